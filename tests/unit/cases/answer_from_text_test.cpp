// One answer, as it is written in a flag, a cell or a scalar.

#include "triage/cases/answer_from_text.hpp"

#include <doctest/doctest.h>

#include "triage/base/either.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

Pack all_types() {
  return small_rules(R"(
findings:
  fever: {ask: Fever, type: yes_no}
  trend: {ask: Trend, type: one_of, options: {better: Better, worse: Worse}}
  signs: {ask: Signs, type: any_of, options: {numb: Numb, weak: Weak}}
  since: {ask: Since, type: duration, range: [1 h, 10 days], none: Never}
  heat: {ask: Heat, type: temperature, range: [30 C, 45 C]}
  visits: {ask: Visits, type: number, whole: yes, range: [0, 20]}
rules:
  hot: {when: fever, then: emergency, because: Hot., source: book}
)");
}

/// What was understood, or the code of why nothing was.
using Read = Either<Answer, std::string>;

Read read(const Pack& rules, std::string_view id, std::string_view text) {
  Diagnostics diagnostics("a");
  auto answer = answer_from_text(rules, finding(rules, id), text, {}, diagnostics);
  if (answer) return *answer;
  REQUIRE(diagnostics.has_errors());
  return std::string(texts_of(diagnostics.all().front().code).id);
}

template <class Said>
const Said* said(const Read& read) {
  const auto* answer = std::get_if<Answer>(&read);
  return answer == nullptr ? nullptr : std::get_if<Said>(&answer->said);
}

std::string refused(const Read& read) {
  const auto* code = std::get_if<std::string>(&read);
  return code == nullptr ? "" : *code;
}

TEST_CASE("answer: both ends of a range can be said, and nothing beyond them") {
  const Pack rules = all_types();
  CHECK(said<Quantity>(read(rules, "since", "1 h")));
  CHECK(said<Quantity>(read(rules, "since", "10 days")));
  CHECK(said<Quantity>(read(rules, "heat", "86 F")));
  CHECK(said<Quantity>(read(rules, "heat", "45 C")));
  CHECK(said<Quantity>(read(rules, "visits", "20")));
  CHECK(refused(read(rules, "since", "0.999999 h")) == "case.out-of-range");
  CHECK(refused(read(rules, "since", "10.000001 days")) == "case.out-of-range");
  CHECK(refused(read(rules, "heat", "45.000001 C")) == "case.out-of-range");
  CHECK(refused(read(rules, "visits", "21")) == "case.out-of-range");
  CHECK(refused(read(rules, "visits", "1.5")) == "case.not-whole");
}

TEST_CASE("answer: options stand between semicolons or commas, and each of them counts") {
  const Pack rules = all_types();
  using Options = std::vector<OptionAnswer>;
  const Options both = {OptionAnswer::yes, OptionAnswer::yes};
  for (const char* text : {"numb;weak", "weak, numb", " numb ; weak "}) {
    CAPTURE(text);
    const Read answer = read(rules, "signs", text);
    REQUIRE(said<Options>(answer));
    CHECK(*said<Options>(answer) == both);
  }
  CHECK(*said<Options>(read(rules, "signs", "weak")) ==
        Options{OptionAnswer::no, OptionAnswer::yes});
  CHECK(*said<Options>(read(rules, "signs", "none")) == Options(2, OptionAnswer::no));
  CHECK(refused(read(rules, "signs", "numb; none")) == "case.none-with-others");
  CHECK(refused(read(rules, "signs", "numb;")) == "case.unknown-option");
}

TEST_CASE("answer: unknown is one for every type, and none only where there is such an answer") {
  const Pack rules = all_types();
  for (const Finding& asked : rules.findings) {
    CAPTURE(asked.id);
    CHECK(said<Unknown>(read(rules, asked.id, " unknown ")));
  }
  CHECK(said<None>(read(rules, "since", "none")));
  CHECK(refused(read(rules, "heat", "none")) == "case.bad-quantity");
  CHECK(refused(read(rules, "trend", "none")) == "case.unknown-option");
  CHECK(refused(read(rules, "fever", "none")) == "case.bad-yes-no");
  CHECK(refused(read(rules, "fever", "maybe")) == "case.bad-yes-no");
  CHECK(refused(read(rules, "trend", "Bettr")) == "case.unknown-option");
  CHECK(said<OptionId>(read(rules, "trend", "Better")));
}

}  // namespace
}  // namespace triage::tests
