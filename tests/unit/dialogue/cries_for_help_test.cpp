// Cries for help: never an answer, at any question, in any language.

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "reference/seed.hpp"
#include "triage/base/text.hpp"
#include "triage/dialogue/cry_for_help.hpp"
#include "triage/dialogue/cry_words.hpp"
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
  for (const char* line : {"chest pain now",
                           "I can't breathe",
                           "I can\u2019t breathe!",
                           "cant breathe",
                           "911",
                           "112",
                           "call 911",
                           "I think I am dying",
                           "help me",
                           "HELP ME!!",
                           "please help",
                           "me muero",
                           "no puedo respirar",
                           "ayúdame",
                           "necesito una ambulancia",
                           "dolor en el pecho ahora",
                           "I want to die",
                           "she is unconscious",
                           "socorro",
                           "HELP!",
                           "\u00a1ayuda!",
                           "someone help",
                           "i cant talk",
                           "my face is drooping",
                           "cannot feel my legs",
                           "blood everywhere",
                           "nine one one",
                           "9-1-1",
                           "my baby is limp",
                           "ayuda por favor",
                           "es urgente",
                           "urgente",
                           "I don't want to live anymore",
                           "i wanna die",
                           "I cut my wrists",
                           "he was stabbed",
                           "\U0001f198",
                           "no quiero vivir",
                           "quiero morirme",
                           "me apu\u00f1alaron",
                           "estoy sangrando",
                           "no puedo mover las piernas",
                           "esta azul",
                           "muchas pastillas"}) {
    for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
      check_at_every_question(*rules, line);
      check_at_every_question(tests::in_spanish(*rules), line);
    }
  }
}

TEST_CASE("a sign of danger is a cry where the question is not about it") {
  const RulePack& article = tests::article_rules();
  for (const char* line :
       {"chest pain", "my chest hurts", "I fainted", "trouble breathing", "it is hard to speak",
        "dolor en el pecho", "shortness of breath", "out of breath", "gasping",
        "worst pain of my life", "dolor insoportable", "unbearable", "her face droops",
        "cold sweat", "no aguanto m\u00e1s", "sudor fr\u00edo", "se me duerme la cara",
        "tiene la boca torcida"}) {
    CHECK_MESSAGE(cries(article, tests::finding(tests::article_rules(), "pain_trend"), line), line);
    CHECK_MESSAGE(cries(article, tests::finding(tests::article_rules(), "fever"), line), line);
  }
  const Pack& guidelines = tests::guideline_rules();
  const FindingId alarm = tests::finding(guidelines, "alarm_signs");
  CHECK(!cries(guidelines, alarm, "chest pain"));
  CHECK(!cries(guidelines, alarm, "my chest hurts"));
}

TEST_CASE("a sign of danger is a cry where an option only shares a word with it") {
  const Pack& guidelines = tests::guideline_rules();
  const FindingId kind = tests::finding(guidelines, "pain_kind");
  for (const char* line : {"chest pain", "my chest hurts", "tight chest", "pressure in my chest",
                           "coughing blood", "I am coughing up blood"}) {
    CHECK_MESSAGE(cries(guidelines, kind, line), line);
  }
  const RulePack spanish = tests::in_spanish(guidelines);
  for (const char* line : {"dolor en el pecho", "dolor de pecho", "opresión en el pecho"}) {
    CHECK_MESSAGE(cries(spanish, kind, line), line);
  }
  CHECK(!cries(guidelines, kind, "a band around my chest"));
  CHECK(!cries(guidelines, kind, "worse when coughing"));
}

TEST_CASE("what denies a danger, and ordinary replies, are no cries") {
  const RulePack& article = tests::article_rules();
  for (const char* line : {"no chest pain", "not dying", "yes", "no", "3 weeks", "112 days", "?",
                           "help", "a lot of pain", "it hurts", "back pain", "worse", "my back",
                           "all my life", "toda la vida", "years"}) {
    for (const FindingId id : ids_up_to<FindingId>(article.findings.size())) {
      INFO(std::string(line), " at ", article[id].id);
      CHECK(!cries(article, id, line));
    }
  }
}

namespace {

/// Slips within a word: a letter left out, struck twice, or with its neighbour.
std::vector<std::string> slips_of(const std::string& word) {
  std::vector<std::string> slips;
  for (std::size_t at = 1; at + 1 < word.size(); ++at) {
    slips.push_back(word.substr(0, at) + word.substr(at + 1));
    slips.push_back(word.substr(0, at) + word[at] + word.substr(at));
    if (word[at] == word[at - 1]) continue;
    slips.push_back(word);
    std::swap(slips.back()[at], slips.back()[at - 1]);
  }
  return slips;
}

/// All that a pack lets people read or type at its questions.
std::vector<std::string> ordinary_texts(const RulePack& pack) {
  std::vector<std::string> texts = {pack.notice, pack.title};
  for (const Finding& finding : pack.findings) {
    for (const std::string* text : {&finding.ask, &finding.help, &finding.why, &finding.label}) {
      texts.push_back(*text);
    }
    for (const Option& option : finding.options) {
      for (const std::string* text : {&option.label, &option.help, &option.why, &option.also}) {
        texts.push_back(*text);
      }
    }
  }
  return texts;
}

void check_unchanged(const RulePack& pack, const std::string& text) {
  const dialogue::Typed typed = dialogue::typed_line(pack, text);
  CHECK(dialogue::with_cries_spelt_right(typed).word == typed.word);
}

}  // namespace

TEST_CASE("misspelt cries for help are heard at once, at every question of both packs") {
  for (const char* line : {"chets pain now",
                           "cant breath",
                           "cant braethe",
                           "I cnat breathe",
                           "i cant brethe",
                           "no puedo respirarr",
                           "no peudo respirar",
                           "ambulnce",
                           "call an ambulence",
                           "emergancy",
                           "hlep me",
                           "I am dyign",
                           "icantbreathe",
                           "necesito ayudaa",
                           "ayudme",
                           "me meuro",
                           "suicdal",
                           "she is unconcious",
                           "he is uncoscious",
                           "perdio el conocimento",
                           "having a heart atack",
                           "wont wake up",
                           "socoro"}) {
    for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
      check_at_every_question(*rules, line);
      check_at_every_question(tests::in_spanish(*rules), line);
    }
  }
}

TEST_CASE("every cry with a slip in one of its longer words is heard") {
  constexpr std::size_t shortest = 7;
  const RulePack& article = tests::article_rules();
  const FindingId question = tests::finding(tests::article_rules(), "pain_trend");
  std::size_t slips = 0;
  for (const auto phrases : {dialogue::cries(), dialogue::signs_of_danger()}) {
    for (const std::string_view phrase : phrases) {
      for (const std::string_view word : dialogue::words_in(phrase)) {
        if (word.size() < shortest) continue;
        for (const std::string& slip : slips_of(std::string(word))) {
          if (!reference::is_looked_at(slips++)) continue;
          std::string line(phrase);
          line.replace(line.find(word), word.size(), slip);
          CHECK_MESSAGE(cries(article, question, line), line);
        }
      }
    }
  }
}

namespace {

/// As a keyboard for Chinese or Japanese writes it.
std::string in_full_width(std::string_view line) {
  constexpr char32_t wide_exclamation_mark = 0xFF01;
  std::string wide;
  for (const char c : line) {
    if (c == ' ') {
      append_utf8(wide, U'\u3000');
    } else if (c > ' ' && c <= '~') {
      append_utf8(wide, wide_exclamation_mark + static_cast<unsigned>(c - '!'));
    } else {
      wide += c;
    }
  }
  return wide;
}

std::string with_mark(std::string_view line, std::size_t at, std::string_view mark) {
  while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80) ++at;
  return std::string(line.substr(0, at)) + std::string(mark) + std::string(line.substr(at));
}

}  // namespace

TEST_CASE(
    "a cry is heard in letters of full width, with marks that nobody sees, and at each blank") {
  const RulePack& pack = tests::article_rules();
  const FindingId question = tests::finding(tests::article_rules(), "pain_trend");
  std::vector<std::string> lines = {"911", "call 112", "chest pain now"};
  for (const std::string_view cry : dialogue::cries()) lines.emplace_back(cry);
  for (const std::string& line : lines) {
    INFO(line);
    REQUIRE(cries(pack, question, line));
    CHECK(cries(pack, question, in_full_width(line)));
    for (const char* mark : {"\u200b", "\u200f", "\u00ad", "\ufe0f", "\u2067"}) {
      for (const std::size_t at : {std::size_t{0}, line.size() / 2, line.size()}) {
        CHECK(cries(pack, question, with_mark(line, at, mark)));
      }
    }
    for (const std::string_view blank : {"\u00a0", "\u2009", "\u3000", "\u2028"}) {
      std::string apart;
      for (const char c : line) apart += c == ' ' ? std::string(blank) : std::string(1, c);
      CHECK(cries(pack, question, apart));
    }
  }
}

TEST_CASE("a misspelt sign of danger is put as a question where the question is about it") {
  const Pack& guidelines = tests::guideline_rules();
  const FindingId alarm = tests::finding(guidelines, "alarm_signs");
  const dialogue::Reply reply = dialogue::read_reply(guidelines, alarm, "chets pain");
  CHECK(std::holds_alternative<dialogue::Proposal>(reply));
  CHECK(cries(guidelines, tests::finding(guidelines, "pain_kind"), "chets pain"));
}

TEST_CASE("no word that a pack shows or knows is a misspelt cry, nor is what people answer") {
  std::size_t texts = 0;
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    for (const Pack& pack : {*rules, tests::in_spanish(*rules)}) {
      for (const std::string& text : ordinary_texts(pack)) {
        if (!reference::is_looked_at(texts++)) continue;
        CAPTURE(text);
        check_unchanged(pack, text);
        const std::string folded = fold(text);  // which the words are parts of
        for (const std::string_view word : dialogue::words_in(folded)) {
          check_unchanged(pack, std::string(word));
        }
      }
    }
  }
  const RulePack& article = tests::article_rules();
  for (const char* line : {"yes",
                           "no",
                           "none",
                           "not sure",
                           "help",
                           "back",
                           "quit",
                           "1 2 3",
                           "1-3",
                           "38.5",
                           "38,5 C",
                           "101 F",
                           "3 weeks",
                           "10 days",
                           "since yesterday",
                           "half a year",
                           "I can breathe fine",
                           "lying down",
                           "I was lying on my side",
                           "I overdone it at the gym",
                           "worse when I breathe",
                           "nothing helps me",
                           "hurts when breathing in",
                           "my right chest",
                           "can walk",
                           "can move",
                           "it hurts to move",
                           "I hurt it",
                           "hit by a strike",
                           "crashing",
                           "cuando me muevo",
                           "me duele cuando me muevo",
                           "se mueve mal",
                           "me voy a mover",
                           "moviendo el brazo",
                           "puedo respirar bien",
                           "estoy consciente",
                           "I am conscious",
                           "responsive",
                           "ayuda",
                           "no me ayuda nada",
                           "desde ayer",
                           "hace dos semanas",
                           "medio ano",
                           "dolor en el pelo",
                           "dolor de pie",
                           "no puedo dormir",
                           "can't sleep",
                           "cant sit"}) {
    CAPTURE(line);
    check_unchanged(article, line);
  }
}

TEST_CASE("a cry for help is heard in a text that is too long for an answer") {
  std::string told;
  while (told.size() < 1000) told += "my back hurts since I lifted the boxes, ";
  for (const Pack* pack : {&tests::article_rules(), &tests::guideline_rules()}) {
    for (const char* cry : {"and now I can't breathe!", "i have chets pain", "no puedo respirar",
                            "I have chest pain"}) {
      check_at_every_question(*pack, told + cry);
      check_at_every_question(*pack, cry + (", " + told));
    }
    CHECK_FALSE(cries(*pack, FindingId{0}, told));
    CHECK_FALSE(cries(*pack, FindingId{0}, told + "but I am not dying"));
    CHECK_FALSE(cries(*pack, FindingId{0}, std::string(1'000'000, 'x') + " help me"));
  }
  for (const char* sign : {"my arm went weak all of a sudden", "it is hard to speak"}) {
    check_at_every_question(tests::article_rules(), told + sign);
  }
}
