// Words that may mean an option: proposed, and never an answer before they are confirmed.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "triage/dialogue/own_questions.hpp"
#include "triage/dialogue/reply.hpp"
#include "triage/report/wording.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

/// What is proposed, as the interview would repeat it; "" for what is no proposal.
std::string in_words(const RulePack& pack, std::string_view finding, std::string_view line) {
  const auto reply = dialogue::read_reply(pack, *find_finding(pack, finding), line);
  const auto* proposal = std::get_if<dialogue::Proposal>(&reply);
  return proposal == nullptr ? "" : said_text(pack, proposal->answer);
}

/// What is answered.
std::string answered(const RulePack& pack, std::string_view finding, std::string_view line) {
  const auto reply = dialogue::read_reply(pack, *find_finding(pack, finding), line);
  const auto* answer = std::get_if<Answer>(&reply);
  return answer == nullptr ? "" : said_text(pack, *answer);
}

}  // namespace

TEST_CASE("a distinctive word of an option proposes it") {
  const RulePack& article = tests::article_rules();
  CHECK(in_words(article, "major_injury", "we had a crash on the road") ==
        "A car crash (no slow bump)");
  CHECK(in_words(article, "major_injury", "a slow bump").empty());  // what is not meant
  CHECK(in_words(article, "triggers", "I carry a backpack to school") ==
        "Carrying a heavy backpack");
  CHECK(in_words(article, "triggers", "all day at my desk") == "Sitting for a long time");
  CHECK(in_words(article, "triggers", "I went to the gym") == "Sport or exercise");
  CHECK(in_words(article, "major_injury", "I fell off a ladder") == "A bad fall");
  CHECK(in_words(article, "numbness", "sometimes") == "Yes, it comes and goes");
  const RulePack article_in_spanish = tests::in_spanish(article);
  CHECK(in_words(article_in_spanish, "triggers", "en la oficina") ==
        "Pasar mucho tiempo en una silla");
  CHECK(in_words(article_in_spanish, "major_injury", "un choque con la moto") ==
        "Un accidente de tráfico (no un golpe lento)");
  const RulePack& guidelines = tests::guideline_rules();
  CHECK(in_words(guidelines, "recent", "I take steroids") == "Steroid tablets");
  CHECK(in_words(guidelines, "start", "too long at the computer").starts_with("Hard work"));
  CHECK(in_words(guidelines, "alarm_signs", "my chest hurts").starts_with("Chest pain"));
  const RulePack spanish = tests::in_spanish(guidelines);
  CHECK(in_words(spanish, "alarm_signs", "dolor en el pecho").find("pecho") != std::string::npos);
}

// Whoever dictates says numbers; "no" before one is no number.
TEST_CASE("a number in words, or behind a word that leads to it, proposes its option") {
  const RulePack& article = tests::article_rules();
  const RulePack& guidelines = tests::guideline_rules();
  const RulePack spanish = tests::in_spanish(guidelines);
  for (const char* said : {"two", "number 2", "option two", "the 2"}) {
    CHECK_MESSAGE(in_words(article, "major_injury", said) == "A bad fall", said);
  }
  CHECK(in_words(article, "major_injury", "zero") == "No, nothing like that");
  CHECK(in_words(article, "triggers", "one") == "Slouching when you sit or stand");
  CHECK(in_words(article, "triggers", "five and six") == "Lifting; Sport or exercise");
  CHECK(in_words(article, "triggers", "both 5 and 6") == "Lifting; Sport or exercise");
  CHECK(in_words(spanish, "recent", "la 6") == "Pastillas de corticoides");
  CHECK(in_words(spanish, "recent", "el n\u00famero seis") == "Pastillas de corticoides");
  CHECK(in_words(spanish, "numbness", "uno") == "S\u00ed, a ratos");
  CHECK(in_words(spanish, "numbness", "los dos").empty());  // both
  CHECK(answered(article, "triggers", "5 6") ==
        "Lifting; Sport or exercise");  // as before, at once
  for (const char* said :
       {"seven", "a couple", "a", "an", "the", "number", "no two", "not 2", "option 9"}) {
    CHECK_MESSAGE(in_words(article, "triggers", said).empty(), said);
    CHECK_MESSAGE(answered(article, "triggers", said).empty(), said);
    CHECK_MESSAGE(in_words(article, "major_injury", said).empty(), said);
  }
}

TEST_CASE("an id of one word decides nothing: nobody was shown it") {
  const RulePack& guidelines = tests::guideline_rules();
  for (const auto& said : {std::pair{"start", "neck"},
                           {"start", "food"},
                           {"start", "strain"},
                           {"pain_kind", "band"},
                           {"nerve_signs", "legs"},
                           {"other_signs", "head"}}) {
    const auto& [finding, word] = said;
    CHECK_MESSAGE(answered(guidelines, finding, word).empty(), said.second);
  }
  CHECK(in_words(guidelines, "start", "neck") == "Neck cracked or jerked (last month)");
  // Nor does one of several words: it is what people say, and less than what the option says.
  for (const auto& said : {std::pair{"pain_kind", "at night"},
                           {"pain_kind", "very bad"},
                           {"alarm_signs", "chest pain"},
                           {"movement", "a little"}}) {
    const auto& [finding, words] = said;
    CHECK_MESSAGE(answered(guidelines, finding, words).empty(), said.second);
    CHECK_MESSAGE(!in_words(guidelines, finding, words).empty(), said.second);
  }
  CHECK(answered(guidelines, "pain_kind", "at_night") == "Wakes from sleep, without turning over");
}

TEST_CASE("another name of an option proposes it, however short it is") {
  const RulePack whom = dialogue::whom_pack(tests::article_rules());
  CHECK(in_words(whom, "for_whom", "her") == "For somebody I help");
  CHECK(in_words(whom, "for_whom", "I") == "For me");
  const RulePack spanish = dialogue::whom_pack(tests::in_spanish(tests::article_rules()));
  CHECK(in_words(spanish, "for_whom", "yo") == "Para mí");
  CHECK(in_words(spanish, "for_whom", "él") == "Para alguien a quien ayudo");
}

TEST_CASE(
    "an option that says \"not\" is proposed for what it says before that, and only for that") {
  const RulePack& guidelines = tests::guideline_rules();
  CHECK(in_words(guidelines, "alarm_signs", "jaw pain").starts_with("New jaw or arm pain"));
  CHECK(in_words(guidelines, "alarm_signs", "moving").empty());
  const RulePack spanish = tests::in_spanish(guidelines);
  CHECK(in_words(spanish, "alarm_signs", "mandíbula").find("mandíbula") != std::string::npos);
}

TEST_CASE("numbers of a list, whatever stands between and around them") {
  const RulePack& guidelines = tests::guideline_rules();
  const std::string first_and_third = answered(guidelines, "alarm_signs", "1 3");
  CHECK(first_and_third.find(';') != std::string::npos);
  for (const char* typed : {"1,3", "1 & 3", "1/3", "#1, #3", "(1) (3)", "1) and 3)", "1; 3"}) {
    CHECK_MESSAGE(answered(guidelines, "alarm_signs", typed) == first_and_third, typed);
  }
  for (const char* typed : {"1.3", "1 or 3", "1 not 3", "3-1", "0 1", "()", "9"}) {
    CHECK_MESSAGE(answered(guidelines, "alarm_signs", typed).empty(), typed);
    CHECK_MESSAGE(in_words(guidelines, "alarm_signs", typed).empty(), typed);
  }
}

TEST_CASE("a word for nothing proposes the option that begins with it, and else is none of these") {
  const Pack causes = tests::small_rules(R"(
findings:
  start: {ask: What was it, type: any_of, options: {knock: A knock, no_cause: Nothing that you know of}}
rules:
  knock: {when: {start: knock}, then: emergency, because: Go., source: book}
  no_cause: {when: {start: no_cause}, then: emergency, because: Go., source: book}
)");
  CHECK(in_words(causes, "start", "nothing") == "Nothing that you know of");
  CHECK(answered(causes, "start", "none") == "none of them");
  RulePack in_spanish = causes;
  in_spanish.language = "es";
  in_spanish.findings.front().options.back().label = "Nada que usted sepa";
  CHECK(in_words(in_spanish, "start", "nada") == "Nada que usted sepa");
  const RulePack& guidelines = tests::guideline_rules();
  CHECK(answered(guidelines, "alarm_signs", "nothing") == "none of them");
  CHECK(answered(tests::in_spanish(guidelines), "start", "nada") == "nada de esto");
}

/// A choice whose `none` has one label, and another option the other.
Pack breath(const std::string& none, const std::string& other) {
  return tests::small_rules(R"(
findings:
  breath:
    ask: How is your breath?
    type: one_of
    options: {none: ")" + none +
                            R"(", short: ")" + other + R"(", very: Very short}
rules:
  short: {when: {breath: [short, very]}, then: emergency, because: Go., source: book}
)");
}

bool is_all_of(std::string_view label, std::string_view typed) {
  return label == "No" && (typed == "no" || typed == "No.");
}

// "No" to "Is your breath as usual?" is a sign, whatever the option that is no sign is called.
TEST_CASE("no is none of a choice where it says nothing else, with whatever labels") {
  struct Labels {
    const char* text;
    bool says_yes;
    bool says_no;
  };
  const std::vector<Labels> all = {{"Yes, as usual", true, false},  {"Yes", true, false},
                                   {"As usual", false, false},      {"Normal", false, false},
                                   {"No, as usual", false, true},   {"No", false, true},
                                   {"A little short", false, false}};
  for (const Labels& none : all) {
    for (const Labels& other : all) {
      const Pack pack = breath(none.text, other.text);
      for (const char* typed : {"no", "No.", "n", "nope"}) {
        std::string expected = none.says_yes || other.says_no ? "" : none.text;
        const bool is_none = is_all_of(none.text, typed);
        const bool is_other = is_all_of(other.text, typed);
        if (is_none != is_other) expected = is_none ? none.text : other.text;
        CHECK_MESSAGE(answered(pack, "breath", typed) == expected, std::string(none.text), "; ",
                      std::string(other.text));
      }
      const bool is_proposed = other.says_no && !none.says_no && std::string(other.text) != "No";
      if (is_proposed) CHECK(in_words(pack, "breath", "no") == other.text);
      CHECK(answered(pack, "breath", "0") == none.text);
    }
  }
  RulePack spanish = breath("Sí, como siempre", "No, un poco corta");
  spanish.language = "es";
  CHECK(answered(spanish, "breath", "no").empty());
  CHECK(in_words(spanish, "breath", "no") == "No, un poco corta");
}

TEST_CASE("nothing is proposed against a no, nor out of words that several options share") {
  const RulePack& article = tests::article_rules();
  for (const auto& said : {std::pair{"major_injury", "no crash at all"},
                           {"major_injury", "injury"},
                           {"pain_trend", "going away"},
                           {"numbness", "normal"},
                           {"triggers", "I don't lift"},
                           {"major_injury", "a crash or a fall"}}) {
    const auto& [finding, words] = said;
    CHECK_MESSAGE(in_words(article, finding, words).empty(), said.second);
    CHECK_MESSAGE(answered(article, finding, words).empty(), said.second);
  }
}

TEST_CASE("words of several options, words behind a \"not\" and two letters propose nothing") {
  const Pack feet = tests::small_rules(R"(
findings:
  feel:
    ask: How do your feet feel
    type: one_of
    options:
      gone: {label: Not tingling at all by day}
      day: {label: Cold and heavy at noon}
      night: {label: Cold and heavy in bed}
      stairs: {label: Stairs (all of them) never hurt}
rules:
  gone: {when: {feel: [gone, day, night, stairs]}, then: emergency, because: Go., source: book}
)");
  CHECK(in_words(feet, "feel", "heavy in bed") == "Cold and heavy in bed");
  CHECK(in_words(feet, "feel", "and heavy").empty());
  CHECK(in_words(feet, "feel", "tingling at all").empty());
  CHECK(in_words(feet, "feel", "on the stairs").empty());
  CHECK(in_words(tests::article_rules(), "major_injury", "ca").empty());
  CHECK(in_words(tests::article_rules(), "major_injury", "car") == "A car crash (no slow bump)");
}

TEST_CASE("a proposal is put as a question that names what it leaves out") {
  const Pack& article = tests::article_rules();
  const auto reply = dialogue::read_reply(article, tests::finding(article, "triggers"),
                                          "my heavy backpack I guess");
  REQUIRE(std::holds_alternative<dialogue::Proposal>(reply));
  CHECK(std::get<dialogue::Proposal>(reply).question ==
        "Do you mean \"Carrying a heavy backpack\", and nothing else on this list?");
}

TEST_CASE("lists and ranges of numbers") {
  const RulePack& article = tests::article_rules();
  const std::string one_to_three = answered(article, "triggers", "1 2 3");
  for (const char* list :
       {"1-3", "1 - 3", "1 to 3", "1\u20133", "1,2,3", "1, 2 and 3", "3 1-2", "1+2+3", "1;2;3"}) {
    CHECK_MESSAGE(answered(article, "triggers", list) == one_to_three, list);
  }
  const RulePack spanish = tests::in_spanish(article);
  CHECK(answered(spanish, "triggers", "1 a 3") == answered(spanish, "triggers", "1 2 3"));
  for (const char* unclear : {"3-1", "1-9", "1-", "-3", "1 to", "0 1", "1-2-3"}) {
    CHECK_MESSAGE(answered(article, "triggers", unclear).empty(), unclear);
  }
  CHECK(answered(article, "major_injury", "1-2").empty());
}

TEST_CASE("curly apostrophes are apostrophes") {
  const RulePack& article = tests::article_rules();
  CHECK(answered(article, "fever", "I don\u2019t know") == "not sure");
  CHECK(answered(article, "fever", "I\u2019m not sure.") == "not sure");
}

TEST_CASE("the same number means the same: 0 is nothing of the kind, 1 yes and 2 no") {
  const RulePack& article = tests::article_rules();
  CHECK(answered(article, "major_injury", "0") == "No, nothing like that");
  CHECK(answered(article, "major_injury", "1") == "A car crash (no slow bump)");
  CHECK(answered(article, "major_injury", "5").empty());
  CHECK(answered(article, "numbness", "0") == "No, it feels normal");
  CHECK(answered(article, "numbness", "2") == "Yes, all the time");
  CHECK(answered(article, "fever", "0") == "no");
  CHECK(answered(article, "fever", "1") == "yes");
  CHECK(answered(article, "fever", "2") == "no");
  CHECK(answered(article, "triggers", "0") == "none of them");
  CHECK(answered(article, "pain_trend", "0").empty());
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    for (const Finding& finding : rules->findings) {
      for (const auto& choice : dialogue::choices(*rules, finding)) {
        const auto& [number, label] = choice;
        INFO(finding.id, " ", choice.number);
        CHECK(answered(*rules, finding.id, std::to_string(number)) ==
              (finding.type == FindingType::yes_no ? (number == 1 ? "yes" : "no") : label));
      }
    }
  }
}
