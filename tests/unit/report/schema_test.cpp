// The schemas in docs/schema. Of what we read, they are made from the tables of keys by which we
// do: TRIAGE_RESET=1 writes them. Of what we write, they are written by hand (decision 0173).
// tests/schema/validate.mjs holds packs, cases and results against them.

#include "triage/report/schema.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "triage/base/mapped.hpp"
#include "triage/cases/keys.hpp"
#include "triage/dialogue/part_record.hpp"
#include "triage/pack/review_file.hpp"
#include "triage/report/schema_parts.hpp"
#include "triage/yaml/parse.hpp"
#include "unit/golden.hpp"
#include "unit/rules.hpp"

namespace triage::schema {
namespace {

/// Any keys, each with what is defined as `definition`.
Record by_name(std::string_view definition) {
  return {{"type", {std::string("object")}}, {"additionalProperties", {reference(definition)}}};
}

Record of_cases() {
  Record definitions;
  define(definitions, "text", text());
  define(definitions, "ids", list_of("text"));
  define(definitions, "case_id", scalar());
  define(definitions, "case", map_with({case_keys::person, case_keys::ended}));
  define(definitions, "expectation", map_with({case_keys::expect}));
  define(definitions, "signs", any_of({scalar(), list_of("text")}));
  define(definitions, "interview", map_with({case_keys::interview}));
  const Record by_option{{"type", {std::string("object")}}, {"additionalProperties", {scalar()}}};
  define(definitions, "answer", any_of({scalar(), list_of("text"), by_option}));
  define(definitions, "answers", by_name("answer"));
  return whole_schema("A case", "The answers of a person, or a list of several, for triage.",
                      any_of({reference("case"), list_of("case")}), std::move(definitions));
}

Record of_reviews() {
  Record definitions;
  define(definitions, "text", text());
  define(definitions, "pack_id", id("-"));
  define(definitions, "day", pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
  define(definitions, "fingerprint", pattern("^[0-9a-f]{64}$"));
  define(definitions, "verdict", one_of(review_verdicts));
  define(definitions, "part_name", pattern("^(all|(rules|findings|care|translations)\\..+)$"));
  define(definitions, "part", map_with({review_keys::part}));
  Record parts = by_name("part");
  parts.insert(parts.begin() + 1, {"propertyNames", {reference("part_name")}});
  define(definitions, "parts", std::move(parts));
  define(definitions, "review", map_with({review_keys::review}));
  define(definitions, "reviews", some_of("review"));
  return whole_schema("Reviews of a rule pack", "Who has signed what of a pack, for triage.",
                      map_with({review_keys::file}), std::move(definitions));
}

/// A schema as what it is: YAML that happens to be JSON.
yaml::Document document(const std::string& json) {
  Diagnostics diagnostics("schema");
  auto found = yaml::parse({"schema", json, 1}, diagnostics);
  REQUIRE(found);
  return std::move(*found);
}

yaml::Document document_of(const std::string& name) {
  return document(tests::source_file("docs/schema/" + name + ".json"));
}

/// What stands behind a key of a map, if it has it.
std::optional<yaml::Ref> at(const yaml::Ref& map, std::string_view wanted) {
  for (const auto& [key, value] : map.entries()) {
    if (key.text() == wanted) return value;
  }
  return std::nullopt;
}

/// Calls `visit` with a node and all below it.
template <class Visit>
void visit_nodes(const yaml::Ref& node, const Visit& visit) {
  visit(node);
  for (const yaml::Ref& item : node.items()) visit_nodes(item, visit);
  for (const auto& [key, value] : node.entries()) visit_nodes(value, visit);
}

/// What is referred to is defined, once, and nothing else is; whatever is described is in words.
void check_schema(const yaml::Document& schema) {
  std::set<std::string> defined;
  std::set<std::string> referred;
  for (const auto& [name, definition] : at(schema.root(), "definitions")->entries()) {
    const std::string reference = "#/definitions/" + std::string(name.text());
    CHECK_MESSAGE(defined.insert(reference).second, reference);
  }
  visit_nodes(schema.root(), [&](const yaml::Ref& node) {
    if (const auto reference = at(node, "$ref")) referred.emplace(reference->text());
    const auto about = at(node, "description");
    if (about && !about->is_map()) CHECK_FALSE(about->text().empty());
  });
  CHECK(referred == defined);
}

/// Every key says what it is for, and there are no others.
void check_keys(const yaml::Document& schema) {
  visit_nodes(schema.root(), [](const yaml::Ref& node) {
    const auto keys = at(node, "properties");
    if (!keys) return;
    CHECK(at(node, "required"));
    CHECK(at(node, "additionalProperties")->text() == "false");
    for (const auto& entry : keys->entries()) {
      CHECK_MESSAGE(at(entry.value, "description"), std::string(entry.key.text()));
    }
  });
}

/// The words of which a definition allows one.
std::vector<std::string> words_of(const yaml::Document& schema, std::string_view definition) {
  const auto definitions = at(schema.root(), "definitions");
  return mapped(at(*at(*definitions, definition), "enum")->items(),
                [](const yaml::Ref& word) { return std::string(word.text()); });
}

}  // namespace
}  // namespace triage::schema

using namespace triage;

TEST_CASE("schema: the files in docs/schema of what we read say what the readers' tables say") {
  tests::compare_with_file("docs/schema/rule-pack.json", to_indented_json(schema::of_packs()));
  tests::compare_with_file("docs/schema/cases.json", to_indented_json(schema::of_cases()));
  tests::compare_with_file("docs/schema/reviews.json", to_indented_json(schema::of_reviews()));
}

TEST_CASE("schema: what is referred to is defined, once, and nothing else is") {
  for (const char* name : {"rule-pack", "cases", "reviews", "judged", "results"}) {
    schema::check_schema(schema::document_of(name));
  }
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    schema::check_schema(schema::document(to_json(schema::of_pack(*rules))));
  }
}

TEST_CASE("schema: every key of what we write says what it is, and there are no others") {
  schema::check_keys(schema::document_of("judged"));
  schema::check_keys(schema::document_of("results"));
}

TEST_CASE("schema: that of the results has every type of finding, and every kind of part") {
  const yaml::Document results = schema::document_of("results");
  CHECK(schema::words_of(results, "finding_type") ==
        mapped(finding_types, [](FindingType type) { return std::string(name_of(type)); }));
  std::vector<std::string> shows;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(dialogue::Shows::watch_for); ++i) {
    shows.emplace_back(name_of(static_cast<dialogue::Shows>(i)));
  }
  CHECK(schema::words_of(results, "shows") == shows);
}
