#include "cli/score_tables.hpp"

#include "cli/exit_code.hpp"
#include "cli/interrupts.hpp"
#include "cli/log.hpp"
#include "cli/print_diagnostics.hpp"
#include "cli/read_cases.hpp"
#include "cli/tell_of_records.hpp"
#include "triage/base/contains.hpp"
#include "triage/base/text.hpp"
#include "triage/scoring/read_tables.hpp"

namespace triage::cli {
namespace {

/// Says what is wrong with a table, and ends the run.
[[noreturn]] void refuse_table(const TableMistakes& mistakes) {
  if (!mistakes.problem.empty()) log_error(mistakes.problem);
  for (const BadCase& bad : mistakes.some) print_problems(bad.problems, bad.source());
  if (mistakes.more > 0) log_error("and " + std::to_string(mistakes.more) + " more such rows");
  throw RunEnds{wrong_usage_or_input};
}

/// The words for levels, with those of the command line.
LevelWords words_of(const RulePack& pack, const std::vector<std::string>& levels) {
  LevelWords words(pack);
  for (const std::string& text : levels) {
    const std::size_t cut = text.rfind('=');
    const std::string problem =
        cut == text.npos ? "write WORD=LEVEL, as in Emergency=" + pack.dispositions.back().id
                         : words.learn(text.substr(0, cut), text.substr(cut + 1));
    if (!problem.empty()) refuse("--level " + printable(text) + ": " + printable(problem));
  }
  return words;
}

std::vector<HazardousAdvice> hazards_of(const RulePack& pack, const LevelWords& words,
                                        const std::vector<std::string>& texts) {
  std::vector<HazardousAdvice> hazards;
  for (const std::string& text : texts) {
    const auto hazard = words.hazard(text);
    if (!hazard) {
      refuse("--hazardous " + printable(text) +
             ": write NEED:GIVEN, two levels of which the second is less urgent, or "
             "undetermined, as in " +
             pack.dispositions.back().id + ':' + pack.dispositions.front().id);
    }
    if (!contains(hazards, *hazard)) hazards.push_back(*hazard);
  }
  return hazards;
}

/// Reads a table, if one was named.
template <class Read>
std::optional<ScoredFile> read_table(const std::string& path, const LevelWords& words,
                                     const Read& read, ScoreTable& table) {
  if (path.empty()) return std::nullopt;
  const InputFile input = input_file(path);
  Sha256 hash;
  CaseInput bytes(input, &hash);
  const TableMistakes mistakes = read(bytes.stream(), input.name, words, table);
  if (was_interrupted()) end_stopped_after(0);
  if (const auto unreadable = bytes.unreadable()) {
    end_run(cannot_read_or_write, unreadable->first_error().message);
  }
  if (mistakes.any()) refuse_table(mistakes);
  bytes.read_rest();
  return ScoredFile{input.name, 0, hash.finish()};
}

}  // namespace

ScoreTable read_score_tables(const RulePack& pack, const ScoreOptions& options, ScoreBasis& basis) {
  const LevelWords words = words_of(pack, options.levels);
  basis.hazards = hazards_of(pack, words, options.hazards);
  basis.levels = words.learned();
  ScoreTable table;
  basis.expected = read_table(options.expected, words, read_expected, table);
  basis.others = read_table(options.others, words, read_others, table);
  return table;
}

}  // namespace triage::cli
