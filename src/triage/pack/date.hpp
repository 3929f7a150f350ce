#pragma once

#include <string_view>

namespace triage {

/// Whether the text may name a date: one that exists, as in 2021-08-25, 2021-08 or 2021, or words
/// ("May 2021"). Figures in another order are none: nobody can tell a month from a day in 04/05/21.
bool may_be_date(std::string_view text);

/// Whether it is a day that there is, the year first: 2021-08-25. Such texts are in the order of
/// their days.
bool is_day(std::string_view text);

}  // namespace triage
