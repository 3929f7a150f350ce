// The lists of signs of a pack, `watch_for:` and `before_the_first_question:`, its
// `emergency_numbers:`, and whether its texts have gaps that nothing fills.

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/pack/gaps.hpp"
#include "triage/pack/reading.hpp"

namespace triage::pack_reading {
namespace {

/// The signs of one list: those of the base first; one that is given again replaces the base's.
void add_signs(const Reading& in, const yaml::Fields& fields, std::vector<Sign>& signs) {
  const auto entries = fields.entries("signs");
  const auto node = fields["signs"];
  if (entries.size() + signs.size() > pack_keys::max_signs) {
    in.diagnostics.add(Code::pack_too_many, node->place(),
                       {std::to_string(pack_keys::max_signs), "signs in one list"});
    return;
  }
  if (node && node->is_map() && entries.empty()) {
    in.diagnostics.add(Code::yaml_wrong_shape, node->place(),
                       {"'signs' of " + fields.what(), "a map with at least one sign"});
  }
  for (const Entry& entry : entries) {
    check_id(in, entry.key);
    const std::string id(entry.key.text());
    Sign sign{id, entry.key.place(),
              yaml::text_of(entry.value, "the sign '" + id + "'", in.diagnostics)};
    if (const auto earlier = find_by_id(signs, sign.id)) {
      signs[*earlier] = std::move(sign);
    } else {
      signs.push_back(std::move(sign));
    }
  }
}

void set_heading(const yaml::Fields& fields, std::string_view key, SignList& list) {
  const auto node = fields[key];
  if (!node) return;
  list.heading = fields.text(key);
  list.place = node->place();
}

void check_gap(const Reading& in, std::string_view gap, const Place& place) {
  if (gap != emergency_number_gap) {
    in.diagnostics.add(Code::pack_unknown_gap, place, {gap})
        .suggest(gap, {{std::string(emergency_number_gap)}});
  } else if (in.pack.emergency_numbers.empty()) {
    in.diagnostics.add(Code::pack_no_emergency_numbers, place, {gap});
  }
}

}  // namespace

void read_signs(Reading& in, const yaml::Fields& pack) {
  if (const auto node = pack["watch_for"]) {
    const yaml::Fields fields(*node, pack_keys::watch_for_shape(in.kind()), "'watch_for'",
                              in.diagnostics);
    set_heading(fields, "title", in.pack.watch_for);
    add_signs(in, fields, in.pack.watch_for.signs);
    if (in.pack.watch_for.heading.empty() && in.extends) {  // nor has the base one
      in.diagnostics.add(Code::yaml_missing_key, node->place(), {"'watch_for'", "'title'"});
    }
  }
  if (const auto node = pack["before_the_first_question"]) {
    const yaml::Fields fields(*node, {pack_keys::first_check}, "'before_the_first_question'",
                              in.diagnostics);
    in.pack.before_the_first_question = {};
    set_heading(fields, "ask", in.pack.before_the_first_question);
    add_signs(in, fields, in.pack.before_the_first_question.signs);
  }
}

void read_emergency_numbers(Reading& in, const yaml::Fields& pack) {
  std::vector<EmergencyNumber>& numbers = in.pack.emergency_numbers;
  for (const Entry& entry : pack.entries("emergency_numbers")) {
    const std::string country(entry.key.text());
    if (!is_country(country)) {
      in.diagnostics.add(Code::pack_bad_country, entry.key.place(), {country});
      continue;
    }
    const auto earlier = std::ranges::find_if(
        numbers, [&country](const EmergencyNumber& one) { return one.country == country; });
    if (earlier != numbers.end()) {
      if (earlier->place.layer == 0) continue;  // a key that stands twice is reported as such
      in.diagnostics.add(Code::pack_redeclared, entry.key.place(), {country})
          .notes.push_back(note(in, earlier->place));
      continue;
    }
    numbers.push_back(
        {country, entry.key.place(),
         yaml::text_of(entry.value, "the emergency number of '" + country + "'", in.diagnostics)});
  }
}

void check_gaps(const Reading& in, yaml::Ref root) {
  for (const auto& [key, value] : root.entries()) check_gaps(in, value);
  for (const yaml::Ref& item : root.items()) check_gaps(in, item);
  for (const std::string_view gap : gaps_in(root.text())) check_gap(in, gap, root.place());
}

}  // namespace triage::pack_reading
