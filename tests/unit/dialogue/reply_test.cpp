// Replies in an interview in Spanish: what is understood, and what is asked again.

#include "triage/dialogue/reply.hpp"

#include <doctest/doctest.h>

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/dialogue/reply_words.hpp"
#include "triage/pack/translation.hpp"
#include "triage/report/wording.hpp"
#include "unit/rules.hpp"

using namespace triage;
using dialogue::Reply;
using dialogue::Wish;

namespace {

const RulePack& spanish_article() {
  static const RulePack pack = tests::in_spanish(tests::article_rules());
  return pack;
}

Reply reply(std::string_view finding, std::string_view line) {
  const RulePack& pack = spanish_article();
  return dialogue::read_reply(pack, *find_finding(pack, finding), line);
}

/// What was understood, as a case file has it, or the wish; "?" for what is asked again.
std::string understood(std::string_view finding, std::string_view line) {
  const Reply read = reply(finding, line);
  if (const auto* wish = std::get_if<Wish>(&read)) {
    return "wish " + std::to_string(static_cast<int>(*wish));
  }
  const auto* answer = std::get_if<Answer>(&read);
  if (answer == nullptr) return "?";
  if (std::holds_alternative<Quantity>(answer->said)) return answer->text;
  return said_text(spanish_article(), *answer);
}

}  // namespace

TEST_CASE("yes, no and not sure in Spanish") {
  for (const char* yes : {"s", "S", "sí", "SÍ", "si", "Sí.", "1"}) {
    CHECK_MESSAGE(understood("fever", yes) == "sí", yes);
  }
  for (const char* no : {"n", "no", "NO", "2"}) CHECK_MESSAGE(understood("fever", no) == "no", no);
  for (const char* unsure : {"ns", "no sé", "no se", "No lo sé.", "no estoy segura"}) {
    CHECK_MESSAGE(understood("fever", unsure) == "no lo sé", unsure);
    CHECK_MESSAGE(understood("pain_duration", unsure) == "no lo sé", unsure);
    CHECK_MESSAGE(understood("triggers", unsure) == "no lo sé", unsure);
  }
  // English words, and what is neither, are asked again.
  for (const char* unclear : {"y", "yes", "quizás", "creo que no", "sí y no", "no, pero", "nada"}) {
    CHECK_MESSAGE(understood("fever", unclear) == "?", unclear);
  }
}

TEST_CASE("an English key never means something else in Spanish") {
  // "s" is "not sure" in English: where it cannot be "sí", it is asked again.
  CHECK(understood("pain_trend", "s") == "?");
  CHECK(understood("triggers", "s") == "?");
  CHECK(understood("pain_duration", "s") == "?");
  CHECK(understood("fever", "b") == "?");
  CHECK(understood("fever", "q") == "?");
}

TEST_CASE("durations in Spanish become what a case file holds") {
  CHECK(understood("pain_duration", "10 días") == "10 days");
  CHECK(understood("pain_duration", "10 dias") == "10 days");
  CHECK(understood("pain_duration", "hace 3 días") == "3 days");
  CHECK(understood("pain_duration", "Desde hace 2 semanas") == "2 weeks");
  CHECK(understood("pain_duration", "un mes") == "1 month");
  CHECK(understood("pain_duration", "una semana") == "1 week");
  CHECK(understood("pain_duration", "2,5 semanas") == "2.5 weeks");
  CHECK(understood("pain_duration", "2.5 semanas") == "2.5 weeks");
  CHECK(understood("pain_duration", "12 h") == "12 h");
  CHECK(understood("strain_age", "ninguno") == "No hubo ni tirón ni golpe");
}

TEST_CASE("a duration that can be read in two ways, or says more than a number, is asked again") {
  for (const char* unclear : {"1.000 días", "1,000 días", "1.000,5 días", "más de un mes",
                              "casi un mes", "un mes y medio", "mes y medio", "unos 10 días", "10",
                              "3-4 días", "mucho", "ayer", "10 lunas", "-3 días"}) {
    CHECK_MESSAGE(understood("pain_duration", unclear) == "?", unclear);
  }
}

TEST_CASE("temperatures in Spanish, and only with a unit") {
  for (const char* fever : {"38,5 C", "38,5°C", "38,5 ºC", "38,5 grados centígrados", "38.5 c"}) {
    CHECK_MESSAGE(understood("fever", fever).starts_with("38.5"), fever);
  }
  CHECK(understood("temperature", "101,3 °F").starts_with("101.3"));
  for (const char* unclear : {"38,5", "38,5 grados", "38,500 C", "unos 38 C", "385 C"}) {
    CHECK_MESSAGE(understood("fever", unclear) == "?", unclear);
  }
}

TEST_CASE("choices in Spanish, by number, by label, and perhaps by its beginning") {
  CHECK(understood("pain_trend", "va empeorando") == "Va empeorando");
  const Reply begun = reply("pain_trend", "VA EMP");
  REQUIRE(std::holds_alternative<dialogue::Proposal>(begun));
  CHECK(said_text(spanish_article(), std::get<dialogue::Proposal>(begun).answer) ==
        "Va empeorando");
  CHECK(understood("pain_trend", "va") == "?");  // begins two of them
  CHECK(understood("major_injury", "no") == "No, nada de eso");
  CHECK(understood("triggers", "1 y 3") ==
        "Encorvarse al sentarse o al estar de pie; Hacer el mismo movimiento una y otra vez");
  CHECK(understood("triggers", "ninguna") == "nada de esto");
  CHECK(understood("triggers", "no 1") == "?");
  CHECK(understood("triggers", ",") == "?");
}

TEST_CASE("s is a week to one and a second to another") {
  CHECK(understood("pain_duration", "6 s") == "?");
  CHECK(understood("pain_duration", "un s") == "?");
  CHECK(understood("pain_duration", "6 semanas") != "?");
}

TEST_CASE("the keys that are shown are the keys that are understood, in every language") {
  for (std::size_t i = 0; i < language_count; ++i) {
    const auto language = static_cast<Language>(i);
    CAPTURE(language_codes[i]);
    CHECK(dialogue::means(language, dialogue::ReplyWord::why, say(language, Phrase::key_why)));
    CHECK(dialogue::means(language, dialogue::ReplyWord::not_sure,
                          say(language, Phrase::key_unsure)));
    CHECK(dialogue::means(language, dialogue::ReplyWord::back, say(language, Phrase::key_back)));
    CHECK(dialogue::means(language, dialogue::ReplyWord::quit, say(language, Phrase::key_quit)));
    CHECK(dialogue::means(language, dialogue::ReplyWord::yes,
                          fold(say(language, Phrase::choice_yes))));
    CHECK(
        dialogue::means(language, dialogue::ReplyWord::no, fold(say(language, Phrase::choice_no))));
  }
}
