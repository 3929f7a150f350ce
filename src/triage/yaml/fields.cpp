#include "triage/yaml/fields.hpp"

#include <algorithm>
#include <vector>

#include "triage/base/contains.hpp"
#include "triage/base/text.hpp"

namespace triage::yaml {
namespace {

/// The text of a scalar; "" where it has none, which is reported.
std::string not_empty(Ref node, const std::string& what, Diagnostics& diagnostics) {
  std::string text(trim(node.text()));
  if (text.empty()) diagnostics.add(Code::yaml_wrong_shape, node.place(), {what, "a text"});
  return text;
}

/// The known key that somebody meant who wrote `then:em` or `thn`.
std::string key_meant(std::string_view key, const std::vector<std::string>& names) {
  const std::size_t colon = std::min(key.find(':'), key.size());
  const std::string_view word = key.substr(0, colon);
  const bool has_value = colon < key.size();
  if (has_value && contains(names, word)) {
    return std::string(word) + ": " + std::string(key.substr(colon + 1));
  }
  return nearest(key, names).value_or("");
}

}  // namespace

std::string text_of(Ref node, const std::string& what, Diagnostics& diagnostics) {
  if (node.cut().line != 0) diagnostics.add(Code::yaml_cut_text, node.cut(), {what});
  return not_empty(node, what, diagnostics);
}

Fields::Fields(Ref map, const MapShape& shape, std::string what, Diagnostics& diagnostics)
    : map_(map), what_(std::move(what)), diagnostics_(diagnostics) {
  if (!map.is_map()) {
    diagnostics_.add(Code::yaml_wrong_shape, map.place(),
                     {what_, "a map: a key, a colon and a value on each line"});
    return;
  }
  const std::vector<Ref::Entry> entries = map.entries();
  const auto has = [&entries](std::string_view name) {
    return std::ranges::any_of(
        entries, [name](const Ref::Entry& entry) { return entry.key.text() == name; });
  };
  std::vector<std::string> names;
  std::vector<std::string> missing;
  for (const std::span<const Key> keys : shape) {
    for (const Key& key : keys) {
      names.emplace_back(key.name);
      if (key.need == Need::required && !has(key.name)) missing.push_back("'" + names.back() + "'");
    }
  }
  if (!missing.empty()) {
    diagnostics_.add(Code::yaml_missing_key, map.place(), {what_, join(missing, ", ")});
  }
  for (const auto& [key, value] : entries) {
    const bool known = contains(names, key.text());
    if (known && value.kind() == Kind::null) {
      diagnostics_.add(Code::yaml_empty_key, value.place(), {name_of(key.text())});
    }
    if (known || !key.is_scalar()) continue;  // what is no text is reported with the keys
    diagnostics_.add(Code::yaml_unknown_key, key.place(), {key.text(), what_}).suggestion =
        key_meant(key.text(), names);
  }
}

std::optional<Ref> Fields::operator[](std::string_view key) const {
  for (const auto& [name, value] : map_.entries()) {
    if (name.text() == key && value.kind() != Kind::null) return value;
  }
  return std::nullopt;
}

std::string Fields::text(std::string_view key) const {
  const std::optional<Ref> value = (*this)[key];
  return value ? text_of(*value, name_of(key), diagnostics_) : std::string();
}

std::string Fields::word(std::string_view key) const {
  const std::optional<Ref> value = (*this)[key];
  return value ? not_empty(*value, name_of(key), diagnostics_) : std::string();
}

bool Fields::flag(std::string_view key) const {
  const std::optional<Ref> value = (*this)[key];
  if (!value) return false;
  const bool yes = value->is_scalar() && (value->text() == "yes" || value->text() == "true");
  const bool no = value->is_scalar() && (value->text() == "no" || value->text() == "false");
  if (!yes && !no) {
    diagnostics_.add(Code::yaml_wrong_shape, value->place(), {name_of(key), "yes or no"});
  }
  return yes;
}

std::optional<std::size_t> Fields::position_among(std::span<const std::string_view> names,
                                                  std::string_view key) const {
  const std::optional<Ref> value = (*this)[key];
  if (!value) return std::nullopt;
  const auto found = std::find(names.begin(), names.end(), value->text());
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  const std::vector<std::string> listed(names.begin(), names.end());
  diagnostics_.add(Code::yaml_wrong_shape, value->place(),
                   {"'" + std::string(key) + "'", "one of " + join(listed, ", ")});
  return std::nullopt;
}

std::vector<Ref::Entry> Fields::entries(std::string_view key) const {
  const std::optional<Ref> value = (*this)[key];
  if (!value) return {};
  if (!value->is_map()) {
    diagnostics_.add(Code::yaml_wrong_shape, value->place(),
                     {name_of(key), "a map, with an id before each colon"});
  }
  return value->entries();
}

std::string Fields::name_of(std::string_view key) const {
  return "'" + std::string(key) + "' of " + what_;
}

}  // namespace triage::yaml
