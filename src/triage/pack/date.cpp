#include "triage/pack/date.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "triage/base/text.hpp"

namespace triage {
namespace {

/// The number that so many digits at `at` are; 0 if there are none.
int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return 0;
  int number = 0;
  for (const char c : text.substr(at, digits)) {
    if (!is_digit(c)) return 0;
    number = 10 * number + (c - '0');
  }
  return number;
}

int days_in(int month, int year) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

}  // namespace

bool may_be_date(std::string_view text) {
  const bool figures = std::ranges::all_of(
      text, [](char c) { return is_digit(c) || c == '-' || c == '/' || c == '.' || c == ' '; });
  if (!figures) return true;
  const int year = number_at(text, 0, 4);
  if (year == 0) return false;
  if (text.size() == 4) return true;
  const int month = text[4] == '-' ? number_at(text, 5, 2) : 0;
  if (month < 1 || month > 12) return false;
  if (text.size() == 7) return true;
  const int day = text[7] == '-' && text.size() == 10 ? number_at(text, 8, 2) : 0;
  return day >= 1 && day <= days_in(month, year);
}

bool is_day(std::string_view text) {
  return text.size() == std::string_view("2021-08-25").size() && is_digit(text.front()) &&
         may_be_date(text);
}

}  // namespace triage
