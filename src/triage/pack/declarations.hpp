#pragma once

// Everything that a pack says, by where it stands: what two packs are held against each other by.
//
// Texts that a person reads are among it, and all that decides who reads them. What a pack is made
// of is taken apart by name (declarations.cpp): a member that is added does not compile until it
// has its place here, so that no change to a pack can pass unseen.

#include <cstdint>
#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"

namespace triage {

enum class Says : std::uint8_t {
  words,    // read by people: a question, advice, a reason, a source
  meaning,  // decides something: a condition, a level, a range
  order,    // the place in a list of things that have names
};

struct Declaration {
  std::string item;   // "rule 'fever'", or "'otherwise'" for what is the pack's own
  std::string where;  // `rules.fever.because`; several things may stand there, one behind the other
  Says says = Says::words;
  std::string text;
};

/// All but the version, by which packs are told apart, and where in its file a thing stands.
/// Conditions are in the words of a pack.
std::vector<Declaration> declarations_of(const RulePack& pack);

}  // namespace triage
