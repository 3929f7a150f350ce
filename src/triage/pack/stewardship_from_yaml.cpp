// Who answers for a pack and until when, and how good the evidence of its rules is.

#include "triage/pack/date.hpp"
#include "triage/pack/reading.hpp"

namespace triage::pack_reading {
namespace {

std::string day_of(const Reading& in, const yaml::Fields& fields, std::string_view key) {
  std::string day = fields.word(key);
  const auto node = fields[key];
  if (node && node->is_scalar() && !is_day(day)) {
    in.diagnostics.add(Code::yaml_wrong_shape, node->place(),
                       {"'" + std::string(key) + "'", "a day that there is, as in 2027-12-31"});
  }
  return day;
}

/// The items of a list; reports what is none, or has no item.
std::vector<yaml::Ref> list_of(const Reading& in, const yaml::Fields& fields, std::string_view key,
                               const std::string& shape) {
  const auto node = fields[key];
  if (!node) return {};
  std::vector<yaml::Ref> items = node->items();
  if (items.empty()) {
    in.diagnostics.add(Code::yaml_wrong_shape, node->place(),
                       {"'" + std::string(key) + "'", shape});
  }
  return items;
}

Reviewer read_reviewer(const Reading& in, yaml::Ref node) {
  const yaml::Fields fields(node, {pack_keys::reviewer}, "a review", in.diagnostics);
  return {fields.text("by"), fields.text("role"), day_of(in, fields, "date")};
}

}  // namespace

void read_stewardship(Reading& in, const yaml::Fields& pack) {
  Stewardship read;
  for (const yaml::Ref& author : list_of(in, pack, "authors", "a list of names")) {
    read.authors.push_back(yaml::text_of(author, "an author", in.diagnostics));
  }
  for (const yaml::Ref& one :
       list_of(in, pack, "reviewed", "a list of {by: ..., role: ..., date: ...}")) {
    read.reviewed.push_back(read_reviewer(in, one));
  }
  read.valid_until = day_of(in, pack, "valid_until");
  read.status = pack.one_of<PackStatus>("status", pack_statuses);
  if (read.status == PackStatus::reviewed && read.reviewed.empty()) {
    in.diagnostics.add(Code::yaml_missing_key, pack["status"]->place(),
                       {"a pack whose status is 'reviewed'", "'reviewed', which says by whom"});
  }
  in.pack.stewardship = std::move(read);
}

std::optional<Evidence> evidence_of(const Reading& in, const std::optional<yaml::Ref>& node) {
  if (!node) return std::nullopt;
  const yaml::Fields fields(*node, {pack_keys::evidence}, "'evidence'", in.diagnostics);
  const auto quality = fields.one_of<EvidenceQuality>("quality", evidence_qualities);
  const auto strength = fields.one_of<Strength>("strength", strengths);
  if (!quality || !strength) return std::nullopt;
  return Evidence{*quality, *strength};
}

}  // namespace triage::pack_reading
