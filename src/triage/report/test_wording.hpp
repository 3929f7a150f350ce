#pragma once

// Sentences that the reports of `triage test` share.

#include <cstddef>
#include <string>
#include <vector>

#include "triage/report/test_text.hpp"

namespace triage {

/// Why a vignette's outcome is what it is, as far as that is not what was expected.
std::vector<std::string> reasons(const TestReport& report, const VignetteResult& result);

/// "rule 'fever'", or "`{numbness: constant}` of rule 'constant_numbness'".
std::string subject_text(const RulePack& pack, const Decision& decision,
                         const std::string& condition);

/// What is missing: "it is never yes, and where it is no, nothing would change if it were yes".
std::string miss_text(const Covered& item);

/// Where a vignette stands: "rules/my-pack.cases.yaml:12"; the file alone, where it is the whole of
/// it.
std::string place_of(const VignetteResult& result);

/// What is wrong with a case that cannot be read, with its lines.
std::string problems_text(const BadCase& bad);

/// "All 12 vignettes pass.", of a run in which they do.
std::string all_pass(const VignetteRun& run);

/// Lines of a YAML comment, wrapped to `width` columns behind `#`.
std::string comment(std::size_t width, const std::string& text);

}  // namespace triage
