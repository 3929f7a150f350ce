#pragma once

// JSON Schemas (draft-07) of rule packs, of case files and of reviews, from the tables by which
// they are read. Editors complete and underline with them. They know shapes and keys, not which
// names are declared: that is for `triage check`. And that of what judges said, for programs.

#include "triage/report/record.hpp"

namespace triage::schema {

/// Of every rule pack.
Record of_packs();
/// Of this one alone: it knows the names that are declared there, with what they stand for.
Record of_pack(const RulePack& pack);
/// Of case files, of NAME.review.yaml, and of what judges said.
Record of_cases();
Record of_reviews();
Record of_judged();

}  // namespace triage::schema
