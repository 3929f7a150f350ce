#include "triage/report/judged_text.hpp"

#include <utility>

#include "triage/base/contains.hpp"
#include "triage/base/text.hpp"
#include "triage/report/case_yaml.hpp"
#include "triage/report/figures.hpp"
#include "triage/report/test_wording.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

constexpr std::size_t sheet_width = 94;

/// Whether the answer is one that a clinician has to hear: not a "no" or "none of these".
bool is_told(const Answer& answer, const Finding& finding) {
  if (const auto* yes = std::get_if<bool>(&answer.said)) return *yes;
  if (std::holds_alternative<None>(answer.said)) return false;
  if (const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said)) {
    return contains(*options, OptionAnswer::yes);
  }
  const auto* option = std::get_if<OptionId>(&answer.said);
  return option == nullptr || finding[*option].id != none_answer;
}

/// What is told of a person, a line each, and what was asked besides and was not so.
struct Told {
  std::vector<std::string> lines;
  std::vector<std::string> not_so;
};

Told told_of(const RulePack& pack, const Case& person) {
  Told told;
  for (const Answer& answer : person.answers) {
    const Finding& finding = pack[answer.finding];
    if (is_told(answer, finding)) {
      told.lines.push_back(answer_text(pack, answer));
    } else {
      told.not_so.push_back(finding.label);
    }
  }
  return told;
}

std::string head(const RulePack& pack, std::size_t count, std::size_t wanted) {
  std::string out = comment(sheet_width, "People to judge, for " + pack.id + ' ' + pack.version +
                                             ": " + std::to_string(count) +
                                             ". For each, decide by yourself which level of care "
                                             "they need, without looking at the pack "
                                             "or at what others said. Write it in place of ???, "
                                             "and take away the `#` before `expect`. "
                                             "Who "
                                             "cannot be judged keeps the `#`.");
  if (count < wanted) {
    out += comment(sheet_width,
                   "The pack has no more rules with two sides to look at, so these are all, and " +
                       std::to_string(wanted) + " were asked for.");
  }
  out += "#\n" + comment(sheet_width, "The levels, the most urgent first:");
  for (std::size_t i = pack.dispositions.size(); i-- > 0;) {
    const DispositionLevel& level = pack.dispositions[i];
    out += comment(sheet_width, level.id + ": " + level.title);
  }
  return out + '\n';
}

std::string says(const RulePack& pack, const Judged& judged, const JudgedCase& one) {
  std::vector<std::string> words = {"the pack " + disposition_id(pack, one.given)};
  for (std::size_t i = 0; i < one.said.size(); ++i) {
    if (one.said[i]) words.push_back(judged.judges[i] + ' ' + pack[*one.said[i]].id);
  }
  return join(words, "; ");
}

template <class Fits>
Section cases_section(const RulePack& pack, const Judged& judged, const std::string& title,
                      const Fits& fits) {
  Section section{Heading{title}};
  Bullets list;
  for (const JudgedCase& one : judged.cases) {
    if (!fits(one)) continue;
    const Told told = told_of(pack, one.person);
    Item item{one.person.id + ": " + says(pack, judged, one)};
    item.below.push_back(paragraph(told.lines.empty() ? "Nothing else." : join(told.lines, "; ")));
    list.items.push_back(std::move(item));
  }
  if (list.items.empty()) {
    section.parts.push_back(paragraph("Nobody."));
  } else {
    section.parts.push_back({std::move(list)});
  }
  return section;
}

std::string interval_of(const Agreement& one) {
  if (!one.kappa) return "-";
  if (!one.kappa->interval) return "none: see below";
  return interval_text(*one.kappa->interval);
}

Section agreement_section(const RulePack& pack, const Judged& judged) {
  Table table{
      "Between", {"People", "Agree", "95 % bounds", "Kappa", "95 % interval"}, TableOf::words};
  for (const Agreement& one : agreements(pack, judged)) {
    const auto percent = [](double rate) { return decimals_text(rate * 100, 0); };
    table.rows.push_back(
        {one.between,
         {std::to_string(one.agreed.of),
          std::to_string(one.agreed.count) + " (" + percent(one.agreed.rate()) + " %)",
          percent(one.agreed.low) + " to " + percent(one.agreed.high) + " %",
          one.kappa ? decimals_text(one.kappa->value, 2) : std::string("not defined"),
          interval_of(one)}});
  }
  return {
      Heading{"Agreement"},
      {{std::move(table)},
       paragraph("Kappa is 1 where all agree, and 0 where as many agree as by chance: of two, "
                 "Cohen's (1960), with the standard error of Fleiss, Cohen and Everitt (1969); "
                 "of all judges, Fleiss' (1971), with that of Gwet (2008). It is not defined "
                 "where all people get the same level, and has no interval where all agree, "
                 "or somebody always says the same: then the bounds of the share that agrees say "
                 "how much that is worth "
                 "(Clopper and Pearson 1934)."),
       paragraph("The people were chosen to lie where rules decide, so they are harder than "
                 "those who come, and kappa is lower than it would be for these.")}};
}

}  // namespace

std::string blind_sheet(const RulePack& pack, std::span<const Case> people, std::size_t wanted) {
  std::string out = head(pack, people.size(), wanted);
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (i > 0) out += "---\n";
    const Told told = told_of(pack, people[i]);
    out += comment(sheet_width,
                   "Person " + std::to_string(i + 1) + " of " + std::to_string(people.size()));
    for (const std::string& line : told.lines) out += comment(sheet_width, "- " + line);
    if (!told.not_so.empty()) {
      out += comment(sheet_width, "Asked as well, and not so: " + join(told.not_so, "; "));
    }
    out += '\n' + case_to_yaml(pack, people[i]) + "# expect: {disposition: ???}\n";
  }
  return out;
}

Document judged_document(const RulePack& pack, const Judged& judged) {
  Document document{"en", {}};
  document.sections.push_back(
      {Heading{pack.id + ' ' + pack.version + ": " + std::to_string(judged.cases.size()) +
               " people, judged blind by " + join(judged.judges, ", ")}});
  document.sections.push_back(agreement_section(pack, judged));
  document.sections.push_back(
      cases_section(pack, judged, "The pack is less urgent than somebody who judged",
                    [](const JudgedCase& one) { return one.is_under_triaged(); }));
  document.sections.push_back(
      cases_section(pack, judged, "The pack is more urgent than everybody who judged",
                    [](const JudgedCase& one) { return one.is_over_triaged(); }));
  return document;
}

}  // namespace triage
