#include "cli/translation_store.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/files.hpp"
#include "cli/log.hpp"
#include "triage/yaml/parse.hpp"

namespace triage::cli {
namespace {

namespace fs = std::filesystem;

bool is_language(const std::string& code) {
  const bool letters =
      std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && (code.size() == 2 || code.size() == 3);
}

/// `NAME.es.yaml` beside `NAME.yaml`.
std::string path_of(const std::string& pack, const std::string& language) {
  return fs::path(pack).replace_extension("." + language + ".yaml").string();
}

const ShippedTranslation* find_shipped(const ShippedPack& pack, const std::string& language) {
  const auto found =
      std::find_if(pack.translations.begin(), pack.translations.end(),
                   [&](const ShippedTranslation& one) { return one.language == language; });
  return found == pack.translations.end() ? nullptr : &*found;
}

std::optional<Translation> read_file_beside(const PackOrigin& origin, const RulePack& pack,
                                            const std::string& language, const Tell& tell) {
  const std::string path = path_of(origin.path, language);
  const FileText file = read_file(path, yaml::max_bytes);
  if (!file.reason.empty()) {
    log_error("cannot read " + path + ": " + file.reason);
    return std::nullopt;
  }
  Diagnostics diagnostics(path);
  auto translation = translation_from_yaml({path, file.text, 1}, pack, language, diagnostics);
  tell(diagnostics, {path, file.text, 1});
  return translation;
}

std::optional<Translation> read_shipped(const ShippedTranslation& shipped, const RulePack& pack,
                                        const std::string& name, const Tell& tell) {
  Diagnostics diagnostics(name);
  auto translation = translation_from_yaml(yaml::Ref(shipped.nodes.data(), 0), pack,
                                           shipped.language, diagnostics);
  tell(diagnostics, {name, {}, 1});
  return translation;
}

std::optional<Translation> read_one(const PackOrigin& origin, const RulePack& pack,
                                    const std::string& language, const Tell& tell) {
  if (origin.shipped == nullptr) return read_file_beside(origin, pack, language, tell);
  return read_shipped(*find_shipped(*origin.shipped, language), pack,
                      translation_name(origin, language), tell);
}

bool has_translation(const PackOrigin& origin, const std::string& language) {
  if (origin.shipped != nullptr) return find_shipped(*origin.shipped, language) != nullptr;
  std::error_code ignored;
  return origin.path != "-" && fs::exists(path_of(origin.path, language), ignored);
}

void report_no_base(const PackOrigin& origin, const RulePack& base, const std::string& language,
                    const Tell& tell) {
  const std::string name = translation_name(origin, language);
  Diagnostics diagnostics(name);
  diagnostics.add(Code::translation_no_base, {}, {base.id, language});
  tell(diagnostics, {name, {}, 1});
}

}  // namespace

std::optional<std::string> pack_of_translation(const std::string& path) {
  const fs::path file(path);
  const fs::path stem = file.parent_path() / file.stem();  // NAME.es
  const std::string ending = stem.extension().string();
  std::error_code ignored;
  const std::string pack = fs::path(stem).replace_extension(".yaml").string();
  const bool ours = file.extension() == ".yaml" && !ending.empty() && is_language(ending.substr(1));
  if (!ours || !fs::exists(path, ignored) || !fs::exists(pack, ignored)) return std::nullopt;
  return pack;
}

std::vector<std::string> translations_of(const PackOrigin& origin) {
  std::vector<std::string> languages;
  if (origin.shipped != nullptr) {
    for (const auto& one : origin.shipped->translations) languages.emplace_back(one.language);
    return languages;
  }
  if (origin.path == "-") return languages;
  const fs::path pack(origin.path);
  const fs::path directory = pack.has_parent_path() ? pack.parent_path() : fs::path(".");
  std::error_code error;
  for (fs::directory_iterator it(directory, error); !error && it != fs::end(it);
       it.increment(error)) {
    const fs::path name = it->path().filename();
    const std::string stem = name.stem().string();  // NAME.es
    const std::string ending = fs::path(stem).extension().string();
    const std::string code = ending.empty() ? ending : ending.substr(1);
    const bool ours = name.extension() == ".yaml" && fs::path(stem).stem() == pack.stem();
    if (ours && is_language(code)) languages.push_back(code);
  }
  std::sort(languages.begin(), languages.end());
  return languages;
}

std::string translation_name(const PackOrigin& origin, const std::string& language) {
  if (origin.shipped != nullptr) return std::string(origin.shipped->name) + "." + language;
  return path_of(origin.path, language);
}

std::optional<std::vector<Translation>> read_translations(const RulePack& pack,
                                                          const PackOrigins& origins,
                                                          const std::string& language,
                                                          const Tell& tell) {
  std::vector<Translation> translations;
  bool complete = true;
  const RulePack* layer = &pack;
  for (std::size_t i = 0; i < origins.size(); ++i, layer = layer->base.get()) {
    if (!has_translation(origins[i], language)) {
      report_no_base(origins[i - 1], *layer, language, tell);
      return std::nullopt;
    }
    auto one = read_one(origins[i], *layer, language, tell);
    complete = complete && one;
    if (one) translations.push_back(std::move(*one));
  }
  if (!complete) return std::nullopt;
  return translations;
}

}  // namespace triage::cli
