// The interview in a terminal, or through pipes, and the case file it may leave behind.

#include <unistd.h>

#include <iostream>

#include "cli/ask.hpp"
#include "cli/exit_code.hpp"
#include "cli/interrupts.hpp"
#include "cli/interview.hpp"
#include "cli/log.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/report/case_yaml.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

/// What there is to save; empty for nothing.
std::string text_to_save(const RulePack& pack, const Case& person, const InterviewResult& result) {
  if (result.end == InterviewEnd::ended_before_the_first_question) {
    return ended_interview_to_yaml(pack, person, result.signs);
  }
  return person.answers.empty() ? std::string() : case_to_yaml(pack, person);
}

int save(const RulePack& pack, const std::string& text, Output& file) {
  const Language language = language_of(pack);
  if (text.empty()) {  // whatever stands there already says more
    std::cerr << say(language, Phrase::nothing_to_save) << '\n';
    return done;
  }
  file.stream() << text;
  const int saved = finish(file, done);
  if (saved == done) {
    std::cerr << say(language, Phrase::saved, {{"file", printable(file.name())}}) << '\n';
  }
  return saved;
}

int urgency_of(const LoadedPack& rules, const Case& person, const InterviewResult& result) {
  if (result.end == InterviewEnd::ended_before_the_first_question) {
    return urgency_exit_code(rules.pack, rules.pack.most_urgent());
  }
  const Assessment assessment = assess(rules.pack, rules.program, person, Unanswered::stays_open);
  return urgency_exit_code(rules.pack, assessment.outcome.disposition);
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
  // What nobody can see, nobody answers.
  Room room{[&keyboard] { return std::cerr ? keyboard.next() : std::nullopt; }, std::cerr,
            out.stream(), style_for(STDERR_FILENO, options.common.color),
            style_for(STDOUT_FILENO, options.common.color)};
  const InterviewResult result = interview(rules.pack, rules.program, person, room);
  const int written = finish(out, done);
  const int saved = file ? save(rules.pack, text_to_save(rules.pack, person, result), *file) : done;
  if (result.end == InterviewEnd::stopped) return std::cerr ? interrupted : cannot_read_or_write;
  if (written != done || saved != done) return cannot_read_or_write;
  return options.exit_code ? urgency_of(rules, person, result) : done;
}

}  // namespace triage::cli
