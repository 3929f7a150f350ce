#include "triage/report/test_wording.hpp"

#include <algorithm>

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/reasoning/explain.hpp"
#include "triage/reasoning/outcomes.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

/// Puts into words why one vignette came out as it did.
class Reasons {
 public:
  Reasons(const TestReport& report, const VignetteResult& result)
      : pack_(report.pack),
        result_(result),
        assessed_(assess(pack_, result.vignette, Unanswered::stays_open)),
        outcome_(assessed_.outcome),
        outcomes_(pack_.program, assessed_.row) {}

  std::vector<std::string> run() {
    const Expectation& expect = *result_.vignette.expect;
    const bool other_rules = expect.fired && !same_rules(*expect.fired);
    if (expect.disposition != outcome_.disposition || other_rules) add_rules(expect);
    for (const CareId id : expect.care) {
      if (status(id) != CareStatus::offered) add_not_offered(id);
    }
    for (const CareId id : expect.not_care) {
      if (status(id) == CareStatus::offered) add_offered(id);
    }
    return std::move(reasons_);
  }

 private:
  [[nodiscard]] bool fired(RuleId id) const { return outcome_.rules[id.index()] == Truth::yes; }
  [[nodiscard]] CareStatus status(CareId id) const { return outcome_.care[id.index()].status; }

  [[nodiscard]] bool same_rules(std::vector<RuleId> expected) const {
    std::vector<RuleId> rules = fired_rules(pack_.program, outcome_);
    std::ranges::sort(rules);
    std::ranges::sort(expected);
    return rules == expected;
  }

  /// The answers that make a gate what it is, and what was not answered.
  [[nodiscard]] std::string because_of(GateId gate) const {
    std::vector<std::string> words;
    const auto columns = deciding_columns(pack_.program, outcomes_.gates(), 0, gate);
    for (const FindingId id : deciding_findings(pack_.program, outcomes_.gates(), 0, gate)) {
      const auto said = deciding_answer_texts(pack_, result_.vignette, std::span(&id, 1), columns);
      words.insert(words.end(), said.begin(), said.end());
      if (said.empty()) words.push_back(pack_[id].label + ": not answered");
    }
    return join(words, "; ");
  }

  void add_rules(const Expectation& expect) {
    for (const RuleId id : fired_rules(pack_.program, outcome_)) add_rule(id);
    for (const RuleId id : expect.fired.value_or(std::vector<RuleId>())) {
      if (!fired(id)) add_rule(id);
    }
    if (!outcome_.disposition) {
      reasons_.push_back(
          "It is undetermined as long as these are not answered: " + findings(outcome_.ask) + ".");
    } else if (!outcome_.settled()) {
      reasons_.emplace_back("Some answers are unknown, so `when_unknown` decides.");
    } else if (fired_rules(pack_.program, outcome_).empty()) {
      reasons_.emplace_back("No rule fired, so `otherwise` decides.");
    }
  }

  void add_rule(RuleId id) {
    reasons_.push_back("Rule '" + pack_[id].id + "' " + (fired(id) ? "" : "is ") +
                       status_word(outcome_.rules[id.index()]) + ": " +
                       because_of(pack_.program[id].when) + ".");
  }

  void add_not_offered(CareId id) {
    const CareOutcome& care = outcome_.care[id.index()];
    const ProgramCare& compiled = pack_.program[id];
    const std::string name = "Care path '" + pack_[id].id + "' ";
    if (care.withheld_by) {
      reasons_.push_back(name + "is withheld: " + because_of(compiled.unless[*care.withheld_by]) +
                         ".");
    } else if (outcome_.disposition && accompanies(compiled, outcome_) == Truth::no) {
      reasons_.push_back(name + "does not accompany '" + pack_[*outcome_.disposition].id + "'.");
    } else if (compiled.when && outcomes_.gates().at(*compiled.when, 0) == Truth::no) {
      reasons_.push_back(name + "does not apply: " + because_of(*compiled.when) + ".");
    } else {
      reasons_.push_back(name + "is undecided: " + undecided_because(compiled) + ".");
    }
  }

  [[nodiscard]] std::string undecided_because(const ProgramCare& care) const {
    if (!outcome_.disposition) return "so is the disposition";
    if (accompanies(care, outcome_) == Truth::unknown) return "it may be more urgent than that";
    std::vector<std::string> words;
    const auto add = [&](GateId gate) {
      if (outcomes_.gates().at(gate, 0) == Truth::unknown) words.push_back(because_of(gate));
    };
    if (care.when) add(*care.when);
    for (const GateId gate : care.unless) add(gate);
    return join(words, "; ");
  }

  void add_offered(CareId id) {
    const auto& when = pack_.program[id].when;
    reasons_.push_back("Care path '" + pack_[id].id + "' accompanies '" +
                       pack_[*outcome_.disposition].id + "'" +
                       (when ? ", and applies: " + because_of(*when) : std::string()) + ".");
  }

  [[nodiscard]] std::string findings(const std::vector<FindingId>& ids) const {
    return join(mapped(ids, [this](FindingId id) { return pack_[id].id; }), ", ");
  }

  const Pack& pack_;
  const VignetteResult& result_;
  const Assessment assessed_;
  const Outcome& outcome_;
  Outcomes outcomes_;
  std::vector<std::string> reasons_;
};

std::string miss_of_whole(const Covered& item) {
  const bool is_rule = item.decision.kind == DecisionKind::rule;
  std::vector<std::string> parts;
  if (!item.yes.shown_by) parts.emplace_back(is_rule ? "it never fires" : "it is never offered");
  if (!item.no.shown_by)
    parts.emplace_back(is_rule ? "it is never ruled out" : "it is always offered");
  return join(parts, ", and ");
}

}  // namespace

std::vector<std::string> reasons(const TestReport& report, const VignetteResult& result) {
  return Reasons(report, result).run();
}

std::string subject_text(const RulePack& pack, const Decision& decision,
                         const std::string& condition) {
  const std::string name = name_of(pack, decision);
  return condition.empty() ? name : '`' + condition + "` of " + name;
}

std::string miss_text(const Covered& item) {
  if (item.condition.empty()) return miss_of_whole(item);
  std::vector<std::string> parts;
  const auto add = [&parts](const Side& side, const std::string& value, const std::string& other) {
    if (side.shown_by) return;
    parts.push_back(side.seen
                        ? "where it is " + value + ", nothing would change if it were " + other
                        : "it is never " + value);
  };
  add(item.yes, "yes", "no");
  add(item.no, "no", "yes");
  return join(parts, ", and ");
}

std::string place_of(const VignetteResult& result) {
  return line_text(result.file, result.vignette.place);
}

std::string problems_text(const BadCase& bad) {
  std::string text;
  for (const Diagnostic& problem : bad.problems) text += to_text(problem, bad.source());
  return text;
}

std::string all_pass(const VignetteRun& run) {
  const std::size_t count = run.results.size();
  return count == 1 ? "The only vignette passes."
                    : "All " + std::to_string(count) + " vignettes pass.";
}

std::string comment(std::size_t width, const std::string& text) {
  std::string out;
  for (const std::string& line : wrap(text, width)) out += "# " + line + '\n';
  return out;
}

}  // namespace triage
