#pragma once

// The cases of an evaluation side by side: what each must be given, what it is given, and what
// other systems say.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/scoring/id_table.hpp"
#include "triage/scoring/levels.hpp"

namespace triage {

struct OtherSystem {
  std::string name;
  std::vector<AdviceByte> advice;  // by the number of the id, as far as it goes

  /// What it says of this id.
  [[nodiscard]] AdviceByte of(std::size_t id) const {
    return id < advice.size() ? advice[id] : not_there;
  }
};

struct ScoreTable {
  IdTable ids;
  std::vector<AdviceByte> expected;  // by id; not_there: nothing is said
  std::vector<AdviceByte> given;     // by id; not_there: there was no such case so far
  std::vector<AdviceByte> gold;      // by id; what the others' tables expect; not_there: nothing
  std::vector<OtherSystem> others;

  /// The number of an id, which is new or not; nothing if there are too many.
  std::optional<std::size_t> number_of(std::string_view id);
};

/// Why something of what was given is in no figure.
enum class Reason : std::uint8_t {
  unreadable,         // the case has mistakes
  no_id,              // so that no row of the table of expectations can be its own
  id_twice,           // another case had the id
  not_expected,       // nobody says what must come of the case
  too_many,           // more ids than can be kept
  no_case,            // a row says what must come of a case that is not there
  other_no_case,      // another system's row about a case that is in no figure
  other_expectation,  // the others expect something else of a case, so they are not held against it
};
inline constexpr std::size_t reason_count = 8;

/// How many of what were left out, and what the first of them are called.
struct LeftOut {
  static constexpr std::size_t most_names = 20;

  std::size_t count = 0;
  std::vector<std::string> names = {};

  /// One more; its name is kept while there is room.
  void add(std::string_view name);
};

struct LeftOuts {
  std::array<LeftOut, reason_count> all = {};

  [[nodiscard]] LeftOut& operator[](Reason reason) { return all[static_cast<std::size_t>(reason)]; }
  [[nodiscard]] const LeftOut& operator[](Reason reason) const {
    return all[static_cast<std::size_t>(reason)];
  }
  /// Whether anything was left out.
  [[nodiscard]] bool any() const;
};

}  // namespace triage
