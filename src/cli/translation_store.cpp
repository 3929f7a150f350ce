#include "cli/translation_store.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/directory.hpp"
#include "cli/files_beside.hpp"
#include "cli/log.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/language_code.hpp"
#include "triage/yaml/parse.hpp"

namespace triage::cli {
namespace {

namespace fs = std::filesystem;

/// `NAME.es.yaml` beside `NAME.yaml`.
std::string path_of(const std::string& pack, const std::string& language) {
  return fs::path(pack).replace_extension("." + language + ".yaml").string();
}

const ShippedTranslation* find_shipped(const ShippedPack& pack, const std::string& language) {
  const auto found = std::ranges::find_if(
      pack.translations, [&](const ShippedTranslation& one) { return one.language == language; });
  return found == pack.translations.end() ? nullptr : &*found;
}

/// What stands between the name of the pack and the ending: "es" of NAME.es.yaml. Nothing for a
/// file that belongs to no pack of this name, or has another ending.
std::optional<std::string> middle_of(const std::string& name, const std::string& pack_stem) {
  const fs::path file(name);
  const std::string stem = file.stem().string();
  const std::string ending = lower(file.extension().string());
  const bool is_yaml = ending == ".yaml" || ending == ".yml";
  if (!is_yaml || !stem.starts_with(pack_stem + '.')) return std::nullopt;
  return stem.substr(pack_stem.size() + 1);
}

/// `es-MX`, `ES`: a language, as others name files after it.
bool looks_like_language(const std::string& middle) {
  return is_language_code(lower(middle.substr(0, middle.find_first_of("-_"))));
}

std::optional<Translation> read_file(const PackOrigin& origin, const RulePack& pack,
                                     const std::string& language, const DiagnosticSink& sink,
                                     bool& cannot_read) {
  const std::string path = path_of(origin.path, language);
  const FileText file = read_file_beside(origin.path, path, yaml::max_bytes);
  if (!file.reason.empty()) {
    log_error("cannot read " + printable(path) + ": " + file.reason);
    cannot_read = true;
    return std::nullopt;
  }
  Diagnostics diagnostics(path);
  auto translation = translation_from_yaml({path, file.text, 1}, pack, language, diagnostics);
  sink(diagnostics, {path, file.text, 1});
  return translation;
}

std::optional<Translation> read_shipped(const ShippedTranslation& shipped, const RulePack& pack,
                                        const std::string& name, const DiagnosticSink& sink) {
  Diagnostics diagnostics(name);
  auto translation = translation_from_yaml(yaml::Ref(shipped.nodes.data(), 0), pack,
                                           shipped.language, diagnostics);
  sink(diagnostics, {name, {}, 1});
  return translation;
}

void report_no_base(const PackOrigin& origin, const RulePack& base, const std::string& language,
                    const DiagnosticSink& sink) {
  const std::string name = translation_name(origin, language);
  Diagnostics diagnostics(name);
  diagnostics.add(Code::translation_no_base, {}, {base.id, language});
  sink(diagnostics, {name, {}, 1});
}

}  // namespace

std::optional<std::string> pack_of_translation(const std::string& path) {
  const fs::path file(path);
  const fs::path stem = file.parent_path() / file.stem();  // NAME.es
  const std::string ending = stem.extension().string();
  std::error_code ignored;
  std::string pack = fs::path(stem).replace_extension(".yaml").string();
  const bool ours =
      file.extension() == ".yaml" && !ending.empty() && is_language_code(ending.substr(1));
  if (!ours || !fs::exists(path, ignored) || !fs::exists(pack, ignored)) return std::nullopt;
  return pack;
}

FoundTranslations translations_of(const PackOrigin& origin) {
  FoundTranslations found;
  if (origin.shipped != nullptr) {
    for (const auto& one : origin.shipped->translations) found.languages.emplace_back(one.language);
    return found;
  }
  if (origin.path == "-") return found;
  const std::string folder = folder_of(origin.path);
  const Directory listed = list_directory(folder);
  if (!listed.reason.empty()) {
    found.problem = "cannot read the folder " + printable(folder) + ": " + listed.reason;
  }
  const fs::path pack(origin.path);
  for (const std::string& name : listed.names) {
    const auto middle = middle_of(name, pack.stem().string());
    if (!middle) continue;
    if (is_language_code(*middle) && name.ends_with(".yaml")) {
      found.languages.push_back(*middle);
    } else if (looks_like_language(*middle)) {
      found.not_read.push_back((pack.parent_path() / name).string());
    }
  }
  return found;
}

bool has_translation(const PackOrigin& origin, const std::string& language) {
  if (!is_language_code(language)) return false;
  if (origin.shipped != nullptr) return find_shipped(*origin.shipped, language) != nullptr;
  return origin.path != "-" && stands_there(path_of(origin.path, language));
}

std::string translation_name(const PackOrigin& origin, const std::string& language) {
  if (origin.shipped != nullptr) return std::string(origin.shipped->name) + "." + language;
  return path_of(origin.path, language);
}

TranslationsRead read_translations(const RulePack& pack, const PackOrigins& origins,
                                   const std::string& language, const DiagnosticSink& sink) {
  std::vector<Translation> translations;
  TranslationsRead read;
  const RulePack* layer = &pack;
  for (std::size_t i = 0; i < origins.size(); ++i, layer = layer->base.get()) {
    const PackOrigin& origin = origins[i];
    // The first was found by whoever asks; if it has gone since, it cannot be read.
    if (i > 0 && !has_translation(origin, language)) {
      report_no_base(origins[i - 1], *layer, language, sink);
      return read;
    }
    auto one = origin.shipped == nullptr
                   ? read_file(origin, *layer, language, sink, read.cannot_read)
                   : read_shipped(*find_shipped(*origin.shipped, language), *layer,
                                  translation_name(origin, language), sink);
    if (one) translations.push_back(std::move(*one));
  }
  if (translations.size() == origins.size()) read.layers = std::move(translations);
  return read;
}

}  // namespace triage::cli
