#pragma once

// What the author of a rule pack wrote, with every name resolved and every type checked.
// docs/rule-format.md describes the YAML; semantics are the business of program/ and reasoning/.
// The file is long because it has every part of a pack: what refers to each other stands together.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/id.hpp"
#include "triage/base/place.hpp"
#include "triage/pack/condition.hpp"
#include "triage/pack/finding.hpp"

namespace triage {

/// What a rule rests on. All but the id and the title may be empty.
struct Source {
  std::string id;
  Place place;
  std::string title;
  std::string publisher;
  std::string updated;
  std::string url;
  std::string note;
};

/// A source and the place in it: "step 4".
struct Citation {
  SourceId source;
  std::string where;
};

/// A level of care, as people are told of it; how urgent it is, its place in the pack says.
struct DispositionLevel {
  std::string id;
  Place place;
  std::string label;  // shown in capitals before all else
  std::string title;
  std::string advice;
};

/// Something that a person may notice: "Trouble breathing".
struct Sign {
  std::string id;
  Place place;
  std::string text;
};

/// Signs below the line that introduces them: a title, or a question.
struct SignList {
  std::string heading;
  Place place;  // of the heading
  std::vector<Sign> signs;
};

struct EmergencyNumber {
  std::string country;  // ISO 3166-1 alpha-2: "GB"
  Place place;
  std::string number;
};

/// A condition with a name, for other conditions to use.
struct Fact {
  std::string id;
  Place place;
  Condition is;
};

/// How sure what a rule rests on is, and how strongly it is advised: the words of GRADE.
enum class EvidenceQuality : std::uint8_t { very_low, low, moderate, high };
enum class Strength : std::uint8_t { weak, strong };

inline constexpr auto evidence_qualities =
    std::to_array<std::string_view>({"very_low", "low", "moderate", "high"});
inline constexpr auto strengths = std::to_array<std::string_view>({"weak", "strong"});

struct Evidence {
  EvidenceQuality quality{};
  Strength strength{};
};

/// Whoever the condition is true of gets at least this disposition.
struct Rule {
  std::string id;
  Place place;
  Condition when;
  Disposition then;
  std::string because;
  std::vector<Citation> sources;
  // For those who judge the rule.
  std::optional<Evidence> evidence = {};
  std::string decision = {};  // why it was decided so
  /// First aid until help comes, told to everybody for whom the rule fires; may be empty.
  std::string meanwhile = {};
};

/// A reason to withhold a care path.
struct Precaution {
  Condition when;
  std::string because;
  std::vector<Citation> sources;
};

/// When a care path is for.
enum class During : std::uint8_t { now, these_days, later };

inline constexpr auto all_during =
    std::to_array<During>({During::now, During::these_days, During::later});

/// The name that packs use: "these_days".
std::string_view name_of(During during);

/// A piece of advice: for those with these dispositions of whom `when` is true and no precaution
/// is.
struct CarePath {
  std::string id;
  Place place;
  std::string title;
  std::vector<Disposition> with;
  std::optional<Condition> when;  // absent: always
  std::vector<Precaution> unless;
  During during = During::these_days;
  std::string advice;
  std::string more;  // details, for those who ask
  std::vector<Citation> sources;
};

/// A statement about every possible combination of answers.
struct Guarantee {
  std::string id;
  Place place;
  std::optional<Condition> when;  // with at_least, at_most or both
  std::optional<Disposition> at_least;
  std::optional<Disposition> at_most;
  std::vector<CareId> never_together;
};

/// Somebody who has reviewed a pack.
struct Reviewer {
  std::string by;
  std::string role;
  std::string date;  // 2026-11-27
};

enum class PackStatus : std::uint8_t { draft, reviewed, retired };

inline constexpr auto pack_statuses =
    std::to_array<std::string_view>({"draft", "reviewed", "retired"});

/// Who answers for a pack, and for how long: each pack's own, also where it extends another. It
/// changes no outcome.
struct Stewardship {
  std::vector<std::string> authors;
  std::vector<Reviewer> reviewed;
  std::string valid_until;  // the last day; empty: not said
  std::optional<PackStatus> status;
};

/// A pack that extends another holds everything that the other one declares, and its own things
/// behind it (its findings and dispositions where it put them).
struct RulePack {
  std::string id;
  std::string version;
  std::string language;
  std::string title;
  std::string notice;
  std::string sha256;                    // of the pack's text and of those that it extends, in hex
  std::shared_ptr<const RulePack> base;  // the pack that it extends, as it is alone
  Stewardship stewardship;
  /// The last day of the pack, or of one that it extends, where whoever uses it says that the day
  /// is past (pack/last_day.hpp). The author does not write it.
  std::string over_since;
  std::vector<Source> sources;
  std::vector<DispositionLevel> dispositions;  // least urgent first
  SignList watch_for;                          // when to seek help sooner; no signs: not said
  SignList before_the_first_question;          // an interview asks for them; no signs: it does not
  std::vector<EmergencyNumber> emergency_numbers;
  Disposition otherwise;
  Disposition when_unknown;
  std::vector<Finding> findings;
  std::vector<Fact> facts;
  std::vector<Rule> rules;
  std::vector<CarePath> care;
  std::vector<Guarantee> guarantees;

  /// What an id of this pack stands for; the id has to be one.
  [[nodiscard]] const Source& operator[](SourceId which) const { return sources[which.index()]; }
  [[nodiscard]] const DispositionLevel& operator[](Disposition which) const {
    return dispositions[which.index()];
  }
  [[nodiscard]] const Finding& operator[](FindingId which) const { return findings[which.index()]; }
  [[nodiscard]] const Fact& operator[](FactId which) const { return facts[which.index()]; }
  [[nodiscard]] const Rule& operator[](RuleId which) const { return rules[which.index()]; }
  [[nodiscard]] const CarePath& operator[](CareId which) const { return care[which.index()]; }

  [[nodiscard]] Disposition most_urgent() const { return Disposition(dispositions.size() - 1); }
};

/// Calls `visit` with every condition of the pack as it was written, whole. Measurements are no
/// conditions.
template <class Pack, class Visit>
void visit_whole_conditions(Pack& pack, const Visit& visit) {
  for (auto& fact : pack.facts) visit(fact.is);
  for (auto& rule : pack.rules) visit(rule.when);
  for (auto& path : pack.care) {
    if (path.when) visit(*path.when);
    for (auto& precaution : path.unless) visit(precaution.when);
  }
  for (auto& guarantee : pack.guarantees) {
    if (guarantee.when) visit(*guarantee.when);
  }
}

/// The same with everything that each is made of.
template <class Pack, class Visit>
void visit_conditions(Pack& pack, const Visit& visit) {
  visit_whole_conditions(pack, [&visit](auto& condition) { visit_parts(condition, visit); });
}

/// Calls `visit` with the finding and the comparison wherever the pack compares a quantity: to
/// decide another finding, or in a condition.
template <class Visit>
void visit_comparisons(const RulePack& pack, const Visit& visit) {
  for (const Finding& finding : pack.findings) {
    if (finding.measured_by) visit(finding.measured_by->by, finding.measured_by->yes_when);
  }
  visit_conditions(pack, [&visit](const Condition& condition) {
    const IsInRange* range = range_in(condition);
    if (range != nullptr) visit(range->finding, range->comparison);
  });
}

/// What stands in the place of a disposition's id while there is none.
inline constexpr std::string_view no_disposition = "undetermined";

/// The id of a disposition, or `undetermined`.
std::string disposition_id(const RulePack& pack, const std::optional<Disposition>& disposition);

/// The ids of all dispositions, and behind them `undetermined`.
std::vector<std::string> level_names(const RulePack& pack);

/// The finding called `id`, or nothing.
std::optional<FindingId> find_finding(const RulePack& pack, std::string_view id);

/// The id of the pack that a place of this one is in: its own, or that of a pack it extends.
const std::string& layer_id(const RulePack& pack, const Place& place);

/// "article, step 4" as a person reads it: "How to Treat Upper Back Pain (wikiHow), step 4".
std::string to_text(const RulePack& pack, const Citation& citation);

}  // namespace triage
