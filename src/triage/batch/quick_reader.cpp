#include "triage/batch/quick_reader.hpp"

#include <algorithm>

#include "triage/cases/case.hpp"

namespace triage {

bool is_plain_id(std::string_view text) {
  return problem_with_id(text).empty() && std::all_of(text.begin(), text.end(), [](char c) {
           return c >= ' ' && c <= '~' && c != '"' && c != '\\';
         });
}

}  // namespace triage
