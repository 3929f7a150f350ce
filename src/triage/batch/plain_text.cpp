#include "triage/batch/plain_text.hpp"

#include "triage/base/byte_mask.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/case.hpp"
#include "triage/cases/formula.hpp"

namespace triage {
namespace {

constexpr std::size_t longest_plain_id = 64;  // longer ones are rare, and left to the slow reader

/// Nearly every id begins with a letter or a digit: what costs more to tell need not be asked.
bool may_be_a_formula(std::string_view text) {
  const char first = text.front();
  if (first == ' ') return true;
  return (first == '=' || first == '@' || first == '+' || first == '-') && is_formula(text);
}

/// Whether all bytes are, from the blank to the tilde; so of an empty text.
bool is_printable_ascii(std::string_view text) {
  for (; text.size() > 64; text.remove_prefix(64)) {
    if (mask_of_unprintable(text.data()) != 0) return false;
  }
  return (mask_of_unprintable(text.data()) & mask_of_first(text.size())) == 0;
}

}  // namespace

bool is_plain_id(std::string_view text) {
  if (text.empty() || text.size() > longest_plain_id) return false;
  const std::uint64_t odd = mask_of_unquotable(text.data(), text.size() <= 16 ? 16 : 64);
  return (odd & mask_of_first(text.size())) == 0 && !may_be_a_formula(text);
}

bool is_usable_id(std::string_view text) {
  return problem_with_id(text).empty() && !find_invalid_utf8(text);
}

bool is_readable(std::string_view text) {
  if (is_printable_ascii(text)) return true;
  for (std::size_t at = text.find_first_of("\t\r"); at != text.npos;
       at = text.find_first_of("\t\r", at + 1)) {
    if (text[at] == '\t' || text.substr(at + 1, 1) != "\n") return false;
  }
  return !find_control_character(text) && !find_invalid_utf8(text);
}

bool is_clean_text(std::string_view text) {
  if (is_printable_ascii(text)) return true;
  return !find_invalid_utf8(text) && !find_control_character(text) &&
         text.find_first_of("\t\r\n") == std::string_view::npos;
}

bool is_plain_text(std::string_view text) {
  return text.find_first_not_of(' ') != std::string_view::npos && is_clean_text(text);
}

}  // namespace triage
