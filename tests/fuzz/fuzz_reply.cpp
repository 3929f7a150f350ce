// Any line as a reply in the interview: a wish, a cry for help, a hint that can be shown, or an
// answer, given or proposed, that a saved case file keeps. The first byte chooses the question and
// the language.

#include "must.hpp"
#include "triage/cases/assess.hpp"
#include "triage/cases/from_yaml.hpp"
#include "triage/dialogue/reply.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/case_yaml.hpp"
#include "triage/report/record.hpp"
#include "triage/report/wording.hpp"
#include "triage/yaml/parse.hpp"

using namespace triage;
using fuzz::must;

namespace {

std::string outcome_of(const Pack& pack, const Case& person) {
  const Assessment assessment = assess(pack, person, Unanswered::stays_open);
  return to_json(outcome_record(pack, person, assessment));
}

/// The program's own words in Spanish; the pack's texts stay as they are.
Pack in_spanish(Pack pack) {
  pack.written().language = "es";
  return pack;
}

void check_saved(const Pack& pack, const Answer& answer) {
  Case person;
  person.answers.push_back(answer);
  const std::string saved = case_to_yaml(pack, person);
  Diagnostics diagnostics("saved.yaml");
  const auto document = yaml::parse({"saved.yaml", saved, 1}, diagnostics);
  must(document.has_value(), "a saved case is YAML: " + saved);
  const auto read = case_from_yaml(pack, document->root(), diagnostics);
  must(read.has_value(), "a saved case can be read: " + saved);
  must(outcome_of(pack, *read) == outcome_of(pack, person),
       "a saved case has the same outcome: " + saved);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Pack english(fuzz::article_pack());
  static const Pack spanish = in_spanish(english);
  if (size == 0) return 0;
  constexpr std::uint8_t languages_apart = 128;
  const Pack& pack = bytes[0] < languages_apart ? english : spanish;
  const FindingId asked(bytes[0] % pack.findings.size());
  const dialogue::Reply reply =
      dialogue::read_reply(pack, asked, fuzz::text_of(bytes + 1, size - 1));
  if (const auto* hint = std::get_if<dialogue::NotUnderstood>(&reply)) {
    must(!hint->hint.empty() && fuzz::is_safe(hint->hint), "the hint can be shown");
  }
  const auto* proposal = std::get_if<dialogue::Proposal>(&reply);
  if (proposal != nullptr) {
    must(!proposal->question.empty() && fuzz::is_safe(proposal->question), "it can be asked");
  }
  const auto* answer = proposal == nullptr ? std::get_if<Answer>(&reply) : &proposal->answer;
  if (answer != nullptr) {
    const auto& measured = pack[asked].measured_by;
    must(answer->finding == asked || (measured && answer->finding == measured->by),
         "the answer is about what was asked");
    must(fuzz::is_safe(answer_text(pack, *answer)), "the answer can be shown");
    check_saved(pack, *answer);
  }
  return 0;
}
