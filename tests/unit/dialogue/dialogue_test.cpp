// A conversation as data: what is put before the person after each reply.

#include "triage/dialogue/dialogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "triage/report/wording.hpp"
#include "unit/rules.hpp"

using namespace triage;
using dialogue::Dialogue;
using dialogue::End;
using dialogue::Part;
using dialogue::Parts;
using dialogue::Shows;

namespace {

/// Somebody who talks, and what is put before them last.
struct Talk {
  explicit Talk(const Pack& about, std::vector<Answer> earlier = {})
      : rules(about), dialogue(rules, person, std::move(earlier)) {
    parts = dialogue.begin();
  }

  Talk& say(std::initializer_list<std::string_view> lines) {
    for (const std::string_view line : lines) {
      REQUIRE_MESSAGE(!dialogue.ended(), "ended before: ", line);
      parts = dialogue.reply(line);
    }
    return *this;
  }

  [[nodiscard]] bool shows(Shows what) const {
    return std::any_of(parts.begin(), parts.end(),
                       [what](const dialogue::Part& part) { return part.shows == what; });
  }
  [[nodiscard]] Shows asks() const { return parts.back().shows; }
  [[nodiscard]] std::string asked() const { return rules[parts.back().finding].id; }

  const Pack& rules;
  Case person;
  Dialogue dialogue;
  Parts parts;
};

}  // namespace

TEST_CASE(
    "dialogue: a cry for help is no answer; the signs are asked about, and the question again") {
  Talk talk(tests::article_rules());
  talk.say({"0", "1", "0", "I can't breathe"});
  CHECK(talk.asks() == Shows::signs);
  CHECK(talk.parts.front().text.find("Call ") != std::string::npos);
  CHECK(talk.person.answers.size() == 1);
  talk.say({"0"});
  CHECK(talk.asks() == Shows::question);
  CHECK(talk.asked() == "fever");
  CHECK(talk.person.answers.size() == 1);
  talk.say({"help me", "2"});
  CHECK(talk.shows(Shows::emergency));
  CHECK(talk.dialogue.end() == End::early);
  CHECK(talk.person.ended->signs == std::vector<std::string>{"breathing"});
}

TEST_CASE("dialogue: whoever is not understood twice is asked about the signs, once a question") {
  Talk talk(tests::article_rules());
  talk.say({"0", "1", "hm"});
  CHECK(talk.asks() == Shows::question);
  talk.say({"hmm"});
  CHECK(talk.asks() == Shows::signs);
  talk.say({"hm", "0"});
  CHECK(talk.asks() == Shows::question);
  CHECK(talk.person.answers.empty());
  talk.say({"hm", "hmm"});
  CHECK(talk.asks() == Shows::question);
}

namespace {

/// What somebody of this age says who has nothing else; of `unsure_of`, that they are not sure.
std::string calm_reply(const Finding& finding, const std::string& age, std::string_view unsure_of) {
  if (finding.id == unsure_of || unsure_of == "everything") return "s";
  switch (finding.type) {
    case FindingType::yes_no: return "no";
    case FindingType::any_of: return "0";
    case FindingType::one_of: return find_option(finding, none_answer) ? "0" : "1";
    case FindingType::number: return age;
    case FindingType::duration:
    case FindingType::temperature: break;
  }
  return "3 days";
}

/// The last number in a text; 0 for none.
std::size_t last_number(std::string_view text) {
  const std::size_t end = text.find_last_of("0123456789");
  if (end == text.npos) return 0;
  const std::size_t begin = text.find_last_not_of("0123456789", end) + 1;
  return std::stoul(std::string(text.substr(begin, end + 1 - begin)));
}

}  // namespace

TEST_CASE("dialogue: the most questions that are named never grow, and are never exceeded") {
  for (const std::string age : {"8", "30", "70"}) {
    for (const std::string_view unsure_of : {"", "age", "movement", "everything"}) {
      Talk talk(tests::guideline_rules());
      talk.say({"0", "1"});
      std::size_t most = 100;
      std::size_t asked = 0;
      while (talk.asks() == Shows::question && talk.parts.back().heading.starts_with("Question")) {
        const std::size_t named = last_number(talk.parts.back().heading);
        CHECK(named <= most);
        CHECK(++asked <= named);
        most = named;
        talk.say({calm_reply(talk.rules[talk.parts.back().finding], age, unsure_of)});
      }
      CHECK(asked > 5);
    }
  }
}

TEST_CASE("dialogue: a recommendation stands, whatever was not understood after it") {
  for (const bool quits : {true, false}) {
    for (const std::string_view fever : {"1", "38.5 C"}) {
      Talk talk(tests::article_rules());
      talk.say({"0", "1", "0", fever, "thanks", "goodbye"});
      CHECK(talk.asks() == Shows::signs);
      talk.parts = quits ? talk.dialogue.reply("q") : talk.dialogue.leave();
      CHECK(talk.dialogue.ended());
      CHECK(talk.dialogue.end() == End::assessed);
      CHECK(talk.parts.empty());  // neither "stopped" nor "nothing was assessed"
      CHECK(!talk.person.ended);
    }
  }
  // Who is sent home is told when to call; and a sign that was named, and not taken back, counts.
  for (const bool quits : {true, false}) {
    for (const bool names_a_sign : {true, false}) {
      Talk talk(tests::article_rules());
      talk.say({"0", "1"});
      while (talk.asks() == Shows::question) {
        const std::string asked = talk.asked();
        talk.say({talk.dialogue.may_be_skipped() ? "skip"
                  : asked == "pain_duration"     ? "2 days"
                  : asked == "pain_trend"        ? "1"
                                                 : "0"});
      }
      REQUIRE(talk.asks() == Shows::what_next);
      REQUIRE(talk.dialogue.end() == End::assessed);
      talk.say({"hm", "hmm hm"});
      REQUIRE(talk.asks() == Shows::signs);
      if (names_a_sign) talk.say({"chest"});
      talk.parts = quits ? talk.dialogue.reply("q") : talk.dialogue.leave();
      CHECK(talk.dialogue.ended());
      CHECK(talk.dialogue.end() == (names_a_sign ? End::early : End::assessed));
      REQUIRE(talk.parts.size() == 1);
      CHECK(talk.parts.front().shows == (names_a_sign ? Shows::emergency : Shows::watch_for));
    }
  }
  // Whoever went back has none any more.
  Talk back(tests::article_rules());
  back.say({"0", "1", "0", "1", "b", "hm", "hmm"});
  CHECK(back.asks() == Shows::signs);
  back.parts = back.dialogue.leave();
  CHECK(back.dialogue.end() == End::stopped);
}

TEST_CASE("dialogue: without signs of its own, the program asks whether a life is in danger") {
  const Pack rules = tests::small_rules(
      "findings: {pain: {ask: \"Is there pain?\", type: yes_no}}\n"
      "rules: {pain: {when: pain, then: emergency, because: It may be bad., source: book}}\n");
  Talk talk(rules);
  CHECK(talk.asks() == Shows::whom);
  talk.say({"1", "911"});
  CHECK(talk.asks() == Shows::signs);
  talk.say({"maybe"});
  CHECK(talk.asks() == Shows::signs);
  talk.say({"no"});
  CHECK(talk.asks() == Shows::question);
  talk.say({"911", "yes"});
  CHECK(talk.dialogue.end() == End::early);
}

TEST_CASE("dialogue: a proposal counts only when it is confirmed") {
  Talk talk(tests::article_rules());
  talk.say({"0", "1", "we had a crash on the road"});
  CHECK(talk.asks() == Shows::proposal);
  CHECK(talk.person.answers.empty());
  talk.say({"2"});
  CHECK(talk.asks() == Shows::question);
  CHECK(talk.person.answers.empty());
  talk.say({"we had a crash on the road", "perhaps"});
  CHECK(talk.asks() == Shows::proposal);
  CHECK(talk.person.answers.empty());
  talk.say({"b"});
  CHECK(talk.asked() == "major_injury");
  talk.say({"we had a crash on the road", "1"});
  CHECK(talk.shows(Shows::outcome));
}

TEST_CASE("dialogue: after a result, also an emergency, one more step back") {
  Talk talk(tests::article_rules());
  talk.say({"0", "1", "1"});
  CHECK(talk.shows(Shows::outcome));
  CHECK(talk.asks() == Shows::what_next);
  talk.say({"b"});
  CHECK(talk.asks() == Shows::question);
  CHECK(talk.asked() == "major_injury");
  CHECK(talk.person.answers.empty());
  talk.say({"0", "yes", ""});
  CHECK(talk.dialogue.ended());
  CHECK(talk.dialogue.end() == End::assessed);

  Talk at_the_signs(tests::article_rules());
  at_the_signs.say({"1"});
  CHECK(at_the_signs.shows(Shows::emergency));
  REQUIRE(at_the_signs.person.ended);
  CHECK(at_the_signs.person.ended->when == EndedEarly::When::before_the_first_question);
  at_the_signs.say({"b"});
  CHECK(at_the_signs.asks() == Shows::signs);
  CHECK(!at_the_signs.person.ended);
  at_the_signs.say({"0", "1"});
  CHECK(at_the_signs.asked() == "major_injury");
}

TEST_CASE("dialogue: earlier answers count once they are confirmed, one by one") {
  const Pack& rules = tests::article_rules();
  Talk talk(rules, tests::answers_in(rules, "{major_injury: none, fever: no}"));
  talk.say({"0", "1"});
  CHECK(talk.asks() == Shows::still_so);
  CHECK(talk.person.answers.empty());
  talk.say({"yes"});
  CHECK(talk.person.answers.size() == 1);
  CHECK(talk.asks() == Shows::still_so);
  talk.say({"no"});
  CHECK(talk.asks() == Shows::question);
  CHECK(talk.asked() == "fever");
  talk.say({"b"});
  CHECK(talk.asks() == Shows::still_so);
  talk.say({"b"});
  CHECK(talk.asks() == Shows::still_so);
  CHECK(talk.person.answers.empty());
  CHECK(talk.dialogue.answers_to_keep().size() == 2);
}

TEST_CASE("dialogue: an earlier emergency is told as soon as it is confirmed") {
  const Pack& rules = tests::article_rules();
  Talk talk(rules, tests::answers_in(rules, "{fever: yes, pain_duration: 3 days}"));
  talk.say({"0", "1", "y"});
  CHECK(talk.shows(Shows::outcome));
  CHECK(talk.dialogue.answers_to_keep().size() == 2);
}

TEST_CASE("dialogue: whoever leaves at a cry for help is not told to stay at home") {
  Talk talk(tests::article_rules());
  talk.say({"0", "1", "0", "n", "n", "3 days", "0", "n", "1", "I can't breathe"});
  CHECK(talk.asks() == Shows::signs);
  const Parts last = talk.dialogue.leave();
  CHECK(talk.dialogue.end() == End::early);
  CHECK(last.back().shows == Shows::emergency);
}

TEST_CASE("dialogue: whoever cries for help and leaves was given the advice for an emergency") {
  for (const bool quits : {false, true}) {
    Talk talk(tests::article_rules());
    talk.say({"0", "1", "0", "911"});
    talk.parts = quits ? talk.dialogue.reply("q") : talk.dialogue.leave();
    CHECK(talk.dialogue.ended());
    CHECK(talk.dialogue.end() == End::early);
    CHECK(talk.shows(Shows::emergency));
    REQUIRE(talk.person.ended);
    CHECK(talk.person.ended->when == EndedEarly::When::later);
    CHECK(talk.person.ended->signs == std::vector<std::string>{"called_for_help"});
  }
  Talk at_once(tests::article_rules());
  at_once.say({"help me", "q"});
  REQUIRE(at_once.person.ended);
  CHECK(at_once.person.ended->when == EndedEarly::When::before_the_first_question);

  // Who said since that there is no sign of an emergency, and who was only not understood, stops.
  Talk denied(tests::article_rules());
  denied.say({"0", "1", "0", "911", "0", "q"});
  CHECK(denied.dialogue.end() == End::stopped);
  Talk unclear(tests::article_rules());
  unclear.say({"0", "1", "hm", "hmm", "q"});
  CHECK(unclear.dialogue.end() == End::stopped);
  CHECK(!unclear.person.ended);
}

TEST_CASE("dialogue: \"help\" may mean help, so where to get it stands above the explanation") {
  Talk talk(tests::article_rules());
  talk.say({"0", "1", "help"});
  CHECK(talk.parts.front().text.find("Call ") != std::string::npos);
  CHECK(talk.shows(Shows::explanation));
  CHECK(talk.asks() == Shows::question);
  talk.say({"help!"});
  CHECK(talk.asks() == Shows::signs);
}

TEST_CASE("dialogue: after the end, too, two replies that are not understood may be a cry") {
  Talk talk(tests::article_rules());
  talk.say({"0", "1", "1", "hm"});
  CHECK(talk.asks() == Shows::what_next);
  talk.say({"hm"});
  CHECK(talk.asks() == Shows::signs);
  talk.say({"0"});
  CHECK(talk.asks() == Shows::what_next);

  // Whoever went on answering after the last question did not cry for help.
  Talk answers(tests::article_rules());
  answers.say({"0", "1", "1", "s", "s", "y", "2"});
  CHECK(answers.asks() == Shows::what_next);
}

TEST_CASE("dialogue: what signs ended stays an emergency until somebody goes back") {
  Talk talk(tests::article_rules());
  talk.say({"2", "help me", "0"});
  CHECK(talk.asks() == Shows::what_next);
  REQUIRE(talk.person.ended);
  CHECK(talk.person.ended->signs == std::vector<std::string>{"breathing"});
  talk.say({"b", "0", "1"});
  CHECK(!talk.person.ended);
  CHECK(talk.asks() == Shows::question);
}

TEST_CASE("dialogue: to a helper the program says nothing of its own about \"you\"") {
  for (const bool in_spanish : {false, true}) {
    const RulePack& english = tests::article_rules();
    const RulePack pack = in_spanish ? tests::in_spanish(english) : english;
    for (const Phrase phrase :
         {Phrase::you_said, Phrase::may_apply, Phrase::may_still_apply, Phrase::what_to_do_now,
          Phrase::what_to_do_these_days, Phrase::what_to_do_later, Phrase::what_may_suit,
          Phrase::still_so, Phrase::hint_measure, Phrase::why_by_default}) {
      const std::initializer_list<GapText> gaps = {
          {"answer", ""}, {"reason", ""}, {"finding", ""}, {"example", ""}};
      const std::string said = say({language_of(pack), Listener::a_helper}, phrase, gaps);
      CAPTURE(said);
      CHECK(said.find("you") == std::string::npos);
      CHECK(said.find("sted") == std::string::npos);
      CHECK(said != say({language_of(pack), Listener::the_person}, phrase, gaps));
    }
  }
}

TEST_CASE("dialogue: what ended with an emergency goes on only without a sign of one") {
  const Pack& rules = tests::article_rules();
  Case person;
  person.ended = {EndedEarly::When::later, {"chest_pain"}};
  Dialogue conversation(rules, person);
  Parts parts = conversation.begin();
  CHECK(parts[1].text.find("Call ") != std::string::npos);
  CHECK(parts.back().shows == Shows::signs);
  SUBCASE("it is left there") {
    parts = conversation.reply("q");
    CHECK(parts.back().shows == Shows::emergency);
    CHECK(conversation.end() == End::early);
    CHECK(person.ended->signs == std::vector<std::string>{"chest_pain"});
  }
  SUBCASE("there is none any more") {
    conversation.reply("0");
    CHECK(!person.ended);
    parts = conversation.reply("1");
    CHECK(parts.back().shows == Shows::question);
  }
}

TEST_CASE("dialogue: a skipped question about home care is reached by going back") {
  Talk talk(tests::article_rules());
  talk.say({"0", "1", "0", "n", "n", "3 days", "0", "n", "1"});
  CHECK(talk.shows(Shows::announcement));
  const std::string first = talk.asked();
  talk.say({"", "b"});
  CHECK(talk.asked() == first);
  talk.say({"b"});
  CHECK(talk.asked() == "pain_trend");
}

TEST_CASE("dialogue: what can hardly be is asked again, and counts when it is right") {
  Talk talk(tests::article_rules());
  talk.say({"0", "1", "0", "34 C"});
  CHECK(talk.asks() == Shows::proposal);
  CHECK(talk.parts.back().text.find("emergency of its own") != std::string::npos);
  CHECK(talk.person.answers.size() == 1);
  talk.say({"n"});
  CHECK(talk.asked() == "fever");
  talk.say({"34", "y"});  // 34 C? yes
  CHECK(talk.asks() == Shows::proposal);
  CHECK(talk.person.answers.size() == 1);
  talk.say({"y"});
  CHECK(talk.person.answers.size() == 2);

  const Pack rules = tests::rules_from_yaml(tests::source_file("tests/packs/good/early.yaml"));
  Case person;
  person.answers = tests::answers_in(rules, "{course: new}");
  Dialogue conversation(rules, person);
  conversation.begin();
  Parts parts;
  for (const char* line : {"0", "1", "0", "n", "n", "2 months"}) parts = conversation.reply(line);
  CHECK(parts.back().shows == Shows::proposal);
  CHECK(parts.back().text.find("Nothing yet") != std::string::npos);
  parts = conversation.reply("n");
  CHECK(parts.back().shows == Shows::question);
  CHECK(answer_to(person.answers, tests::finding(rules, "pain_duration")) == nullptr);
}

TEST_CASE("dialogue: for whom it is; the words follow, and going back reaches the question") {
  Talk talk(tests::article_rules());
  CHECK(talk.asks() == Shows::signs);
  talk.say({"0"});
  CHECK(talk.shows(Shows::introduction));  // the notice, above the first question
  CHECK(talk.asks() == Shows::whom);
  talk.say({"my son"});
  CHECK(talk.asks() == Shows::proposal);
  talk.say({"y"});
  CHECK(talk.parts.front().text ==
        "In the questions and the advice, \"you\" means the person you help.");
  CHECK(talk.parts.back().heading == "Question 1 of at most 7, about the person you help");
  talk.say({"b"});
  CHECK(talk.asks() == Shows::whom);
  talk.say({"for me"});
  CHECK(talk.parts.back().heading == "Question 1 of at most 7");
}

TEST_CASE(
    "dialogue: an answer to confirm that signs of an emergency interrupt stands there again") {
  Talk talk(tests::article_rules());
  talk.say({"0", "my son"});
  const std::string proposed = talk.parts.back().text;
  talk.say({"hm", "hmm"});
  CHECK(talk.asks() == Shows::signs);
  talk.say({"speak"});
  CHECK(talk.asks() == Shows::proposal);
  CHECK(talk.parts.back().text != proposed);
  talk.say({"n", "0"});
  CHECK(talk.asks() == Shows::proposal);
  CHECK(talk.parts.back().text == proposed);
  talk.say({"y"});
  CHECK(talk.parts.back().heading == "Question 1 of at most 7, about the person you help");
}

TEST_CASE("dialogue: back to the first check, where what ended it another day stands again") {
  Talk talk(tests::article_rules());
  talk.say({"0", "2", "b", "b"});
  CHECK(talk.asks() == Shows::signs);
  CHECK(talk.person.listener == Listener::the_person);  // nobody has said for whom it is
  talk.say({"2"});
  CHECK(talk.shows(Shows::emergency));

  Case person;
  person.ended = {EndedEarly::When::later, {"chest_pain"}};
  Dialogue conversation(tests::article_rules(), person);
  conversation.begin();
  conversation.reply("0");
  CHECK(conversation.reply("b").back().shows == Shows::signs);
  conversation.reply("q");
  CHECK(conversation.end() == End::early);
  REQUIRE(person.ended);
  CHECK(person.ended->signs == std::vector<std::string>{"chest_pain"});
}

TEST_CASE("dialogue: back from the advice to the question at which it was asked for") {
  Talk talk(tests::article_rules());
  talk.say({"0", "1", "0", "n", "n", "3 days", "0", "n", "1"});
  const std::string first = talk.asked();
  talk.say({"q"});
  CHECK(talk.asks() == Shows::what_next);
  talk.say({"b"});
  CHECK(talk.asks() == Shows::question);
  CHECK(talk.asked() == first);
}

TEST_CASE("dialogue: what is known to be an emergency does not wait for a question") {
  const Pack& rules = tests::article_rules();
  Case person;
  person.answers = tests::answers_in(rules, "{fever: yes}");
  Dialogue conversation(rules, person);
  conversation.begin();
  const Parts parts = conversation.reply("0");
  CHECK(parts.front().shows == Shows::outcome);
}

TEST_CASE("dialogue: a list of which nothing was chosen another day is asked anew, not confirmed") {
  const Pack& rules = tests::guideline_rules();
  Talk talk(rules, tests::answers_in(rules, "{alarm_signs: none, fever: no}"));
  talk.say({"0", "1"});
  CHECK(talk.asks() == Shows::still_so);  // only the fever
  CHECK(talk.asked() == "fever");
  talk.say({"?"});
  CHECK(talk.shows(Shows::explanation));
  CHECK(talk.asks() == Shows::still_so);
  talk.say({"y"});
  CHECK(talk.asks() == Shows::question);
  CHECK(talk.asked() == "alarm_signs");
  CHECK(talk.parts.front().text.find("none of them") != std::string::npos);
  CHECK(talk.person.answers.size() == 1);
  CHECK(talk.dialogue.answers_to_keep().size() == 2);
}

TEST_CASE("dialogue: what was chosen of a list is confirmed, and the rest of it asked") {
  const Pack& rules = tests::guideline_rules();
  Talk talk(rules, tests::answers_in(rules, "{background: [diabetes]}"));
  talk.say({"0", "1", "y"});
  const auto* options = std::get_if<std::vector<OptionAnswer>>(&talk.person.answers.front().said);
  REQUIRE(options != nullptr);
  CHECK(std::count(options->begin(), options->end(), OptionAnswer::yes) == 1);
  CHECK(std::count(options->begin(), options->end(), OptionAnswer::no) == 0);
}

TEST_CASE("dialogue: ? explains the question for whom, and a proposal, and counts as no slip") {
  Talk talk(tests::article_rules());
  talk.say({"0", "?", "?", "?"});
  CHECK(talk.asks() == Shows::whom);
  talk.say({"1", "we had a crash on the road", "?", "?", "?"});
  CHECK(talk.asks() == Shows::proposal);
}

TEST_CASE("dialogue: yes alone proposes the only answer that begins with it, and none of several") {
  const Pack rules = tests::small_rules(
      "findings:\n"
      "  moving: {ask: Moving, type: one_of, options: {a: \"Yes, clearly\", b: A little, c: "
      "\"No, "
      "not at all\"}}\n"
      "  numb: {ask: Numb, type: one_of, options: {a: \"Yes, now\", b: \"Yes, then\", c: "
      "Never}}\n"
      "rules: {some: {when: {all: [{moving: a}, {numb: a}]}, then: emergency, because: Bad., "
      "source: book}}\n");
  for (const char* line : {"y", "yes", "n", "no", "0"}) {
    const auto reply = dialogue::read_reply(rules, FindingId(0), line);
    CHECK_MESSAGE(std::holds_alternative<dialogue::Proposal>(reply), line);
  }
  for (const char* line : {"y", "yes", "n", "no", "0"}) {
    const auto reply = dialogue::read_reply(rules, FindingId(1), line);
    CHECK_MESSAGE(std::holds_alternative<dialogue::NotUnderstood>(reply), line);
  }
}

TEST_CASE("dialogue: for somebody else, an age in years may be given in months, and it says so") {
  const Pack rules = tests::small_rules(
      "findings: {age: {ask: \"How old?\", type: number, unit: years, range: [0, 120]}}\n"
      "rules: {old: {when: {age: \"> 70\"}, then: emergency, because: It may be bad., source: "
      "book}}\n");
  Talk talk(rules);
  talk.say({"2"});
  CHECK(talk.parts.back().text.find("months") != std::string::npos);
  talk.say({"8 months"});
  CHECK(talk.asks() == Shows::proposal);
  talk.say({"y"});
  CHECK(talk.person.answers.size() == 1);
  Talk alone(rules);
  alone.say({"1"});
  CHECK(alone.parts.back().text.empty());
}
