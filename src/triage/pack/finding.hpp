#pragma once

// What is asked of a person, and which answers there are.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/id.hpp"
#include "triage/base/place.hpp"
#include "triage/base/quantity.hpp"

namespace triage {

/// What kind of answer a finding takes: yes or no, one option, any options, or a quantity.
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

/// How a quantity has to stand to a threshold, which `at_most` and `at_least` take in.
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

/// One of the choices of a finding. Its number is its place there; ids are told apart within one
/// finding only.
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

/// A question, and what can be answered. Members that its type has no use for are empty.
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

  /// The option with this number, which has to be there.
  [[nodiscard]] const Option& operator[](OptionId which) const { return options[which.index()]; }
};

/// The option called `id`, or nothing.
std::optional<OptionId> find_option(const Finding& finding, std::string_view id);

/// Whether a quantity compares as asked.
bool holds(const Comparison& comparison, const Quantity& quantity);

/// Whether every answer within the finding's range compares the same.
bool is_constant(const Finding& finding, const Comparison& comparison);

}  // namespace triage
