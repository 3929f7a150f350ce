// Which answers there are around a cut, and how many cuts a finding bears.

#include <doctest/doctest.h>

#include "triage/program/from_pack.hpp"
#include "triage/program/from_pack_intervals.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

Quantity number(std::string_view text) { return *parse_quantity(text, Dimension::number).quantity; }
Quantity temperature(std::string_view text) {
  return *parse_quantity(text, Dimension::temperature).quantity;
}

TEST_CASE("intervals: between two temperatures that can be said there may be none that can") {
  CHECK(answer_from(temperature("38 C")) == temperature("38 C"));
  CHECK(answer_after(temperature("38 C")) == temperature("100.400001 F"));
  CHECK(answer_after(temperature("38.000001 C")) == temperature("100.400002 F"));
  CHECK(answer_after(temperature("-0.000001 C")) == temperature("31.999999 F"));
  CHECK(answer_after(number("2")) == number("2.000001"));
}

TEST_CASE("intervals: whole numbers at, above and up to a quantity, on both sides of zero") {
  CHECK(whole_from(number("2")) == number("2"));
  CHECK(whole_from(number("2.000001")) == number("3"));
  CHECK(whole_after(number("2")) == number("3"));
  CHECK(whole_after(number("1.999999")) == number("2"));
  CHECK(whole_until(number("2")) == number("2"));
  CHECK(whole_until(number("1.999999")) == number("1"));
  CHECK(whole_from(number("-1.5")) == number("-1"));
  CHECK(whole_after(number("-1")) == number("0"));
  CHECK(whole_until(number("-1.5")) == number("-2"));
}

TEST_CASE("intervals: \"> 2\" begins behind 2, and \">= 2\" with it") {
  CHECK(first_above({number("2"), true}) == number("2"));
  CHECK(first_above({number("2"), false}) == number("2.000001"));
}

TEST_CASE("intervals: the least answer in each, with the ends of the range, or none") {
  Finding finding;
  finding.type = FindingType::number;
  finding.smallest = number("0");
  finding.largest = number("10");
  const std::vector<Cut> cuts = {
      {number("5"), false}, {number("5.000001"), true}, {number("10"), true}};
  CHECK(least_answer(finding, cuts, 0) == number("0"));
  CHECK(least_answer(finding, cuts, 1) == std::nullopt);
  CHECK(least_answer(finding, cuts, 2) == number("5.000001"));
  CHECK(least_answer(finding, cuts, 3) == number("10"));  // itself, and nothing else
  CHECK(least_answer(finding, {{number("10"), false}}, 1) == std::nullopt);
  finding.whole = true;
  CHECK(least_answer(finding, cuts, 2) == number("6"));
  CHECK(least_answer(finding, {{number("5"), false}, {number("6"), true}}, 1) == std::nullopt);
}

/// A pack whose one number is compared with so many different ones.
RulePack pack_with(const std::string& sign, int thresholds, const std::string& behind = "") {
  std::string text = "findings:\n  n: {ask: N, type: number, range: [0, 1000]}\nrules:\n";
  for (int i = 1; i <= thresholds; ++i) {
    const std::string at = std::to_string(i) + behind;
    text += "  r" + std::to_string(i) + ": {when: {n: \"" + sign + " " + at +
            "\"}, then: doctor, because: R., source: book}\n";
  }
  return small_rules(text);
}

TEST_CASE("intervals: two packs have a finding in common as long as one column holds its cells") {
  const RulePack equals = pack_with("=", 30);  // 60 cuts
  const std::vector<RulePack> fit = {equals, pack_with(">", 2, ".5")};
  CHECK(findings_with_too_many_cells(fit).empty());
  REQUIRE(program_beside(fit[0], fit[1]));
  CHECK(program_beside(fit[0], fit[1])->columns.front().cell_count == 63);
  const std::vector<RulePack> burst = {equals, pack_with(">", 3, ".5")};
  CHECK(findings_with_too_many_cells(burst) == std::vector{FindingId(0)});
  CHECK_FALSE(program_beside(burst[0], burst[1]));
}

}  // namespace
}  // namespace triage::tests
