// Interviews: the dialogue, page by page.

#include <triage.h>

#include <memory>
#include <utility>

#include "abi/handles.hpp"
#include "abi/results.hpp"
#include "triage/base/phrases.hpp"
#include "triage/cases/from_yaml.hpp"
#include "triage/cases/parse_json.hpp"
#include "triage/dialogue/part_record.hpp"
#include "triage/report/case_yaml.hpp"
#include "triage/report/wording.hpp"

namespace triage::abi {
namespace {

using dialogue::Parts;

std::string name_of(dialogue::End end) {
  switch (end) {
    case dialogue::End::assessed: return "assessed";
    case dialogue::End::stopped: return "stopped";
    case dialogue::End::early: break;
  }
  return "early";
}

Record answers_record(const RulePack& pack, const std::vector<Answer>& answers) {
  Record record;
  for (const Answer& answer : answers) {
    const Finding& finding = pack[answer.finding];
    record.push_back({finding.id, answer_value(finding, answer)});
  }
  return record;
}

/// The answers that were not there, or not like that.
Record noted(const RulePack& pack, const std::vector<Answer>& before,
             const std::vector<Answer>& now) {
  Record record;
  for (const Answer& answer : now) {
    const Finding& finding = pack[answer.finding];
    const Value value = answer_value(finding, answer);
    const Answer* earlier = answer_to(before, answer.finding);
    const bool is_new =
        earlier == nullptr || to_json(answer_value(finding, *earlier)) != to_json(value);
    if (is_new) record.push_back({finding.id, value});
  }
  return record;
}

/// The page of the parts that `step` puts before the person.
template <class Step>
Record page(triage_interview& interview, const Step& step) {
  dialogue::Dialogue& dialogue = interview.dialogue;
  const triage_pack& pack = interview.pack;
  const std::vector<Answer> before = interview.person.answers;
  if (dialogue.ended()) return error("ended", "the interview has ended");
  const Parts parts = step(dialogue);
  const auto shown = [&](const dialogue::Part& part) {
    return part_record(pack.spoken, interview.person, part);
  };
  Record record{{"parts", list_value(parts, shown)},
                {"noted", {noted(pack.spoken, before, interview.person.answers)}},
                {"may_skip", {!dialogue.ended() && dialogue.may_be_skipped()}}};
  if (dialogue.ended()) record.push_back({"ended", {name_of(dialogue.end())}});
  return record;
}

Made<triage_interview> begin(const triage_pack& pack, const char* earlier) {
  Case person;
  std::vector<Answer> answers;
  if (earlier != nullptr) {
    auto read = only_case(pack, earlier);
    if (auto* wrong = std::get_if<Record>(&read)) return {nullptr, std::move(*wrong)};
    person = std::move(std::get<Case>(read));
    answers = std::exchange(person.answers, {});
  }
  auto interview = std::make_unique<triage_interview>(pack, std::move(person), std::move(answers));
  Record first =
      page(*interview, [](triage::dialogue::Dialogue& dialogue) { return dialogue.begin(); });
  return {std::move(interview), std::move(first)};
}

/// What `{"fever": "yes"}` answers. A text that is more than one value of JSON, or less, is none:
/// it could say something else of the person. What stands around it is on a line of its own, above
/// the first, so that places are those in the caller's text.
CaseOrError answers_in(const Pack& pack, std::string_view answer) {
  const SourceText alone{"the answer", answer, 1};
  Diagnostics problems(alone.name);
  if (!parse_json(alone, problems)) {
    return BadCase{{}, problems.sorted(), std::make_shared<std::string>(answer), 1};
  }
  const std::string text = "{\"answers\":\n" + std::string(answer) + "}";
  return std::move(cases_from_json(pack, {alone.name, text, 0}).front());
}

Record answered(triage_interview& interview, std::string_view text) {
  const auto asked = interview.dialogue.ended() ? std::nullopt : interview.dialogue.asked();
  if (!asked) return error("nothing_asked", "no question waits for an answer");
  const Pack& pack = *asked->pack;
  const CaseOrError read = answers_in(pack, text);
  if (const auto* bad = std::get_if<BadCase>(&read)) return error_record(*bad);
  const std::vector<Answer>& answers = std::get<Case>(read).answers;
  const Finding& finding = pack[asked->finding];
  const auto fits = [&](FindingId id) {
    return id == asked->finding || (finding.measured_by && finding.measured_by->by == id);
  };
  if (answers.size() != 1 || !fits(answers.front().finding)) {
    return error("bad_argument", "one answer is expected, to '" + finding.id + "'");
  }
  return page(interview, [&](triage::dialogue::Dialogue& dialogue) {
    return dialogue.answer(answers.front());
  });
}

Record case_record(const triage_interview& interview, const char* time) {
  const triage_pack& pack = interview.pack;
  Case person = interview.person;
  person.answers = interview.dialogue.answers_to_keep();
  std::string text = case_to_yaml(pack.spoken, person);
  if (time != nullptr) text += interview_to_yaml(pack.spoken, person.listener, time);
  const auto said = [&](const Answer& answer) -> Record {
    const Finding& finding = pack.spoken[answer.finding];
    return {{"finding", {finding.id}},
            {"label", {finding.label}},
            {"said", {said_text(pack.spoken, answer)}}};
  };
  const Assessment now = assess(pack.spoken, interview.person, Unanswered::stays_open);
  return {{"case", {std::move(text)}},
          {"answers", {answers_record(pack.spoken, interview.person.answers)}},
          {"said", list_value(interview.person.answers, said)},
          {"outcome", {outcome_record(pack.spoken, interview.person, now)}}};
}

}  // namespace
}  // namespace triage::abi

namespace abi = triage::abi;
using triage::abi::given;

triage_interview* triage_begin(const triage_pack* pack, const char* earlier, char** page) {
  return abi::handle_of([&] { return abi::begin(given(pack), earlier); }, page);
}

void triage_free_interview(triage_interview* interview) { delete interview; }

char* triage_reply(triage_interview* interview, const char* line) {
  return abi::json_of([&] {
    return abi::page(given(interview), [&](triage::dialogue::Dialogue& dialogue) {
      return dialogue.reply(given(line));
    });
  });
}

char* triage_answer(triage_interview* interview, const char* answer) {
  return abi::json_of([&] { return abi::answered(given(interview), given(answer)); });
}

char* triage_back(triage_interview* interview) {
  return abi::json_of([&] {
    const triage::Language language = language_of(given(interview).pack.spoken);
    return abi::page(given(interview), [&](triage::dialogue::Dialogue& dialogue) {
      return dialogue.reply(say(language, triage::Phrase::key_back));
    });
  });
}

char* triage_leave(triage_interview* interview) {
  return abi::json_of([&] {
    return abi::page(given(interview),
                     [](triage::dialogue::Dialogue& dialogue) { return dialogue.leave(); });
  });
}

char* triage_case(const triage_interview* interview, const char* time) {
  return abi::json_of([&] { return abi::case_record(given(interview), time); });
}
