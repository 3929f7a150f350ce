#pragma once

// What the schemas are made of. Each part is a schema, or stands in one.

#include <initializer_list>
#include <span>
#include <string_view>

#include "triage/report/record.hpp"
#include "triage/yaml/fields.hpp"

namespace triage::schema {

/// Adds what stands for `name` wherever something refers to it.
void define(Record& definitions, std::string_view name, Record definition);

/// A text that has to look so.
Record pattern(std::string_view regular_expression);

/// A word that names something declared: `allowed` are characters besides letters, digits and _.
Record id(std::string_view allowed = {});

/// What stands for something defined under `definitions`.
Record reference(std::string_view definition);

/// One of these words.
Record one_of(std::span<const std::string_view> words);

/// What fits one of these.
Record any_of(std::initializer_list<Record> alternatives);

/// The same form, with what an editor shows of it. Beside a reference, draft-07 looks at nothing.
Record described(std::string_view about, const Record& form);

/// A list of what is defined under this name.
Record list_of(std::string_view definition);

/// The same with one of them at the least.
Record some_of(std::string_view definition);

/// A map from ids to what is defined as `definition`, with at least this many entries.
Record map_of(std::string_view definition, std::size_t least, std::size_t most,
              std::string_view ids = "id");

/// A map with these keys and no others.
Record map_with(const yaml::MapShape& shape);

/// What is written without quotes or braces: texts and numbers, and yes and no, which some readers
/// of YAML take for true and false.
Record scalar();

/// A scalar that is not empty.
Record text();

/// Yes or no.
Record flag();

/// A schema of its own, with what its references refer to.
Record whole_schema(std::string_view title, std::string_view description, Record root,
                    Record definitions);

}  // namespace triage::schema
