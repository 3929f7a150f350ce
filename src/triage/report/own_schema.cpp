// The schema of one pack: that of all packs, with the names that this one declares.

#include <algorithm>
#include <array>
#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/pack/keys.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/report/schema.hpp"
#include "triage/report/schema_parts.hpp"

namespace triage::schema {
namespace {

/// A name that editors offer, with what it stands for.
Value named_value(std::string_view name, const std::string& about) {
  return {Record{{"const", {std::string(name)}}, {"description", {about}}}};
}

/// One of these names. Without any, nothing fits.
Record one_of_names(List names) {
  if (names.empty()) return {{"enum", {List{}}}};
  return {{"anyOf", {std::move(names)}}};
}

/// Said of what is no list and no map, an editor can tell which of the forms was meant.
Record text_of(Record names) {
  names.insert(names.begin(), {"type", {std::string("string")}});
  return names;
}

template <class Item, class About>
Record names_of(const std::vector<Item>& items, const About& about) {
  List names =
      mapped(items, [&](const Item& item) -> Value { return named_value(item.id, about(item)); });
  return one_of_names(std::move(names));
}

Record list_or_one(const Record& one) {
  const Record list{
      {"type", {std::string("array")}}, {"items", {one}}, {"minItems", {std::uint64_t{1}}}};
  return any_of({one, list});
}

/// The answers of a finding, as conditions name them.
Record answers_of(const Finding& finding) {
  if (finding.type == FindingType::yes_no) return reference("flag");
  if (dimension_of(finding.type)) {
    List forms = {
        {Record{{"type", {std::string("string")}},
                {"pattern", {std::string("^(<|>|<=|>=|=)? *[0-9]")}},
                {"description",
                 {"A comparison, between " + to_text(finding.smallest) + " and " +
                  to_text(finding.largest) + "."}},
                {"examples",
                 {List{{"> " + to_text(finding.smallest)}, {"<= " + to_text(finding.largest)}}}}}}};
    if (finding.none_label) forms.push_back(named_value(none_answer, *finding.none_label));
    return {{"anyOf", {std::move(forms)}}};
  }
  List options = mapped(finding.options, [&](const Option& option) -> Value {
    return named_value(option.id, option.label);
  });
  if (finding.type == FindingType::any_of) {
    options.push_back(named_value(none_answer, "None of these."));
  }
  return list_or_one({{"anyOf", {std::move(options)}}});
}

Record with_description(const std::string& about, Record record) {
  record.insert(record.begin(), {"description", {about}});
  return record;
}

/// The keys of a condition that is a map: findings and facts, and the words that join conditions.
Record condition_keys(const RulePack& pack, const Record& joins) {
  Record keys;
  for (const Finding& finding : pack.findings) {
    keys.push_back({finding.id, {with_description(finding.ask, answers_of(finding))}});
  }
  for (const Fact& fact : pack.facts) {
    keys.push_back({fact.id, {with_description("A fact of this pack.", reference("flag"))}});
  }
  keys.insert(keys.end(), joins.begin(), joins.end());
  return keys;
}

/// The value of the first field of this name, which is there.
Value& field(Record& record, std::string_view name) {
  return std::ranges::find_if(record, [name](const Field& one) { return one.name == name; })->value;
}

/// Fills the names of findings and facts in where any name could stand.
void complete_conditions(const RulePack& pack, Record& definitions) {
  List names;
  for (const Finding& finding : pack.findings) {
    if (finding.type == FindingType::yes_no) names.push_back(named_value(finding.id, finding.ask));
  }
  for (const Fact& fact : pack.facts) {
    names.push_back(named_value(fact.id, "A fact of this pack."));
  }
  Record& condition = std::get<Record>(field(definitions, "condition").is);
  Record map = std::get<Record>(std::get<List>(field(condition, "anyOf").is).back().is);
  Value& keys = field(map, "properties");
  keys = {condition_keys(pack, std::get<Record>(keys.is))};
  field(map, "additionalProperties") = {false};
  condition = any_of({std::move(map), text_of(one_of_names(std::move(names)))});
}

/// A source's id, and the place in it.
Record citation(const RulePack& pack) {
  List forms = mapped(pack.sources, [&](const Source& source) -> Value {
    return named_value(source.id, source.title);
  });
  for (const Source& source : pack.sources) {
    forms.push_back({Record{{"type", {std::string("string")}},
                            {"pattern", {"^" + source.id + ", *\\S"}},
                            {"description", {source.title}}}});
  }
  return one_of_names(std::move(forms));
}

}  // namespace

Record of_pack(const RulePack& pack) {
  Record schema = of_packs();
  Record& definitions = std::get<Record>(field(schema, "definitions").is);
  const auto define = [&definitions](std::string_view name, Record definition) {
    field(definitions, name) = {std::move(definition)};
  };
  const Record levels =
      names_of(pack.dispositions, [](const DispositionLevel& level) { return level.title; });
  const Record paths = names_of(pack.care, [](const CarePath& path) { return path.title; });
  define("disposition_id", levels);
  define("disposition_ids", list_or_one(levels));
  define("finding_id", names_of(pack.findings, [](const Finding& finding) { return finding.ask; }));
  define("care_ids", {{"type", {std::string("array")}}, {"items", {paths}}});
  define("citations", list_or_one(citation(pack)));
  complete_conditions(pack, definitions);
  std::erase_if(definitions, [](const Field& one) { return one.name == "answer_in_condition"; });
  field(schema, "title") = {"The rule pack " + pack.id};
  return schema;
}

}  // namespace triage::schema
