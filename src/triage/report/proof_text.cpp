#include "triage/report/proof_text.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "triage/base/text.hpp"
#include "triage/report/case_yaml.hpp"
#include "triage/report/figures.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

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

Part case_part(const RulePack& pack, const std::string& heading, const Case& person) {
  return headed(heading, {{Verbatim{case_to_yaml(pack, person)}}});
}

Section verdict_section(const RulePack& pack, const std::string& file, const Verdict& verdict) {
  const std::string subject = verdict.subject.empty() ? "" : ": " + verdict.subject;
  std::vector<Part> said = {
      paragraph(std::string(texts_of(verdict.check).claim) + subject),
      paragraph(verdict.problem),
  };
  std::string places;
  for (const Involved& involved : verdict.involved) {
    places += place_in_pack(pack, file, involved.place) + ": " + involved.name + '\n';
  }
  if (!places.empty()) said.push_back({Verbatim{places}});
  if (verdict.counterexample) {
    said.push_back(case_part(pack, "A person to try it with:", *verdict.counterexample));
  }
  if (verdict.compared_with) {
    said.push_back(case_part(pack, "and, a step worse:", *verdict.compared_with));
  }
  return result_section(std::string(result_word(verdict.result)), std::move(said));
}

Section paragraph_section(const std::string& text) { return {{}, {paragraph(text)}}; }

Section interview_section(const InterviewLengths& lengths) {
  return paragraph_section(
      "An interview asks at most " + std::to_string(lengths.longest) + " of the " +
      std::to_string(lengths.findings) + " findings that decide the disposition, and " +
      (lengths.mean_is_at_most ? "at most " : "") + decimals_text(lengths.mean, 1) +
      " on average over all combinations. Somebody who is not sure of anything is asked " +
      std::to_string(lengths.unsure) + ".");
}

std::size_t count_results(const Verification& verification, Check check, Result result) {
  return static_cast<std::size_t>(std::ranges::count_if(
      verification.verdicts,
      [&](const Verdict& verdict) { return verdict.check == check && verdict.result == result; }));
}

std::size_t count_results(const Verification& verification, Result result) {
  return static_cast<std::size_t>(
      std::ranges::count_if(verification.verdicts,
                            [result](const Verdict& verdict) { return verdict.result == result; }));
}

/// What is not claimed: for each reason the claims, and the subjects that share a claim together.
std::optional<Section> not_claimed_section(const Verification& verification) {
  std::map<std::string, std::map<Check, std::vector<std::string>>> reasons;
  for (const Verdict& verdict : verification.verdicts) {
    if (verdict.result != Result::not_claimed) continue;
    auto& subjects = reasons[verdict.problem][verdict.check];
    if (!verdict.subject.empty()) subjects.push_back(verdict.subject);
  }
  if (reasons.empty()) return std::nullopt;
  Definitions definitions;
  for (const auto& [reason, claims] : reasons) {
    Bullets list;
    for (const auto& [check, subjects] : claims) {
      const std::string about = subjects.empty() ? "" : ": " + join(subjects, ", ");
      list.items.push_back({std::string(texts_of(check).claim) + about});
    }
    definitions.entries.push_back({reason, {{std::move(list)}}});
  }
  return Section{Heading{"Not claimed"}, {{std::move(definitions)}}};
}

std::optional<Section> gave_up_section(const RulePack& pack, const Verification& verification) {
  if (!verification.gave_up) return std::nullopt;
  Bullets claims;
  for (const Verdict& verdict : verification.verdicts) {
    if (verdict.result != Result::gave_up) continue;
    claims.items.push_back({std::string(texts_of(verdict.check).claim)});
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
  return Section{Heading{"Gave up, so that nothing is known about these"},
                 {{std::move(claims)}, paragraph(hard)}};
}

std::string conclusion_of(const Verification& verification) {
  const std::size_t failed = count_results(verification, Result::refuted);
  const std::size_t gave_up = count_results(verification, Result::gave_up);
  const std::size_t hold =
      count_results(verification, Result::proved) + count_results(verification, Result::noted);
  if (failed > 0) {
    return "Not safe: " + std::to_string(failed) + " of " + std::to_string(failed + hold) +
           " claims failed" + (gave_up > 0 ? "; of others nothing is known." : ".");
  }
  if (gave_up == 0) return "All " + std::to_string(hold) + " claims hold.";
  if (hold == 0) return "Not proved: gave up on every claim, so that nothing is known.";
  return "Not proved: gave up on some claims; the " + std::to_string(hold) + " others hold.";
}

/// The claims that hold without exception, with how often each was made.
Section proved_section(const Verification& verification) {
  Definitions proved{TermPlace::before, {}, columns_of_results};
  for (const CheckTexts& texts : check_table()) {
    const std::size_t times = count_results(verification, texts.check, Result::proved);
    const std::size_t failed = count_results(verification, texts.check, Result::refuted);
    const std::size_t noted = count_results(verification, texts.check, Result::noted);
    if (times == 0 || failed > 0 || noted > 0) continue;
    const std::string count = times == 1 ? "" : " (" + std::to_string(times) + ")";
    proved.entries.push_back(
        {std::string(result_word(Result::proved)), {paragraph(std::string(texts.claim) + count)}});
  }
  return {{}, {{std::move(proved)}}};
}

Value case_value(const RulePack& pack, const std::optional<Case>& person) {
  return {person ? case_to_yaml(pack, *person) : std::string()};
}

Record verdict_record(const RulePack& pack, const std::string& file, const Verdict& verdict) {
  const auto of_involved = [&](const Involved& item) {
    Record record = place_record(file_of(pack, file, item.place), item.place);
    record.insert(record.begin(), {"name", {item.name}});
    return record;
  };
  return {
      {"check", {std::string(texts_of(verdict.check).id)}},
      {"claim", {std::string(texts_of(verdict.check).claim)}},
      {"subject", {verdict.subject}},
      {"result",
       {std::string(verdict.result == Result::refuted ? "failed" : result_word(verdict.result))}},
      {"problem", {verdict.problem}},
      {"involved", list_value(verdict.involved, of_involved)},
      {"counterexample", case_value(pack, verdict.counterexample)},
      {"compared_with", case_value(pack, verdict.compared_with)}};
}

}  // namespace

Document verification_document(const RulePack& pack, const std::string& file,
                               const Verification& verification) {
  const std::string covered = verification.gave_up ? ""
                                                   : ": " + verification.combinations.to_text() +
                                                         " combinations of answers, all of them "
                                                         "covered";
  Document report{"en", {{Heading{pack.id + ' ' + pack.version + covered, Tone::plain}}}};
  std::vector<Section>& sections = report.sections;
  const auto add = [&sections](std::optional<Section> section) {
    if (section) sections.push_back(std::move(*section));
  };
  add(proved_section(verification));
  for (const Verdict& verdict : verification.verdicts) {
    const bool shown = verdict.result == Result::noted || verdict.result == Result::refuted;
    if (shown) add(verdict_section(pack, file, verdict));
  }
  add(not_claimed_section(verification));
  add(gave_up_section(pack, verification));
  if (verification.interview) add(interview_section(*verification.interview));
  add(paragraph_section(conclusion_of(verification)));
  if (!verification.digest.empty()) {
    add(paragraph_section("Digest of the outcomes: " + verification.digest));
  }
  return report;
}

Record verification_record(const RulePack& pack, const std::string& file,
                           const Verification& verification) {
  const auto of_verdict = [&](const Verdict& verdict) {
    return verdict_record(pack, file, verdict);
  };
  Record record{{"pack", {pack_identity(pack)}},
                {"proved", {is_proved(verification)}},
                {"gave_up", {verification.gave_up}},
                {"combinations", {verification.combinations}},
                {"verdicts", list_value(verification.verdicts, of_verdict)}};
  if (!verification.digest.empty()) record.push_back({"digest", {verification.digest}});
  if (const auto& lengths = verification.interview) {
    record.push_back({"interview",
                      {Record{{"longest", number_value(lengths->longest)},
                              {"mean", {decimals_text(lengths->mean, 1)}},
                              {"findings", number_value(lengths->findings)},
                              {"unsure", number_value(lengths->unsure)},
                              {"mean_is_at_most", {lengths->mean_is_at_most}}}}});
  }
  return record;
}

}  // namespace triage
