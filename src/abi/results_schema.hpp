#pragma once

// A JSON Schema (draft-07) of what the functions of triage.h give, and with it of what the commands
// write with `--format json`. The types of the package for npm are made of it.

#include "triage/report/record.hpp"

namespace triage::abi {

/// Any of the results; what each of them is stands under `definitions`, by names that the types of
/// TypeScript have too and that therefore stay. It is docs/schema/results.json, byte for byte.
Record schema_of_results();

}  // namespace triage::abi
