#include "triage/report/proof_text.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "triage/base/text.hpp"
#include "triage/report/case_yaml.hpp"

namespace triage {
namespace {

constexpr std::size_t proof_indent = 8;

/// The text that holds the place: the pack's own file, or a pack that it extends.
const std::string& file_of(const RulePack& pack, const std::string& file, const Place& place) {
  return place.layer == 0 ? file : layer_id(pack, place);
}

std::string place_text(const std::string& file, const Place& place) {
  return file + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

std::string_view result_word(Result result) {
  switch (result) {
    case Result::proved: return "proved";
    case Result::noted: return "note";
    case Result::not_claimed: return "not_claimed";
    case Result::gave_up: return "gave_up";
    case Result::refuted: break;
  }
  return "FAILED";
}

void add_case(Page& page, const RulePack& pack, const Case& person) {
  const std::string yaml = case_to_yaml(pack, person);
  for (std::size_t at = 0; at < yaml.size();) {
    const std::size_t end = yaml.find('\n', at);
    page.line(yaml.substr(at, end - at), proof_indent + 2);
    at = end + 1;
  }
}

void add_verdict(Page& page, const RulePack& pack, const std::string& file,
                 const Verdict& verdict) {
  page.blank_line();
  const std::string subject = verdict.subject.empty() ? "" : ": " + verdict.subject;
  page.item(std::string(result_word(verdict.result)) +
                std::string(proof_indent - result_word(verdict.result).size(), ' '),
            std::string(texts_of(verdict.check).claim) + subject);
  page.paragraph(verdict.problem, proof_indent);
  for (const Involved& involved : verdict.involved) {
    page.line(
        place_text(file_of(pack, file, involved.place), involved.place) + ": " + involved.name,
        proof_indent);
  }
  if (verdict.counterexample) {
    page.line("A person to try it with:", proof_indent);
    add_case(page, pack, *verdict.counterexample);
  }
  if (verdict.compared_with) {
    page.line("and, a step worse:", proof_indent);
    add_case(page, pack, *verdict.compared_with);
  }
}

std::string one_decimal(double value) {
  const long tenths = std::lround(value * 10);
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

void add_interview(Page& page, const InterviewLengths& lengths) {
  page.blank_line();
  page.paragraph("An interview asks at most " + std::to_string(lengths.longest) + " of the " +
                 std::to_string(lengths.findings) + " findings that decide the disposition, and " +
                 one_decimal(lengths.mean) +
                 " on average over all combinations. Somebody who is not sure of anything is "
                 "asked " +
                 std::to_string(lengths.findings) + ".");
}

std::size_t count_results(const Verification& verification, Check check, Result result) {
  return static_cast<std::size_t>(std::count_if(
      verification.verdicts.begin(), verification.verdicts.end(),
      [&](const Verdict& verdict) { return verdict.check == check && verdict.result == result; }));
}

std::size_t count_results(const Verification& verification, Result result) {
  return static_cast<std::size_t>(
      std::count_if(verification.verdicts.begin(), verification.verdicts.end(),
                    [result](const Verdict& verdict) { return verdict.result == result; }));
}

/// What is not claimed: for each reason the claims, and the subjects that share a claim together.
void add_not_claimed(Page& page, const Verification& verification) {
  std::map<std::string, std::map<Check, std::vector<std::string>>> reasons;
  for (const Verdict& verdict : verification.verdicts) {
    if (verdict.result != Result::not_claimed) continue;
    auto& subjects = reasons[verdict.problem][verdict.check];
    if (!verdict.subject.empty()) subjects.push_back(verdict.subject);
  }
  if (reasons.empty()) return;
  page.heading("Not claimed");
  for (const auto& [reason, claims] : reasons) {
    page.paragraph(reason);
    for (const auto& [check, subjects] : claims) {
      const std::string about = subjects.empty() ? "" : ": " + join(subjects, ", ");
      page.item("- ", std::string(texts_of(check).claim) + about, 2);
    }
  }
}

void add_gave_up(Page& page, const RulePack& pack, const Verification& verification) {
  if (!verification.gave_up) return;
  page.heading("Gave up, so that nothing is known about these");
  for (const Verdict& verdict : verification.verdicts) {
    if (verdict.result == Result::gave_up) {
      page.item("- ", std::string(texts_of(verdict.check).claim));
    }
  }
  std::string hard = "The proof needs more diagram nodes than --max-nodes allows.";
  if (const auto& widest = verification.widest) {
    hard +=
        " It is hard because rules use findings together that stand far apart in the pack, as "
        "rule '" +
        pack[widest->rule].id + "' does with '" + pack[widest->first].id + "' and '" +
        pack[widest->last].id +
        "'. Move findings that are used together next to each other, or allow more nodes.";
  }
  page.paragraph(hard);
}

void add_conclusion(Page& page, const Verification& verification) {
  const std::size_t failed = count_results(verification, Result::refuted);
  const std::size_t gave_up = count_results(verification, Result::gave_up);
  const std::size_t claimed =
      verification.verdicts.size() - count_results(verification, Result::not_claimed);
  page.blank_line();
  if (failed > 0) {
    page.paragraph("Not safe: " + std::to_string(failed) + " of " + std::to_string(claimed) +
                   " claims failed.");
  } else if (gave_up > 0) {
    page.paragraph("Not proved: gave up on some claims; the others hold.");
  } else {
    page.paragraph("All " + std::to_string(claimed) + " claims hold.");
  }
}

Value case_value(const RulePack& pack, const std::optional<Case>& person) {
  return {person ? case_to_yaml(pack, *person) : std::string()};
}

Record verdict_record(const RulePack& pack, const std::string& file, const Verdict& verdict) {
  List involved;
  for (const Involved& item : verdict.involved) {
    involved.push_back({Record{{"name", {item.name}},
                               {"file", {file_of(pack, file, item.place)}},
                               {"line", {std::uint64_t{item.place.line}}},
                               {"column", {std::uint64_t{item.place.column}}}}});
  }
  return {
      {"check", {std::string(texts_of(verdict.check).id)}},
      {"claim", {std::string(texts_of(verdict.check).claim)}},
      {"subject", {verdict.subject}},
      {"result",
       {std::string(verdict.result == Result::refuted ? "failed" : result_word(verdict.result))}},
      {"problem", {verdict.problem}},
      {"involved", {std::move(involved)}},
      {"counterexample", case_value(pack, verdict.counterexample)},
      {"compared_with", case_value(pack, verdict.compared_with)}};
}

}  // namespace

std::string verification_text(const RulePack& pack, const std::string& file,
                              const Verification& verification, const Style& style) {
  Page page(style);
  page.paragraph(pack.id + ' ' + pack.version +
                 (verification.gave_up ? ""
                                       : ": " + verification.combinations.to_text() +
                                             " combinations of answers, all of them covered"));
  page.blank_line();
  for (const CheckTexts& texts : check_table()) {
    const std::size_t proved = count_results(verification, texts.check, Result::proved);
    const std::size_t failed = count_results(verification, texts.check, Result::refuted);
    const std::size_t noted = count_results(verification, texts.check, Result::noted);
    if (proved > 0 && failed == 0 && noted == 0) {
      const std::string count = proved == 1 ? "" : " (" + std::to_string(proved) + ")";
      page.item("proved  ", std::string(texts.claim) + count);
    }
  }
  for (const Verdict& verdict : verification.verdicts) {
    const bool shown = verdict.result == Result::noted || verdict.result == Result::refuted;
    if (shown) add_verdict(page, pack, file, verdict);
  }
  add_not_claimed(page, verification);
  add_gave_up(page, pack, verification);
  if (verification.interview) add_interview(page, *verification.interview);
  add_conclusion(page, verification);
  return page.text();
}

Record verification_record(const RulePack& pack, const std::string& file,
                           const Verification& verification) {
  List verdicts;
  for (const Verdict& verdict : verification.verdicts) {
    verdicts.push_back({verdict_record(pack, file, verdict)});
  }
  Record record{
      {"pack", {Record{{"id", {pack.id}}, {"version", {pack.version}}, {"sha256", {pack.sha256}}}}},
      {"proved", {is_proved(verification)}},
      {"gave_up", {verification.gave_up}},
      {"combinations", {verification.combinations}},
      {"verdicts", {std::move(verdicts)}}};
  if (const auto& lengths = verification.interview) {
    record.push_back({"interview",
                      {Record{{"longest", {std::uint64_t{lengths->longest}}},
                              {"mean", {one_decimal(lengths->mean)}},
                              {"findings", {std::uint64_t{lengths->findings}}}}}});
  }
  return record;
}

}  // namespace triage
