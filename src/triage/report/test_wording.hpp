#pragma once

// Sentences that the reports of `triage test` share.

#include <cstddef>
#include <string>
#include <vector>

#include "triage/report/test_text.hpp"

namespace triage {

/// The file that holds a place of the pack: its own, or the id of a pack that it extends.
const std::string& file_of(const TestReport& report, const Place& place);

/// "rules/my-pack.yaml:12:3"; the file alone, where the place is the whole of it.
std::string place_in_pack(const TestReport& report, const Place& place);

/// Why a vignette's outcome is what it is, as far as that is not what was expected.
std::vector<std::string> reasons(const TestReport& report, const VignetteResult& result);

/// "rule 'fever'", or "`{numbness: constant}` of rule 'constant_numbness'".
std::string subject_text(const RulePack& pack, const Decision& decision,
                         const std::string& condition);

/// What is missing: "it is never yes, and where it is no, nothing would change if it were yes".
std::string miss_text(const Covered& item);

/// "All 12 vignettes pass.", of a run in which they do.
std::string all_pass(const VignetteRun& run);

/// With so many decimals.
std::string decimals_text(double value, int decimals);

/// "85.0 %"
std::string percent_text(double rate);

/// "70.2 % to 94.3 %"
std::string bounds_text(const Share& share);

/// What was counted, under the names of what is given, beside those of what is expected.
Table counts_table(const std::vector<std::string>& names, const Counts& counts);

/// Lines of a YAML comment, wrapped to `width` columns behind `#` and the indent.
std::string comment(std::size_t width, const std::string& text, const std::string& indent = "");

}  // namespace triage
