#include "cli/flags.hpp"

#include "cli/ask.hpp"
#include "cli/exit_code.hpp"
#include "cli/log.hpp"
#include "cli/print_diagnostics.hpp"
#include "triage/base/contains.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/cases/contradictions.hpp"
#include "triage/dialogue/reply_quantity.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

/// Adds what a flag says, and says so where that is not all that is said of the finding.
void add_answer(const RulePack& pack, Case& person, Answer answer) {
  const std::string said = said_text(pack, answer);
  const Answer& kept = merge_answer(pack, person.answers, std::move(answer));
  if (said_text(pack, kept) == said) return;
  log_warning("what was said before stays: " + answer_text(pack, kept) +
              ". To take an answer back, leave it out of the file.");
}

/// What a flag says, in the words of case files where it is said in those of the pack's language:
/// "sí", "10 días". Nothing where that language can read a number in two ways, "1.000 h", of which
/// a case file would take the lower.
std::optional<std::string> in_words_of_files(const RulePack& pack, FindingId finding,
                                             const std::string& text) {
  const Language language = language_of(pack);
  const std::string word = fold(trim(text));
  const auto is = [&](Phrase phrase) { return word == fold(say(language, phrase)); };
  const bool is_yes_no = pack[finding].type == FindingType::yes_no;
  if (is_yes_no && is(Phrase::said_yes)) return "yes";
  if (is_yes_no && is(Phrase::said_no)) return "no";
  if (!is_yes_no && is(Phrase::said_none_of_them)) return std::string(none_answer);
  if (is(Phrase::said_not_sure)) return std::string(unknown_answer);
  const auto dimension = dimension_of(pack[finding].type);
  if (!dimension || language == Language::english) return text;
  const auto typed = dialogue::typed_quantity(text, *dimension, language);
  if (!typed) return std::nullopt;
  return typed->meaning == dialogue::Meaning::said ? typed->plain : text;
}

void report_two_readings(const Finding& finding, const std::string& text, Diagnostics& problems) {
  problems.add(
      Code::case_bad_quantity, {},
      {text, name_of(*dimension_of(finding.type)),
       "it can be read in two ways; write 1000 without a point, and two decimals at most"});
}

/// Adds what stands behind the `=` of a flag.
void add_said(const RulePack& pack, FindingId finding, const std::string& said, Case& person,
              Diagnostics& problems) {
  const auto text = in_words_of_files(pack, finding, said);
  if (!text) return report_two_readings(pack[finding], said, problems);
  auto answer = answer_from_text(pack, finding, *text, {}, problems);
  if (answer) add_answer(pack, person, std::move(*answer));
}

}  // namespace

std::vector<FindingId> read_flags(const Pack& pack, const std::vector<std::string>& flags,
                                  Case& person) {
  bool ok = true;
  std::vector<FindingId> answered;
  for (const std::string& flag : flags) {
    Diagnostics problems("-a " + flag);
    const std::size_t equals = flag.find('=');
    if (equals == std::string::npos) {
      log_error("'" + flag + "' is not an answer. Write FINDING=ANSWER, such as -a fever=no.");
      ok = false;
      continue;
    }
    const std::string_view name = trim(std::string_view(flag).substr(0, equals));
    auto finding = find_finding(pack, lower(name));
    if (!finding) finding = finding_named(pack, name, {}, problems);
    if (finding && contains(answered, *finding)) {
      problems.add(Code::case_answered_twice, {}, {pack[*finding].id});
    } else if (finding) {
      answered.push_back(*finding);
      add_said(pack, *finding, flag.substr(equals + 1), person, problems);
    }
    print_problems(problems.all(), {});
    ok = ok && !problems.has_errors();
  }
  Diagnostics problems("the answers");
  check_contradictions(pack, person.answers, {}, problems);
  print_problems(problems.all(), {});
  if (!ok || problems.has_errors()) throw RunEnds{wrong_usage_or_input};
  return answered;
}

}  // namespace triage::cli
