#include "triage/report/record.hpp"

#include <utility>

#include "triage/report/wording.hpp"

namespace triage {
namespace {

template <class IdType>
Value id_list(const RulePack& pack, const std::vector<IdType>& ids) {
  return list_value(ids, [&](IdType id) { return pack[id].id; });
}

/// What is out of the ordinary about this person's answers, or about how they came.
std::vector<std::string> warnings_about(const RulePack& pack, const Case& person,
                                        const Assessment& assessment) {
  std::vector<std::string> warnings = assessment.warnings;
  if (person.ended) warnings.insert(warnings.begin(), why_ended(pack, person));
  if (!pack.over_since.empty()) warnings.push_back(over_text(pack));
  return warnings;
}

/// Which rules they were, and until when they were meant to be used, if they say so.
Value pack_value(const RulePack& pack) {
  Record record = pack_identity(pack);
  if (!pack.stewardship.valid_until.empty()) {
    record.push_back({"valid_until", {pack.stewardship.valid_until}});
  }
  return {std::move(record)};
}

}  // namespace

Value text_list(const std::vector<std::string>& texts) { return list_value(texts); }

Record place_record(const std::string& file, const Place& place) {
  return {
      {"file", {file}}, {"line", number_value(place.line)}, {"column", number_value(place.column)}};
}

Record pack_identity(const RulePack& pack) {
  return {{"id", {pack.id}}, {"version", {pack.version}}, {"sha256", {pack.sha256}}};
}

Record outcome_record(const Pack& pack, const Case& person, const Assessment& assessment) {
  const Outcome& outcome = assessment.outcome;
  // A braced list would be copied, with all that is in it.
  Record record;
  record.reserve(13);
  const auto add = [&record](std::string name, Value value) {
    record.push_back({std::move(name), std::move(value)});
  };
  add("id", {person.id});
  add("disposition", {disposition_id(pack, outcome.disposition)});
  add("settled", {outcome.settled()});
  add("at_least", {pack[outcome.at_least].id});
  add("at_most", {pack[outcome.at_most].id});
  add("fired", id_list(pack, fired_rules(pack.program, outcome)));
  add("care", id_list(pack, care_with(outcome, CareStatus::offered)));
  add("withheld", id_list(pack, care_with(outcome, CareStatus::withheld)));
  // While nothing is recommended, there is no care to decide on yet.
  const std::vector<CareId> undecided = care_with(outcome, CareStatus::undecided);
  add("undecided_care", outcome.disposition ? id_list(pack, undecided) : Value{List{}});
  add("ask", id_list(pack, outcome.ask));
  add("cannot_be_ruled_out", id_list(pack, cannot_be_ruled_out(pack.program, outcome)));
  add("warnings", text_list(warnings_about(pack, person, assessment)));
  add("pack", pack_value(pack));
  return record;
}

Record findings_record(const RulePack& pack) {
  const auto of_option = [](const Option& option) -> Record {
    return {{"id", {option.id}}, {"label", {option.label}}};
  };
  const auto of_finding = [&](const Finding& finding) {
    Record record{{"id", {finding.id}},
                  {"type", {std::string(name_of(finding.type))}},
                  {"ask", {finding.ask}}};
    if (!finding.options.empty()) {
      record.push_back({"options", list_value(finding.options, of_option)});
    }
    if (const auto dimension = dimension_of(finding.type)) {
      record.push_back({"from", {to_text(finding.smallest)}});
      record.push_back({"to", {to_text(finding.largest)}});
      record.push_back({"units", text_list(unit_names(*dimension))});
      record.push_back({"none", {finding.none_label.has_value()}});
    }
    if (finding.measured_by) record.push_back({"measured_by", {pack[finding.measured_by->by].id}});
    if (finding.same_as) {
      const Finding& checklist = pack[finding.same_as->checklist];
      record.push_back({"asked_among", {checklist.id}});
      record.push_back({"as_option", {checklist[finding.same_as->option].id}});
    }
    return record;
  };
  return {{"pack", {pack.id}},
          {"version", {pack.version}},
          {"findings", list_value(pack.findings, of_finding)}};
}

Record error_record(const BadCase& bad) {
  const Diagnostic& error = bad.first_error();
  return {
      {"id", {bad.id}},
      {"error",
       {Record{{"code", {std::string(texts_of(error.code).id)}},
               {"message", {error.message}},
               {"help", {help_for(error)}},
               {"file", {error.file}},
               {"line", number_value(error.place.line)},
               {"column", number_value(error.place.column)}}}},
  };
}

}  // namespace triage
