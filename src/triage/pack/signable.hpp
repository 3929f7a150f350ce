#pragma once

// The parts of a pack that people sign one by one, each with a fingerprint of all that it says.
//
// A part is called by where it stands: `rules.fever`, `findings.fever` (a question), `care.heat` (a
// piece of advice). `all` is the whole pack in its own language: also what is no part of its own,
// such as guarantees and the order of things. `translations.es` is all that people read in Spanish.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/pack/translation.hpp"

namespace triage {

inline constexpr std::string_view whole_pack_part = "all";

/// Of a fingerprint, in small letters. So many of them are written where there is no room for all,
/// and so many at the least have to be given where one is meant.
inline constexpr std::size_t digits_of_fingerprint = 64;
inline constexpr std::size_t digits_shown = 16;
inline constexpr std::size_t fewest_digits = 8;

struct Signable {
  std::string name;
  /// Of its own words and of those of all that it names: the conditions and questions that a rule
  /// looks at, its level, its sources. SHA-256, 64 hexadecimal digits. Who answers for the pack,
  /// its version, and comments are left out: they change nothing that was read. That of a
  /// translation is of its texts and of those that it translates.
  std::string fingerprint;
};

/// `all` first, then questions, rules and advice, each in the pack's order, and translations.
std::vector<Signable> parts_of(const RulePack& pack, const TextsByLanguage& translations = {});

/// Whether who has judged `all` has judged this part.
bool is_of_the_whole(const Signable& part);

/// Whether a part may be called so, in some pack.
bool may_name_part(std::string_view name);

/// Whether it has the form of one.
bool is_fingerprint(std::string_view text);
/// Whether it may be the beginning of one, be it too short to tell which.
bool may_begin_fingerprint(std::string_view text);
/// Its first digits, to show.
std::string beginning_of(std::string_view fingerprint);

}  // namespace triage
