#include "triage/cases/formula.hpp"

#include <algorithm>

namespace triage {

bool is_formula(std::string_view text) {
  // Spreadsheets look past blanks, and take the wide forms of these characters for the same.
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  for (const std::string_view wide : {"\uFF1D", "\uFF20", "\uFF0B", "\uFF0D"}) {
    if (text.starts_with(wide)) return true;
  }
  if (text.empty()) return false;
  const char first = text.front();
  if (first == '=' || first == '@') return true;
  if (first != '+' && first != '-') return false;
  return text.find_first_not_of("0123456789.", 1) != text.npos;
}

}  // namespace triage
