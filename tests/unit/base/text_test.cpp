#include "triage/base/text.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

using namespace triage;
using Words = std::vector<std::string>;

TEST_CASE("text: well-formed UTF-8 is accepted, up to the last code point") {
  for (const char* text : {"", "plain", "é", "痛み", "😀", "\xC2\x80", "\xE0\xA0\x80",
                           "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "\xED\x9F\xBF"}) {
    CHECK_MESSAGE(!find_invalid_utf8(text), std::string(text));
  }
}

TEST_CASE("text: the first malformed byte is found") {
  CHECK(find_invalid_utf8("ab\xff") == 2);
  CHECK(find_invalid_utf8("\x80") == 0);              // continues nothing
  CHECK(find_invalid_utf8("a\xC3") == 1);             // cut off
  CHECK(find_invalid_utf8("a\xE2\x82") == 1);         // cut off
  CHECK(find_invalid_utf8("\xC3\x28") == 0);          // not continued
  CHECK(find_invalid_utf8("\xC0\xAF") == 0);          // overlong /
  CHECK(find_invalid_utf8("\xC1\xBF") == 0);          // overlong U+007F
  CHECK(find_invalid_utf8("\xE0\x9F\xBF") == 0);      // overlong U+07FF
  CHECK(find_invalid_utf8("\xF0\x8F\xBF\xBF") == 0);  // overlong U+FFFF
  CHECK(find_invalid_utf8("\xE0\x80\xAF") == 0);      // overlong /
  CHECK(find_invalid_utf8("\xF0\x80\x80\xAF") == 0);  // overlong /
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);      // a surrogate
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // past U+10FFFF
  CHECK(find_invalid_utf8("\xF5\x80\x80\x80") == 0);
  CHECK(find_invalid_utf8("é\xFE") == 2);
}

TEST_CASE("text: control characters are found, layout is not one") {
  CHECK(!find_control_character("a\tb\r\nc é"));
  CHECK(find_control_character("ab\x1b[31m") == 2);
  CHECK(find_control_character("\x7f") == 0);
  CHECK(find_control_character("é\xC2\x9B") == 2);  // C1, as UTF-8
  CHECK(find_control_character(std::string_view("a\0b", 3)) == 1);
  CHECK(!find_control_character("\xC2\xA0"));  // a space that does not break
}

TEST_CASE("text: printable text holds nothing that a terminal obeys") {
  CHECK(printable("plain é 痛") == "plain é 痛");
  CHECK(printable("a\nb\tc") == "a b c");
  CHECK(printable("\x1b[31m") == "\\x1b[31m");
  CHECK(printable("\r") == "\\x0d");
  CHECK(printable("\x7f") == "\\x7f");
  CHECK(printable("\xC2\x9B") == "\\xc2\\x9b");
  CHECK(printable("\xff\xfe") == "\\xff\\xfe");
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK(!find_control_character(printable(all)));
  CHECK(!find_invalid_utf8(printable(all)));
}

TEST_CASE(
    "text: characters that show nothing and change what is shown are found, and written out") {
  const std::vector<std::pair<std::string, std::string>> hidden = {
      {"\u202e", "\\u202e"},         {"\u2066", "\\u2066"},        {"\u200b", "\\u200b"},
      {"\u200e", "\\u200e"},         {"\u061c", "\\u061c"},        {"\u2028", "\\u2028"},
      {"\u2060", "\\u2060"},         {"\ufeff", "\\ufeff"},        {"\uffff", "\\uffff"},
      {"\ufffe", "\\ufffe"},         {"\ufdd0", "\\ufdd0"},        {"\ufffb", "\\ufffb"},
      {"\U000e0041", "\\U000e0041"}, {"\U0001ffff", "\\U0001ffff"}};
  for (const auto& texts : hidden) {
    const auto& [character, shown] = texts;
    CAPTURE(texts.second);
    CHECK(find_hidden_character("é" + character + "b") == 2);
    CHECK(printable("é" + character + "b") == "é" + shown + "b");
  }
  // Of Persian, Hindi and emoji they are a part.
  for (const std::string joined :
       {"می\u200cخواهم", "👨\u200d👩", "❤\ufe0f", "\u00ad", "\u00a0", "\ufffd"}) {
    CHECK_FALSE(find_hidden_character(joined));
    CHECK(printable(joined) == joined);
  }
  CHECK_FALSE(find_hidden_character("\xff\xe2\x80"));
}

TEST_CASE("text: wrapping keeps words whole and lines within the width") {
  CHECK(wrap("", 10) == Words{""});
  CHECK(wrap("one two three", 7) == Words{"one two", "three"});
  CHECK(wrap("one two three", 6) == Words{"one", "two", "three"});
  CHECK(wrap("  one   two  ", 20) == Words{"one two"});
  CHECK(wrap("one\ntwo", 20) == Words{"one", "two"});
  CHECK(wrap("one\n\ntwo\n", 20) == Words{"one", "", "two"});
  CHECK(wrap("incomprehensibility it is", 10) == Words{"incomprehensibility", "it is"});
  CHECK(wrap("痛み 痛み 痛み", 9) == Words{"痛み 痛み", "痛み"});
  CHECK(wrap("one two", 0) == Words{"one", "two"});
}

TEST_CASE("text: lower case and trimming touch ASCII alone") {
  CHECK(lower("ABC é É 1") == "abc é É 1");
  CHECK(trim(" \t\r\n a b \n") == "a b");
  CHECK(trim("   ") == "");
  CHECK(trim("\xC2\xA0") == "\xC2\xA0");
}

TEST_CASE("text: the nearest name is one that could have been meant") {
  const std::array<std::string, 4> names = {"fever", "numbness", "pain_trend", "swelling"};
  CHECK(nearest("fevr", names) == "fever");
  CHECK(nearest("feevr", names) == "fever");  // a swap is one edit
  CHECK(nearest("FEVER", names) == "fever");
  CHECK(nearest("numbnes", names) == "numbness");
  CHECK(nearest("pain-trend", names) == "pain_trend");
  CHECK(nearest("fever", names) == "fever");
  CHECK(!nearest("cough", names));
  CHECK(!nearest("", names));
  CHECK(!nearest("fv", names));
  CHECK(!nearest(std::string(81, 'f'), names));
  CHECK(!nearest("fever", std::array<std::string, 0>{}));
}

TEST_CASE("text: of two that are equally near, the first is taken") {
  const std::array<std::string, 2> names = {"left_arm", "left_leg"};
  CHECK(nearest("left_xrm", names) == "left_arm");
  CHECK(nearest("left_aem", names) == "left_arm");
}

TEST_CASE("text: words joined") {
  CHECK(join(Words{}, ", ").empty());
  CHECK(join(Words{"a", "b"}, ", ") == "a, b");
  CHECK(join_with_or(Words{}).empty());
  CHECK(join_with_or(Words{"a"}) == "a");
  CHECK(join_with_or(Words{"a", "b"}) == "a or b");
  CHECK(join_with_or(Words{"a", "b", "c"}) == "a, b or c");
}

TEST_CASE("text of several lines is made safe to print, and keeps its lines") {
  CHECK(printable_lines("a\n\tb\x1b[31m") == "a\n b\\x1b[31m");
  CHECK(printable_lines("Rest.\u202e\nNow.") == "Rest.\\u202e\nNow.");
  CHECK(printable("a\nb\u2066") == "a b\\u2066");
}
