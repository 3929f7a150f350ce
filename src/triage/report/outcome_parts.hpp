#pragma once

// What a report about an outcome is made of, and how much of it is said: all, as much as was asked
// for, or what fits on a screen. A list that nobody reads to its end hides what stands before it,
// so a few reasons stand there and the others are counted.

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/document.hpp"
#include "triage/report/text.hpp"

namespace triage {

/// What of the reasons is shown.
struct ReasonsShown {
  static constexpr std::size_t usual = 5;

  std::size_t most = usual;
  bool with_answers = true;  // below each, what was said that made it one
  bool with_sources = true;
};

/// What stands between the beginning and the end of a report.
struct Layout {
  Length length = Length::usual;  // full: with the places in sources, and the details of care
  std::size_t most_first_aid = std::numeric_limits<std::size_t>::max();
  bool headings = true;  // of first aid and reasons, which stand in the beginning without
  ReasonsShown reasons = {};
  bool notes = true;
  bool care = true;
  bool source_list = true;
  bool how_to_see_more = true;
};

/// Everything there is to say.
Layout full_layout(const RulePack& pack);

/// As much as was asked for, which is less than all.
Layout layout_of(const ReportParts& parts);

/// What an emergency leaves out to fit on a screen, the least first: notes go before reasons do,
/// what was said before the last reason, and first aid of further reasons before that of the first,
/// which goes only where it would leave no room for any reason. Where nothing fits, the last one.
std::vector<Layout> ever_shorter(Layout layout);

/// The sources of one text, numbered as they are cited: `[1]` behind a reason, and what [1] is
/// once, at the end. In full length with the places in them, `[1] step 1, summary; [2] table 3`.
class CitedSources {
 public:
  CitedSources(const RulePack& pack, Length length) : pack_(pack), length_(length) {}

  /// The citations in words. Remembers which sources were cited.
  std::string cite(std::span<const Citation> citations);

  /// The numbered sources, under a heading. Nothing if none was cited.
  [[nodiscard]] std::optional<Section> list() const;

 private:
  std::size_t number_of(SourceId source);

  const RulePack& pack_;
  Length length_;
  std::vector<SourceId> cited_;
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

/// What to do, by when it is for, what was withheld and why, and what has to be asked first, with
/// the names by which options answer it; none where there is no advice. Cites in `sources`.
std::vector<Section> care_sections(const RulePack& pack, const Case& person, const Outcome& outcome,
                                   CitedSources& sources, Length length, MoreBy more_by);

}  // namespace triage
