#pragma once

// What the author of a rule pack wrote, with every name resolved and every type checked.
// docs/rule-format.md describes the YAML; semantics are the business of program/ and reasoning/.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/either.hpp"
#include "triage/base/id.hpp"
#include "triage/base/place.hpp"
#include "triage/base/quantity.hpp"

namespace triage {

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

enum class FindingType : std::uint8_t { yes_no, one_of, any_of, duration, temperature, number };

inline constexpr auto finding_types = std::to_array<FindingType>(
    {FindingType::yes_no, FindingType::one_of, FindingType::any_of, FindingType::duration,
     FindingType::temperature, FindingType::number});

/// The dimension of a quantity; nothing for the other types.
std::optional<Dimension> dimension_of(FindingType type);

/// The name that packs use: "yes_no".
std::string_view name_of(FindingType type);

/// The option id, and the answer, that means "nothing of the kind".
inline constexpr std::string_view none_answer = "none";

enum class Relation : std::uint8_t { less, at_most, equal, at_least, greater };

struct Comparison {
  Relation relation = Relation::equal;
  Quantity threshold;
};

/// Another finding, a quantity, that decides a yes/no finding.
struct Measurement {
  FindingId by;
  Comparison yes_when;
};

struct Option {
  std::string id;
  std::string label;
  std::string help;       // what it means
  std::string why;        // why it is asked
  std::string also = {};  // other words for it, between commas
  /// What a quantity is like while this answer makes sense; otherwise it is asked about again.
  std::optional<Measurement> only_while = {};
};

/// An option of an any_of finding.
struct ChecklistOption {
  FindingId checklist;
  OptionId option;
};

/// Whether a later answer is worse (yes than no, a greater quantity, a further option), better, or
/// neither.
enum class Order : std::uint8_t { none, later_is_worse, later_is_better };

/// The words that packs use, and other readers of YAML in place of the first two.
inline constexpr auto orders = std::to_array<std::string_view>({"no", "yes", "reversed"});

struct Finding {
  std::string id;
  Place place;
  std::string ask;
  std::string label;
  std::string help;  // what the question means
  std::string why;   // why it is asked
  FindingType type = FindingType::yes_no;
  Order order = Order::later_is_worse;

  // one_of and any_of
  std::vector<Option> options;

  // duration, temperature and number
  Quantity smallest;
  Quantity largest;
  /// Of a bare number; empty: none, a unit is required. Of a number: what it counts, such as years.
  std::string default_unit;
  std::optional<std::string> none_label;  // there is one more answer, `none`
  bool whole = false;
  std::optional<Comparison> usual;  // an answer that is not so is asked about again
  std::string unusual;              // what is said then; may be empty

  // yes_no
  std::optional<Measurement> measured_by;
  std::optional<ChecklistOption> same_as;  // asked there; an answer to one answers the other
};

/// The option called `id`, or nothing.
std::optional<OptionId> find_option(const Finding& finding, std::string_view id);

/// Whether a quantity compares as asked.
bool holds(const Comparison& comparison, const Quantity& quantity);

/// Whether every answer within the finding's range compares the same.
bool is_constant(const Finding& finding, const Comparison& comparison);

struct Condition;

struct IsAnswered {  // a yes/no finding
  FindingId finding;
  bool yes = true;
};
struct IsAnyOption {  // one_of: one of these was chosen; any_of: at least one of these was
  FindingId finding;
  std::vector<OptionId> options;
};
struct IsNone {  // a quantity's `none`, or no option of an any_of
  FindingId finding;
};
struct IsInRange {  // a quantity
  FindingId finding;
  Comparison comparison;
};
struct FactHolds {
  FactId fact;
};
struct Not {
  std::vector<Condition> part;  // exactly one; a vector because Condition is not complete yet
};
struct AtLeast {  // `all` asks for every part, `any` for one
  std::size_t count = 1;
  std::vector<Condition> parts;
};

struct Condition {
  using Form = Either<IsAnswered, IsAnyOption, IsNone, IsInRange, FactHolds, Not, AtLeast>;
  Form form;
  Place place;
};

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

/// Calls `visit` with `condition` and everything that it is made of.
template <class AnyCondition, class Visit>
void visit_parts(AnyCondition& condition, const Visit& visit) {
  visit(condition);
  if (auto* negation = std::get_if<Not>(&condition.form)) {
    for (auto& part : negation->part) visit_parts(part, visit);
  }
  if (auto* counted = std::get_if<AtLeast>(&condition.form)) {
    for (auto& part : counted->parts) visit_parts(part, visit);
  }
}

/// Calls `visit` with every condition of the pack and everything that it is made of. Measurements
/// are no conditions.
template <class Pack, class Visit>
void visit_conditions(Pack& pack, const Visit& visit) {
  for (auto& fact : pack.facts) visit_parts(fact.is, visit);
  for (auto& rule : pack.rules) visit_parts(rule.when, visit);
  for (auto& path : pack.care) {
    if (path.when) visit_parts(*path.when, visit);
    for (auto& precaution : path.unless) visit_parts(precaution.when, visit);
  }
  for (auto& guarantee : pack.guarantees) {
    if (guarantee.when) visit_parts(*guarantee.when, visit);
  }
}

/// The finding called `id`, or nothing.
std::optional<FindingId> find_finding(const RulePack& pack, std::string_view id);

/// The id of the pack that a place of this one is in: its own, or that of a pack it extends.
const std::string& layer_id(const RulePack& pack, const Place& place);

/// "article, step 4" as a person reads it: "How to Treat Upper Back Pain (wikiHow), step 4".
std::string to_text(const RulePack& pack, const Citation& citation);

}  // namespace triage
