#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/pack/review_file.hpp"
#include "triage/report/schema.hpp"
#include "triage/report/schema_parts.hpp"

namespace triage::schema {

Record of_reviews() {
  List verdicts = mapped(review_verdicts,
                         [&](std::string_view verdict) -> Value { return {std::string(verdict)}; });
  const Record parts{{"type", {std::string("object")}},
                     {"propertyNames", {reference("part_name")}},
                     {"additionalProperties", {reference("part")}}};
  Record reviews = list_of("review");
  reviews.push_back({"minItems", {std::uint64_t{1}}});
  Record definitions;
  definitions.push_back({"text", {text()}});
  definitions.push_back({"pack_id", {id("-")}});
  definitions.push_back({"day", {pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")}});
  definitions.push_back({"fingerprint", {pattern("^[0-9a-f]{64}$")}});
  definitions.push_back({"verdict", {Record{{"enum", {std::move(verdicts)}}}}});
  definitions.push_back(
      {"part_name", {pattern("^(all|(rules|findings|care|translations)\\..+)$")}});
  definitions.push_back({"part", {map_with({review_keys::part})}});
  definitions.push_back({"parts", {parts}});
  definitions.push_back({"review", {map_with({review_keys::review})}});
  definitions.push_back({"reviews", {std::move(reviews)}});
  return whole_schema("Reviews of a rule pack", "Who has signed what of a pack, for triage.",
                      map_with({review_keys::file}), std::move(definitions));
}

}  // namespace triage::schema
