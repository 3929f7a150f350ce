// Conditions: what has to be answered for a rule to fire.

#include <algorithm>
#include <array>
#include <span>

#include "triage/base/text.hpp"
#include "triage/pack/reading.hpp"

namespace triage::pack_reading {
namespace {

std::optional<Condition> form(yaml::Ref node, Condition::Form form) {
  return Condition{std::move(form), node.place()};
}

/// All conditions of a pack together compile to about so many gates at the most.
constexpr std::size_t max_gates = 100'000;

/// Counts the gates that `node` will compile to; reports when the pack has too many.
bool has_room_for(Reading& in, yaml::Ref node, std::size_t gates) {
  const bool had_room = in.gates <= max_gates;
  in.gates += gates;
  if (in.gates <= max_gates) return true;
  if (had_room) {
    in.diagnostics.add(Code::pack_too_many, node.place(),
                       {std::to_string(max_gates), "steps in all conditions together"});
  }
  return false;
}

std::optional<Condition> counted(Reading& in, yaml::Ref node, std::size_t count,
                                 std::vector<Condition> parts) {
  const std::size_t gates = 2 * count * (parts.size() - count + 1);
  if (!has_room_for(in, node, gates)) return std::nullopt;
  return form(node, AtLeast{count, std::move(parts)});
}

/// Every part that can be read. Nothing if one cannot, so that all mistakes are reported first.
std::optional<std::vector<Condition>> parts_of(Reading& in, yaml::Ref list,
                                               const std::string& what) {
  if (!list.is_sequence() || list.items().empty()) {
    in.diagnostics.add(Code::yaml_wrong_shape, list.place(), {what, "a list of conditions"});
    return std::nullopt;
  }
  std::vector<Condition> parts;
  bool complete = true;
  for (const yaml::Ref& item : list.items()) {
    auto part = condition(in, item);
    complete = complete && part.has_value();
    if (part) parts.push_back(std::move(*part));
  }
  if (!complete) return std::nullopt;
  return parts;
}

std::optional<Condition> combination(Reading& in, yaml::Ref node, yaml::Ref list,
                                     std::string_view name) {
  auto parts = parts_of(in, list, "'" + std::string(name) + "'");
  if (!parts) return std::nullopt;
  const std::size_t count = name == "any" ? 1 : parts->size();
  return counted(in, node, count, std::move(*parts));
}

std::optional<Condition> at_least(Reading& in, yaml::Ref node, yaml::Ref count,
                                  const std::optional<yaml::Ref>& list) {
  if (!list) {
    in.diagnostics.add(Code::yaml_missing_key, node.place(), {"'at_least'", "'of'"});
    return std::nullopt;
  }
  auto parts = parts_of(in, *list, "'of'");
  if (!parts) return std::nullopt;
  const auto parsed = parse_quantity(count.text(), Dimension::number).quantity;
  const bool fits = parsed && is_whole(*parsed) && parsed->smallest_units > 0 &&
                    whole_number(*parsed) <= static_cast<std::int64_t>(parts->size());
  if (!fits) {
    in.diagnostics.add(Code::pack_bad_at_least, count.place(), {std::to_string(parts->size())});
    return std::nullopt;
  }
  return counted(in, node, static_cast<std::size_t>(whole_number(*parsed)), std::move(*parts));
}

std::optional<Condition> with_polarity(std::optional<Condition> condition, bool wanted) {
  if (!condition || wanted) return condition;
  const Place place = condition->place;
  return Condition{Not{{std::move(*condition)}}, place};
}

/// `fever`, or `{fever: no}` with `wanted` false; a finding or a fact.
std::optional<Condition> yes_or_no(Reading& in, yaml::Ref name, bool wanted) {
  if (const auto finding = find_finding(in.pack, name.text())) {
    if (in.unusable_findings.contains(finding->index())) return std::nullopt;
    if (in.pack[*finding].type == FindingType::yes_no) {
      return form(name, IsAnswered{*finding, wanted});
    }
    in.diagnostics.add(Code::pack_option_needed, name.place(), {name.text()});
    return std::nullopt;
  }
  if (const auto fact = find_by_id(in.pack.facts, name.text())) {
    return with_polarity(form(name, FactHolds{FactId(*fact)}), wanted);
  }
  report_unknown_name(in, name);
  return std::nullopt;
}

std::optional<Condition> yes_or_no(Reading& in, yaml::Ref name, yaml::Ref value) {
  const bool is_answer = value.text() == "yes" || value.text() == "no";
  auto answered = yes_or_no(in, name, value.text() == "yes");
  if (is_answer || !answered) return answered;
  in.diagnostics.add(Code::pack_option_not_allowed, value.place(), {name.text(), shown(value)});
  return std::nullopt;
}

std::optional<Condition> options(Reading& in, yaml::Ref value, FindingId id) {
  const Finding& finding = in.pack[id];
  if (finding.type == FindingType::any_of && value.text() == none_answer) {
    return form(value, IsNone{id});
  }
  IsAnyOption chosen{id, {}};
  const auto names = one_or_more(in, value, "the option of '" + finding.id + "'");
  for (const yaml::Ref& name : names) {
    if (const auto option = find_option(finding, name.text())) {
      chosen.options.push_back(*option);
    } else if (finding.type == FindingType::any_of && name.text() == none_answer) {
      in.diagnostics.add(Code::pack_none_in_list, name.place(), {finding.id});
    } else {
      in.diagnostics.add(Code::pack_unknown_option, name.place(), {finding.id, name.text()})
          .suggest(name.text(), ids_of(finding.options));
    }
  }
  if (names.empty() || chosen.options.size() != names.size()) return std::nullopt;
  if (!has_room_for(in, value, names.size())) return std::nullopt;
  return form(value, std::move(chosen));
}

std::optional<Condition> quantity_condition(Reading& in, yaml::Ref value, FindingId id) {
  if (value.text() == none_answer) {
    if (in.pack[id].none_label) return form(value, IsNone{id});
    in.diagnostics.add(Code::pack_no_none_answer, value.place(), {in.pack[id].id});
    return std::nullopt;
  }
  const auto compared = comparison(in, value, id);
  if (!compared) return std::nullopt;
  return form(value, IsInRange{id, *compared});
}

/// One `name: value` entry of a condition map.
std::optional<Condition> finding_condition(Reading& in, const yaml::Ref::Entry& entry) {
  const auto id = find_finding(in.pack, entry.key.text());
  if (!id) return yes_or_no(in, entry.key, entry.value);
  if (in.unusable_findings.contains(id->index())) return std::nullopt;
  const FindingType type = in.pack[*id].type;
  if (type == FindingType::yes_no) return yes_or_no(in, entry.key, entry.value);
  if (dimension_of(type)) return quantity_condition(in, entry.value, *id);
  return options(in, entry.value, *id);
}

std::optional<Condition> condition_in_map(Reading& in, yaml::Ref map,
                                          const yaml::Ref::Entry& entry) {
  const std::string_view name = entry.key.text();
  if (name == "all" || name == "any") return combination(in, entry.key, entry.value, name);
  if (name == "not") return with_polarity(condition(in, entry.value), false);
  if (name == "of") {
    in.diagnostics.add(Code::yaml_missing_key, map.place(), {"'of'", "'at_least'"});
    return std::nullopt;
  }
  if (name != "at_least") return finding_condition(in, entry);
  std::optional<yaml::Ref> list;
  for (const auto& [key, value] : map.entries()) {
    if (key.text() == "of") list = value;
  }
  return at_least(in, entry.key, entry.value, list);
}

/// Each cuts a quantity in at most two places, and the intervals between are the bits of one word.
constexpr std::size_t max_thresholds = 30;

struct RelationSign {
  std::string_view text;
  Relation relation;
};
// Two-letter signs first: ">=" also begins with ">".
constexpr auto signs = std::to_array<RelationSign>({{">=", Relation::at_least},
                                                    {"<=", Relation::at_most},
                                                    {">", Relation::greater},
                                                    {"<", Relation::less},
                                                    {"=", Relation::equal}});

}  // namespace

std::optional<Comparison> comparison(Reading& in, yaml::Ref node, FindingId id) {
  const Finding& finding = in.pack[id];
  const std::string_view text = trim(node.text());
  const std::span all(signs);
  const auto sign = std::ranges::find_if(
      all, [text](const RelationSign& candidate) { return text.starts_with(candidate.text); });
  const bool two_signs =
      sign != all.end() && text.find_first_of("<>=", sign->text.size()) == sign->text.size();
  if (sign == all.end() || two_signs) {
    in.diagnostics.add(Code::pack_comparison_expected, node.place(), {shown(node), finding.id});
    return std::nullopt;
  }
  const auto threshold = quantity(in, node, text.substr(sign->text.size()), finding);
  if (!threshold) return std::nullopt;
  const Comparison compared{sign->relation, *threshold};
  if (is_constant(finding, compared)) {
    in.diagnostics.add(Code::pack_out_of_range, node.place(), {node.text(), finding.id});
    return std::nullopt;
  }
  std::set<Quantity>& thresholds = in.thresholds[id.index()];
  thresholds.insert(compared.threshold);
  if (thresholds.size() > max_thresholds) {
    in.diagnostics.add(Code::pack_too_many, node.place(),
                       {std::to_string(max_thresholds), "different thresholds of one finding"});
    return std::nullopt;
  }
  return compared;
}

std::optional<Condition> condition(Reading& in, const std::optional<yaml::Ref>& node) {
  if (!node) return std::nullopt;
  if (!has_room_for(in, *node, 1)) return std::nullopt;
  if (node->is_scalar()) return yes_or_no(in, *node, true);
  const auto entries = node->entries();
  if (entries.empty()) {
    in.diagnostics.add(Code::yaml_wrong_shape, node->place(),
                       {"a condition", "a name, or a map such as {pain_duration: \"> 1 month\"}"});
    return std::nullopt;
  }
  const bool counts = node->value_of("at_least").has_value();
  std::vector<Condition> parts;
  bool complete = true;
  for (const auto& entry : entries) {
    if (entry.key.text() == "of" && counts) continue;  // read together with its at_least
    auto part = condition_in_map(in, *node, entry);
    complete = complete && part.has_value();
    if (part) parts.push_back(std::move(*part));
  }
  if (!complete || parts.empty()) return std::nullopt;
  if (parts.size() == 1) return std::move(parts.front());
  const std::size_t count = parts.size();
  return counted(in, *node, count, std::move(parts));
}

}  // namespace triage::pack_reading
