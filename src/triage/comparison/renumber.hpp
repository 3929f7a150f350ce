#pragma once

// A pack whose findings, options and dispositions stand in other places than its author gave them.

#include <vector>

#include "triage/pack/rule_pack.hpp"

namespace triage {

/// Where the ids of one pack have gone. A finding that the pack asks on a checklist has gone to
/// what holds of it, not to what was said of it by itself.
struct Renumbering {
  const RulePack* pack = nullptr;
  std::vector<FindingId> findings;
  std::vector<std::vector<OptionId>> options;  // by the old finding
  std::vector<Disposition> dispositions;
};

/// The pack, with these findings and dispositions in the place of its own.
RulePack renumbered(const RulePack& pack, const Renumbering& to, std::vector<Finding> findings,
                    std::vector<DispositionLevel> dispositions);

}  // namespace triage
