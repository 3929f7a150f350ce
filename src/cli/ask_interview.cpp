// The interview in a terminal, or through pipes, and the case file it may leave behind.

#include <unistd.h>

#include <iostream>
#include <utility>

#include "cli/ask.hpp"
#include "cli/exit_code.hpp"
#include "cli/interrupts.hpp"
#include "cli/interview.hpp"
#include "cli/log.hpp"
#include "cli/saved_case.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/report/case_yaml.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

/// What there is to save; empty for nothing.
std::string text_to_save(const RulePack& pack, const Case& person) {
  if (person.answers.empty() && !person.ended) return {};
  return case_to_yaml(pack, person) + interview_to_yaml(pack, person.listener, time_of_saving());
}

int save(Voice voice, const std::string& text, Output& file) {
  if (text.empty()) {  // whatever stands there already says more
    std::cerr << say(voice, Phrase::nothing_to_save) << '\n';
    return done;
  }
  file.stream() << text;
  const int saved = finish(file, done);
  if (saved == done) {
    std::cerr << say(voice, Phrase::saved, {{"file", printable(file.name())}}) << '\n';
  }
  return saved;
}

int urgency_of(const LoadedPack& rules, const Case& person) {
  const Assessment assessment = assess(rules.pack, person, Unanswered::stays_open);
  return urgency_exit_code(rules.pack, assessment.outcome.disposition);
}

}  // namespace

int interview_person(const LoadedPack& rules, const AskOptions& options, Case person,
                     std::vector<Answer> earlier) {
  // Opened before the first question: nobody should answer them all only to lose the answers.
  std::optional<Output> file;
  if (!options.save.empty()) file.emplace(options.save, Readers::owner_only);
  if (file && !file->reason().empty()) return finish(*file, done);
  catch_interrupts();
  DescriptorInput keyboard(STDIN_FILENO);
  Output out("");
  const auto look_at_the_window = [&options](Room& room) {
    room.prompt_style = style_for(STDERR_FILENO, options.common.color);
    room.result_style = style_for(STDOUT_FILENO, options.common.color);
    room.rows = is_terminal(STDIN_FILENO) ? rows_of(STDERR_FILENO) : 0;
  };
  // What nobody can see, nobody answers.
  Room room{[&keyboard] { return std::cerr ? read_line(keyboard) : std::nullopt; },
            std::cerr,
            out.stream(),
            {},
            {},
            0,
            look_at_the_window};
  const InterviewEnd end = interview(rules.pack, person, room, std::move(earlier));
  const int written = finish(out, done);
  const Voice voice = voice_for(rules.pack, person);
  const int saved = file ? save(voice, text_to_save(rules.pack, person), *file) : done;
  if (end == InterviewEnd::stopped) {
    // Where nobody can see the questions, that is why it ended; unless somebody ended the wait.
    return std::cerr || was_interrupted() ? interrupted : cannot_read_or_write;
  }
  if (written != done || saved != done) return cannot_read_or_write;
  return options.exit_code ? urgency_of(rules, person) : done;
}

}  // namespace triage::cli
