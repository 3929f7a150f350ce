#pragma once

// What an author has edited: every text and condition that is not what it was, and whether that
// means anything else now.

#include <map>
#include <string>
#include <vector>

#include "triage/comparison/pack_pair.hpp"
#include "triage/pack/declarations.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/pack/translation.hpp"

namespace triage {

/// Something that the new pack says otherwise than the old one, or that only one of them says.
struct Rewording {
  std::string item;   // "rule 'fever'"
  std::string where;  // `rules.fever.because`
  Says says = Says::words;
  std::string before;  // empty: the old pack says nothing there
  std::string after;
};

/// All of them, in the order of the packs; nothing else has changed but the version and comments.
std::vector<Rewording> rewordings(const RulePack& before, const RulePack& after);

/// The same of the translations that both packs have: each is a thing of its own, "translation
/// 'es'", of which nothing but texts can change.
std::vector<Rewording> rewordings(const TextsByLanguage& before, const TextsByLanguage& after);

enum class Edit : std::uint8_t {
  added,
  removed,
  logic_changed,
  rewritten,  // a condition has another form; of a rule or care path, it is met for the same people
  text_changed,
  reordered,
};

struct EditedItem {
  std::string name;  // "rule 'fever'"
  Edit edit{};
};

/// What the rewordings make of each thing that they are in. What a condition in another form means
/// is not looked at: it has changed.
std::vector<EditedItem> edits_of(const RulePack& before, const RulePack& after,
                                 const std::vector<Rewording>& rewordings);

/// Tells the rules that fire, and care paths that are offered, for other people from those that do
/// so for the same, however their conditions are written, and whatever was changed to bring it
/// about.
void tell_logic(PackPair& packs, std::vector<EditedItem>& edits);

}  // namespace triage
