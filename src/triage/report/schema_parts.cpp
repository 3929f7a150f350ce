#include "triage/report/schema_parts.hpp"

#include <array>
#include <string>
#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/pack/keys.hpp"

namespace triage::schema {
namespace {

List words_list(std::span<const std::string_view> words) {
  return mapped(words, [](std::string_view word) { return Value{std::string(word)}; });
}

}  // namespace

void define(Record& definitions, std::string_view name, Record definition) {
  definitions.push_back({std::string(name), {std::move(definition)}});
}

Record pattern(std::string_view regular_expression) {
  return {{"type", {std::string("string")}}, {"pattern", {std::string(regular_expression)}}};
}

Record id(std::string_view allowed) {
  Record record = pattern("^[a-z][a-z0-9_" + std::string(allowed) + "]{0," +
                          std::to_string(pack_keys::max_id_length - 1) + "}$");
  record.push_back({"not", {one_of(pack_keys::reserved_ids)}});
  return record;
}

Record reference(std::string_view definition) {
  return {{"$ref", {"#/definitions/" + std::string(definition)}}};
}

Record one_of(std::span<const std::string_view> words) { return {{"enum", {words_list(words)}}}; }

Record any_of(std::initializer_list<Record> alternatives) {
  return {{"anyOf", list_value(alternatives)}};
}

Record described(std::string_view about, const Record& form) {
  return {{"description", {std::string(about)}}, {"allOf", {List{{form}}}}};
}

Record list_of(std::string_view definition) {
  return {{"type", {std::string("array")}}, {"items", {reference(definition)}}};
}

Record some_of(std::string_view definition) {
  Record list = list_of(definition);
  list.push_back({"minItems", {std::uint64_t{1}}});
  return list;
}

Record map_of(std::string_view definition, std::size_t least, std::size_t most,
              std::string_view ids) {
  return {{"type", {std::string("object")}},
          {"propertyNames", {reference(ids)}},
          {"additionalProperties", {reference(definition)}},
          {"minProperties", {std::uint64_t{least}}},
          {"maxProperties", {std::uint64_t{most}}}};
}

Record map_with(const yaml::MapShape& shape) {
  Record properties;
  List required;
  for (const auto& table : shape) {
    for (const yaml::Key& key : table) {
      const std::string name(key.name);
      properties.push_back({name, {described(key.about, reference(key.holds))}});
      if (key.need == yaml::Need::required) required.push_back({name});
    }
  }
  return {{"type", {std::string("object")}},
          {"properties", {std::move(properties)}},
          {"required", {std::move(required)}},
          {"additionalProperties", {false}}};
}

Record scalar() {
  constexpr auto types = std::to_array<std::string_view>({"string", "number", "boolean"});
  return {{"type", {words_list(types)}}};
}

Record text() {
  // A text that looks like a number is a text all the same: the reader keeps what was written.
  Record record = scalar();
  record.push_back({"pattern", {std::string("\\S")}});
  return record;
}

Record flag() {
  constexpr auto texts = std::to_array<std::string_view>({"yes", "no", "true", "false"});
  List words = words_list(texts);
  words.push_back({true});
  words.push_back({false});
  return {{"enum", {std::move(words)}}};
}

Record whole_schema(std::string_view title, std::string_view description, Record root,
                    Record definitions) {
  Record schema{{"$schema", {std::string("http://json-schema.org/draft-07/schema#")}},
                {"title", {std::string(title)}},
                {"description", {std::string(description)}}};
  schema.insert(schema.end(), root.begin(), root.end());
  schema.push_back({"definitions", {std::move(definitions)}});
  return schema;
}

}  // namespace triage::schema
