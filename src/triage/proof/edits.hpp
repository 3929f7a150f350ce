#pragma once

// What an author has edited, and whether it means anything else now.

#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/proof/pack_pair.hpp"

namespace triage {

enum class Edit : std::uint8_t { added, removed, logic_changed, rewritten, text_changed };

struct EditedItem {
  std::string name;  // "rule 'fever'"
  Edit edit{};
};

/// Edits of findings, dispositions, facts, guarantees and the pack's own words.
std::vector<EditedItem> declaration_edits(const RulePack& before, const RulePack& after);

/// Edits of rules and care paths; changed is what fires, or is offered, for other people.
std::vector<EditedItem> logic_edits(PackPair& packs);

}  // namespace triage
