// The interview in a terminal, or through pipes, and the case file it may leave behind.

#include <unistd.h>

#include <iostream>

#include "cli/ask.hpp"
#include "cli/exit_code.hpp"
#include "cli/interview.hpp"
#include "cli/log.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/report/case_yaml.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

int save_case(const RulePack& pack, const Case& person, Output& file) {
  const Language language = language_of(pack);
  if (person.answers.empty()) {  // whatever stands there already says more
    std::cerr << say(language, Phrase::nothing_to_save) << '\n';
    return done;
  }
  file.stream() << case_to_yaml(pack, person);
  const int saved = finish(file, done);
  if (saved == done) {
    std::cerr << say(language, Phrase::saved, {{"file", printable(file.name())}}) << '\n';
  }
  return saved;
}

}  // namespace

int interview_person(const LoadedPack& rules, const AskOptions& options, Case person) {
  // Opened before the first question: nobody should answer them all only to lose the answers.
  std::optional<Output> file;
  if (!options.save.empty()) file.emplace(options.save);
  if (file && !file->reason().empty()) return finish(*file, done);
  catch_interrupts();
  LineReader keyboard(STDIN_FILENO);
  Output out("");
  Room room{[&keyboard] { return keyboard.next(); }, std::cerr, out.stream(),
            style_for(STDERR_FILENO, options.common.color),
            style_for(STDOUT_FILENO, options.common.color)};
  const InterviewEnd end = interview(rules.pack, rules.program, person, room);
  const int written = finish(out, done);
  const int saved = file ? save_case(rules.pack, person, *file) : done;
  if (end == InterviewEnd::stopped) return interrupted;
  if (written != done || saved != done) return cannot_read_or_write;
  if (!options.exit_code) return done;
  const Assessment assessment = assess(rules.pack, rules.program, person, Unanswered::stays_open);
  return urgency_exit_code(rules.pack, assessment.outcome.disposition);
}

}  // namespace triage::cli
