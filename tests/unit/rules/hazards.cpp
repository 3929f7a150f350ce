#include "unit/rules/hazards.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "triage/cases/assess.hpp"
#include "triage/proof/verify.hpp"
#include "triage/yaml/check.hpp"
#include "triage/yaml/fields.hpp"
#include "triage/yaml/parse.hpp"

namespace triage::tests {
namespace {

using yaml::Key;
using enum yaml::Need;

constexpr auto log_keys = std::to_array<Key>({
    {"pack", required, "text", "The pack's id."},
    {"hazards", required, "hazards", "By id."},
});
constexpr auto hazard_keys = std::to_array<Key>({
    {"hazard", required, "text", "What can happen."},
    {"causes", required, "texts", "How it can come about."},
    {"effect", required, "text", "What it does to somebody."},
    {"first_guess", required, "guess", "How bad, how likely."},
    {"controls", required, "controls", "What keeps it from happening."},
});
constexpr auto guess_keys = std::to_array<Key>({
    {"severity", required, "text", "minor, serious or deadly."},
    {"likelihood", required, "text", "rare, possible or likely."},
});

constexpr auto control_names =
    std::to_array<std::string_view>({"rule", "guarantee", "vignette", "claim"});

void check_word(const yaml::Fields& fields, std::string_view key,
                std::initializer_list<std::string_view> words, Diagnostics& diagnostics) {
  const auto node = fields[key];
  if (!node || std::find(words.begin(), words.end(), node->text()) != words.end()) return;
  diagnostics.add(Code::yaml_wrong_shape, node->place(),
                  {"'" + std::string(key) + "'", "one of the words in docs/testing-packs.md"});
}

std::vector<Control> read_controls(const yaml::Fields& fields, Diagnostics& diagnostics) {
  std::vector<Control> controls;
  const auto list = fields["controls"];
  if (!list) return controls;
  if (list->items().empty()) {
    diagnostics.add(Code::yaml_wrong_shape, list->place(),
                    {"'controls'", "a list of {rule: ...}, {vignette: ...} and so on"});
  }
  for (const yaml::Ref& item : list->items()) {
    const auto entries = item.entries();
    const auto kind = entries.size() != 1 ? control_names.end()
                                          : std::find(control_names.begin(), control_names.end(),
                                                      entries.front().key.text());
    if (kind == control_names.end()) {
      diagnostics.add(Code::yaml_wrong_shape, item.place(),
                      {"a control", "rule, guarantee, vignette or claim, and its name"});
      continue;
    }
    controls.push_back({static_cast<ControlKind>(kind - control_names.begin()),
                        std::string(entries.front().value.text())});
  }
  return controls;
}

Hazard read_hazard(const yaml::Ref::Entry& entry, Diagnostics& diagnostics) {
  const std::string id(entry.key.text());
  const yaml::Fields fields(entry.value, {hazard_keys}, "the hazard '" + id + "'", diagnostics);
  static_cast<void>(fields.text("hazard"));
  static_cast<void>(fields.text("effect"));
  const auto causes = fields["causes"];
  if (causes && causes->items().empty()) {
    diagnostics.add(Code::yaml_wrong_shape, causes->place(), {"'causes'", "a list of texts"});
  }
  if (const auto guess = fields["first_guess"]) {
    const yaml::Fields words(*guess, {guess_keys}, "'first_guess'", diagnostics);
    check_word(words, "severity", {"minor", "serious", "deadly"}, diagnostics);
    check_word(words, "likelihood", {"rare", "possible", "likely"}, diagnostics);
  }
  return {id, read_controls(fields, diagnostics)};
}

/// Knows what the pack has, and what of it holds.
class Controls {
 public:
  Controls(const Rules& rules, std::string_view vignettes)
      : verification_(verify(rules.pack, rules.program)) {
    for (const CaseOrError& read : cases_in(rules, vignettes)) {
      const auto* person = std::get_if<Case>(&read);
      if (person == nullptr || !person->expect) continue;
      const Outcome outcome =
          assess(rules.pack, rules.program, *person, Unanswered::stays_open).outcome;
      vignettes_[person->id] =
          unmet_expectations(rules.pack, rules.program, *person->expect, outcome).empty();
    }
  }

  /// What is wrong with it; empty if it holds.
  [[nodiscard]] std::string problem(const Control& control) const {
    const auto holds = holds_if_there(control);
    if (!holds) return "there is none";
    return *holds ? "" : "it does not hold";
  }

 private:
  [[nodiscard]] std::optional<bool> holds_if_there(const Control& control) const {
    switch (control.kind) {
      case ControlKind::rule: return proved(Check::rule_fires, "rule '" + control.name + "'");
      case ControlKind::guarantee:
        return proved(Check::guarantee, "guarantee '" + control.name + "'");
      case ControlKind::vignette: {
        const auto found = vignettes_.find(control.name);
        return found == vignettes_.end() ? std::nullopt : std::optional(found->second);
      }
      case ControlKind::claim: break;
    }
    const auto table = check_table();
    const auto claim = std::find_if(table.begin(), table.end(), [&control](const CheckTexts& row) {
      return row.id == control.name;
    });
    return claim == table.end() ? std::nullopt : proved(claim->check, std::nullopt);
  }

  /// Whether all verdicts of a check, about one subject or any, are "proved"; nothing if there is
  /// none.
  [[nodiscard]] std::optional<bool> proved(Check check,
                                           const std::optional<std::string>& subject) const {
    std::optional<bool> all;
    for (const Verdict& verdict : verification_.verdicts) {
      if (verdict.check != check || (subject && verdict.subject != *subject)) continue;
      all = all.value_or(true) && verdict.result == Result::proved;
    }
    return all;
  }

  Verification verification_;
  std::map<std::string, bool> vignettes_;  // whether each passes
};

}  // namespace

HazardLog hazards_from_yaml(const SourceText& source, Diagnostics& diagnostics) {
  HazardLog log;
  const auto document = yaml::parse(source, diagnostics);
  if (!document) return log;
  yaml::check_keys(document->root(), diagnostics);
  const yaml::Fields fields(document->root(), {log_keys}, "the hazard log", diagnostics);
  log.pack = fields.text("pack");
  for (const auto& entry : fields.entries("hazards")) {
    log.hazards.push_back(read_hazard(entry, diagnostics));
  }
  return log;
}

std::vector<std::string> broken_controls(const HazardLog& log, const Rules& rules,
                                         std::string_view vignettes) {
  const Controls controls(rules, vignettes);
  std::vector<std::string> broken;
  for (const Hazard& hazard : log.hazards) {
    for (const Control& control : hazard.controls) {
      const std::string problem = controls.problem(control);
      if (problem.empty()) continue;
      const std::string_view kind = control_names[static_cast<std::size_t>(control.kind)];
      broken.push_back("hazard '" + hazard.id + "', " + std::string(kind) + " '" + control.name +
                       "': " + problem);
    }
  }
  return broken;
}

}  // namespace triage::tests
