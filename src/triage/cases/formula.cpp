#include "triage/cases/formula.hpp"

namespace triage {

bool is_formula(std::string_view text) {
  if (text.empty()) return false;
  const char first = text.front();
  if (first == '=' || first == '@') return true;
  if (first != '+' && first != '-') return false;
  return text.find_first_not_of("0123456789.", 1) != text.npos;
}

}  // namespace triage
