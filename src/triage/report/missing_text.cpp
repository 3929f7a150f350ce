// Vignettes for a person to complete. What is asked of them stands in comments, so that the file
// can be read before it is complete; what the pack says today is not shown, for it may be wrong.

#include "triage/base/by_id.hpp"
#include "triage/base/text.hpp"
#include "triage/report/case_yaml.hpp"
#include "triage/report/test_text.hpp"
#include "triage/report/test_wording.hpp"

namespace triage {
namespace {

constexpr std::size_t line_width = 96;

std::string gap_text(const RulePack& pack, const CoverageGap& gap) {
  const bool yes = gap.side == SideOf::yes;
  const std::string subject = subject_text(pack, gap.decision, gap.condition);
  if (!gap.condition.empty()) return subject + " decides, and is " + (yes ? "yes" : "no");
  if (gap.decision.kind == DecisionKind::rule) return subject + (yes ? " fires" : " is ruled out");
  return subject + (yes ? " is offered" : " is not offered");
}

std::string head(const RulePack& pack) {
  return comment(
             line_width,
             "Vignettes that are missing for " + pack.id + ' ' + pack.version +
                 ". For each, decide what must come of this person, without looking at what the "
                 "pack says; fill it in below `expect`, and take away the `#` there.") +
         "#\n" +
         comment(
             line_width,
             "disposition: one of " + join(ids_of(pack.dispositions), ", ") +
                 " or undetermined. fired: every rule "
                 "that must fire. care and not_care: the care paths that must, and must not, be "
                 "offered.") +
         '\n';
}

std::string vignette_text(const RulePack& pack, const Mutation& mutation,
                          const MissingVignette& vignette, std::size_t number) {
  std::string out;
  if (!vignette.shows.empty()) out += comment(line_width, "Shows that:");
  for (const CoverageGap& gap : vignette.shows)
    out += comment(line_width, "- " + gap_text(pack, gap));
  if (!vignette.notices.empty()) out += comment(line_width, "Notices when:");
  for (const std::size_t index : vignette.notices) {
    const Mutant& mutant = mutation.results[index].mutant;
    out += comment(line_width, "- " + mutant.subject + ": " + mutant.change);
  }
  Case person = vignette.person;
  person.id = "missing_" + std::to_string(number);
  return out + '\n' + case_to_yaml(pack, person) +
         "# expect:\n"
         "#   disposition: ???\n"
         "#   fired: [???]\n"
         "#   care: [???]\n"
         "#   not_care: [???]\n";
}

}  // namespace

std::string missing_vignettes_text(const RulePack& pack, const Mutation& mutation,
                                   const MissingVignettes& missing) {
  std::string out = head(pack);
  for (std::size_t i = 0; i < missing.vignettes.size(); ++i) {
    if (i > 0) out += "---\n";
    out += vignette_text(pack, mutation, missing.vignettes[i], i + 1);
  }
  const std::size_t not_tried = mutation.count(Fate::not_tried);
  if (missing.vignettes.empty() && missing.complete() && not_tried == 0) {
    out += comment(line_width, "Nothing is missing.");
  } else if (!missing.vignettes.empty() && !missing.smallest) {
    out += comment(line_width, "There may be a smaller set of vignettes that does the same.");
  }
  if (not_tried > 0) {
    out +=
        comment(line_width,
                "The time was up: " + std::to_string(not_tried) +
                    " small changes to the pack were not tried, and who would notice them is not "
                    "among these. Allow more with --max-seconds.");
  }
  if (missing.not_closed > 0) {
    out += comment(line_width, "The time was up: nobody was looked for who closes the other " +
                                   std::to_string(missing.not_closed) + " of " +
                                   std::to_string(missing.gaps) +
                                   " gaps. Allow more with --max-seconds.");
  }
  if (missing.gave_up) {
    out += comment(line_width,
                   "There are more gaps: the pack's conditions are too entangled to find who "
                   "closes them.");
  }
  return out;
}

}  // namespace triage
