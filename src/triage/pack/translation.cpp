// A translation is compared with its pack text by text: none missing, none too many, none with
// other figures.

#include "triage/pack/translation.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "triage/base/text.hpp"
#include "triage/pack/figures.hpp"
#include "triage/pack/language_code.hpp"
#include "triage/pack/texts.hpp"
#include "triage/pack/warnings.hpp"
#include "triage/yaml/check.hpp"
#include "triage/yaml/fields.hpp"
#include "triage/yaml/parse.hpp"

namespace triage {
namespace {

/// Reads one file, going down its maps and lists along the paths that the pack has.
class Reader {
 public:
  Reader(const RulePack& pack, Diagnostics& diagnostics)
      : expected_(own_texts(pack)), diagnostics_(diagnostics) {}

  TextsByPath read(yaml::Ref root) {
    places_[""] = root.place();
    for (const auto& [key, value] : root.entries()) {
      const bool heading =
          key.text() == "translates" || key.text() == "version" || key.text() == "language";
      if (!heading) read_child(root, "", std::string(key.text()), key.place(), value);
    }
    report_missing();
    return std::move(texts_);
  }

 private:
  void read_children(yaml::Ref node, const std::string& path) {
    for (const auto& [key, value] : node.entries()) {
      read_child(node, path + '.', std::string(key.text()), key.place(), value);
    }
    const std::vector<yaml::Ref> items = node.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
      read_child(node, path + '.', std::to_string(i), items[i].place(), items[i]);
    }
  }

  void read_child(yaml::Ref parent, const std::string& above, const std::string& name,
                  const Place& place, yaml::Ref value) {
    const std::string path = above + name;
    places_[path] = place;
    if (expected_.contains(path)) return read_text(path, value);
    const bool leads_on = has_below(path);
    // An option's label, or a reason, may stand without its key, as an option's label does in
    // packs.
    for (const std::string only : {".label", ".because"}) {
      const bool short_form = leads_on && value.is_scalar() && expected_.contains(path + only);
      if (short_form) return read_text(path + only, value);
    }
    if (!leads_on) return report_unknown(parent, above, name, place);
    if (value.is_map() || value.is_sequence()) return read_children(value, path);
    diagnostics_.add(Code::yaml_wrong_shape, place, {"'" + path + "'", "a map of texts"});
    for (const auto& [expected, text] : expected_) {  // are not reported as missing as well
      if (expected.starts_with(path + '.')) texts_[expected] = "";
    }
  }

  void read_text(const std::string& path, yaml::Ref value) {
    const std::string text = yaml::text_of(value, "'" + path + "'", diagnostics_);
    texts_[path] = text;
    if (text.empty()) return;
    const std::string& original = expected_.at(path);
    check_figures(path, value.place(), figures_in(text), figures_in(original));
    const bool one_word = text.find(' ') == text.npos;
    if (text == original && !one_word) {
      diagnostics_.add(Code::translation_untranslated, value.place(), {path});
    }
  }

  void check_figures(const std::string& path, const Place& place, const std::vector<Figure>& here,
                     const std::vector<Figure>& there) {
    if (sorted_numbers(here) != sorted_numbers(there)) {
      diagnostics_.add(Code::translation_other_figures, place, {path, listed(here), listed(there)});
    } else if (!say_the_same(here, there)) {
      diagnostics_.add(Code::translation_moved_figures, place, {path, listed(here), listed(there)});
    }
  }

  /// Whether the pack has texts further down this path.
  [[nodiscard]] bool has_below(const std::string& path) const {
    const auto next = expected_.lower_bound(path + '.');
    return next != expected_.end() && next->first.starts_with(path + '.');
  }

  void report_unknown(yaml::Ref parent, const std::string& above, const std::string& name,
                      const Place& place) {
    std::set<std::string> siblings;
    for (const auto& [path, text] : expected_) {
      if (!path.starts_with(above)) continue;
      const std::string rest = path.substr(above.size());
      siblings.insert(rest.substr(0, rest.find('.')));
    }
    for (const auto& [key, value] : parent.entries()) siblings.erase(std::string(key.text()));
    std::vector<std::string> names(siblings.begin(), siblings.end());
    if (parent.is_sequence()) names.clear();
    diagnostics_.add(Code::translation_unknown_text, place, {above + name}).suggest(name, names);
  }

  /// Reports what is missing as one thing where a whole map of texts is.
  void report_missing() {
    std::map<std::string, std::vector<std::string>> missing;  // the texts below each missing key
    for (const auto& [path, text] : expected_) {
      if (!texts_.contains(path)) missing[missing_key(path)].push_back(text);
    }
    for (const auto& [key, texts] : missing) {
      const Place& place = places_.at(key.substr(0, std::min(key.size(), parent_size(key))));
      diagnostics_.add(Code::translation_missing_text, place,
                       {key, texts.size() == 1 ? '"' + texts.front() + '"'
                                               : std::to_string(texts.size()) + " texts"});
    }
  }

  static std::size_t parent_size(const std::string& path) {
    const std::size_t point = path.rfind('.');
    return point == path.npos ? 0 : point;
  }

  /// The shortest beginning of a path that the file does not have.
  [[nodiscard]] std::string missing_key(const std::string& path) const {
    for (std::size_t point = path.find('.'); point != path.npos;
         point = path.find('.', point + 1)) {
      std::string beginning = path.substr(0, point);
      if (!places_.contains(beginning)) return beginning;
    }
    return path;
  }

  TextsByPath expected_;
  TextsByPath texts_;
  std::map<std::string, Place> places_;  // of everything that the file has
  Diagnostics& diagnostics_;
};

/// Whether the file says that it belongs to the pack.
void check_heading(yaml::Ref root, const RulePack& pack, std::string_view language,
                   Diagnostics& diagnostics) {
  std::map<std::string_view, yaml::Ref> heading;
  for (const auto& [key, value] : root.entries()) heading.emplace(key.text(), value);
  std::vector<std::string> absent;
  const auto check = [&](std::string_view key, std::string_view right, Code code) {
    const auto found = heading.find(key);
    if (found == heading.end()) {
      absent.push_back("'" + std::string(key) + "'");
    } else if (found->second.text() != right) {
      diagnostics.add(code, found->second.place(), {found->second.text(), right});
    }
  };
  check("translates", pack.id, Code::translation_other_pack);
  check("version", pack.version, Code::translation_other_version);
  check("language", language, Code::translation_other_language);
  const auto named = heading.find("language");
  if (named != heading.end() && named->second.text() == language) {
    check_language(named->second, diagnostics);
  }
  if (absent.empty()) return;
  diagnostics.add(Code::yaml_missing_key, root.place(), {"the translation", join(absent, ", ")});
}

}  // namespace

TextsByPath own_texts(const RulePack& pack) {
  TextsByPath texts;
  visit_texts(pack, 0, [&texts](const std::string& path, const std::string& text) {
    texts.emplace(path, text);
  });
  return texts;
}

std::optional<Translation> translation_from_yaml(const SourceText& source, const RulePack& pack,
                                                 std::string_view language,
                                                 Diagnostics& diagnostics) {
  const std::optional<yaml::Document> document = yaml::parse(source, diagnostics);
  if (!document) return std::nullopt;
  return translation_from_yaml(document->root(), pack, language, diagnostics);
}

std::optional<Translation> translation_from_yaml(yaml::Ref root, const RulePack& pack,
                                                 std::string_view language,
                                                 Diagnostics& diagnostics) {
  if (!root.is_map()) {
    diagnostics.add(Code::yaml_wrong_shape, root.place(),
                    {"the translation", "a map: a key, a colon and a value on each line"});
    return std::nullopt;
  }
  yaml::check_keys(root, diagnostics);
  check_heading(root, pack, language, diagnostics);
  TextsByPath texts = Reader(pack, diagnostics).read(root);
  warn_about_placeholders(root, diagnostics);
  warn_about_words(root, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  return Translation{std::string(language), std::move(texts)};
}

TextsByPath texts_of(std::span<const Translation> layers) {
  TextsByPath texts;
  for (const Translation& layer : layers) texts.insert(layer.texts.begin(), layer.texts.end());
  return texts;
}

RulePack localised(RulePack pack, std::span<const Translation> layers) {
  for (std::uint32_t layer = 0; layer < layers.size(); ++layer) {
    const TextsByPath& texts = layers[layer].texts;
    visit_texts(pack, layer, [&texts](const std::string& path, std::string& text) {
      if (const auto found = texts.find(path); found != texts.end()) text = found->second;
    });
    pack.language = layers[layer].language;
  }
  return pack;
}

}  // namespace triage
