#include "cli/run_score.hpp"

#include <unistd.h>

#include <functional>
#include <memory>
#include <utility>

#include "cli/build_id.hpp"
#include "cli/case_run.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/interrupts.hpp"
#include "cli/log.hpp"
#include "cli/output_file.hpp"
#include "cli/parts.hpp"
#include "cli/progress.hpp"
#include "cli/score_cases.hpp"
#include "cli/score_tables.hpp"
#include "cli/tell_of_records.hpp"
#include "cli/terminal.hpp"
#include "triage/base/text.hpp"
#include "triage/report/score_report.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

class ScoreRun {
 public:
  ScoreRun(const LoadedPack& rules, const ScoreOptions& options)
      : pack_(rules.pack),
        options_(options),
        progress_(!options.quiet && can_write_over(STDERR_FILENO)) {}

  int run() {
    if (options_.shard) return run_part();
    ScoreTable table = read_score_tables(pack_, options_, basis_);
    const auto in = options_.expected.empty() ? ExpectedIn::the_case : ExpectedIn::a_table;
    Scoring scoring(pack_.program, std::move(table), in);
    score(scoring);
    scoring.finish();
    return report(scoring);
  }

 private:
  /// All cases, and each of them as a line if that was asked for.
  void score(Scoring& scoring) {
    std::optional<Output> each;
    if (!options_.each.empty()) each.emplace(options_.each);
    if (each && !each->reason().empty()) finish_or_end_run(*each);
    ScoreTaker taker(pack_, scoring, each ? &each->stream() : nullptr);
    const auto take = [&](const BatchJob& job, const AssessedChunk& chunk) {
      if (job.end) {
        taker.end_file(*job.end);
      } else {
        taker.add(*job.source, chunk);
        progress_.show(taker.cases());
      }
    };
    const auto is_of_use = [&each, &taker] {
      return !taker.is_damaged() && (!each || each->reason().empty());
    };
    if (options_.merge) {
      take_parts(take, taker, is_of_use);
    } else {
      take_cases(take, is_of_use);
    }
    if (was_interrupted()) end_stopped_after(taker.cases());
    if (each) finish_or_end_run(*each);
  }

  /// Runs the cases of the inputs, or of one shard of them, and returns what `take` does.
  int run_cases(const std::function<int(CaseRun&)>& take) {
    const FoundInputs inputs = find_inputs(options_.inputs);
    const CaseReading& how = options_.reading;
    const auto notes = [&] { return std::make_unique<ScoreNotes>(pack_, how.unanswered); };
    const BatchWork work{pack_, {}, how.unanswered, how.csv, notes};
    run_ = run_of(pack_, "score", {}, how, inputs);
    CaseRun cases(work, options_, inputs, run_, progress_);
    return take(cases);
  }

  void take_cases(const AssessInOrder::Take& take, const std::function<bool()>& is_of_use) {
    run_cases([&](CaseRun& cases) {
      cases.begin();
      cases.assess(take, is_of_use);
      is_unreadable_ = cases.is_unreadable();
      return int{done};
    });
  }

  void take_parts(const AssessInOrder::Take& take, const ScoreTaker& taker,
                  const std::function<bool()>& is_of_use) {
    const FoundParts parts = find_parts(options_.inputs, "score");
    run_ = parts.run;
    if (run_.pack_sha256 != pack_.sha256) {
      refuse("the parts were written with another text of the pack " + printable(run_.pack) +
             " (SHA-256 " + run_.pack_sha256 + "), and this is " + pack_.sha256 +
             ". Give the same --pack.");
    }
    Whole whole(parts);
    whole.read(take, is_of_use);
    is_unreadable_ = whole.is_unreadable();
    if (taker.is_damaged()) refuse("cannot take " + whole.reading() + ": it is damaged");
  }

  int run_part() {
    return run_cases([this](CaseRun& cases) {
      Output output(options_.output);
      if (!output.reason().empty()) return finish(output, done);
      cases.begin();
      cases.write_part(output);
      return finish(output, cases.is_unreadable() ? cannot_read_or_write : done);
    });
  }

  int report(const Scoring& scoring) {
    basis_.program = run_.program;
    basis_.reading = run_.reading;
    for (const InputName& input : run_.inputs) {
      basis_.cases.push_back({input.file, input.bytes, input.sha256});
    }
    const std::string name = pack_.id + ' ' + pack_.version;
    const ScoreFigures figures = score_figures(name, scoring, basis_.hazards);
    Output out(options_.output);
    if (!out.reason().empty()) return finish(out, done);
    out.stream() << written({pack_, basis_, figures}, out.style(options_.common.color));
    finish_or_end_run(out);
    tell_of_left_out(figures.left_out);
    if (is_unreadable_) return cannot_read_or_write;
    return figures.left_out.any() && !options_.left_out_ok ? check_said_no : done;
  }

  [[nodiscard]] std::string written(const ScoreReport& report, const Style& style) const {
    switch (options_.format) {
      case ResultFormat::json: return to_indented_json(score_record(report));
      case ResultFormat::csv: return score_csv(report);
      case ResultFormat::svg: return to_svg_file(score_sketch(report));
      default: return cli::written(score_document(report), options_.format, style);
    }
  }

  /// What the figures themselves show nothing of.
  static void tell_of_left_out(const LeftOuts& left_out) {
    std::size_t count = 0;
    for (const LeftOut& one : left_out.all) count += one.count;
    if (count == 0) return;
    log_warning(counted(count, "case or answer is", "cases or answers are") +
                " in no figure: the report says which and why");
  }

  const Pack& pack_;
  const ScoreOptions& options_;
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
