#pragma once

// How many cases came out how, for people.

#include <string>
#include <vector>

#include "triage/batch/record_order.hpp"

namespace triage::cli {

/// A line for each of these dispositions, from the last to the first, and for the rest.
std::string table_of(const Tally& tally, const std::vector<std::string>& dispositions);

}  // namespace triage::cli
