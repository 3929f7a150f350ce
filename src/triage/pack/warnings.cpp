#include "triage/pack/warnings.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "triage/base/by_id.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/date.hpp"
#include "triage/pack/twice_in_list.hpp"
#include "triage/yaml/parse.hpp"

namespace triage {
namespace {

using Entry = yaml::Ref::Entry;

/// The entries of a part of the pack.
std::vector<Entry> entries_of(yaml::Ref root, std::string_view part) {
  const auto node = root.value_of(part);
  return node ? node->entries() : std::vector<Entry>();
}

void warn_about_name(yaml::Ref root, std::string_view file, Diagnostics& diagnostics) {
  const auto id = root.value_of("pack");
  if (file.empty() || !id || id->text() == file) return;
  diagnostics.add(Code::pack_other_name, id->place(), {id->text(), file});
}

/// A base that only has a name may become another one without a sound.
void warn_about_base(yaml::Ref root, Diagnostics& diagnostics) {
  const auto extends = root.value_of("extends");
  if (!extends) return;
  const auto name = extends->is_map() ? extends->value_of("pack") : extends;
  const bool is_certain =
      extends->is_map() && (extends->value_of("version") || extends->value_of("sha256"));
  if (name && !is_certain) {
    diagnostics.add(Code::pack_any_base, name->place(), {name->text()});
  }
}

// --- Sources ----------------------------------------------------------------------------------

/// Whether a browser could open it.
bool is_url(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!text.starts_with(scheme)) continue;
    const std::string_view host =
        text.substr(scheme.size(), text.find('/', scheme.size()) - scheme.size());
    const bool has_point = host.find('.', 1) < host.size() - 1;
    return has_point && text.find_first_of(" \t\n<>\"") == text.npos;
  }
  return false;
}

void warn_about_source(const Entry& entry, Diagnostics& diagnostics) {
  if (const auto updated = entry.value.value_of("updated")) {
    if (!may_be_date(updated->text())) {
      diagnostics.add(Code::pack_no_date, updated->place(), {updated->text()});
    }
  }
  const auto url = entry.value.value_of("url");
  if (url && !is_url(url->text())) {
    diagnostics.add(Code::pack_no_url, url->place(), {url->text()});
  }
}

std::set<std::size_t> cited_sources(const RulePack& pack) {
  std::set<std::size_t> cited;
  const auto add = [&cited](const std::vector<Citation>& citations) {
    for (const Citation& citation : citations) cited.insert(citation.source.index());
  };
  for (const Rule& rule : pack.rules) add(rule.sources);
  for (const CarePath& path : pack.care) {
    add(path.sources);
    for (const Precaution& precaution : path.unless) add(precaution.sources);
  }
  return cited;
}

void warn_about_sources(yaml::Ref root, const RulePack& pack, Diagnostics& diagnostics) {
  for (const Entry& entry : entries_of(root, "sources")) warn_about_source(entry, diagnostics);
  const std::set<std::size_t> cited = cited_sources(pack);
  for (std::size_t i = 0; i < pack.sources.size(); ++i) {
    const Source& source = pack.sources[i];
    if (source.place.layer != 0 || cited.contains(i)) continue;
    diagnostics.add(Code::pack_uncited_source, source.place, {source.id});
  }
}

// --- Findings ---------------------------------------------------------------------------------

/// What people compare when they read: no capitals, no accents, no point at the end.
std::string as_read(std::string_view text) {
  std::string read = fold(join(wrap(text, std::string_view::npos), " "));
  while (read.ends_with('.') || read.ends_with('?')) read.pop_back();
  return read;
}

void warn_about_options(const Entry& finding, Diagnostics& diagnostics) {
  std::map<std::string, Place> labels;
  const auto options = finding.value.value_of("options");
  if (!options) return;
  for (const Entry& option : options->entries()) {
    const auto label = option.value.is_map() ? option.value.value_of("label") : option.value;
    if (!label) continue;
    const auto [at, is_new] = labels.emplace(as_read(label->text()), label->place());
    if (is_new) continue;
    diagnostics.add(Code::pack_same_label, label->place(), {finding.key.text(), label->text()})
        .notes.push_back({at->second});
  }
}

std::vector<std::string_view> between_commas(std::string_view text) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t comma = text.find(',');
    parts.push_back(text.substr(0, comma));
    if (comma == text.npos) return parts;
    text.remove_prefix(comma + 1);
  }
}

/// The words of `also:`, of all options of a list: one that stands there twice tells nothing.
void warn_about_words(const Entry& finding, Diagnostics& diagnostics) {
  std::map<std::string, Place> known;
  const auto options = finding.value.value_of("options");
  if (!options) return;
  for (const Entry& option : options->entries()) {
    const auto also = option.value.is_map() ? option.value.value_of("also") : std::nullopt;
    if (!also || !also->is_scalar()) continue;
    for (const std::string_view word : between_commas(also->text())) {
      const std::string read = as_read(word);
      if (read.empty()) {
        diagnostics.add(Code::pack_empty_word, also->place(), {option.key.text()});
        continue;
      }
      const auto [at, is_new] = known.emplace(read, also->place());
      if (is_new) continue;
      Diagnostic& twice =
          diagnostics.add(Code::pack_same_word, also->place(), {trim(word), finding.key.text()});
      if (at->second != also->place()) twice.notes.push_back({at->second});
    }
  }
}

/// A question as a person meets it: "Do you have any of these?" is another one for other options.
std::string as_asked(const Finding& finding) {
  std::string asked = as_read(finding.ask);
  for (const Option& option : finding.options) asked += '\n' + as_read(option.label);
  return asked;
}

void warn_about_findings(yaml::Ref root, const RulePack& pack, Diagnostics& diagnostics) {
  std::map<std::string, const Finding*> questions;
  for (const Finding& finding : pack.findings) {
    if (finding.place.layer != 0) questions.emplace(as_asked(finding), &finding);
  }
  for (const Entry& entry : entries_of(root, "findings")) {
    warn_about_options(entry, diagnostics);
    const auto ask = entry.value.value_of("ask");
    const auto id = find_finding(pack, entry.key.text());
    if (!ask || !id) continue;
    const auto [at, is_new] = questions.emplace(as_asked(pack[*id]), &pack[*id]);
    if (is_new) continue;
    const Finding& other = *at->second;
    const bool is_below = other.place.layer != 0;
    diagnostics.add(Code::pack_same_question, ask->place(), {entry.key.text(), other.id})
        .notes.push_back({other.place, is_below ? layer_id(pack, other.place) : std::string()});
  }
}

// --- Rules ------------------------------------------------------------------------------------

/// `otherwise` is a floor: a rule that calls for no more raises nobody.
void warn_about_rules(yaml::Ref root, const RulePack& pack, Diagnostics& diagnostics) {
  const std::string& floor = pack[pack.otherwise].id;
  for (const Entry& entry : entries_of(root, "rules")) {
    const auto then = entry.value.value_of("then");
    const auto rule = find_by_id<RuleId>(pack.rules, entry.key.text());
    if (!then || !rule || pack[*rule].then > pack.otherwise) continue;
    diagnostics.add(Code::pack_pointless_rule, then->place(), {pack[*rule].id, floor});
  }
}

/// Whether the text is nothing but a mark for one that is still to be written, or has such a mark
/// at its beginning. In Spanish `TODO` is a word, "all".
bool is_placeholder(std::string_view text) {
  constexpr auto marks =
      std::to_array<std::string_view>({"TODO", "FIXME", "TBD", "XXX", "...", "\u2026", "???"});
  const std::string_view said = trim(text);
  return std::ranges::any_of(marks, [said](std::string_view mark) {
    if (!said.starts_with(mark)) return false;
    const std::string_view rest = said.substr(mark.size());
    return rest.empty() || rest == "." || rest.starts_with(':') || rest.starts_with(" (");
  });
}

}  // namespace

void warn_about_placeholders(yaml::Ref root, Diagnostics& diagnostics) {
  if (root.is_scalar() && is_placeholder(root.text())) {
    diagnostics.add(Code::pack_placeholder, root.place(), {root.text()});
  }
  for (const yaml::Ref& item : root.items()) warn_about_placeholders(item, diagnostics);
  for (const auto& [key, value] : root.entries()) warn_about_placeholders(value, diagnostics);
}

void warn_about_words(yaml::Ref root, Diagnostics& diagnostics) {
  for (const Entry& finding : entries_of(root, "findings")) warn_about_words(finding, diagnostics);
}

void warn_about(yaml::Ref root, const RulePack& pack, std::string_view file,
                Diagnostics& diagnostics) {
  warn_about_name(root, file, diagnostics);
  warn_about_base(root, diagnostics);
  warn_about_sources(root, pack, diagnostics);
  warn_about_findings(root, pack, diagnostics);
  warn_about_words(root, diagnostics);
  warn_about_lists(root, pack, diagnostics);
  warn_about_rules(root, pack, diagnostics);
  warn_about_placeholders(root, diagnostics);
  if (pack.watch_for.signs.empty()) {
    diagnostics.add(Code::pack_no_watch_for, {}, {pack.id});
  }
}

void warn_about(const SourceText& source, const RulePack& pack, std::string_view file,
                Diagnostics& diagnostics) {
  Diagnostics known(source.name);
  if (const auto document = yaml::parse(source, known)) {
    warn_about(document->root(), pack, file, diagnostics);
  }
}

}  // namespace triage
