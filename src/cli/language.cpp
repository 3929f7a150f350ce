// Which language somebody wants, and in which country, from `--lang`, `--country` and the
// environment. The order is that of GNU gettext: the locale for messages is the first of LC_ALL,
// LC_MESSAGES and LANG that is set, and LANGUAGE, a list, outweighs it unless that locale is "C".
// The country is always that of the locale: LANGUAGE says what somebody reads, not where.

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "cli/pack_store.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/gaps.hpp"

namespace triage::cli {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

std::string_view locale_for_messages() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const std::string_view value = variable(name); !value.empty()) return value;
  }
  return {};
}

/// "es" of "es_MX.UTF-8", and of "es-MX".
std::string language_of_locale(std::string_view locale) {
  return std::string(locale.substr(0, locale.find_first_of("_-.@")));
}

/// "MX" of "es_MX.UTF-8".
std::string country_of_locale(std::string_view locale) {
  const std::size_t line = locale.find_first_of("_-");
  if (line == locale.npos) return {};
  const std::string_view rest = locale.substr(line + 1);
  return std::string(rest.substr(0, rest.find_first_of(".@")));
}

std::vector<std::string> languages_of_environment() {
  const std::string of_locale = language_of_locale(locale_for_messages());
  if (of_locale.empty() || of_locale == "C" || of_locale == "POSIX") return {};
  std::vector<std::string> languages;
  std::string_view list = variable("LANGUAGE");
  while (!list.empty()) {
    const std::string_view first = list.substr(0, list.find(':'));
    if (!first.empty()) languages.push_back(language_of_locale(first));
    list.remove_prefix(std::min(first.size() + 1, list.size()));
  }
  languages.push_back(of_locale);
  return languages;
}

/// "419", which is Latin America: the United Nations have a number for every part of the world.
bool is_part_of_the_world(std::string_view text) {
  return text.size() == 3 && text.find_first_not_of("0123456789") == text.npos;
}

}  // namespace

bool is_locale(std::string_view text) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
  const std::string language = lower(language_of_locale(text));
  if (language.empty() || language.find_first_not_of(letters) != language.npos) return false;
  const bool alone = text.substr(0, text.find_first_of(".@")).size() == language.size();
  const std::string country = country_of_locale(text);
  return alone || is_country(upper(country)) || is_part_of_the_world(country);
}

Audience audience(const AudienceOptions& options) {
  std::string country = options.country;
  if (country.empty()) country = upper(country_of_locale(options.language));
  const bool wanted = is_country(upper(country));
  if (country.empty()) country = country_of_locale(locale_for_messages());
  const bool names_language = !options.language.empty();
  return {names_language ? std::vector{lower(language_of_locale(options.language))}
                         : languages_of_environment(),
          names_language, upper(country), wanted, options.day};
}

}  // namespace triage::cli
