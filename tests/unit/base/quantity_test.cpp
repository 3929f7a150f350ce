#include "triage/base/quantity.hpp"

#include <doctest/doctest.h>

#include <string>

#include "triage/base/language.hpp"

using namespace triage;

namespace {

Quantity read(std::string_view text, Dimension dimension) {
  const ParsedQuantity parsed = parse_quantity(text, dimension);
  REQUIRE_MESSAGE(parsed.quantity, std::string(text), ": ",
                  reason_for(parsed, dimension, Language::english));
  return *parsed.quantity;
}

Quantity duration(std::string_view text) { return read(text, Dimension::duration); }
Quantity temperature(std::string_view text) { return read(text, Dimension::temperature); }
Quantity number(std::string_view text) { return read(text, Dimension::number); }

void check_refused(std::string_view text, Dimension dimension, QuantityError error) {
  CAPTURE(std::string(text));
  const ParsedQuantity parsed = parse_quantity(text, dimension);
  CHECK(!parsed.quantity);
  CHECK(parsed.error == error);
  CHECK(!reason_for(parsed, dimension, Language::english).empty());
}

}  // namespace

TEST_CASE("quantity: 38 C is exactly 100.4 F, and nothing near it is") {
  CHECK(temperature("38 C") == temperature("100.4 F"));
  CHECK(temperature("38.0 C") == temperature("100.400000 F"));
  CHECK(temperature("100.399999 F") < temperature("38 C"));
  CHECK(temperature("100.400001 F") > temperature("38 C"));
  CHECK(temperature("37.999999 C") < temperature("100.4 F"));
  CHECK(temperature("38.000001 C") > temperature("100.4 F"));
  CHECK(temperature("-40 C") == temperature("-40 F"));
  CHECK(temperature("0 C") == temperature("32 F"));
}

TEST_CASE("quantity: a month is 30.4375 days, and a year twelve months") {
  CHECK(duration("1 month") == duration("30.4375 days"));
  CHECK(duration("1 month") == duration("730.5 h"));
  CHECK(duration("1 month") == duration("2629800 s"));
  CHECK(duration("1 year") == duration("12 months"));
  CHECK(duration("1 year") == duration("365.25 days"));
  CHECK(duration("1 week") == duration("7 days"));
  CHECK(duration("48 h") == duration("2 days"));
  CHECK(duration("90 min") == duration("1.5 h"));
  CHECK(duration("0.000001 s") > duration("0 h"));
}

TEST_CASE("quantity: durations on both sides of a month") {
  CHECK(duration("5 weeks") > duration("1 month"));
  CHECK(duration("1 month") > duration("30 days"));
  CHECK(duration("31 days") > duration("1 month"));
  CHECK(duration("4 weeks") < duration("1 month"));
  CHECK(duration("1000 h") > duration("1 month"));
  CHECK(duration("30.437501 days") > duration("1 month"));
  CHECK(duration("30.437499 days") < duration("1 month"));
}

TEST_CASE("quantity: every name of a unit, in any case, with or without a space") {
  for (const char* text : {"1 day", "1 days", "1 d", "1d", "1 DAY", " 1  day ", "24 hrs", "24 hr",
                           "24 hours", "1440 min", "1440 mins", "86400 s", "86400 sec"}) {
    CHECK_MESSAGE(duration(text) == duration("1 day"), std::string(text));
  }
  for (const char* text : {"1 a", "1 yr", "1 years", "12 mo", "12 mos"}) {
    CHECK_MESSAGE(duration(text) == duration("1 year"), std::string(text));
  }
  CHECK(duration("2 wk") == duration("2 wks"));
  for (const char* text : {"38 C", "38 c", "38 °C", "38 Cel", "38 celsius", "100.4 F", "100.4 f",
                           "100.4 °F", "100.4 [degF]", "100.4 Fahrenheit"}) {
    CHECK_MESSAGE(temperature(text) == temperature("38C"), std::string(text));
  }
}

TEST_CASE("quantity: what no person would call a number is refused") {
  for (const char* text : {"", "nan", "NaN", "inf", "-inf", "infinity", "ten", "+5", ".5", "5.",
                           "-", ".", "1.2.3", "--5", "5-6", "1_000", "٣"}) {
    check_refused(text, Dimension::number,
                  std::string_view(text) == "1_000" ? QuantityError::unit_not_allowed
                                                    : QuantityError::not_a_number);
  }
  check_refused("a while", Dimension::duration, QuantityError::not_a_number);
  check_refused("+5 days", Dimension::duration, QuantityError::not_a_number);
  check_refused("5-10 days", Dimension::duration, QuantityError::not_a_number);
}

TEST_CASE("quantity: what programs read in several ways is refused") {
  check_refused("010", Dimension::number, QuantityError::leading_zero);
  check_refused("00", Dimension::number, QuantityError::leading_zero);
  check_refused("-01", Dimension::number, QuantityError::leading_zero);
  check_refused("010 days", Dimension::duration, QuantityError::leading_zero);
  check_refused("0x10", Dimension::number, QuantityError::unit_not_allowed);
  check_refused("0x10 days", Dimension::duration, QuantityError::unknown_unit);
  check_refused("1e3", Dimension::number, QuantityError::unit_not_allowed);
  check_refused("1e3 days", Dimension::duration, QuantityError::unknown_unit);
  check_refused("5,5", Dimension::number, QuantityError::comma);
  check_refused("5,5 days", Dimension::duration, QuantityError::comma);
  check_refused("1,000 h", Dimension::duration, QuantityError::comma);
}

TEST_CASE("quantity: units must be there, be known, and fit") {
  check_refused("10", Dimension::duration, QuantityError::missing_unit);
  check_refused("38", Dimension::temperature, QuantityError::missing_unit);
  check_refused("10 fortnights", Dimension::duration, QuantityError::unknown_unit);
  check_refused("10 m", Dimension::duration, QuantityError::unknown_unit);
  check_refused("38 K", Dimension::temperature, QuantityError::unknown_unit);
  check_refused("10 C", Dimension::duration, QuantityError::unit_not_allowed);
  check_refused("38 days", Dimension::temperature, QuantityError::unit_not_allowed);
  check_refused("3 days", Dimension::number, QuantityError::unit_not_allowed);
  check_refused("3 days ago", Dimension::duration, QuantityError::unknown_unit);
}

TEST_CASE("quantity: negative, too fine, and too large") {
  check_refused("-1 day", Dimension::duration, QuantityError::negative_duration);
  CHECK(duration("-0 days") == duration("0 h"));
  CHECK(number("-3") < number("0"));
  check_refused("1.1234567", Dimension::number, QuantityError::too_many_decimals);
  check_refused("38.0000001 C", Dimension::temperature, QuantityError::too_many_decimals);
  check_refused("38.0000000 C", Dimension::temperature, QuantityError::too_many_decimals);
  check_refused("99999999999", Dimension::number, QuantityError::too_large);
  check_refused("9999999999 years", Dimension::duration, QuantityError::too_large);
  check_refused(std::string(100000, '9') + " days", Dimension::duration, QuantityError::too_large);
  CHECK(number("9999999999.999999") > number("9999999999.999998"));
  CHECK(number("-9999999999.999999") < number("-9999999999.999998"));
  CHECK(duration("146000 years") > duration("145999.999999 years"));
  check_refused("146200 years", Dimension::duration, QuantityError::too_large);
}

TEST_CASE("quantity: a default unit stands in for a missing one, and for no other") {
  CHECK(parse_quantity("10", Dimension::duration, "days").quantity == duration("10 days"));
  CHECK(parse_quantity("10 h", Dimension::duration, "days").quantity == duration("10 h"));
  CHECK(!parse_quantity("10 x", Dimension::duration, "days").quantity);
}

TEST_CASE("quantity: the text of a quantity reads back as the same quantity") {
  for (const char* text : {"0 h", "1 month", "30 days", "48 h", "36 h", "5 weeks", "100 years",
                           "1 s", "0.000001 s", "0.5 a", "1.000001 years", "59 s", "90 min"}) {
    CHECK_MESSAGE(duration(to_text(duration(text))) == duration(text), std::string(text));
  }
  for (const char* text :
       {"38 C", "100.4 F", "100.3 F", "37.999999 C", "100.399999 F", "-40 F", "-0.5 C", "31.9 F"}) {
    CHECK_MESSAGE(temperature(to_text(temperature(text))) == temperature(text), std::string(text));
  }
  for (const char* text : {"0", "-3", "2.5", "-0.000001", "9999999999.999999"}) {
    CHECK_MESSAGE(number(to_text(number(text))) == number(text), std::string(text));
  }
}

TEST_CASE("quantity: texts are short and usual") {
  CHECK(to_text(duration("30.4375 days")) == "1 month");
  CHECK(to_text(duration("48 h")) == "2 days");
  CHECK(to_text(duration("36 h")) == "1.5 days");
  CHECK(to_text(duration("14 d")) == "2 weeks");
  CHECK(to_text(temperature("100.4 F")) == "38 C");
  CHECK(to_text(temperature("100.3 F")) == "100.3 F");
  CHECK(to_text(number("3.50")) == "3.5");
  CHECK(to_text(number("-0.5")) == "-0.5");
}

TEST_CASE("quantity: reasons name the units to use") {
  CHECK(reason_for(parse_quantity("10", Dimension::duration), Dimension::duration,
                   Language::english) ==
        "the unit is missing (days, weeks, months, years, hours or minutes)");
  CHECK(reason_for(parse_quantity("38", Dimension::temperature), Dimension::temperature,
                   Language::english) == "the unit is missing (C or F)");
  CHECK(reason_for(parse_quantity("3 \x1b[31m", Dimension::duration), Dimension::duration,
                   Language::english)
            .find('\x1b') == std::string::npos);
}

TEST_CASE("quantity: whole numbers") {
  CHECK(is_whole(number("3")));
  CHECK(is_whole(number("3.000000")));
  CHECK(is_whole(number("-3")));
  CHECK(!is_whole(number("2.5")));
  CHECK(whole_number(number("42")) == 42);
  CHECK(whole_number(number("-42")) == -42);
}
