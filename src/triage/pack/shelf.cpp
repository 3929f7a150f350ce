#include "triage/pack/shelf.hpp"

#include <utility>

#include "triage/base/contains.hpp"
#include "triage/pack/language_code.hpp"
#include "triage/pack/warnings.hpp"

namespace triage {
namespace {

/// Reads a pack and, inside it, those that it extends.
class LayerReader {
 public:
  LayerReader(const FindBelow& find, const DiagnosticSink& sink, ToldTo told_to)
      : find_(find), sink_(sink), told_to_(told_to) {}

  std::optional<ShelvedPack> read(const PackText& text) {
    const SourceText source{text.name, text.text, 1};
    Diagnostics problems(text.name);
    open_.push_back(text.key);
    std::vector<std::string> keys = {text.key};
    const FindBase find_base = [&](std::string_view name) {
      return this->find_base(name, text.key, keys);
    };
    auto pack = text.parsed
                    ? pack_from_yaml(text.parsed->root, text.parsed->sha256, problems, find_base)
                    : pack_from_yaml(source, problems, find_base);
    open_.pop_back();
    if (pack && told_to_ == ToldTo::authors) warn(text, source, *pack, problems);
    sink_(problems, source);
    if (!pack) return std::nullopt;
    return ShelvedPack{std::move(*pack), std::move(keys)};
  }

  [[nodiscard]] bool is_unreadable() const { return is_unreadable_; }

 private:
  BasePack find_base(std::string_view name, const std::string& above,
                     std::vector<std::string>& keys) {
    FoundPackText base = find_(name, above);
    if (!base.found) {
      is_unreadable_ = is_unreadable_ || base.problem == BaseProblem::unreadable;
      return {std::nullopt, base.problem, std::move(base.file), std::move(base.reason)};
    }
    if (contains(open_, base.found->key)) {
      return {std::nullopt, BaseProblem::circular};
    }
    if (open_.size() == max_layers) return {std::nullopt, BaseProblem::too_deep};
    auto pack = read(*base.found);
    if (!pack) return {std::nullopt, BaseProblem::broken};
    keys.insert(keys.end(), pack->keys.begin(), pack->keys.end());
    return {std::move(pack->pack)};
  }

  static void warn(const PackText& text, const SourceText& source, const RulePack& pack,
                   Diagnostics& problems) {
    if (text.parsed) {
      warn_about(text.parsed->root, pack, text.file, problems);
    } else {
      warn_about(source, pack, text.file, problems);
    }
  }

  const FindBelow& find_;
  const DiagnosticSink& sink_;
  ToldTo told_to_;
  std::vector<std::string> open_;  // the packs whose reading has begun, to see a circle
  bool is_unreadable_ = false;     // one of those that are extended
};

FoundPackText on_shelf(std::string_view wanted, const FindText& find) {
  const std::string name(wanted);
  auto text = find(name);
  if (!text) return {};
  return {PackText{name, name, name, std::move(*text)}};
}

}  // namespace

FromShelf pack_from_text(const PackText& text, const FindBelow& find, const DiagnosticSink& sink,
                         ToldTo told_to) {
  LayerReader reader(find, sink, told_to);
  auto found = reader.read(text);
  return {std::move(found), true, reader.is_unreadable()};
}

FromShelf pack_from_shelf(const std::string& name, const FindText& find, const DiagnosticSink& sink,
                          ToldTo told_to) {
  const FoundPackText text = on_shelf(name, find);
  if (!text.found) return {};
  return pack_from_text(
      *text.found,
      [&find](std::string_view base, const std::string& /*above*/) { return on_shelf(base, find); },
      sink, told_to);
}

std::string translation_name(std::string_view pack, std::string_view language) {
  return std::string(pack) + '.' + std::string(language);
}

std::optional<std::vector<Translation>> translations_from_shelf(const ShelvedPack& shelved,
                                                                std::string_view language,
                                                                const FindText& find,
                                                                const DiagnosticSink& sink) {
  std::vector<Translation> layers;
  if (!is_language_code(language)) return std::nullopt;
  const RulePack* layer = &shelved.pack;
  for (std::size_t i = 0; i < shelved.keys.size(); ++i, layer = layer->base.get()) {
    const std::string name = translation_name(shelved.keys[i], language);
    const std::optional<std::string> text = find(name);
    Diagnostics problems(name);
    if (!text) {
      if (i == 0) return std::nullopt;
      const std::string above = translation_name(shelved.keys[i - 1], language);
      Diagnostics missing(above);
      missing.add(Code::translation_no_base, {}, {layer->id, language});
      sink(missing, {above, {}, 1});
      return std::nullopt;
    }
    auto one = translation_from_yaml({name, *text, 1}, *layer, language, problems);
    sink(problems, {name, *text, 1});
    if (one) layers.push_back(std::move(*one));
  }
  if (layers.size() != shelved.keys.size()) return std::nullopt;
  return layers;
}

}  // namespace triage
