#include "cli/score_tables.hpp"

#include <iostream>
#include <utility>

#include "cli/exit_code.hpp"
#include "cli/interrupts.hpp"
#include "cli/log.hpp"
#include "cli/read_cases.hpp"
#include "triage/base/contains.hpp"
#include "triage/base/text.hpp"
#include "triage/scoring/read_tables.hpp"

namespace triage::cli {
namespace {

/// Says what is wrong with a table.
int report_mistakes(const TableMistakes& mistakes) {
  if (!mistakes.problem.empty()) log_error(mistakes.problem);
  for (const BadCase& bad : mistakes.some) {
    for (const Diagnostic& problem : bad.problems) std::cerr << to_text(problem, bad.source());
  }
  if (mistakes.more > 0) log_error("and " + std::to_string(mistakes.more) + " more such rows");
  return wrong_usage_or_input;
}

/// The words for levels, with those of the command line. Nothing, as was said, if one has no sense.
std::optional<LevelWords> words_of(const RulePack& pack, const std::vector<std::string>& levels) {
  LevelWords words(pack);
  for (const std::string& text : levels) {
    const std::size_t cut = text.rfind('=');
    const std::string problem =
        cut == text.npos ? "write WORD=LEVEL, as in Emergency=" + pack.dispositions.back().id
                         : words.learn(text.substr(0, cut), text.substr(cut + 1));
    if (problem.empty()) continue;
    log_error("--level " + printable(text) + ": " + printable(problem));
    return std::nullopt;
  }
  return words;
}

std::optional<std::vector<HazardousAdvice>> hazards_of(const RulePack& pack,
                                                       const LevelWords& words,
                                                       const std::vector<std::string>& texts) {
  std::vector<HazardousAdvice> hazards;
  for (const std::string& text : texts) {
    const auto hazard = words.hazard(text);
    if (!hazard) {
      log_error("--hazardous " + printable(text) +
                ": write NEED:GIVEN, two levels of which the second is less urgent, or "
                "undetermined, as in " +
                pack.dispositions.back().id + ':' + pack.dispositions.front().id);
      return std::nullopt;
    }
    if (!contains(hazards, *hazard)) {
      hazards.push_back(*hazard);
    }
  }
  return hazards;
}

template <class Read>
int read_table(const std::string& path, const LevelWords& words, const Read& read,
               ScoreTable& table, std::optional<ScoredFile>& file) {
  const InputFile input = input_file(path);
  Sha256 hash;
  CaseInput bytes(input, &hash);
  const TableMistakes mistakes = read(bytes.stream(), input.name, words, table);
  if (was_interrupted()) return interrupted;
  if (const auto unreadable = bytes.unreadable()) {
    log_error(unreadable->first_error().message);
    return cannot_read_or_write;
  }
  if (mistakes.any()) return report_mistakes(mistakes);
  bytes.read_rest();
  file = ScoredFile{input.name, 0, hash.finish()};
  return done;
}

}  // namespace

int read_score_tables(const RulePack& pack, const ScoreOptions& options, ScoreTable& table,
                      ScoreBasis& basis) {
  const auto words = words_of(pack, options.levels);
  if (!words) return wrong_usage_or_input;
  auto hazards = hazards_of(pack, *words, options.hazards);
  if (!hazards) return wrong_usage_or_input;
  basis.levels = words->learned();
  basis.hazards = std::move(*hazards);
  if (!options.expected.empty()) {
    const int wrong = read_table(options.expected, *words, read_expected, table, basis.expected);
    if (wrong != done) return wrong;
  }
  if (options.others.empty()) return done;
  return read_table(options.others, *words, read_others, table, basis.others);
}

}  // namespace triage::cli
