// The schema of what `triage test --judged --format json` writes. No reader has a table of its
// keys; that what is written fits, with no key besides these, is held by tests/schema.

#include <array>
#include <utility>

#include "triage/report/schema.hpp"
#include "triage/report/schema_parts.hpp"
#include "triage/yaml/fields.hpp"

namespace triage::schema {
namespace {

using yaml::Key;
using enum yaml::Need;

constexpr auto judged_keys = std::to_array<Key>({
    {"pack", required, "pack", "What the judges are held against."},
    {"judges", required, "names", "What each sheet is called, in the order of the command line."},
    {"agreement", required, "agreements",
     "Each two judges, each judge and the pack, and of three or more all of them."},
    {"people", required, "people",
     "Everybody on the sheets, in the order in which they first come."},
});
constexpr auto judged_pack_keys = std::to_array<Key>({
    {"id", required, "pack_id", "The pack's id."},
    {"version", required, "version", "Its version."},
    {"sha256", required, "fingerprint", "Of its text and of those that it extends."},
});
constexpr auto agreement_keys = std::to_array<Key>({
    {"between", required, "name",
     "Whom it is about: `ana and ben`, `ana and the pack`, `all judges`."},
    {"agreed", required, "share", "Those with the same level, of those whom each of them judged."},
    {"kappa", optional, "kappa",
     "Agreement beyond chance: Cohen's of two, Fleiss' of all. Not there where it is not defined."},
    {"kappa_low", optional, "kappa",
     "The lower end of its 95 % interval. Not there where there is no interval."},
    {"kappa_high", optional, "kappa", "The upper end."},
});
constexpr auto share_keys = std::to_array<Key>({
    {"count", required, "count", "How many."},
    {"of", required, "count", "Of how many."},
    {"rate", required, "rate", "Count / of, with four decimals; 0.0000 of none."},
    {"low", required, "rate", "The lower exact 95 % bound (Clopper and Pearson)."},
    {"high", required, "rate", "The upper one."},
});
constexpr auto judged_person_keys = std::to_array<Key>({
    {"id", required, "name", "As on the sheets."},
    {"pack", required, "level", "What the pack gives, or `undetermined`."},
    {"judges", required, "said", "What each judge said, by name; who did not judge is not there."},
    {"pack_is_less_urgent", required, "truth", "Than what any of the judges said."},
    {"pack_is_more_urgent", required, "truth", "Than what every judge said."},
});

}  // namespace

Record of_judged() {
  Record definitions;
  definitions.push_back({"name", {type("string")}});
  definitions.push_back({"pack_id", {id("-")}});
  definitions.push_back({"version", {pattern("^[0-9]+\\.[0-9]+\\.[0-9]+$")}});
  definitions.push_back({"fingerprint", {pattern("^[0-9a-f]{64}$")}});
  definitions.push_back({"level", {pattern("^[a-z][a-z0-9_]*$")}});
  definitions.push_back({"rate", {pattern("^[01]\\.[0-9]{4}$")}});
  definitions.push_back({"kappa", {pattern("^-?[01]\\.[0-9]{4}$")}});
  definitions.push_back({"count", {count()}});
  definitions.push_back({"truth", {type("boolean")}});
  definitions.push_back({"names", {list_of("name")}});
  definitions.push_back({"pack", {map_with({judged_pack_keys})}});
  definitions.push_back({"share", {map_with({share_keys})}});
  definitions.push_back({"agreement", {map_with({agreement_keys})}});
  definitions.push_back({"agreements", {list_of("agreement")}});
  definitions.push_back({"said",
                         {Record{{"type", {std::string("object")}},
                                 {"additionalProperties", {reference("level")}}}}});
  definitions.push_back({"person", {map_with({judged_person_keys})}});
  definitions.push_back({"people", {list_of("person")}});
  return whole_schema("What judges said", "What `triage test --judged --format json` writes.",
                      map_with({judged_keys}), std::move(definitions));
}

}  // namespace triage::schema
