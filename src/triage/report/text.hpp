#pragma once

// An outcome in words, for the person it is about.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/document.hpp"

namespace triage {

/// How much of a report is shown: the recommendation and its reasons in one sentence each; what
/// people need; or all there is.
enum class Length : std::uint8_t { brief, usual, full };

/// How its reader asks for the rest: with --more, which the report says; or with a key, of which
/// whoever shows the report speaks below it.
enum class MoreBy : std::uint8_t { option, key };

struct ReportParts {
  Length length = Length::usual;
  /// Why it is nothing else, and what would change it (explanation.hpp), which needs proofs; or
  /// nothing of that.
  std::vector<Section> explanation = {};
  MoreBy more_by = MoreBy::option;
};

/// The recommendation, first and last. In between what to do, the reasons, the advice, and what
/// was withheld and why; or, while nothing can be recommended, what has to be asked first. Unless
/// it is the most urgent, the signs for which to seek help sooner stand before the end; if it is,
/// what to do now stands there once more.
///
/// The most urgent fits on one screen of 80 columns and 24 lines, and on one of 40 and 20, with
/// what follows it there, unless it is shown in full, or its advice has no room there twice.
std::string outcome_text(const Pack& pack, const Case& person, const Assessment& assessment,
                         const Style& style, ReportParts parts = {});

/// Whether the full length says more than what an interview shows on the smaller screen.
bool more_to_read(const Pack& pack, const Case& person, const Assessment& assessment);

/// The most urgent recommendation and what ended the interview of `person`, on one screen like any
/// other, with what can be typed below it.
std::string ended_text(const RulePack& pack, const Case& person, const Style& style);

/// The same for any other medium, which has no screen to fit on.
Document ended_document(const RulePack& pack, const Case& person);
Document outcome_document(const Pack& pack, const Case& person, const Assessment& assessment,
                          ReportParts parts = {});

/// The recommendation and what to do now, as they stand at the beginning of a report.
Section recommendation_section(const RulePack& pack, Disposition disposition);

/// When to seek help sooner, under its heading; nothing if the pack does not say.
std::optional<Section> watch_for_section(const RulePack& pack);

/// What can be answered: every finding with its type, options and units.
Document findings_document(const RulePack& pack);

/// The tone of a disposition: calm for the least urgent, alarm for the most urgent.
Tone tone_of(const RulePack& pack, const std::optional<Disposition>& disposition);

}  // namespace triage
