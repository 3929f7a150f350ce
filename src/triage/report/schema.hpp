#pragma once

// JSON Schemas (draft-07) of rule packs, of case files and of reviews, from the tables by which
// they are read. Editors complete and underline with them. They know shapes and keys, not which
// names are declared: that is for `triage check`.

#include "triage/report/record.hpp"

namespace triage::schema {

Record of_packs();
Record of_cases();
Record of_reviews();

}  // namespace triage::schema
