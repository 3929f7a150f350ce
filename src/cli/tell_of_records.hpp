#pragma once

// What people are told about the records of many cases.

#include <cstddef>
#include <string>
#include <vector>

#include "triage/batch/record_order.hpp"

namespace triage::cli {

/// How many cases came out how: a line for each of these dispositions, from the last to the first,
/// and for the rest.
std::string table_of(const Tally& tally, const std::vector<std::string>& dispositions);

/// Warns of names that two records share, and of ids that could not be compared.
void tell_of_names(const RecordOrder& records);

/// Says that somebody ended the run when so many cases were done, and ends it.
[[noreturn]] void end_stopped_after(std::size_t cases);

}  // namespace triage::cli
