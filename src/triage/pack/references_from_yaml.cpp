// What findings say about other findings: what measures them, what asks the same, what they are
// asked before. Read when all of them are known.

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/pack/reading.hpp"

namespace triage::pack_reading {
namespace {

/// `what` is measured.
std::optional<Measurement> read_measurement(Reading& in, const std::string& what, yaml::Ref node) {
  const auto entries = node.entries();
  if (entries.size() != 1) {
    in.diagnostics.add(Code::pack_bad_measurement, node.place(), {what, shown(node)});
    return std::nullopt;
  }
  const yaml::Ref name = entries.front().key;
  const auto by = find_finding(in.pack, name.text());
  if (!by) {
    report_unknown_name(in, name);
    return std::nullopt;
  }
  if (in.unusable_findings.contains(by->index())) return std::nullopt;
  if (!dimension_of(in.pack[*by].type)) {
    in.diagnostics.add(Code::pack_bad_measurement, name.place(), {what, name.text()});
    return std::nullopt;
  }
  const auto yes_when = comparison(in, entries.front().value, *by);
  if (!yes_when) return std::nullopt;
  return Measurement{*by, *yes_when};
}

/// While which quantity an option makes sense.
void read_only_while(Reading& in, FindingId id, const Entry& option) {
  for (const auto& [key, value] : option.value.entries()) {
    if (key.text() != "only_while" || value.kind() == yaml::Kind::null) continue;
    const auto at = find_option(in.pack[id], option.key.text());
    const auto while_so = read_measurement(in, std::string(option.key.text()), value);
    if (at && while_so) in.pack.findings[id.index()].options[at->index()].only_while = while_so;
  }
}

/// What is usual for a quantity.
void read_usual(Reading& in, FindingId id, yaml::Ref node) {
  if (in.unusable_findings.contains(id.index()) || !dimension_of(in.pack[id].type)) return;
  if (const auto usual = comparison(in, node, id)) in.pack.findings[id.index()].usual = usual;
}

/// What a checklist's option asks that another finding asks too.
void read_same_as(Reading& in, FindingId checklist, const Entry& option) {
  for (const auto& [key, value] : option.value.entries()) {
    if (key.text() != "same_as" || value.kind() == yaml::Kind::null) continue;
    if (in.unusable_findings.contains(checklist.index())) continue;
    const auto target = find_finding(in.pack, value.text());
    if (target && in.unusable_findings.contains(target->index())) continue;
    const auto at = find_option(in.pack[checklist], option.key.text());
    const bool fits = target && at && in.pack[checklist].type == FindingType::any_of &&
                      in.pack[*target].type == FindingType::yes_no &&
                      !in.pack[*target].measured_by && !in.pack[*target].same_as;
    if (fits) {
      in.pack.findings[target->index()].same_as = ChecklistOption{checklist, *at};
    } else {
      Diagnostic& wrong = in.diagnostics.add(Code::pack_bad_same_as, value.place(), {value.text()});
      if (!target) wrong.suggest(value.text(), ids_of(in.pack.findings));
    }
  }
}

/// What is asked before a finding of the pack that this one extends.
void read_before(Reading& in, FindingId id, yaml::Ref node, std::size_t inherited) {
  const auto target = find_finding(in.pack, node.text());
  if (target && target->index() < inherited) {
    in.before.emplace(id.index(), *target);
    return;
  }
  Diagnostic& wrong =
      in.diagnostics.add(Code::pack_bad_before, node.place(), {in.pack[id].id, node.text()});
  if (!target) wrong.suggest(node.text(), ids_of(in.pack.findings));
}

}  // namespace

void read_references(Reading& in, FindingId id, const Entry& entry, std::size_t inherited) {
  for (const auto& [key, value] : entry.value.entries()) {
    if (value.kind() == yaml::Kind::null) continue;  // reported with the keys
    if (key.text() == "measured_by" && in.pack[id].type == FindingType::yes_no) {
      in.pack.findings[id.index()].measured_by = read_measurement(in, in.pack[id].id, value);
    }
    if (key.text() == "usual") read_usual(in, id, value);
    if (key.text() == "before" && in.extends) read_before(in, id, value, inherited);
  }
}

void read_checklist(Reading& in, FindingId id, const Entry& entry) {
  for (const auto& [key, value] : entry.value.entries()) {
    if (key.text() != "options") continue;
    for (const Entry& option : value.entries()) {
      read_same_as(in, id, option);
      read_only_while(in, id, option);
    }
  }
}

}  // namespace triage::pack_reading
