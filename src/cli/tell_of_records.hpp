#pragma once

// What people are told about the records of many cases.

#include <cstddef>
#include <string>

#include "triage/batch/record_order.hpp"

namespace triage::cli {

/// Warns of names that two records share, and of ids that could not be compared.
void tell_of_names(const RecordOrder& records);

std::string stopped_after(std::size_t cases);

}  // namespace triage::cli
