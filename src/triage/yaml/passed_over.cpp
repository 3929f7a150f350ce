#include "triage/yaml/passed_over.hpp"

#include <algorithm>
#include <cstddef>

#include "triage/base/text.hpp"

namespace triage::yaml {
namespace {

/// Whether the line may stand before a version.
bool says_nothing(std::string_view line) {
  const std::string_view said = trim(line);
  return said.empty() || said.starts_with('#');
}

/// Where the first line begins that says something.
std::size_t behind_versions(std::string_view text) {
  std::size_t at = text.size() - without_byte_order_mark(text).size();
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string_view line = text.substr(at, end - at);
    if (!says_nothing(line) && !is_version_line(line)) break;
    at = end;
  }
  return at;
}

/// The byte before a place; of the head of a block text, its sign: the `|` of `|-`, the `>` of
/// `>2+`.
char sign_before(std::string_view text, std::size_t at) {
  constexpr std::size_t most_behind_a_sign = 2;
  const std::string_view before = text.substr(0, at);
  const std::size_t sign = before.find_last_not_of("-+0123456789");
  const bool is_head = sign != before.npos && at - sign <= most_behind_a_sign + 1 &&
                       (before[sign] == '|' || before[sign] == '>');
  return before[is_head ? sign : at - 1];
}

}  // namespace

bool is_version_line(std::string_view line) {
  constexpr std::string_view beginning = "%YAML 1.";
  if (!line.starts_with(beginning)) return false;
  line.remove_prefix(beginning.size());
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits > 0 && says_nothing(line.substr(digits));
}

bool refuse_what_is_passed_over(std::string& text) {
  constexpr char refused = '@';
  // Elsewhere a # without a blank before it is a letter of a text, as in a#b.
  constexpr std::string_view ends_something = "\"'[]{},:|>";
  bool is_any = false;
  for (std::size_t at = text.find_first_of("%#", behind_versions(text)); at != text.npos;
       at = text.find_first_of("%#", at + 1)) {
    const char before = at == 0 ? '\n' : sign_before(text, at);
    const bool begins_line =
        before == '\n' || at == text.size() - without_byte_order_mark(text).size();
    if (text[at] == '%' ? !begins_line : ends_something.find(before) == ends_something.npos)
      continue;
    text[at] = refused;
    is_any = true;
  }
  return is_any;
}

}  // namespace triage::yaml
