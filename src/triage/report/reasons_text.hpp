#pragma once

// Why the recommendation is what it is, and what could not be ruled out. A list that nobody reads
// to its end hides what stands before it, so a few stand there and the others are counted.

#include <cstddef>
#include <optional>

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/cited_sources.hpp"
#include "triage/report/document.hpp"

namespace triage {

inline constexpr std::size_t usual_reasons = 5;

/// What of the reasons is shown.
struct ReasonsShown {
  std::size_t most = usual_reasons;
  bool with_answers = true;  // below each, what was said that made it one
  bool with_sources = true;
};

/// The reasons under their heading, the most urgent first; or why there is none. Nothing at all
/// where none of some is to be shown.
std::optional<Section> reasons_section(const Pack& pack, const Case& person,
                                       const Assessment& assessment, CitedSources& sources,
                                       const ReasonsShown& shown);

/// First aid until help comes: what every rule that fires says, each once, and `most` at most.
/// Nothing if no rule says anything.
std::optional<Section> meanwhile_section(const Pack& pack, const Outcome& outcome,
                                         std::size_t most);

/// The rules that may still apply: first those that call for more than the recommendation, then
/// those for which it is so urgent. Nothing if there are none.
std::optional<Section> not_ruled_out_section(const Pack& pack, const Case& person,
                                             const Assessment& assessment, std::size_t most);

}  // namespace triage
