#include "cli/compared_texts.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "cli/exit_code.hpp"
#include "cli/log.hpp"
#include "cli/translation_store.hpp"

namespace triage::cli {
namespace {

/// The texts of one translation.
std::optional<TextsByPath> texts_in(const LoadedPack& rules, const std::string& language,
                                    int& exit_code) {
  const TranslationsRead read = read_translations(rules.pack, rules.origins, language);
  if (!read.layers) {
    exit_code =
        std::max(exit_code, int{read.cannot_read ? cannot_read_or_write : wrong_usage_or_input});
    return std::nullopt;
  }
  return texts_of(*read.layers);
}

}  // namespace

TextsByLanguage translations_beside(const LoadedPack& rules, int& exit_code) {
  const FoundTranslations found = translations_of(rules.origins.front());
  if (!found.problem.empty()) {
    log_error(found.problem);
    exit_code = cannot_read_or_write;
  }
  TextsByLanguage translations;
  for (const std::string& language : found.languages) {
    if (auto texts = texts_in(rules, language, exit_code)) {
      translations.emplace(language, std::move(*texts));
    }
  }
  return translations;
}

}  // namespace triage::cli
