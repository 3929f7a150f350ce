// What people type who are in pain and in a hurry: what is understood, and what is asked again.

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "triage/dialogue/reply.hpp"
#include "triage/dialogue/reply_words.hpp"
#include "triage/report/wording.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

/// What was understood, as the interview repeats it; "?" for what is asked again or about.
std::string understood(const Pack& rules, std::string_view finding, std::string_view line) {
  const dialogue::Reply read = dialogue::read_reply(rules, tests::finding(rules, finding), line);
  const auto* answer = std::get_if<Answer>(&read);
  return answer == nullptr ? "?" : said_text(rules, *answer);
}

/// What has to be confirmed before it counts.
std::string asked_about(std::string_view finding, std::string_view line) {
  const Pack& rules = tests::article_rules();
  const dialogue::Reply read = dialogue::read_reply(rules, tests::finding(rules, finding), line);
  const auto* proposal = std::get_if<dialogue::Proposal>(&read);
  return proposal == nullptr ? "?" : said_text(rules, proposal->answer);
}

std::string in_article(std::string_view finding, std::string_view line) {
  return understood(tests::article_rules(), finding, line);
}

}  // namespace

TEST_CASE("yes, no and not sure, as people say them") {
  for (const char* yes : {"y", "Yes!", "yeah", "yep"}) CHECK(in_article("fever", yes) == "yes");
  for (const char* no : {"n", "No.", "nope"}) CHECK(in_article("fever", no) == "no");
  for (const char* unsure : {"s", "no idea", "I'm not sure", "i dont know", "dunno"}) {
    CHECK_MESSAGE(in_article("fever", unsure) == "not sure", unsure);
  }
  for (const char* unclear : {"maybe", "yes and no", "no, but", "i think so", "not really"}) {
    CHECK_MESSAGE(in_article("fever", unclear) == "?", unclear);
  }
}

TEST_CASE("a choice by some of its words") {
  CHECK(asked_about("pain_trend", "getting worse") == "It is getting worse");
  CHECK(asked_about("pain_trend", "worse") == "It is getting worse");
  CHECK(asked_about("pain_trend", "not going away") == "It is not going away");
  CHECK(asked_about("numbness", "all the time") == "Yes, all the time");
  CHECK(asked_about("major_injury", "car crash") == "A car crash (no slow bump)");
  CHECK(in_article("major_injury", "nothing") == "No, nothing like that");
  CHECK(asked_about("triggers", "heavy backpack") == "Carrying a heavy backpack");
  CHECK(in_article("triggers", "heavy_backpack") == "Carrying a heavy backpack");
  CHECK(in_article("major_injury", "A car crash (no slow bump)") == "A car crash (no slow bump)");
}

// A label may go on to say the opposite of the words that were typed, in words that nobody lists.
TEST_CASE("words out of a label choose nothing by themselves") {
  const std::vector<std::pair<std::string, std::string>> labels = {
      {"Free of numbness", "numbness"},
      {"Hardly numb", "numb"},
      {"Numbness that has gone", "numbness"},
      {"Numbness is absent", "numbness is"},
      {"Numbness was ruled out", "numb"},
      {"Warm instead of numb", "numb"},
      {"Ausencia de dolor", "dolor"},
      {"Libre de dolor", "dolor"},
      {"Apenas duele", "duele"},
  };
  for (const FindingType type : {FindingType::one_of, FindingType::any_of}) {
    for (const char* language : {"en", "es"}) {
      for (const auto& texts : labels) {
        const auto& [label, typed] = texts;
        RulePack pack = tests::article_rules();
        pack.language = language;
        const FindingId id = tests::finding(tests::article_rules(), "numbness");
        Finding& finding = pack.findings[id.index()];
        finding.type = type;
        finding.options[0].label = label;
        finding.options[1].label = "It feels dead";
        const dialogue::Reply read = dialogue::read_reply(pack, id, typed);
        CHECK_MESSAGE(!std::holds_alternative<Answer>(read), texts.first);
      }
    }
  }
}

TEST_CASE("two letters are a slip of the finger, and name nothing") {
  CHECK(in_article("major_injury", "ca") == "?");
  CHECK(asked_about("major_injury", "car") == "A car crash (no slow bump)");
  CHECK(in_article("triggers", "li") == "?");
  CHECK(in_article("triggers", "li, sp") == "?");
  CHECK(in_article("numbness", "co") == "?");
}

TEST_CASE("words that a label turns around, or that two labels share, are asked again") {
  CHECK(in_article("pain_trend", "going away") == "?");   // It is not going away
  CHECK(in_article("major_injury", "like that") == "?");  // No, nothing like that
  CHECK(in_article("major_injury", "injury") == "?");     // two of them
  CHECK(in_article("major_injury", "not a car crash") == "?");
  CHECK(in_article("pain_trend", "getting") == "?");
  const Pack& guidelines = tests::guideline_rules();
  for (const auto& said : {std::pair{"pregnancy_signs", "pain"},
                           {"nerve_signs", "hands"},
                           {"alarm_signs", "pain"},
                           {"alarm_signs", "breath"}}) {
    const auto& [finding, words] = said;
    CHECK_MESSAGE(understood(guidelines, finding, words) == "?", said.second);
  }
  CHECK(in_article("pain_trend", "orse") == "?");  // not a whole word
}

TEST_CASE("quantities in words, where they are clear") {
  CHECK(in_article("pain_duration", "ten days") == in_article("pain_duration", "10 days"));
  CHECK(in_article("pain_duration", "for a week") == in_article("pain_duration", "1 week"));
  CHECK(in_article("strain_age", "2 days ago") == in_article("strain_age", "2 days"));
  CHECK(in_article("strain_age", "an hour ago") == in_article("strain_age", "1 hour"));
  CHECK(in_article("fever", "38.5 degrees C") == in_article("fever", "38.5 C"));
  CHECK(in_article("fever", "38.5ºC") == in_article("fever", "38.5 C"));
  CHECK(in_article("pain_duration", "ten days") != "?");
  for (const char* vague :
       {"about a month", "a few weeks", "2-3 weeks", "since yesterday", "ten"}) {
    CHECK_MESSAGE(in_article("pain_duration", vague) == "?", vague);
  }
  CHECK(in_article("fever", "38,5 C") == "?");
  CHECK(in_article("fever", "100 degrees") == "?");
}
