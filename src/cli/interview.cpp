#include "cli/interview.hpp"

#include <utility>

#include "cli/windows.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/dialogue/pages.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

using dialogue::Dialogue;
using dialogue::Part;
using dialogue::Parts;

/// What an interview looks like: what is put before the person, a window at a time.
class View {
 public:
  View(const Pack& pack, const Case& person, Room& room, Dialogue& dialogue)
      : pack_(pack), person_(person), room_(room), dialogue_(dialogue) {}

  /// Shows parts, and what takes their place if somebody does not read them to the end.
  void show(Parts parts) {
    while (auto instead = draw(parts)) parts = std::move(*instead);
  }

 private:
  std::optional<Parts> draw(const Parts& parts) {
    if (room_.before_a_page) room_.before_a_page(room_);
    std::string prompts;
    for (const Part& part : parts) {
      if (is_result(part)) {
        room_.prompts << std::exchange(prompts, {}) << '\n' << std::flush;
        room_.results << page_of(pack_, person_, part, room_.result_style) << std::flush;
      } else {
        prompts += page_of(pack_, person_, part, room_.prompt_style);
      }
    }
    return read_on(prompts, parts.empty() ? std::string() : asked_in(parts.back()));
  }

  std::string asked_in(const Part& part) const {
    return asked_above_a_list(pack_, part, room_.prompt_style);
  }

  /// Shows a text. Nothing of it scrolls away unread as long as an answer is waited for, and what
  /// is asked is in sight when it is.
  std::optional<Parts> read_on(const std::string& text, const std::string& asked) {
    const auto windows = windows_of(text, dialogue_.ended() ? 0 : room_.rows, asked);
    for (std::size_t i = 0; i < windows.size(); ++i) {
      if (i > 0) {
        if (auto instead = wait_for_enter()) return instead;
      }
      room_.prompts << windows[i] << std::flush;
    }
    return std::nullopt;
  }

  /// What is shown instead of the rest; nothing once Enter was pressed.
  std::optional<Parts> wait_for_enter() {
    const Language language = language_of(pack_);
    for (;;) {
      room_.prompts << say(language, Phrase::read_on) << std::flush;
      const auto line = room_.read_line();
      if (!line) room_.prompts << '\n' << std::flush;
      if (!line) return dialogue_.leave();
      if (trim(*line).empty()) return std::nullopt;
      Parts heard = dialogue_.reply_before_the_end(*line);
      if (!heard.empty()) return heard;
      const Part hint{dialogue::Shows::hint, say(language, Phrase::read_on_first)};
      room_.prompts << page_of(pack_, person_, hint, room_.prompt_style) << std::flush;
    }
  }

  const Pack& pack_;
  const Case& person_;
  Room& room_;
  Dialogue& dialogue_;
};

}  // namespace

InterviewEnd interview(const Pack& pack, Case& person, Room& room, std::vector<Answer> earlier) {
  Dialogue dialogue(pack, person, std::move(earlier));
  View view(pack, person, room, dialogue);
  view.show(dialogue.begin());
  while (!dialogue.ended()) {
    room.prompts << "> " << std::flush;
    const auto line = room.read_line();
    if (!line) room.prompts << '\n' << std::flush;
    view.show(line ? dialogue.reply(*line) : dialogue.leave());
  }
  person.answers = dialogue.answers_to_keep();
  return dialogue.end();
}

}  // namespace triage::cli
