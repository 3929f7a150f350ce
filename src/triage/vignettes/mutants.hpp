#pragma once

// Every small slip that the author of a pack could have made: a threshold a little off, a condition
// the wrong way round, an option forgotten. Good vignettes notice each of them.

#include <string>
#include <vector>

#include "triage/base/place.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack_variants.hpp"
#include "triage/vignettes/variants.hpp"

namespace triage {

/// The pack with one change.
struct Mutant {
  MutantKind kind{};
  std::string subject;  // "rule 'fever'"
  Place place;          // of what is changed
  std::string change;   // "`fever` becomes `{not: fever}`"
  PackChange edit;
};

/// All mutants of a pack, in the order of its parts. None compares a quantity in a way that is the
/// same for every answer in its range.
std::vector<Mutant> mutants_of(const RulePack& pack);

}  // namespace triage
