// Letters of all scripts: small, capital, without accents, and how wide they are.

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "triage/base/plain_characters.hpp"
#include "triage/base/text.hpp"

using namespace triage;

TEST_CASE("letters: width in terminal columns") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("é") == 1);
  CHECK(display_width("e\xCC\x81") == 1);  // with a combining accent
  CHECK(display_width("痛み") == 4);
  CHECK(display_width("통증") == 4);
  CHECK(display_width("ｱ") == 1);        // half as wide as ア
  CHECK(display_width("שָׁלוֹם") == 4);     // with points
  CHECK(display_width("ปวดหลัง") == 6);   // a vowel above its letter
  CHECK(display_width("a\u200d") == 1);  // a joiner
  CHECK(display_width("😀") == 2);
  CHECK(display_width("\xff") == 1);
  CHECK(display_width("\t\x7f") == 2);  // shown as one sign each
}

TEST_CASE("letters: folding takes accents away, written as one character or as two") {
  CHECK(fold("Mañana, ÉL") == "manana, el");
  CHECK(fold("man\xCC\x83"
             "ana, e\xCC\x81l") == "manana, el");
  CHECK(fold("× 你 ½ °") == "× 你 ½ °");  // no accents on these
  CHECK(fold("") == "");
}

TEST_CASE("letters: what a keyboard writes in any Latin, Greek or Cyrillic language is the same") {
  const std::vector<std::pair<std::string, std::string>> same = {
      {"ŁÓDŹ", "łódź"},
      {"łódź", "lodz"},  // Polish, and without its keys
      {"ZAŻÓŁĆ", "zazolc"},
      {"ŘÍZEK", "rizek"},  // Czech
      {"SMØRREBRØD", "smorrebrod"},
      {"Đau", "dau"},  // Danish, Vietnamese
      {"ĦARTA", "harta"},
      {"ŦEST", "test"},  // Maltese, Sami
      {"STRASSE", "straße"},
      {"STRAẞE", "strasse"},  // German
      {"ΠΌΝΟΣ", "πόνος"},
      {"πονοσ", "πόνος"},  // Greek, whose last sigma is another letter
      {"БОЛЬ", "боль"},
      {"ещё", "ЕЩЕ"},                                    // Russian
      {"통증", "\u1110\u1169\u11bc\u110c\u1173\u11bc"},  // Korean, in parts
      {"が", "か\u3099"}};                               // Japanese, in parts
  for (const auto& texts : same) {
    const auto& [one, other] = texts;
    CAPTURE(texts.first);
    CHECK(fold(one) == fold(other));
    CHECK(fold(fold(one)) == fold(one));
  }
}

// Which capital belongs to which letter depends on the language, which nobody says here: in Turkish
// I is the capital of ı, and İ that of i. All four are one letter, so that each finds the others.
TEST_CASE("letters: of the Turkish i, with its dot and without, all are one letter") {
  for (const char* word : {"ISIRIK", "ısırık", "isirik", "İSİRİK", "i\u0307sirik"}) {
    CHECK(fold(word) == "isirik");
  }
}

TEST_CASE("letters: marks that tell letters or signs apart are kept") {
  CHECK(fold("が") != fold("か"));
  CHECK(fold("कि") != fold("की"));
  CHECK(fold("ป่า") != fold("ปา"));
  CHECK(fold("≠") != fold("="));
  CHECK(fold("≮ 3") == "≮ 3");
}

TEST_CASE("letters: malformed bytes stay as they are") {
  CHECK(fold("\xff") == "\xff");
  CHECK(fold("\xC3") == "\xC3");
  CHECK(fold("É\xff\xfe\xC3Ł") == "e\xff\xfe\xC3l");
  CHECK(upper("é\xffł\xC3") == "É\xffŁ\xC3");
}

TEST_CASE("letters: one becomes more than it was") {
  CHECK(fold("ﬃ") == "ffi");
  CHECK(fold("ŉ") == "ʼn");
  CHECK(fold(std::string("ΐ")) == "ι");
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "\u1f82";  // ᾂ: four code points
  CHECK(fold(many).size() == 4000);
}

TEST_CASE("letters: capitals") {
  CHECK(upper("abc é ñ ÿ") == "ABC É Ñ Ÿ");
  CHECK(upper("łódź") == "ŁÓDŹ");
  CHECK(upper("ağrı") == "AĞRI");
  CHECK(upper("πόνος") == "ΠΌΝΟΣ");
  CHECK(upper("боль") == "БОЛЬ");
  CHECK(upper("straße") == "STRAẞE");
  CHECK(upper("5 µg") == "5 µG");  // its capital would be read as milligrams
  CHECK(upper("痛み 1") == "痛み 1");
}

TEST_CASE("letters: of all that is one character, folding once is enough") {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const std::string once = fold(text);
    if (find_invalid_utf8(once) || fold(once) != once) {
      FAIL_CHECK("U+" << static_cast<unsigned>(c) << ": " << once);
    }
  }
}

TEST_CASE("plain characters: digits of any script, numbers, blanks, and nothing that is not seen") {
  CHECK(in_plain_characters("38.5 C") == "38.5 C");
  CHECK(in_plain_characters("\uff13\uff18") == "38");           // of full width
  CHECK(in_plain_characters("\u0663\u0668 \u0967") == "38 1");  // of Arabic and Devanagari
  CHECK(in_plain_characters("\U0001d7d8\U0001d7ff") == "09");   // of mathematics, in a row
  CHECK(in_plain_characters("1\u00bd 3\u00b2 \u2460") == "1 1/2 3 2  1");
  CHECK(in_plain_characters("\u2163") == " IV");
  CHECK(in_plain_characters("3\u00a0\u2009\u3000d") == "3   d");
  CHECK(in_plain_characters("\u200fn\u200b\u00ado\ufe0f") == "no");
  CHECK(in_plain_characters("\u0645\u200c\u06cc") == "\u0645\u200c\u06cc");
  CHECK(in_plain_characters("\xff \x1b\u0085 \u00f1") == "\xff \x1b\u0085 \u00f1");
}
