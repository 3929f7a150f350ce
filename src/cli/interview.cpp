#include "cli/interview.hpp"

#include <utility>

#include "triage/dialogue/pages.hpp"

namespace triage::cli {
namespace {

using dialogue::Dialogue;
using dialogue::Part;

void draw(const Pack& pack, const Case& person, const dialogue::Parts& parts, Room& room) {
  if (room.before_a_page) room.before_a_page(room);
  for (const Part& part : parts) {
    if (is_result(part)) {
      room.prompts << '\n' << std::flush;
      room.results << page_of(pack, person, part, room.result_style) << std::flush;
    } else {
      room.prompts << page_of(pack, person, part, room.prompt_style) << std::flush;
    }
  }
}

}  // namespace

InterviewEnd interview(const Pack& pack, Case& person, Room& room, std::vector<Answer> earlier) {
  Dialogue dialogue(pack, person, std::move(earlier));
  draw(pack, person, dialogue.begin(), room);
  while (!dialogue.ended()) {
    room.prompts << "> " << std::flush;
    const auto line = room.read_line();
    if (!line) room.prompts << '\n' << std::flush;
    draw(pack, person, line ? dialogue.reply(*line) : dialogue.leave(), room);
  }
  for (Answer& answer : dialogue.unconfirmed()) {
    if (answer_to(person.answers, answer.finding) == nullptr) {
      person.answers.push_back(std::move(answer));
    }
  }
  return dialogue.end();
}

}  // namespace triage::cli
