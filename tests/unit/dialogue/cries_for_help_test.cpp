// Cries for help: never an answer, at any question, in any language.

#include <doctest/doctest.h>

#include "triage/dialogue/reply.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

bool cries(const RulePack& pack, FindingId finding, std::string_view line) {
  return std::holds_alternative<dialogue::CryForHelp>(dialogue::read_reply(pack, finding, line));
}

void check_at_every_question(const RulePack& pack, std::string_view line) {
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    INFO(std::string(line), " at ", pack[id].id);
    CHECK(cries(pack, id, line));
  }
}

}  // namespace

TEST_CASE("cries for help are cries at every question of both packs, in both languages") {
  for (const char* line :
       {"chest pain now", "I can't breathe", "I can\u2019t breathe!", "cant breathe", "911", "112",
        "call 911", "I think I am dying", "help me", "HELP ME!!", "please help", "me muero",
        "no puedo respirar", "ayúdame", "necesito una ambulancia", "dolor en el pecho ahora",
        "I want to die", "she is unconscious", "socorro"}) {
    for (const tests::Rules* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
      check_at_every_question(rules->pack, line);
      check_at_every_question(tests::in_spanish(rules->pack), line);
    }
  }
}

TEST_CASE("a sign of danger is a cry where the question is not about it") {
  const RulePack& article = tests::article_rules().pack;
  for (const char* line : {"chest pain", "my chest hurts", "I fainted", "trouble breathing",
                           "it is hard to speak", "dolor en el pecho"}) {
    CHECK_MESSAGE(cries(article, tests::finding(tests::article_rules(), "pain_trend"), line), line);
    CHECK_MESSAGE(cries(article, tests::finding(tests::article_rules(), "fever"), line), line);
  }
  const tests::Rules& guidelines = tests::guideline_rules();
  const FindingId alarm = tests::finding(guidelines, "alarm_signs");
  CHECK(!cries(guidelines.pack, alarm, "chest pain"));
  CHECK(!cries(guidelines.pack, alarm, "my chest hurts"));
}

TEST_CASE("a sign of danger is a cry where an option only shares a word with it") {
  const tests::Rules& guidelines = tests::guideline_rules();
  const FindingId kind = tests::finding(guidelines, "pain_kind");
  for (const char* line : {"chest pain", "my chest hurts", "tight chest", "pressure in my chest",
                           "coughing blood", "I am coughing up blood"}) {
    CHECK_MESSAGE(cries(guidelines.pack, kind, line), line);
  }
  const RulePack spanish = tests::in_spanish(guidelines.pack);
  for (const char* line : {"dolor en el pecho", "dolor de pecho", "opresión en el pecho"}) {
    CHECK_MESSAGE(cries(spanish, kind, line), line);
  }
  CHECK(!cries(guidelines.pack, kind, "a band around my chest"));
  CHECK(!cries(guidelines.pack, kind, "worse when coughing"));
}

TEST_CASE("what denies a danger, and ordinary replies, are no cries") {
  const RulePack& article = tests::article_rules().pack;
  for (const char* line : {"no chest pain", "not dying", "yes", "no", "3 weeks", "112 days", "?",
                           "help", "a lot of pain", "it hurts", "back pain", "worse", "my back"}) {
    for (const FindingId id : ids_up_to<FindingId>(article.findings.size())) {
      INFO(std::string(line), " at ", article[id].id);
      CHECK(!cries(article, id, line));
    }
  }
}
