#include "triage/yaml/check.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "triage/base/text.hpp"
#include "triage/yaml/parse.hpp"
#include "triage/yaml/placer.hpp"

namespace triage::yaml {
namespace {

/// A carriage return without a line feed. YAML takes it for the end of a line, which hardly any
/// editor shows, and old spreadsheets end every line of a table so. One that ends the text is no
/// more than that: of a line its line feed is cut off.
std::optional<std::size_t> find_lone_carriage_return(std::string_view text) {
  if (text.ends_with('\r')) text.remove_suffix(1);
  std::size_t at = text.find('\r');
  while (at != std::string_view::npos && text.substr(at + 1, 1) == "\n")
    at = text.find('\r', at + 1);
  return at == std::string_view::npos ? std::nullopt : std::optional(at);
}

}  // namespace

bool looks_like_utf16(std::string_view text) {
  constexpr std::size_t enough = 64;
  const std::string_view beginning = text.substr(0, enough);
  const auto zeros = static_cast<std::size_t>(std::count(beginning.begin(), beginning.end(), '\0'));
  return zeros * 4 >= beginning.size() && zeros * 4 <= beginning.size() * 3 && zeros > 0;
}

bool check_bytes(const SourceText& source, Diagnostics& diagnostics) {
  if (source.text.size() > max_bytes) {
    diagnostics.add(Code::yaml_too_large, {source.first_line, 1, 1}, {"1 MiB"});
    return false;
  }
  if (looks_like_utf16(source.text)) {
    diagnostics.add(Code::yaml_missing_mark, {source.first_line, 1, 1});
    return false;
  }
  const auto refuse_at = [&](std::optional<std::size_t> offset, Code code) {
    if (offset) diagnostics.add(code, Placer(source).at_offset(*offset));
    return offset.has_value();
  };
  return !refuse_at(find_invalid_utf8(source.text), Code::yaml_encoding) &&
         !refuse_at(find_control_character(source.text), Code::yaml_control_character) &&
         !refuse_at(find_lone_carriage_return(source.text), Code::yaml_line_ends);
}

void check_keys(Ref node, Diagnostics& diagnostics) {
  for (const Ref& item : node.items()) check_keys(item, diagnostics);
  std::vector<Ref> keys;
  for (const auto& [key, value] : node.entries()) {
    if (key.is_scalar()) {
      keys.push_back(key);
    } else {
      diagnostics.add(Code::yaml_key_not_text, key.place());
    }
    check_keys(value, diagnostics);
  }
  std::ranges::stable_sort(keys, [](const Ref& a, const Ref& b) { return a.text() < b.text(); });
  for (std::size_t k = 1; k < keys.size(); ++k) {
    if (keys[k].text() != keys[k - 1].text()) continue;
    diagnostics.add(Code::yaml_duplicate_key, keys[k].place(), {keys[k].text()})
        .notes.push_back({keys[k - 1].place()});
  }
}

}  // namespace triage::yaml
