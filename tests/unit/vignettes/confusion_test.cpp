#include "triage/vignettes/confusion.hpp"

#include <doctest/doctest.h>

#include "unit/vignettes/vignettes.hpp"

using namespace triage;
using doctest::Approx;

namespace {

constexpr double precision = 0.00005;

void check_bounds(std::size_t count, std::size_t of, double low, double high) {
  CAPTURE(count);
  CAPTURE(of);
  const Share share = share_of(count, of);
  CHECK(share.low == Approx(low).epsilon(precision));
  CHECK(share.high == Approx(high).epsilon(precision));
}

}  // namespace

TEST_CASE("Clopper-Pearson bounds are those of the tables") {
  // As R's binom.test and the published tables give them.
  check_bounds(0, 10, 0, 0.3084971);
  check_bounds(1, 10, 0.002528579, 0.4450161);
  check_bounds(5, 10, 0.1870860, 0.8129140);
  check_bounds(10, 10, 0.6915029, 1);
  check_bounds(7, 20, 0.1539092, 0.5921885);
  check_bounds(0, 1, 0, 0.975);
  check_bounds(1, 1, 0.025, 1);
}

TEST_CASE("Clopper-Pearson bounds of many trials are still exact") {
  // Without an event, the upper bound is 1 - 0.025^(1/n).
  check_bounds(0, 100'000, 0, 3.688811e-05);
  const Share share = share_of(500, 1000);
  CHECK(share.low == Approx(1 - share.high).epsilon(1e-9));
}

TEST_CASE("Clopper-Pearson bounds of no trials say nothing") {
  const Share share = share_of(0, 0);
  CHECK(share.rate() == 0);
  CHECK(share.low == 0);
  CHECK(share.high == 1);
}

TEST_CASE("confusion: expected in rows, actual in columns, undetermined last") {
  const auto rules = tests::small_rules(R"(
findings:
  fever: {ask: Really, type: yes_no}
  numb: {ask: Really, type: yes_no}
rules:
  fever: {when: fever, then: emergency, because: Reason., source: book}
  numb: {when: numb, then: doctor, because: Reason., source: book}
)");
  const auto run = tests::run_all(rules, R"(
- {id: a, answers: {fever: no, numb: no}, expect: {disposition: self_care}}
- {id: b, answers: {fever: no, numb: no}, expect: {disposition: emergency}}
- {id: c, answers: {fever: no, numb: yes}, expect: {disposition: emergency}}
- {id: d, answers: {fever: yes, numb: no}, expect: {disposition: doctor}}
- {id: e, answers: {numb: no}, expect: {disposition: emergency}}
- {id: f, answers: {fever: yes, numb: no}, expect: {disposition: undetermined}}
)");
  const Confusion confusion = confusion_of(rules, run.results);
  using Row = std::vector<std::size_t>;
  CHECK(confusion.counts[0] == Row{1, 0, 0, 0});
  CHECK(confusion.counts[1] == Row{0, 0, 1, 0});
  CHECK(confusion.counts[2] == Row{1, 1, 0, 1});
  CHECK(confusion.counts[3] == Row{0, 0, 1, 0});
  CHECK(confusion.under_triage.count == 2);
  CHECK(confusion.over_triage.count == 1);
  CHECK(confusion.under_triage.of == 5);
  CHECK(confusion.over_triage.of == 5);
}
