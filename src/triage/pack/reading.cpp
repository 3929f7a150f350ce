#include "triage/pack/reading.hpp"

#include <algorithm>

#include "triage/base/contains.hpp"
#include "triage/base/language.hpp"
#include "triage/base/text.hpp"

namespace triage::pack_reading {
namespace {

using pack_keys::reserved_ids;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

bool is_id(std::string_view id, Hyphens hyphens) {
  const auto allowed = [hyphens](char c) {
    return is_lower(c) || is_digit(c) || c == '_' || (c == '-' && hyphens == Hyphens::allowed);
  };
  return !id.empty() && id.size() <= pack_keys::max_id_length && is_lower(id.front()) &&
         std::ranges::all_of(id, allowed) && !contains(reserved_ids, id);
}

/// What somebody meant who wrote an id like a title: `The Book` is `the_book` or `the-book`.
std::string as_id(std::string_view text, Hyphens hyphens) {
  std::string id = lower(text);
  const char joint = hyphens == Hyphens::allowed ? '-' : '_';
  std::replace_if(
      id.begin(), id.end(), [](char c) { return c == ' ' || c == '-'; }, joint);
  return id;
}

std::optional<Citation> citation(const Reading& in, yaml::Ref node) {
  const std::string_view text = node.text();
  const std::size_t comma = std::min(text.find(','), text.size());
  const std::string_view id = trim(text.substr(0, comma));
  const std::string_view where = trim(text.substr(std::min(comma + 1, text.size())));
  if (!where.empty())
    yaml::text_of(node, "the citation of '" + std::string(id) + "'", in.diagnostics);
  if (const auto source = find_by_id(in.pack.sources, id)) {
    return Citation{SourceId(*source), std::string(where)};
  }
  in.diagnostics.add(Code::pack_unknown_source, node.place(), {id})
      .suggest(id, ids_of(in.pack.sources));
  return std::nullopt;
}

}  // namespace

bool check_id(const Reading& in, yaml::Ref id, Hyphens hyphens) {
  if (is_id(id.text(), hyphens)) return true;
  if (!id.is_scalar()) return false;  // reported with the keys of its map
  const std::string better = as_id(id.text(), hyphens);
  in.diagnostics.add(Code::pack_bad_id, id.place(), {id.text()}).suggestion =
      is_id(better, hyphens) ? better : "";
  return false;
}

std::string shown(yaml::Ref node) {
  switch (node.kind()) {
    case yaml::Kind::scalar: return std::string(node.text());
    case yaml::Kind::sequence: return "[...]";
    case yaml::Kind::map: return "{...}";
    case yaml::Kind::null: break;
  }
  return "";
}

void report_unknown_name(const Reading& in, yaml::Ref name) {
  std::vector<std::string> names = ids_of(in.pack.findings);
  if (names.empty()) return;  // which was reported, and each condition would only repeat it
  for (const Fact& fact : in.pack.facts) names.push_back(fact.id);
  in.diagnostics.add(Code::pack_unknown_finding, name.place(), {name.text()})
      .suggest(name.text(), names);
}

Note note(const Reading& in, const Place& place) {
  return {place, place.layer == 0 ? "" : layer_id(in.pack, place)};
}

std::string named(std::string_view kind, const Entry& entry) {
  return "the " + std::string(kind) + " '" + std::string(entry.key.text()) + "'";
}

std::vector<yaml::Ref> one_or_more(const Reading& in, yaml::Ref node, const std::string& what) {
  std::vector<yaml::Ref> found = node.is_sequence() ? node.items() : std::vector{node};
  const bool scalars =
      std::ranges::all_of(found, [](const yaml::Ref& item) { return item.is_scalar(); });
  if (scalars && !found.empty()) return found;
  in.diagnostics.add(Code::yaml_wrong_shape, node.place(), {what, "one text, or a list of texts"});
  return {};
}

std::optional<Disposition> disposition(const Reading& in, const std::optional<yaml::Ref>& node) {
  if (!node || in.pack.dispositions.empty()) return std::nullopt;
  if (const auto found = find_by_id(in.pack.dispositions, node->text())) {
    return Disposition(*found);
  }
  in.diagnostics.add(Code::pack_unknown_disposition, node->place(), {shown(*node)})
      .suggest(node->text(), ids_of(in.pack.dispositions));
  return std::nullopt;
}

std::vector<Citation> citations(const Reading& in, const std::optional<yaml::Ref>& node) {
  std::vector<Citation> found;
  if (!node || in.pack.sources.empty()) return found;
  for (const yaml::Ref& item : one_or_more(in, *node, "'source'")) {
    if (auto cited = citation(in, item)) found.push_back(std::move(*cited));
  }
  return found;
}

std::optional<Quantity> quantity(const Reading& in, yaml::Ref node, std::string_view text,
                                 const Finding& finding) {
  const Dimension dimension = *dimension_of(finding.type);
  const ParsedQuantity parsed = parse_quantity(text, dimension, finding.default_unit);
  if (parsed.quantity && finding.whole && !is_whole(*parsed.quantity)) {
    in.diagnostics.add(Code::pack_bad_quantity, node.place(),
                       {trim(text), "a whole number", "'" + finding.id + "' counts in whole ones"});
    return std::nullopt;
  }
  if (parsed.quantity) return parsed.quantity;
  const std::string given = node.is_scalar() ? std::string(trim(text)) : shown(node);
  in.diagnostics.add(Code::pack_bad_quantity, node.place(),
                     {given, name_of(dimension), reason_for(parsed, dimension, Language::english)});
  return std::nullopt;
}

}  // namespace triage::pack_reading
