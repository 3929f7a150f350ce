#include <optional>
#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/pack/keys.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/report/schema.hpp"
#include "triage/report/schema_parts.hpp"

namespace triage::schema {
namespace {

using pack_keys::Kind;
using pack_keys::max_entries;

Record one_or_more(std::string_view definition) {
  return any_of({reference(definition), some_of(definition)});
}

/// One of these values, by their names.
template <class Enums>
Record one_named(const Enums& values) {
  return one_of(mapped(values, [](auto value) { return name_of(value); }));
}

/// If `key` is there (with this value, where one is given), the rest has to be so.
Record when_it_has(const std::string& key, const std::optional<std::string>& value, Record then) {
  Record condition{{"required", {List{{key}}}}};
  if (value) {
    const Record is{{"const", {*value}}};
    condition.push_back({"properties", {Record{{key, {is}}}}});
  }
  return {{"if", {std::move(condition)}}, {"then", {std::move(then)}}};
}

/// A finding may have the keys of its type only.
Record finding(Kind kind) {
  const std::vector<yaml::Key> all = pack_keys::keys_of_any_finding(kind);
  Record record = map_with({all});
  List by_type;
  for (const FindingType type : finding_types) {
    std::vector<std::string_view> names;
    List required;
    for (const auto& table : pack_keys::finding_shape(type, kind)) {
      for (const yaml::Key& key : table) {
        names.push_back(key.name);
        if (key.need == yaml::Need::required) required.push_back({std::string(key.name)});
      }
    }
    by_type.push_back(
        {when_it_has("type", std::string(name_of(type)),
                     {{"propertyNames", {one_of(names)}}, {"required", {required}}})});
  }
  record.push_back({"allOf", {std::move(by_type)}});
  return record;
}

/// A name; or a map of findings with answers, and of the words that join conditions.
Record condition() {
  const Record number{{"type", {std::string("integer")}}, {"minimum", {std::uint64_t{1}}}};
  const Record at_least = any_of({number, pattern("^[1-9][0-9]*$")});
  const Record joins{
      {"all",
       {described("Each of these, as in all: [fever, {pain_duration: \"> 1 month\"}]",
                  reference("conditions"))}},
      {"any",
       {described("One of these or more, as in any: [fever, night_sweats]",
                  reference("conditions"))}},
      {"not", {described("The opposite, as in not: {numbness: constant}", reference("condition"))}},
      {"at_least", {described("So many of those in `of`, as in at_least: 2", at_least)}},
      {"of",
       {described("For at_least, as in of: [fever, cough, {age: \">= 65\"}]",
                  reference("conditions"))}}};
  const Record needs{{"at_least", {List{{std::string("of")}}}},
                     {"of", {List{{std::string("at_least")}}}}};
  const Record map{{"type", {std::string("object")}},
                   {"minProperties", {std::uint64_t{1}}},
                   {"properties", {joins}},
                   {"additionalProperties", {reference("answer_in_condition")}},
                   {"dependencies", {needs}}};
  return any_of({described("A yes/no finding, or a fact: fever", reference("id")), map});
}

void define_conditions(Record& definitions) {
  define(definitions, "condition", condition());
  define(definitions, "conditions", some_of("condition"));
  define(definitions, "answer_in_condition",
         described("yes or no; an option, several, or none, as in [mild, severe]; of a quantity a "
                   "comparison, as in \"> 1 month\"",
                   one_or_more("text")));
  define(definitions, "facts", map_of("condition", 0, max_entries));
}

void define_findings(Record& definitions) {
  define(definitions, "finding_type", one_named(finding_types));
  define(definitions, "findings", map_of("finding", 1, max_entries));
  define(definitions, "finding", finding(Kind::whole_pack));
  define(definitions, "added_findings", map_of("added_finding", 0, max_entries));
  define(definitions, "added_finding", finding(Kind::extension));
  define(definitions, "finding_id", reference("id"));
  define(definitions, "order", any_of({reference("flag"), one_of(orders)}));
  define(definitions, "options", map_of("option", 1, pack_keys::max_options));
  define(definitions, "option", any_of({reference("text"), map_with({pack_keys::option})}));
  define(definitions, "measurement", map_of("text", 1, 1));
  define(definitions, "range",
         {{"type", {std::string("array")}},
          {"items", {reference("text")}},
          {"minItems", {std::uint64_t{2}}},
          {"maxItems", {std::uint64_t{2}}}});
}

void define_advice(Record& definitions) {
  define(definitions, "during", one_named(all_during));
  define(definitions, "care_paths", map_of("care_path", 0, max_entries));
  define(definitions, "care_path", map_with({pack_keys::care_path}));
  define(definitions, "precautions", list_of("precaution"));
  define(definitions, "precaution", map_with({pack_keys::precaution}));
  define(definitions, "withheld", map_of("precautions", 0, max_entries));
  define(definitions, "guarantees", map_of("guarantee", 0, max_entries));
  define(definitions, "guarantee", map_with({pack_keys::guarantee}));
  define(definitions, "care_ids", list_of("id"));
}

void define_signs(Record& definitions) {
  define(definitions, "watch_for", map_with(pack_keys::watch_for_shape(Kind::whole_pack)));
  define(definitions, "added_watch_for", map_with(pack_keys::watch_for_shape(Kind::extension)));
  define(definitions, "first_check", map_with({pack_keys::first_check}));
  define(definitions, "signs", map_of("text", 1, pack_keys::max_signs));
  define(definitions, "emergency_numbers", map_of("text", 0, max_entries, "country"));
  define(definitions, "country", pattern("^[A-Z]{2}$"));
}

void define_the_rest(Record& definitions) {
  define(definitions, "pack_id", id("-"));
  define(definitions, "base", any_of({reference("pack_id"), map_with({pack_keys::base})}));
  define(definitions, "sha256", pattern("^[0-9a-f]{64}$"));
  define(definitions, "version", pattern("^[0-9]+\\.[0-9]+\\.[0-9]+$"));
  define(definitions, "sources", map_of("source", 1, max_entries, "source_id"));
  define(definitions, "added_sources", map_of("source", 0, max_entries, "source_id"));
  define(definitions, "source", map_with({pack_keys::source}));
  define(definitions, "source_id", id("-"));
  define(definitions, "citations", one_or_more("text"));
  define(definitions, "dispositions",
         map_of("disposition", pack_keys::min_dispositions, pack_keys::max_dispositions));
  define(definitions, "disposition", map_with(pack_keys::disposition_shape(Kind::whole_pack)));
  define(definitions, "inserted_dispositions",
         map_of("inserted_disposition", 0, pack_keys::max_dispositions));
  define(definitions, "inserted_disposition",
         map_with(pack_keys::disposition_shape(Kind::extension)));
  define(definitions, "disposition_id", reference("id"));
  define(definitions, "disposition_ids", one_or_more("id"));
  define(definitions, "rules", map_of("rule", 1, max_entries));
  define(definitions, "added_rules", map_of("rule", 0, max_entries));
  define(definitions, "rule", map_with({pack_keys::rule}));
}

void define_stewardship(Record& definitions) {
  define(definitions, "people", some_of("text"));
  define(definitions, "reviews", some_of("review"));
  define(definitions, "review", map_with({pack_keys::reviewer}));
  define(definitions, "day", pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
  define(definitions, "status", one_of(pack_statuses));
  define(definitions, "evidence", map_with({pack_keys::evidence}));
  define(definitions, "evidence_quality", one_of(evidence_qualities));
  define(definitions, "strength", one_of(strengths));
}

}  // namespace

Record of_packs() {
  Record definitions;
  define(definitions, "text", text());
  define(definitions, "flag", flag());
  define(definitions, "id", id());
  define(definitions, "pack", map_with(pack_keys::pack_shape(Kind::whole_pack)));
  define(definitions, "extension", map_with(pack_keys::pack_shape(Kind::extension)));
  define_the_rest(definitions);
  define_stewardship(definitions);
  define_signs(definitions);
  define_findings(definitions);
  define_conditions(definitions);
  define_advice(definitions);
  Record root = when_it_has("extends", std::nullopt, reference("extension"));
  root.push_back({"else", {reference("pack")}});
  return whole_schema("A rule pack", "The rules by which triage recommends a level of care.",
                      std::move(root), std::move(definitions));
}

}  // namespace triage::schema
