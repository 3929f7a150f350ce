// What the program says by itself, and the letters that other languages need.

#include "triage/base/phrases.hpp"

#include <doctest/doctest.h>

#include "triage/base/quantity.hpp"
#include "triage/base/text.hpp"

using namespace triage;

TEST_CASE("a phrase has its gaps filled, wherever they stand in its language") {
  CHECK(say(Language::english, Phrase::question_of, {{"number", "2"}, {"most", "7"}}) ==
        "Question 2 of at most 7");
  CHECK(say(Language::spanish, Phrase::question_of, {{"most", "7"}, {"number", "2"}}) ==
        "Pregunta 2 de 7 como máximo");
  // What a person wrote is not read as a phrase.
  CHECK(say(Language::english, Phrase::noted, {{"answer", "{answer}"}}) == "Noted: {answer}");
}

TEST_CASE("a language that the program does not speak is English") {
  CHECK(language_of("es") == Language::spanish);
  CHECK(language_of("en") == Language::english);
  CHECK(language_of("fr") == Language::english);
}

TEST_CASE("quantities in Spanish: units in one and many, and a comma") {
  const auto spanish = [](std::string_view text) { return localised(text, Language::spanish); };
  CHECK(spanish("10 days") == "10 días");
  CHECK(spanish("1 month") == "1 mes");
  CHECK(spanish("1.5 months") == "1,5 meses");
  CHECK(spanish("48 h") == "48 horas");
  CHECK(spanish("38.5 C") == "38,5 °C");
  CHECK(spanish("101.3 F") == "101,3 °F");
  CHECK(spanish("3") == "3");
  CHECK(spanish("10 moons") == "10 moons");
  CHECK(localised("48 h", Language::english) == "48 h");
}

TEST_CASE("folding takes away case and accents, and nothing else") {
  CHECK(fold("SÍ, Mañana") == "si, manana");
  CHECK(fold("si\xCC\x81") == "si");  // an accent of its own
  CHECK(fold("÷ × 38 °C") == "÷ × 38 °c");
  CHECK(fold("\xC3") == "\xC3");  // not UTF-8: as it is
}

TEST_CASE("capitals of words with accents") {
  CHECK(upper("médico") == "MÉDICO");
  CHECK(upper("self care ÷ ñ") == "SELF CARE ÷ Ñ");
}
