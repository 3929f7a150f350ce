#include "triage/pack/shelf.hpp"

#include <algorithm>
#include <utility>

#include "triage/pack/from_yaml.hpp"
#include "triage/pack/language_code.hpp"
#include "triage/pack/warnings.hpp"

namespace triage {
namespace {

/// Reads a pack and, inside it, those that it extends.
class ShelfReader {
 public:
  ShelfReader(const FindText& find, const HearProblems& hear, ShelfTells tells)
      : find_(find), hear_(hear), tells_(tells) {}

  FromShelf read(const std::string& name) {
    FromShelf result;
    const std::optional<std::string> text = find_(name);
    if (!text) return result;
    result.is_there = true;
    const SourceText source{name, *text, 1};
    Diagnostics problems(name);
    open_.push_back(name);
    std::vector<std::string> below;
    auto pack = pack_from_yaml(source, problems,
                               [&](std::string_view base) { return find_base(base, below); });
    open_.pop_back();
    if (pack && tells_ == ShelfTells::warnings_too) warn_about(source, *pack, name, problems);
    hear_(problems, source);
    if (!pack) return result;
    below.insert(below.begin(), name);
    result.found.emplace(ShelvedPack{std::move(*pack), std::move(below)});
    return result;
  }

 private:
  BasePack find_base(std::string_view wanted, std::vector<std::string>& below) {
    const std::string name(wanted);
    if (std::find(open_.begin(), open_.end(), name) != open_.end()) {
      return {std::nullopt, BaseProblem::circular};
    }
    if (open_.size() == max_layers) return {std::nullopt, BaseProblem::too_deep};
    FromShelf base = read(name);
    if (!base.is_there) return {std::nullopt, BaseProblem::unknown};
    if (!base.found) return {std::nullopt, BaseProblem::broken};
    below = std::move(base.found->names);
    return {std::move(base.found->pack)};
  }

  const FindText& find_;
  const HearProblems& hear_;
  ShelfTells tells_;
  std::vector<std::string> open_;  // the packs whose reading has begun, to see a circle
};

}  // namespace

FromShelf pack_from_shelf(const std::string& name, const FindText& find, const HearProblems& hear,
                          ShelfTells tells) {
  return ShelfReader(find, hear, tells).read(name);
}

std::string translation_name(std::string_view pack, std::string_view language) {
  return std::string(pack) + '.' + std::string(language);
}

std::optional<std::vector<Translation>> translations_from_shelf(const ShelvedPack& shelved,
                                                                std::string_view language,
                                                                const FindText& find,
                                                                const HearProblems& hear) {
  std::vector<Translation> layers;
  if (!is_language_code(language)) return std::nullopt;
  const RulePack* layer = &shelved.pack;
  for (std::size_t i = 0; i < shelved.names.size(); ++i, layer = layer->base.get()) {
    const std::string name = translation_name(shelved.names[i], language);
    const std::optional<std::string> text = find(name);
    Diagnostics problems(name);
    if (!text) {
      if (i == 0) return std::nullopt;
      const std::string above = translation_name(shelved.names[i - 1], language);
      Diagnostics missing(above);
      missing.add(Code::translation_no_base, {}, {layer->id, language});
      hear(missing, {above, {}, 1});
      return std::nullopt;
    }
    auto one = translation_from_yaml({name, *text, 1}, *layer, language, problems);
    hear(problems, {name, *text, 1});
    if (one) layers.push_back(std::move(*one));
  }
  if (layers.size() != shelved.names.size()) return std::nullopt;
  return layers;
}

}  // namespace triage
