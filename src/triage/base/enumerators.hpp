#pragma once

// Whether a table has all enumerators in it, seen by the compiler. Only for enumerations that count
// from 0 and have a type (`: std::uint8_t`), without which a number between the enumerators is no
// value of theirs and may not be looked at.
//
//     static_assert(has_each_in_order<rows, &Row::code>(), "a code has no row");

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace triage {

/// Whether one of the enumerators has this value. Of any other the compiler writes a number in the
/// name of this function, behind its type in brackets.
template <auto value>
constexpr bool is_enumerator() {
  return std::string_view(__PRETTY_FUNCTION__).find("= (") == std::string_view::npos;
}

/// Whether there are so many enumerators, and no more.
template <class Enum, std::size_t count>
constexpr bool has_enumerators() {
  return is_enumerator<static_cast<Enum>(count - 1)>() &&
         !is_enumerator<static_cast<Enum>(count)>();
}

/// Whether a table has a row for each enumerator, in their order. `key` is the member that says
/// which.
template <const auto& table, auto key>
constexpr bool has_each_in_order() {
  using Enum = std::remove_cvref_t<decltype(table.front().*key)>;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].*key != static_cast<Enum>(i)) return false;
  }
  return has_enumerators<Enum, table.size()>();
}

}  // namespace triage
