// Reads a pack from top to bottom. Each part may refer to what stands in the parts before it;
// facts and care paths are declared by name before any of them is read.

#include "triage/pack/from_yaml.hpp"

#include <algorithm>
#include <array>

#include "triage/base/sha256.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/extend.hpp"
#include "triage/pack/keys.hpp"
#include "triage/pack/language_code.hpp"
#include "triage/pack/reading.hpp"
#include "triage/yaml/check.hpp"
#include "triage/yaml/parse.hpp"

namespace triage {
namespace pack_reading {
namespace {

enum class Part : bool { optional, required };

/// Reports each part with more entries than can be looked up one by one. Such a pack is not read
/// on: whatever refers to an entry that was left out would be one more mistake.
bool parts_fit(const Reading& in, const yaml::Fields& pack) {
  constexpr std::size_t most = pack_keys::max_entries;
  bool fit = true;
  for (const std::string_view part : {"sources", "dispositions", "findings", "facts", "rules",
                                      "care", "withhold", "guarantees"}) {
    const auto node = pack[part];
    if (!node || node->entries().size() <= most) continue;
    fit = false;
    in.diagnostics.add(Code::pack_too_many, node->place(),
                       {std::to_string(most), "entries under '" + std::string(part) + "'"});
  }
  return fit;
}

/// The entries of one part of the pack: at least one where the pack must have that part.
std::vector<Entry> entries_of(const Reading& in, const yaml::Fields& pack, std::string_view part,
                              Part need = Part::optional) {
  std::vector<Entry> entries = pack.entries(part);
  const auto node = pack[part];
  if (node && node->is_map() && entries.empty() && need == Part::required && !in.extends) {
    in.diagnostics.add(Code::yaml_wrong_shape, node->place(),
                       {"'" + std::string(part) + "'", "a map with at least one entry"});
  }
  return entries;
}

void read_sources(Reading& in, const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    check_new_id(in, entry.key, in.pack.sources, Hyphens::allowed);
    const yaml::Fields fields(entry.value, {pack_keys::source}, named("source", entry),
                              in.diagnostics);
    in.pack.sources.push_back({std::string(entry.key.text()), entry.key.place(),
                               fields.text("title"), fields.text("publisher"),
                               fields.word("updated"), fields.word("url"), fields.text("note")});
  }
}

/// A level of a pack that extends another stands between two of the other's.
void insert(Reading& in, DispositionLevel level, const yaml::Fields& fields) {
  const auto node = fields["after"];
  const auto after = disposition(in, node);
  if (!after) return;
  if (*after == in.pack.most_urgent()) {
    in.diagnostics.add(Code::pack_bad_after, node->place(), {node->text()});
    return;
  }
  insert_disposition(in.pack, std::move(level), *after);
}

void read_dispositions(Reading& in, const yaml::Fields& pack) {
  for (const Entry& entry : entries_of(in, pack, "dispositions")) {
    check_new_id(in, entry.key, in.pack.dispositions);
    const yaml::Fields fields(entry.value, pack_keys::disposition_shape(in.kind()),
                              named("disposition", entry), in.diagnostics);
    DispositionLevel level{std::string(entry.key.text()), entry.key.place(), fields.text("label"),
                           fields.text("title"), fields.text("advice")};
    if (level.label.empty()) level.label = id_in_words(level.id);
    if (in.extends) {
      insert(in, std::move(level), fields);
    } else {
      in.pack.dispositions.push_back(std::move(level));
    }
  }
  const auto node = pack["dispositions"];
  if (node && in.pack.dispositions.size() < pack_keys::min_dispositions) {
    in.diagnostics.add(
        Code::yaml_wrong_shape, node->place(),
        {"'dispositions'", "a map with at least two levels, the least urgent first"});
  }
  if (node && in.pack.dispositions.size() > pack_keys::max_dispositions) {
    in.diagnostics.add(Code::pack_too_many, node->place(),
                       {std::to_string(pack_keys::max_dispositions), "dispositions"});
  }
}

/// `otherwise` and `when_unknown`: what the pack to extend has there may be raised, not lowered.
void read_level(const Reading& in, const std::optional<yaml::Ref>& node, Disposition& level) {
  const auto found = disposition(in, node);
  if (!found) return;
  if (in.extends && *found < level) {
    in.diagnostics.add(Code::pack_lowered, node->place(), {node->text(), in.pack[level].id});
  }
  level = *found;
}

bool is_version(std::string_view version) {
  std::size_t numbers = 0;
  while (true) {
    const std::size_t point = std::min(version.find('.'), version.size());
    const std::string_view number = version.substr(0, point);
    const bool digits = std::ranges::all_of(number, is_digit);
    if (number.empty() || !digits) return false;
    ++numbers;
    if (point == version.size()) return numbers == 3;
    version.remove_prefix(point + 1);
  }
}

void read_heading(Reading& in, const yaml::Fields& fields) {
  if (const auto id = fields["pack"]; id && id->is_scalar()) check_id(in, *id, Hyphens::allowed);
  in.pack.id = fields.word("pack");
  in.pack.version = fields.word("version");
  const auto language = fields["language"];
  if (language) check_language(*language, in.diagnostics);
  if (in.extends && language && language->text() != in.pack.language) {
    in.diagnostics.add(Code::pack_other_language, language->place(),
                       {language->text(), in.pack.language});
  }
  in.pack.language = fields.word("language");
  in.pack.title = fields.text("title");
  in.pack.notice = fields.text("notice");
  const auto version = fields["version"];
  if (version && version->is_scalar() && !is_version(version->text())) {
    in.diagnostics.add(Code::pack_bad_version, version->place(), {version->text()});
  }
}

/// Whether the text holds cases: it has answers, and nothing in it says that it is a pack. Looked
/// for before it is parsed, because a stream of several cases is no text of one document.
bool holds_cases(std::string_view text) {
  bool has_answers = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    const std::string_view line = text.substr(0, end);
    if (line.starts_with("pack:") || line.starts_with("extends:")) return false;
    const std::string_view said = line.substr(std::min(line.find_first_not_of(" -{"), line.size()));
    has_answers = has_answers || said.starts_with("answers:") ||
                  line.find("\"answers\":") != line.npos || line.find(", answers: {") != line.npos;
    text.remove_prefix(end + 1);
  }
  return has_answers;
}

/// The pack in `root`. Its fingerprint is still that of the pack it extends.
std::optional<RulePack> read_pack(yaml::Ref root, Diagnostics& diagnostics,
                                  const FindBase& find_base) {
  if (root.kind() == yaml::Kind::null) {
    diagnostics.add(Code::pack_empty, root.place());
    return std::nullopt;
  }
  yaml::check_keys(root, diagnostics);
  Reading in{diagnostics};
  // Without it, everything that refers to it would be reported as a mistake.
  const auto extends = root.value_of("extends");
  if (extends && !start_from_base(in, *extends, find_base)) return std::nullopt;
  const yaml::Fields fields(root, pack_keys::pack_shape(in.kind()), "the rule pack", diagnostics);
  read_heading(in, fields);
  read_stewardship(in, fields);
  if (!parts_fit(in, fields)) return std::nullopt;
  read_sources(in, entries_of(in, fields, "sources", Part::required));
  read_dispositions(in, fields);
  read_signs(in, fields);
  read_emergency_numbers(in, fields);
  read_level(in, fields["otherwise"], in.pack.otherwise);
  read_level(in, fields["when_unknown"], in.pack.when_unknown);
  read_findings(in, entries_of(in, fields, "findings", Part::required));
  read_facts(in, entries_of(in, fields, "facts"));
  read_rules(in, entries_of(in, fields, "rules", Part::required));
  read_care(in, entries_of(in, fields, "care"));
  read_withheld(in, entries_of(in, fields, "withhold"));
  read_guarantees(in, entries_of(in, fields, "guarantees"));
  check_gaps(in, root);
  if (diagnostics.has_errors()) return std::nullopt;
  move_findings(in.pack, in.before);
  return std::move(in.pack);
}

}  // namespace
}  // namespace pack_reading

std::optional<RulePack> pack_from_yaml(const SourceText& source, Diagnostics& diagnostics,
                                       const FindBase& find_base) {
  if (pack_reading::holds_cases(without_byte_order_mark(source.text))) {
    diagnostics.add(Code::pack_is_cases, {source.first_line, 1, 1});
    return std::nullopt;
  }
  const std::optional<yaml::Document> document = yaml::parse(source, diagnostics);
  if (!document) return std::nullopt;
  auto pack = pack_reading::read_pack(document->root(), diagnostics, find_base);
  if (!pack) return std::nullopt;
  const std::string own = sha256(source.text);
  pack->sha256 = pack->sha256.empty() ? own : sha256(pack->sha256 + own);
  return pack;
}

std::optional<RulePack> pack_from_yaml(yaml::Ref root, std::string_view sha256,
                                       Diagnostics& diagnostics, const FindBase& find_base) {
  auto pack = pack_reading::read_pack(root, diagnostics, find_base);
  if (pack) pack->sha256 = sha256;
  return pack;
}

}  // namespace triage
