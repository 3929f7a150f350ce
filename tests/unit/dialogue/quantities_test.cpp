// Times, temperatures and ages as people type them: what is understood at once, and what is put as
// a question first.

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "triage/base/text.hpp"
#include "triage/dialogue/reply.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

struct Row {
  const char* typed;
  const char* plain;  // as a case file has it; "?" for what is asked again
};

/// What a reply says: "10 days", "3 weeks?" where it has to be confirmed, "?" where it says
/// nothing.
std::string as_read(const RulePack& pack, std::string_view finding, std::string_view line) {
  const auto reply = dialogue::read_reply(pack, *find_finding(pack, finding), line);
  if (const auto* answer = std::get_if<Answer>(&reply)) return answer->text;
  if (const auto* proposal = std::get_if<dialogue::Proposal>(&reply)) {
    return proposal->answer.text + "?";
  }
  return "?";
}

std::string question(const RulePack& pack, std::string_view finding, std::string_view line) {
  const auto reply = dialogue::read_reply(pack, *find_finding(pack, finding), line);
  const auto* proposal = std::get_if<dialogue::Proposal>(&reply);
  return proposal == nullptr ? "" : proposal->question;
}

/// What is said to a reply that is asked again.
std::string told(const RulePack& pack, std::string_view finding, std::string_view line) {
  const auto reply = dialogue::read_reply(pack, *find_finding(pack, finding), line);
  const auto* again = std::get_if<dialogue::NotUnderstood>(&reply);
  return again == nullptr ? "" : again->hint;
}

template <std::size_t count>
void check(const RulePack& pack, std::string_view finding, const Row (&rows)[count]) {
  for (const Row& row : rows) {
    INFO(std::string(row.typed));
    CHECK(as_read(pack, finding, row.typed) == row.plain);
  }
}

const RulePack& english_article() { return tests::article_rules(); }
const RulePack& english_guidelines() { return tests::guideline_rules(); }

}  // namespace

TEST_CASE("times in English") {
  check(english_article(), "pain_duration",
        {{"10 days", "10 days"},
         {"3w", "3 weeks"},
         {"3 yr", "3 yr"},
         {"10 yrs", "10 years"},
         {"two hrs", "2 hours"},
         {"for a week", "1 week"},
         {"since 3 days", "3 days"},
         {"thirty-five days", "35 days"},
         {"twenty days", "20 days"},
         {"since yesterday", "1 day?"},
         {"since Monday", "?"},  // yesterday, or a week ago
         {"last tuesday", "?"},
         {"it started yesterday", "1 day?"},
         {"earlier today", "12 hours?"},
         {"for years", "2 years?"},
         {"months", "2 months?"},
         {"less than months", "?"},
         {"less than half a year", "6 months?"},
         {"weeks", "?"},
         {"2 nights", "2 days"},
         {"three nights", "3 days"},
         {"yesterday", "1 day?"},
         {"this morning", "12 hours?"},
         {"about three weeks", "3 weeks?"},
         {"for about 3 weeks now", "3 weeks?"},
         {"3 weeks or so", "3 weeks?"},
         {"a week and a half", "1.5 weeks?"},
         {"2 and a half weeks", "2.5 weeks?"},
         {"half a year", "6 months?"},
         {"2-3 weeks", "3 weeks?"},
         {"2 \u2013 3 weeks", "3 weeks?"},
         {"2 to 3 weeks", "3 weeks?"},
         {"two or three weeks", "3 weeks?"},
         {"last week", "2 weeks?"},
         {"last month", "2 months?"},
         {"more than a month", "31 days?"},
         {"over a year", "13 months?"},
         {"at least 2 weeks", "15 days?"},
         {"more than 48 hours", "2881 minutes?"},
         {"2,5 weeks", "2.5 weeks?"},
         {"a couple of weeks", "2 weeks?"},
         {"between 2 and 3 weeks", "3 weeks?"},
         {"from 2 to 3 weeks", "3 weeks?"},
         {"2 weeks and 3 days", "17 days?"},
         {"1 week 2 days", "9 days?"},
         {"a year and two months", "14 months?"},
         {"1 month and 2 weeks", "7 weeks?"},
         {"2 days and 3 weeks", "?"},
         {"a few days", "?"},
         {"all my life", "?"},
         {"1,000 days", "?"},
         {"a few weeks", "?"},
         {"3 m", "?"},
         {"3-2 weeks", "?"},
         {"more than a week and a half", "?"},
         {"a", "?"},
         {"ten", "?"},
         {"10", "?"},
         {"a long time", "?"},
         {"-3 days", "?"}});
}

TEST_CASE("times in English: at most, and more than") {
  check(english_article(), "pain_duration",
        {{"less than a month", "1 month?"},
         {"up to 2 weeks", "2 weeks?"},
         {"no more than 3 days", "3 days?"},
         {"< 1 week", "1 week?"},
         {"a week or two", "2 weeks?"},
         {"a day or two", "2 days?"},
         {"2 weeks to 1 month", "1 month?"},
         {"1 month and a bit", "31 days?"},
         {"a little over a month", "31 days?"},
         {"way over a month", "31 days?"},
         {"no less than a month", "31 days?"},
         {"5+ years", "61 months?"},
         {"1 month+", "31 days?"},
         {"\u00bd year", "0.5 years?"},
         {"a hundred days", "100 days"}});
}

TEST_CASE("the only time in a sentence is proposed, and nothing that the rest turns around") {
  check(english_article(), "pain_duration",
        {{"my back hurts since 3 days", "3 days?"},
         {"3 weeks (on and off)", "3 weeks?"},
         {"it started about 3 weeks ago I guess", "3 weeks?"},
         {"well I would say over a month", "?"},
         {"for much more than 1 month", "?"},
         {"not for 3 days", "?"},
         {"3 times a day for 2 weeks", "?"},
         {"3 days every month", "?"},
         {"3 days worse, 2 months in all", "?"},
         {"one of my ribs", "?"},
         {"just now", "1 hour?"},
         {"two hundred and 3 days", "?"},
         {"before 3 weeks", "?"},
         {"I waited until 3 weeks had passed", "?"}});
  const RulePack spanish = tests::in_spanish(english_article());
  check(spanish, "pain_duration",
        {{"hace tres días que me duele", "3 days?"},
         {"me duele desde hace 3 semanas", "3 weeks?"},
         {"me duele más de 3 semanas", "?"},
         {"no me duele desde hace 3 semanas", "?"},
         {"3 veces por semana", "?"}});
  check(english_article(), "fever",
        {{"38.5 this morning", "38.5 C?"},
         {"39 last night", "39 C?"},
         {"38.5 yesterday, 37 now", "?"},
         {"fever for 38 days", "fever for 38 days?"},  // a yes, perhaps, and no temperature
         {"it never was over 38", "?"}});
}

TEST_CASE("times in Spanish") {
  const RulePack spanish = tests::in_spanish(english_article());
  check(spanish, "pain_duration",
        {{"hace 10 días", "10 days"},
         {"desde hace 2 semanas", "2 weeks"},
         {"treinta y cinco días", "35 days"},
         {"2,5 semanas", "2.5 weeks"},
         {"un mes", "1 month"},
         {"desde ayer", "1 day?"},
         {"desde el lunes", "?"},
         {"el martes pasado", "?"},
         {"me empezó ayer", "1 day?"},
         {"desde hace años", "2 years?"},
         {"hace meses", "2 months?"},
         {"hace semanas", "?"},
         {"dos noches", "2 days"},
         {"anteayer", "2 days?"},
         {"esta mañana", "12 hours?"},
         {"unas tres semanas", "3 weeks?"},
         {"hace como 2 semanas", "2 weeks?"},
         {"hace más o menos un mes", "1 month?"},
         {"medio año", "6 months?"},
         {"un mes y medio", "1.5 months?"},
         {"2-3 semanas", "3 weeks?"},
         {"dos o tres semanas", "3 weeks?"},
         {"de 2 a 3 semanas", "3 weeks?"},
         {"entre 2 y 3 semanas", "3 weeks?"},
         {"un par de semanas", "2 weeks?"},
         {"2 semanas y 3 días", "17 days?"},
         {"toda la vida", "?"},
         {"la semana pasada", "2 weeks?"},
         {"más de un mes", "31 days?"},
         {"más de 2 años", "25 months?"},
         {"1.000 días", "?"},
         {"6 s", "?"},
         {"año y medio", "1.5 years?"},
         {"mes y medio", "1.5 months?"},
         {"semana y media", "1.5 weeks?"},
         {"una quincena", "15 days?"},
         {"un día o dos", "2 days?"},
         {"menos de un mes", "1 month?"},
         {"hasta 2 semanas", "2 weeks?"},
         {"un poco más de un mes", "31 days?"},
         {"no menos de un mes", "31 days?"},
         {"un mes y pico", "31 days?"},
         {"llevo así un mes", "1 month"},
         {"cien días", "100 days"},
         {"mucho tiempo", "?"}});
}

TEST_CASE("temperatures, with and without their scale") {
  check(english_article(), "fever",
        {{"38.4 C", "38.4 C"},
         {"started 37.5 C", "37.5 C?"},  // then, and not now
         {"it began 36.9 C", "36.9 C?"},
         {"since 37.2 C", "37.2 C?"},
         {"101.3F", "101.3F"},
         {"38.5 degrees C", "38.5 C"},
         {"38.5", "38.5 C?"},
         {"38,5", "38.5 C?"},
         {"38,5 C", "38.5 C?"},
         {"101", "101 F?"},
         {"101 degrees", "101 F?"},
         {"38-39 C", "39 C?"},
         {"about 38 C", "38 C?"},
         {"385", "38.5 C?"},
         {"1013", "101.3 F?"},
         {"385 C", "38.5 C?"},
         {"38 5", "38.5 C?"},
         {"38. 5", "38.5 C?"},
         {"38\u00ba5", "38.5 C?"},
         {"38 and a half", "38.5 C?"},
         {"thirty-eight", "38 C?"},
         {"thirty eight point five", "38.5 C?"},
         {"no, 36.8", "36.8 C?"},
         {"no 39", "39 C?"},
         {"over 38", "?"},
         {"under 35", "35 C?"},
         {"two", "?"},
         {"a little", "?"},
         {"50", "?"},
         {"500", "?"},
         {"more than 38 C", "?"}});
  const RulePack spanish = tests::in_spanish(english_article());
  check(spanish, "fever",
        {{"38,5 °C", "38.5 C"},
         {"38,5", "38.5 C?"},
         {"38,5 grados", "38.5 C?"},
         {"38-39 C", "39 C?"},
         {"101", "101 F?"},
         {"385", "38.5 C?"},
         {"treinta y ocho con cinco", "38.5 C?"},
         {"38 y medio", "38.5 C?"},
         {"37 y pico", "37.9 C?"},
         {"37 y décimas", "37.9 C?"},
         {"38,500 C", "?"},
         {"38.500 C", "?"}});
  CHECK(question(spanish, "fever", "38,5") == "¿Quiere decir: 38,5 °C?");
}

TEST_CASE("ages in years, in other units and in words") {
  check(english_guidelines(), "age",
        {{"it started 30", "30?"},  // then, and not now
         {"began 20", "20?"},
         {"for 30", "30?"},
         {"60", "60"},
         {"60 years old", "60"},
         {"8 years", "8"},
         {"I'm 35", "35"},
         {"sixty", "60"},
         {"sixty-five", "65"},
         {"8 months", "0?"},
         {"18 months", "1?"},
         {"6 weeks old", "0?"},
         {"about 60", "60?"},
         {"60-65", "65?"},
         {"8yo", "8"},
         {"he's 8", "8"},
         {"my son is 8", "8?"},
         {"newborn", "0?"},
         {"sixty odd", "69?"},
         {"60 something", "69?"},
         {"60s", "?"},
         {"60+", "?"},
         {"over 60", "?"},
         {"under 60", "?"},
         {"65 odd", "?"},
         {"hundred and two", "?"},
         {"one hundred", "100"},
         {"2.5", "?"},
         {"old", "?"},
         {"60 kg", "?"}});
  const RulePack spanish = tests::in_spanish(english_guidelines());
  check(spanish, "age",
        {{"empezó 30", "30?"},
         {"60 años", "60"},
         {"tengo sesenta y cinco años", "65"},
         {"8 meses", "0?"},
         {"recién nacido", "0?"},
         {"60 y pico", "69?"},
         {"ciento dos", "?"},
         {"sesenta y pico años", "69?"},
         {"sesenta y tantos", "69?"},
         {"unos 60", "60?"}});
}

TEST_CASE("a letter that is a word, or the end of one, is no unit") {
  for (const auto& pack : {english_article(), tests::in_spanish(english_article())}) {
    check(pack, "pain_duration",
          {{"40 a", "?"},
           {"40a", "?"},
           {"40 A", "?"},
           {"for 3 a", "?"},
           {"hace 3 a", "?"},
           {"3 a while", "?"},
           {"3 a lo mejor", "?"},
           {"me duele desde hace 3 a lo mejor", "?"},
           {"I think it is 3 a bit more or less", "?"},
           {"2 a 3 a", "?"},
           {"6 s", "?"},
           {"60s", "?"},
           {"since the 60s", "?"},
           {"3 m", "?"},
           {"3 y", pack.language == "en" ? "3 years" : "?"},
           {"3 w", pack.language == "en" ? "3 weeks" : "?"},
           {"3 d", "3 d"},
           {"48 h", "48 h"}});
    check(pack, "fever",
          {{"38 a", "38 C?"}, {"38 m", "38 C?"}, {"38 C", "38 C"}, {"101F", "101F"}});
  }
  for (const auto& pack : {english_guidelines(), tests::in_spanish(english_guidelines())}) {
    check(pack, "age",
          {{"40 a", "?"},
           {"40a", "?"},
           {"tengo 40 a", "?"},
           {"I am 40 a", "?"},
           {"40 m", "?"},
           {"40 s", "?"},
           {"40 f", "?"}});
  }
  CHECK(told(english_article(), "pain_duration", "40 a").find("a (years?)") != std::string::npos);
}

TEST_CASE("a time with something beside it that makes it longer, or another one, is asked again") {
  check(english_article(), "pain_duration",
        {{"past 1 month", "?"},
         {"well past 5 weeks", "?"},
         {"a month has passed, 1 month and counting", "?"},
         {"1 month minimum", "?"},
         {"twice 3 weeks", "?"},
         {"double 3 weeks", "?"},
         {"3 weeks and a quarter", "?"},
         {"a good 4 weeks", "?"},
         {"3\u00bc weeks", "?"},
         {"3 weeks and \u00bc month", "?"}});
  check(english_article(), "pain_duration",
        {{"1 month and then some", "?"}, {"1 month and up", "?"}, {"4 weeks easily", "?"}});
  check(english_article(), "fever",
        {{"minus 38", "?"},
         {"past 37.5 C", "?"},
         {"37.9 C and a bit", "?"},
         {"37.9 C plus", "?"},
         {"37.9 C+", "?"},
         {"temp > 37.9 C", "?"}});
  const RulePack spanish = tests::in_spanish(english_article());
  check(spanish, "pain_duration",
        {{"pasa de 4 semanas", "?"},
         {"pasado 1 mes", "?"},
         {"un mes largo", "?"},
         {"dos semanas largas", "?"},
         {"el doble de 3 semanas", "?"},
         {"1 mes y contando", "?"},
         {"un mes y cuarto", "?"}});
  check(spanish, "fever", {{"37,9 C y algo", "?"}, {"37,9 C y pico", "?"}});
}

TEST_CASE("of several times that are one together, none is proposed alone") {
  check(english_article(), "pain_duration",
        {{"a month three days", "?"},
         {"a year three months", "?"},
         {"an hour twenty minutes", "?"},
         {"1 month three weeks and 2 days", "?"},
         {"2 weeks 3 days and 4 hours", "?"},
         {"3 - 2 days", "?"},
         {"2 days - 3 weeks, I think", "3 weeks?"},
         {"2 days - 3 weeks; maybe", "3 weeks?"},
         {"3 hours a day", "?"},
         {"3 weeks, umpteen months", "?"},
         {"fortyhours + ten hours", "?"},
         {"2 weeks and 3 days", "17 days?"},
         {"1 month, 3 weeks", "8 weeks?"},
         {"3 weeks, I think", "3 weeks?"}});
  check(english_article(), "fever", {{"38 days, I think", "?"}, {"38.5 C, I think", "38.5 c?"}});
  check(tests::in_spanish(english_article()), "pain_duration",
        {{"un mes tres días", "?"},
         {"2 semanas treinta y un días", "?"},
         {"16 semanas - treinta y un meses", "?"},
         {"12 semanas doscientas noches", "?"},
         {"2 semanas y 3 días", "17 days?"}});
}

namespace {

/// A number that people type as `plain`, in the digits of another script, `zero` first.
std::string in_digits_from(char32_t zero, std::string_view plain) {
  std::string text;
  for (const char c : plain) {
    const bool is_digit = c >= '0' && c <= '9';
    append_utf8(text, static_cast<char32_t>(is_digit ? zero + static_cast<unsigned>(c - '0')
                                                     : static_cast<unsigned char>(c)));
  }
  return text;
}

std::string with_blanks(std::string_view blank, std::string_view plain) {
  std::string text;
  for (const char c : plain) text += c == ' ' ? std::string(blank) : std::string(1, c);
  return text;
}

const std::vector<std::string> plain_replies = {"10 days",
                                                "3 weeks",
                                                "37 nights and a half already",
                                                "11 days and 30 hours at most",
                                                "about 35 days",
                                                "more than 1 month",
                                                "2-3 weeks",
                                                "3 times a day for 2 weeks",
                                                "13 h + 5 hours",
                                                "95.5 degrees C",
                                                "38.5",
                                                "no 39",
                                                "y",
                                                "no",
                                                "1 3"};

}  // namespace

TEST_CASE("digits and blanks of any kind, and what cannot be seen, say what plain ones say") {
  constexpr auto zeros = std::to_array<char32_t>({0xFF10, 0x660, 0x6F0, 0x966, 0x1D7CE, 0x1D7D8});
  constexpr auto blanks = std::to_array<std::string_view>(
      {"\u00a0", "\u202f", "\u2009", "\u200a", "\u3000", "\u2003", "\u2028", " \u00a0 "});
  constexpr auto hidden = std::to_array<std::string_view>(
      {"\u200b", "\u200e", "\u200f", "\u202b", "\u2067", "\u2069", "\u00ad", "\ufeff", "\ufe0f"});
  for (const char* finding : {"pain_duration", "fever", "triggers", "major_injury"}) {
    for (const std::string& plain : plain_replies) {
      const std::string expected = as_read(english_article(), finding, plain);
      const auto check_same = [&](const std::string& typed) {
        CHECK_MESSAGE(as_read(english_article(), finding, typed) == expected, std::string(finding),
                      ": ", typed);
      };
      for (const char32_t zero : zeros) check_same(in_digits_from(zero, plain));
      for (const std::string_view blank : blanks) check_same(with_blanks(blank, plain));
      for (const std::string_view mark : hidden) {
        for (std::size_t at = 0; at <= plain.size(); ++at) {
          check_same(plain.substr(0, at) + std::string(mark) + plain.substr(at));
        }
      }
    }
  }
}

TEST_CASE("what is not said to the letter is put as a question that says so") {
  CHECK(question(english_article(), "pain_duration", "since yesterday") == "Do you mean: 1 day?");
  CHECK(question(english_article(), "pain_duration", "2-3 weeks") ==
        "Do you mean 3 weeks? That is the most that it may be.");
  CHECK(question(english_article(), "pain_duration", "more than a month") ==
        "Is it right to count 'more than a month' as 31 days?");
  CHECK(question(english_guidelines(), "age", "8 months") ==
        "Is it right to count '8 months' as 0 years?");
  CHECK(question(english_guidelines(), "age", "18 months") ==
        "Is it right to count '18 months' as 1 year?");
  CHECK(question(english_article(), "pain_duration", "less than a month") ==
        "Do you mean 1 month? That is the most that it may be.");
}

TEST_CASE("a unit of something else is named as it was typed") {
  CHECK(told(english_article(), "fever", "2 nights") ==
        "Sorry, '2 nights' is not a temperature: 'nights' is not a unit (C or F). Please type y "
        "for yes, n for no, the body temperature, such as 38.4 C or 101.1 F, or s if you are not "
        "sure.");
  CHECK(told(english_article(), "fever", "for 3 days") ==
        "Sorry, 'for 3 days' is not a temperature: 'days' is not a unit of a temperature (C or F). "
        "Please type y for yes, n for no, the body temperature, such as 38.4 C or 101.1 F, or s if "
        "you are not sure.");
  CHECK(told(english_article(), "pain_duration", "38 celsius") ==
        "Sorry, '38 celsius' is not a duration: 'celsius' is not a unit of a duration (days, "
        "weeks, months, years, hours or minutes). Type s if you are not sure.");
  CHECK(
      told(tests::in_spanish(tests::article_rules()), "fever", "3 días") ==
      "«3 días» no se entiende como una temperatura: «dias» no es una unidad (C o F). "
      "Escriba, por favor, s para sí, n para no, este dato: temperatura del cuerpo, como 38,4 C o "
      "101,1 F, o ns si no lo sabe.");
}
