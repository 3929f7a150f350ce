// The `care:`, `withhold:` and `guarantees:` of a pack.

#include <algorithm>
#include <iterator>

#include "triage/base/text.hpp"
#include "triage/pack/reading.hpp"

namespace triage::pack_reading {
namespace {

std::vector<Disposition> read_with(Reading& in, const yaml::Fields& care, const CarePath& path) {
  std::vector<Disposition> with;
  const auto node = care["with"];
  if (!node) return with;
  for (const yaml::Ref& item : one_or_more(in, *node, "'with' of " + care.what())) {
    const auto found = disposition(in, item);
    if (found) with.push_back(*found);
    if (found && *found == in.pack.most_urgent()) {
      in.diagnostics.add(Code::pack_care_in_emergency, item.place(), {path.id, item.text()});
    }
  }
  return with;
}

/// The reasons to withhold `what`.
std::vector<Precaution> read_precautions(Reading& in, yaml::Ref list, const std::string& what) {
  std::vector<Precaution> precautions;
  if (!list.is_sequence()) {
    in.diagnostics.add(Code::yaml_wrong_shape, list.place(),
                       {what, "a list of {when: ..., because: ...}"});
  }
  for (const yaml::Ref& item : list.items()) {
    const yaml::Fields fields(item, {pack_keys::precaution}, "a precaution in " + what,
                              in.diagnostics);
    auto when = condition(in, fields["when"]);
    precautions.push_back({std::move(when).value_or(Condition()), fields.text("because"),
                           citations(in, fields["source"])});
  }
  return precautions;
}

During read_during(const Reading& in, const yaml::Fields& care) {
  const auto node = care["during"];
  if (!node) return During::these_days;
  std::vector<std::string> names;
  for (const During during : all_during) {
    if (name_of(during) == node->text()) return during;
    names.emplace_back(name_of(during));
  }
  in.diagnostics
      .add(Code::yaml_wrong_shape, node->place(),
           {"'during' of " + care.what(), join_with_or(names)})
      .suggest(node->text(), names);
  return During::these_days;
}

std::optional<CareId> care_named(const Reading& in, yaml::Ref name) {
  if (const auto path = find_by_id<CareId>(in.pack.care, name.text())) return path;
  in.diagnostics.add(Code::pack_unknown_care, name.place(), {name.text()})
      .suggest(name.text(), ids_of(in.pack.care));
  return std::nullopt;
}

std::vector<CareId> read_never_together(Reading& in, const yaml::Fields& guarantee) {
  std::vector<CareId> paths;
  const auto node = guarantee["never_together"];
  if (!node) return paths;
  for (const yaml::Ref& item : one_or_more(in, *node, "'never_together'")) {
    if (const auto path = care_named(in, item)) paths.push_back(*path);
  }
  return paths;
}

}  // namespace

void read_care(Reading& in, const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    check_new_id(in, entry.key, in.pack.care);
    const yaml::Fields fields(entry.value, {pack_keys::care_path}, named("care path", entry),
                              in.diagnostics);
    CarePath path;
    path.id = entry.key.text();
    path.place = entry.key.place();
    path.title = fields.text("title");
    path.with = read_with(in, fields, path);
    path.when = condition(in, fields["when"]);
    if (const auto unless = fields["unless"]) {
      path.unless = read_precautions(in, *unless, "'unless' of " + fields.what());
    }
    path.during = read_during(in, fields);
    path.advice = fields.text("do");
    path.more = fields.text("more");
    path.sources = citations(in, fields["source"]);
    in.pack.care.push_back(std::move(path));
  }
}

void read_withheld(Reading& in, const std::vector<Entry>& entries) {
  for (const auto& [key, list] : entries) {
    auto precautions =
        read_precautions(in, list, "what withholds '" + std::string(key.text()) + "'");
    const auto path = care_named(in, key);
    if (!path) continue;
    std::vector<Precaution>& unless = in.pack.care[path->index()].unless;
    std::move(precautions.begin(), precautions.end(), std::back_inserter(unless));
  }
}

void read_guarantees(Reading& in, const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    check_new_id(in, entry.key, in.pack.guarantees);
    const yaml::Fields fields(entry.value, {pack_keys::guarantee}, named("guarantee", entry),
                              in.diagnostics);
    const auto together = fields["never_together"];
    const bool has_bound = fields["at_least"] || fields["at_most"];
    const bool bounds = fields["when"] && has_bound && !together;
    const bool apart = together && together->items().size() > 1 && !fields["when"] && !has_bound;
    if (!bounds && !apart) {
      in.diagnostics.add(Code::pack_bad_guarantee, entry.key.place(), {entry.key.text()});
    }
    in.pack.guarantees.push_back(
        {std::string(entry.key.text()), entry.key.place(), condition(in, fields["when"]),
         disposition(in, fields["at_least"]), disposition(in, fields["at_most"]),
         read_never_together(in, fields)});
  }
}

}  // namespace triage::pack_reading
