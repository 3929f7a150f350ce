// A conversation as data: what is put before the person after each reply.

#include "triage/dialogue/dialogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>

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
  explicit Talk(const tests::Rules& about, std::vector<Answer> earlier = {})
      : rules(about), dialogue(rules.pack, rules.program, person, std::move(earlier)) {
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
  [[nodiscard]] std::string asked() const { return rules.pack[parts.back().finding].id; }

  const tests::Rules& rules;
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
  CHECK(talk.dialogue.result().end == End::ended_by_signs);
  CHECK(talk.dialogue.result().signs == std::vector<std::string>{"breathing"});
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

TEST_CASE("dialogue: without signs of its own, the program asks whether a life is in danger") {
  const tests::Rules rules = tests::small_rules(
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
  CHECK(talk.dialogue.result().end == End::ended_by_signs);
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
  CHECK(talk.dialogue.result().end == End::assessed);

  Talk at_the_signs(tests::article_rules());
  at_the_signs.say({"1"});
  CHECK(at_the_signs.shows(Shows::emergency));
  CHECK(at_the_signs.dialogue.result().end == End::ended_before_the_first_question);
  at_the_signs.say({"b"});
  CHECK(at_the_signs.asks() == Shows::signs);
  at_the_signs.say({"0", "1"});
  CHECK(at_the_signs.asked() == "major_injury");
}

TEST_CASE("dialogue: earlier answers count once they are confirmed, one by one") {
  const tests::Rules& rules = tests::article_rules();
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
  CHECK(talk.dialogue.unconfirmed().size() == 2);
}

TEST_CASE("dialogue: an earlier emergency is told as soon as it is confirmed") {
  const tests::Rules& rules = tests::article_rules();
  Talk talk(rules, tests::answers_in(rules, "{fever: yes, pain_duration: 3 days}"));
  talk.say({"0", "1", "y"});
  CHECK(talk.shows(Shows::outcome));
  CHECK(talk.dialogue.unconfirmed().size() == 1);
}

TEST_CASE("dialogue: whoever leaves at a cry for help is not told to stay at home") {
  Talk talk(tests::article_rules());
  talk.say({"0", "1", "0", "n", "n", "3 days", "0", "n", "1", "I can't breathe"});
  CHECK(talk.asks() == Shows::signs);
  const Parts last = talk.dialogue.leave();
  CHECK(talk.dialogue.result().end == End::stopped);
  CHECK(last.back().shows == Shows::watch_for);
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

  const tests::Rules& rules = tests::article_rules();
  Case person;
  person.answers = tests::answers_in(rules, "{pain_trend: too_early_to_tell}");
  Dialogue conversation(rules.pack, rules.program, person);
  conversation.begin();
  Parts parts;
  for (const char* line : {"0", "1", "0", "n", "n", "2 months"}) parts = conversation.reply(line);
  CHECK(parts.back().shows == Shows::proposal);
  CHECK(parts.back().text.find("too early to tell") != std::string::npos);
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
  CHECK(talk.parts.front().text == "In all that follows, \"you\" means the person you help.");
  CHECK(talk.parts.back().heading == "Question 1 of at most 7, about the person you help");
  talk.say({"b"});
  CHECK(talk.asks() == Shows::whom);
  talk.say({"for me"});
  CHECK(talk.parts.back().heading == "Question 1 of at most 7");
}

TEST_CASE("dialogue: what is known to be an emergency does not wait for a question") {
  const tests::Rules& rules = tests::article_rules();
  Case person;
  person.answers = tests::answers_in(rules, "{fever: yes}");
  Dialogue conversation(rules.pack, rules.program, person);
  conversation.begin();
  const Parts parts = conversation.reply("0");
  CHECK(parts.front().shows == Shows::outcome);
}
