#include "cli/text_about.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "cli/exit_code.hpp"
#include "cli/files_beside.hpp"
#include "cli/log.hpp"
#include "cli/shipped_packs.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/sign_off.hpp"

namespace triage::cli {
namespace {

/// The text of a file that is there; tells why not if it cannot be read.
TextAbout text_of(const std::string& name, FileText file) {
  TextAbout found{name};
  if (file.reason.empty()) {
    found.text = std::move(file.text);
    return found;
  }
  log_error("cannot read " + printable(name) + ": " + file.reason);
  found.cannot_read = true;
  return found;
}

/// Of all translations, also where one of them cannot be used: `exit_code` says so then.
TextsByLanguage texts_beside(const LoadedPack& rules, int& exit_code) {
  const FoundTranslations found = translations_of(rules.origins.front());
  if (!found.problem.empty()) {
    log_error(found.problem);
    exit_code = cannot_read_or_write;
  }
  TextsByLanguage translations;
  for (const std::string& language : found.languages) {
    const TranslationsRead read = read_translations(rules.pack, rules.origins, language);
    if (read.layers) {
      translations.emplace(language, texts_of(*read.layers));
    } else {
      exit_code = std::max(exit_code, int{read.exit_code()});
    }
  }
  return translations;
}

TextAbout named_text(const std::string& path) {
  if (!stands_there(path)) return {path};
  return text_of(path, read_file(path, yaml::max_bytes));
}

}  // namespace

TextAbout text_about(const PackOrigin& origin, std::string_view ending,
                     std::string_view ShippedPack::*shipped, std::size_t max_bytes) {
  TextAbout found;
  if (origin.shipped != nullptr) {
    found.name = std::string(origin.shipped->name).append(ending);
    const bool has_one = shipped != nullptr && !(origin.shipped->*shipped).empty();
    if (has_one) found.text = std::string(origin.shipped->*shipped);
    return found;
  }
  found.name = std::filesystem::path(origin.path).replace_extension(ending).string();
  if (origin.path == "-" || !stands_there(found.name)) return found;
  return text_of(found.name, read_file_beside(origin.path, found.name, max_bytes));
}

ReviewsRead read_reviews(const LoadedPack& rules, const std::string& named,
                         const TextsByLanguage& translations, const DiagnosticSink& sink,
                         ToldTo told_to) {
  ReviewsRead read;
  read.from = named.empty() ? text_about(rules.origins.front(), ".review.yaml", nullptr)
                            : named_text(named);
  if (read.from.cannot_read) read.exit_code = cannot_read_or_write;
  if (!read.from.text) return read;
  const SourceText source{read.from.name, *read.from.text, 1};
  Diagnostics diagnostics(source.name);
  read.file = reviews_from_yaml(source, rules.pack.id, diagnostics);
  if (!read.file) read.exit_code = wrong_usage_or_input;
  if (read.file && told_to == ToldTo::authors) {
    warn_about_reviews(rules.pack, *read.file, translations, diagnostics);
  }
  sink(diagnostics, source);
  return read;
}

void require_reviews(const std::string& named, const ReviewsRead& reviews) {
  if (named.empty() || reviews.from.text) return;
  end_run(cannot_read_or_write, "there is no file " + printable(named));
}

TextsByLanguage translations_beside(const LoadedPack& rules) {
  int exit_code = done;
  TextsByLanguage translations = texts_beside(rules, exit_code);
  if (exit_code != done) throw RunEnds{exit_code};
  return translations;
}

Difference difference_between(const LoadedPack& before, const LoadedPack& after,
                              std::size_t max_nodes) {
  int exit_code = done;
  const PackToCompare old_one{before.pack, texts_beside(before, exit_code)};
  const PackToCompare new_one{after.pack, texts_beside(after, exit_code)};
  if (exit_code != done) throw RunEnds{exit_code};
  return difference(old_one, new_one, max_nodes);
}

}  // namespace triage::cli
