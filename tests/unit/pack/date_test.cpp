#include "triage/pack/date.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace triage;

TEST_CASE("dates: those that exist, and words") {
  for (const std::string_view date :
       {"2021-08-25", "2024-02-29", "2000-02-29", "2021-08", "2021", "May 2021", "2nd edition"}) {
    CHECK_MESSAGE(may_be_date(date), date);
  }
  for (const std::string_view date :
       {"2021-02-29", "1900-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "2021-4-1",
        "21-04-01", "25/08/2021", "04/05/21", "2021/08/25", "20210825", "2021-08-25-", "-",
        "2021-08-250"}) {
    CHECK_MESSAGE(!may_be_date(date), date);
  }
}
