// docs/schema is made from the tables of keys: TRIAGE_RESET=1 writes it. tests/schema/validate.mjs
// holds packs and cases against it.

#include "triage/report/schema.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "abi/results_schema.hpp"
#include "triage/base/overloaded.hpp"
#include "unit/golden.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

/// Calls `visit` with every name and value in the record, however deep.
template <class Visit>
void visit_fields(const Value& value, const Visit& visit) {
  if (const auto* list = std::get_if<List>(&value.is)) {
    for (const Value& item : *list) visit_fields(item, visit);
  }
  if (const auto* record = std::get_if<Record>(&value.is)) {
    for (const Field& field : *record) {
      visit(field);
      visit_fields(field.value, visit);
    }
  }
}

void check_references(const Record& schema) {
  std::set<std::string> defined;
  std::set<std::string> referred;
  visit_fields({schema}, [&](const Field& field) {
    if (field.name == "$ref") referred.insert(std::get<std::string>(field.value.is));
    if (field.name != "definitions") return;
    for (const Field& definition : std::get<Record>(field.value.is)) {
      CHECK_MESSAGE(defined.insert("#/definitions/" + definition.name).second, definition.name);
    }
  });
  CHECK(referred == defined);
}

}  // namespace

TEST_CASE("schema: the files in docs/schema say what the tables say") {
  tests::compare_with_file("docs/schema/rule-pack.json", to_indented_json(schema::of_packs()));
  tests::compare_with_file("docs/schema/cases.json", to_indented_json(schema::of_cases()));
  tests::compare_with_file("docs/schema/reviews.json", to_indented_json(schema::of_reviews()));
  tests::compare_with_file("docs/schema/judged.json", to_indented_json(schema::of_judged()));
  tests::compare_with_file("docs/schema/results.json", to_indented_json(abi::schema_of_results()));
}

TEST_CASE("schema: every key says what it is for") {
  for (const Record& schema : {schema::of_packs(), schema::of_cases(), schema::of_reviews(),
                               schema::of_judged(), abi::schema_of_results()}) {
    visit_fields({schema}, [](const Field& field) {
      const auto* about = std::get_if<std::string>(&field.value.is);
      if (field.name == "description" && about != nullptr) CHECK_FALSE(about->empty());
    });
  }
}

TEST_CASE("schema: what is referred to is defined, once, and nothing else is") {
  check_references(schema::of_packs());
  check_references(schema::of_cases());
  check_references(schema::of_reviews());
  check_references(schema::of_judged());
  check_references(abi::schema_of_results());
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    check_references(schema::of_pack(*rules));
  }
}
