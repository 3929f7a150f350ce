// How hard the packs are to read. docs/testing-packs.md says how to see what is too hard.

#include "unit/rules/readability.hpp"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "unit/rules.hpp"
#include "unit/rules/readable_texts.hpp"

using namespace triage;
using tests::syllables;
using tests::TextSize;

namespace {

using Counted = std::vector<std::pair<std::string_view, std::size_t>>;

void check_words(const Counted& words, Language language) {
  for (const auto& counted : words) {
    CAPTURE(std::string(counted.first));
    CHECK(syllables(counted.first, language) == counted.second);
  }
}

void check_easy(const RulePack& pack) {
  for (const std::string& hard : tests::too_hard(pack)) FAIL_CHECK(hard);
}

}  // namespace

TEST_CASE("readability: syllables of English words") {
  check_words(
      {{"a", 1},         {"the", 1},        {"pain", 1},    {"ache", 1},        {"aches", 1},
       {"breathe", 1},   {"breathing", 2},  {"numb", 1},    {"numbed", 1},      {"lasted", 2},
       {"needed", 2},    {"makes", 1},      {"doses", 2},   {"pages", 2},       {"muscle", 2},
       {"muscles", 2},   {"able", 2},       {"doctor", 2},  {"emergency", 4},   {"medicine", 3},
       {"ibuprofen", 4}, {"diabetes", 4},   {"violent", 3}, {"region", 2},      {"injection", 3},
       {"social", 2},    {"being", 2},      {"doing", 2},   {"trying", 2},      {"heavier", 3},
       {"you", 1},       {"yes", 1},        {"quick", 1},   {"something", 2},   {"therefore", 2},
       {"careful", 2},   {"completely", 3}, {"family", 3},  {"only", 2},        {"movement", 2},
       {"isn't", 2},     {"don't", 1},      {"aorta", 3},   {"bladder", 2},     {"massage", 2},
       {"severe", 2},    {"injured", 2},    {"trouble", 2}, {"temperature", 4}, {"same-day", 2},
       {"911", 3},       {"38", 2},         {"C", 1},       {"people", 2},      {"swollen", 2},
       {"gently", 2}},
      Language::english);
}

TEST_CASE("readability: syllables of Spanish words") {
  check_words(
      {{"dolor", 2},     {"espalda", 3}, {"médico", 3},    {"tiene", 2},       {"fiebre", 2},
       {"días", 2},      {"mejoría", 4}, {"cuello", 2},    {"guitarra", 3},    {"que", 1},
       {"enseguida", 4}, {"agua", 2},    {"vergüenza", 3}, {"país", 2},        {"oído", 3},
       {"huérfano", 3},  {"aorta", 3},   {"héroe", 3},     {"respiración", 4}, {"muy", 1},
       {"y", 1},         {"¿Tiene", 2},  {"ahora,", 3},    {"«sí»", 1},        {"Él", 1},
       {"112", 3},       {"cuídese", 3}, {"ciudad", 2}},
      Language::spanish);
}

TEST_CASE("readability: sentences end at their signs, and at the end of a line") {
  const TextSize size = tests::size_of("Stop. Is it 38.4 C? Go on\nand on", Language::english);
  CHECK(size.sentences == 4);
  CHECK(size.words == 9);
  CHECK(tests::size_of("\"I fell.\" (Or not.)", Language::english).sentences == 2);
}

TEST_CASE("readability: the formulas, by hand") {
  // 9 words, 9 syllables, one sentence.
  const TextSize simple = tests::size_of("The cat sat on the mat by the door.", Language::english);
  CHECK(tests::reading_grade(simple) == doctest::Approx(0.39 * 9 + 11.8 - 15.59));
  // 5 words, 9 syllables, one sentence.
  const TextSize spanish = tests::size_of("El dolor dura tres días.", Language::spanish);
  CHECK(tests::reading_ease(spanish) == doctest::Approx(206.84 - 60 * 8 / 5.0 - 1.02 * 5));
}

TEST_CASE("readability: what is too hard is found, alone or together") {
  const Pack rules = tests::small_rules(R"(
findings:
  fever: {ask: Fever, type: yes_no, help: Considerably elevated temperatures necessitate immediate professional evaluation at specialised institutions.}
rules:
  fever: {when: fever, then: emergency, because: Go., source: book}
)");
  const auto found = tests::too_hard(rules);
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("findings.fever, explained: grade "));
}

TEST_CASE("readability: the article pack can be read by anybody") {
  check_easy(tests::article_rules());
  check_easy(tests::in_spanish(tests::article_rules()));
}

TEST_CASE("readability: the guideline pack can be read by anybody") {
  check_easy(tests::guideline_rules());
  check_easy(tests::in_spanish(tests::guideline_rules()));
}
