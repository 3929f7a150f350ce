#include "triage/pack/language_code.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "triage/base/language.hpp"
#include "triage/base/text.hpp"

namespace triage {
namespace {

/// What somebody meant who wrote a name or a locale: `en` for `English` and `en_GB`.
std::string code_meant(std::string_view text) {
  using Names = std::pair<std::string_view, std::string_view>;
  constexpr auto names = std::to_array<Names>(
      {{"english", "en"}, {"spanish", "es"}, {"espanol", "es"}, {"castellano", "es"}});
  const std::string word = fold(text);
  for (const auto& [name, code] : names) {
    if (word == name) return std::string(code);
  }
  const std::string beginning = word.substr(0, word.find_first_of("-_."));
  return is_language_code(beginning) ? beginning : std::string();
}

}  // namespace

bool is_language_code(std::string_view text) {
  const bool letters = std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && (text.size() == 2 || text.size() == 3);
}

void check_language(yaml::Ref language, Diagnostics& diagnostics) {
  const std::string_view code = language.text();
  if (!language.is_scalar() || is_spoken(code)) return;
  if (is_language_code(code)) {
    diagnostics.add(Code::pack_unspoken_language, language.place(), {code});
  } else {
    diagnostics.add(Code::pack_bad_language, language.place(), {code}).suggestion =
        code_meant(code);
  }
}

}  // namespace triage
