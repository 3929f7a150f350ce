#include "triage/cases/keys.hpp"
#include "triage/report/schema.hpp"
#include "triage/report/schema_parts.hpp"

namespace triage::schema {

Record of_cases() {
  Record definitions;
  definitions.push_back({"text", {text()}});
  definitions.push_back({"ids", {list_of("text")}});
  definitions.push_back({"case_id", {scalar()}});
  definitions.push_back({"case", {map_with({case_keys::person, case_keys::ended})}});
  definitions.push_back({"expectation", {map_with({case_keys::expect})}});
  definitions.push_back({"signs", {any_of({scalar(), list_of("text")})}});
  definitions.push_back({"interview", {map_with({case_keys::interview})}});
  const Record by_option{{"type", {std::string("object")}}, {"additionalProperties", {scalar()}}};
  definitions.push_back({"answer", {any_of({scalar(), list_of("text"), by_option})}});
  definitions.push_back({"answers",
                         {Record{{"type", {std::string("object")}},
                                 {"additionalProperties", {reference("answer")}}}}});
  return whole_schema("A case", "The answers of a person, or a list of several, for triage.",
                      any_of({reference("case"), list_of("case")}), std::move(definitions));
}

}  // namespace triage::schema
