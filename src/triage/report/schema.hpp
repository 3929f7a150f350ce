#pragma once

// JSON Schemas (draft-07) of rule packs, from the tables by which they are read. Editors complete
// and underline with them. They know shapes and keys; what else a pack must be is for `triage
// check` to say.

#include "triage/report/record.hpp"

namespace triage::schema {

/// Of every rule pack: it knows no name that a pack declares.
Record of_packs();
/// Of this one alone: it knows the names that are declared there, with what they stand for.
Record of_pack(const RulePack& pack);

}  // namespace triage::schema
