#include "cli/run_score.hpp"

#include <unistd.h>

#include <algorithm>
#include <functional>
#include <iostream>
#include <memory>
#include <utility>

#include "cli/build_id.hpp"
#include "cli/case_run.hpp"
#include "cli/exit_code.hpp"
#include "cli/interrupts.hpp"
#include "cli/log.hpp"
#include "cli/output_file.hpp"
#include "cli/parts.hpp"
#include "cli/progress.hpp"
#include "cli/score_cases.hpp"
#include "cli/tell_of_records.hpp"
#include "cli/terminal.hpp"
#include "triage/base/text.hpp"
#include "triage/report/score_report.hpp"
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
    if (std::find(hazards.begin(), hazards.end(), *hazard) == hazards.end()) {
      hazards.push_back(*hazard);
    }
  }
  return hazards;
}

class ScoreRun {
 public:
  ScoreRun(const LoadedPack& rules, const ScoreOptions& options)
      : pack_(rules.pack),
        options_(options),
        progress_(!options.quiet && can_write_over(STDERR_FILENO)) {}

  int run() {
    if (options_.shard) return run_part();
    if (const int wrong = read_tables(); wrong != done) return wrong;
    const auto in = options_.expected.empty() ? ExpectedIn::the_case : ExpectedIn::a_table;
    Scoring scoring(pack_.program, std::move(table_), in);
    std::optional<Output> each;
    if (!options_.each.empty()) each.emplace(options_.each);
    if (each && !each->reason().empty()) return finish(*each, done);
    ScoreTaker taker(pack_, scoring, each ? &each->stream() : nullptr);
    const auto take = [&](const BatchJob& job, const AssessedChunk& chunk) {
      if (job.end) {
        taker.end_file(*job.end);
      } else {
        taker.add(*job.source, chunk);
        progress_.show(taker.cases());
      }
    };
    const auto is_of_use = [&each] { return !each || each->reason().empty(); };
    const int wrong = options_.merge ? take_parts(take, is_of_use) : take_cases(take, is_of_use);
    if (was_interrupted()) return stopped(taker.cases());
    if (wrong != done) return wrong;
    if (each) {
      if (const int failed = finish(*each, done); failed != done) return failed;
    }
    scoring.finish();
    return report(scoring);
  }

 private:
  [[nodiscard]] std::function<std::unique_ptr<CaseNotes>()> notes() const {
    return [this] { return std::make_unique<ScoreNotes>(pack_, options_.reading.unanswered); };
  }

  int read_tables() {
    auto words = words_of(pack_, options_.levels);
    if (!words) return wrong_usage_or_input;
    auto hazards = hazards_of(pack_, *words, options_.hazards);
    if (!hazards) return wrong_usage_or_input;
    basis_.levels = words->learned();
    basis_.hazards = std::move(*hazards);
    if (!options_.expected.empty()) {
      const int wrong = read_table(options_.expected, *words, read_expected, basis_.expected);
      if (wrong != done) return wrong;
    }
    return options_.others.empty()
               ? static_cast<int>(done)
               : read_table(options_.others, *words, read_others, basis_.others);
  }

  template <class Read>
  int read_table(const std::string& path, const LevelWords& words, const Read& read,
                 std::optional<ScoredFile>& file) {
    const InputFile input = input_file(path);
    Sha256 hash;
    CaseInput bytes(input, &hash);
    const TableMistakes mistakes = read(bytes.stream(), input.name, words, table_);
    if (was_interrupted()) return stopped(0);
    if (const auto unreadable = bytes.unreadable()) {
      log_error(unreadable->first_error().message);
      return cannot_read_or_write;
    }
    if (mistakes.any()) return report_mistakes(mistakes);
    bytes.read_rest();
    file = ScoredFile{input.name, 0, hash.finish()};
    return done;
  }

  int take_cases(const AssessInOrder::Take& take, const std::function<bool()>& is_of_use) {
    const FoundInputs inputs = find_inputs(options_.inputs);
    const CaseReading& how = options_.reading;
    const BatchWork work{pack_, {}, how.unanswered, how.csv, notes()};
    run_ = run_of(pack_, "score", {}, how, inputs);
    const CaseRunOptions reading{how.input_format, std::nullopt, options_.jobs, true};
    CaseRun cases(work, reading, inputs, run_, progress_);
    if (const int wrong = cases.begin(); wrong != done) return wrong;
    cases.assess(take, is_of_use);
    is_unreadable_ = cases.is_unreadable();
    return done;
  }

  int take_parts(const AssessInOrder::Take& take, const std::function<bool()>& is_of_use) {
    const PartsResult parts = find_parts(options_.inputs, "score");
    if (parts.exit_code != done) return parts.exit_code;
    run_ = parts.run;
    if (run_.pack_sha256 != pack_.sha256) {
      log_error("the parts were written with another text of the pack " + printable(run_.pack) +
                " (SHA-256 " + run_.pack_sha256 + "), and this is " + pack_.sha256 +
                ". Give the same --pack.");
      return wrong_usage_or_input;
    }
    Whole whole(parts);
    const int wrong = whole.read(take, is_of_use);
    is_unreadable_ = whole.is_unreadable();
    return wrong;
  }

  int run_part() {
    const FoundInputs inputs = find_inputs(options_.inputs);
    const CaseReading& how = options_.reading;
    const BatchWork work{pack_, {}, how.unanswered, how.csv, notes()};
    run_ = run_of(pack_, "score", {}, how, inputs);
    const CaseRunOptions reading{how.input_format, options_.shard, options_.jobs, true};
    CaseRun cases(work, reading, inputs, run_, progress_);
    Output output(options_.output);
    if (!output.reason().empty()) return finish(output, done);
    if (const int wrong = cases.begin(); wrong != done) {
      return wrong == interrupted ? stopped(0) : wrong;
    }
    PartWriter part(run_, *options_.shard, output.stream());
    cases.assess(
        [&](const BatchJob& job, const AssessedChunk& chunk) {
          if (job.end) {
            part.end_file(job.source->number, *job.end);
          } else {
            part.add(job.source->number, chunk);
            progress_.show(part.tally().total());
          }
        },
        [&output] { return output.reason().empty(); });
    if (was_interrupted()) return stopped(part.tally().total());
    if (cases.has_changed()) return cannot_read_or_write;
    part.finish(cases.extent(), cases.is_unreadable());
    return finish(output, cases.is_unreadable() ? cannot_read_or_write : done);
  }

  int report(const Scoring& scoring) {
    basis_.program = run_.program;
    basis_.reading = run_.reading;
    for (const InputName& input : run_.inputs) {
      basis_.cases.push_back({input.file, input.bytes, input.sha256});
    }
    const std::string name = pack_.id + ' ' + pack_.version;
    const ScoreFigures figures = score_figures(name, scoring, basis_.hazards);
    Output out(options_.output == "-" ? "" : options_.output);
    if (!out.reason().empty()) return finish(out, done);
    out.stream() << written({pack_, basis_, figures});
    if (const int wrong = finish(out, done); wrong != done) return wrong;
    tell_of_left_out(figures.left_out);
    if (is_unreadable_) return cannot_read_or_write;
    return figures.left_out.any() && !options_.left_out_ok ? check_said_no : done;
  }

  [[nodiscard]] std::string written(const ScoreReport& report) const {
    switch (options_.format) {
      case ScoreFormat::json: return to_indented_json(score_record(report));
      case ScoreFormat::csv: return score_csv(report);
      case ScoreFormat::html: return to_html(score_document(report));
      case ScoreFormat::markdown: return to_markdown(score_document(report));
      case ScoreFormat::svg: return to_svg_file(score_sketch(report));
      case ScoreFormat::text: break;
    }
    return to_terminal(score_document(report), style_for(STDOUT_FILENO, options_.common.color));
  }

  /// What the figures themselves show nothing of.
  static void tell_of_left_out(const LeftOuts& left_out) {
    std::size_t count = 0;
    for (const LeftOut& one : left_out.all) count += one.count;
    if (count == 0) return;
    log_warning(std::to_string(count) +
                (count == 1 ? " case or answer is" : " cases or answers are") +
                " in no figure: the report says which and why");
  }

  static int stopped(std::size_t cases) {
    log_error(stopped_after(cases));
    return interrupted;
  }

  const Pack& pack_;
  const ScoreOptions& options_;
  ScoreTable table_;
  ScoreBasis basis_;
  RunOfParts run_;
  Progress progress_;
  bool is_unreadable_ = false;
};

}  // namespace

int run_score(const LoadedPack& rules, const ScoreOptions& options) {
  return ScoreRun(rules, options).run();
}

}  // namespace triage::cli
