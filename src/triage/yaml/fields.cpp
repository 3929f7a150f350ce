#include "triage/yaml/fields.hpp"

#include <algorithm>
#include <vector>

#include "triage/base/text.hpp"

namespace triage::yaml {

Fields::Fields(Ref map, const MapShape& shape, std::string what, Diagnostics& diagnostics)
    : map_(map), what_(std::move(what)), diagnostics_(diagnostics) {
  if (!map.is_map()) {
    diagnostics_.add(Code::yaml_wrong_shape, map.place(),
                     {what_, "a map: a key, a colon and a value on each line"});
    return;
  }
  std::vector<std::string> names;
  std::vector<std::string> missing;
  for (const std::span<const Key> keys : shape) {
    for (const Key& key : keys) {
      names.emplace_back(key.name);
      if (key.need == Need::required && !(*this)[key.name])
        missing.push_back("'" + names.back() + "'");
    }
  }
  if (!missing.empty()) {
    diagnostics_.add(Code::yaml_missing_key, map.place(), {what_, join(missing, ", ")});
  }
  for (const auto& [key, value] : map.entries()) {
    const bool known = std::find(names.begin(), names.end(), key.text()) != names.end();
    if (known || !key.is_scalar()) continue;  // what is no text is reported with the keys
    diagnostics_.add(Code::yaml_unknown_key, key.place(), {key.text(), what_}).suggestion =
        nearest(key.text(), names).value_or("");
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
  if (!value) return {};
  if (!value->is_scalar() || trim(value->text()).empty()) {
    diagnostics_.add(Code::yaml_wrong_shape, value->place(), {name_of(key), "a text"});
    return {};
  }
  return std::string(trim(value->text()));
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
