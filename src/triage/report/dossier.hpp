#pragma once

// All that is known about a pack, as one document for those who have to judge and sign it:
// `triage document`. What it says of the pack is English, as all that is said to authors; what
// people read stands there in every language that the pack has.

#include <optional>
#include <string>
#include <vector>

#include "triage/claims/verify.hpp"
#include "triage/comparison/difference.hpp"
#include "triage/model/census.hpp"
#include "triage/pack/hazard_log.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/pack/sign_off.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/document.hpp"
#include "triage/vignettes/test_pack.hpp"
#include "triage/vignettes/vignette_summary.hpp"

namespace triage {

/// What somebody had signed of an older pack, by which that was found.
struct SignedBefore {
  Signable part;  // of the whole text, it has no name
  std::vector<Signature> signatures;
};

struct Dossier {
  const Pack& pack;
  std::string engine;           // "triage 0.1.0"
  std::string pack_file;        // what places in the pack are called by
  std::string case_files = {};  // where the vignettes come from
  /// As people read it: the pack in its own words first, then its translations.
  std::vector<Pack> spoken = {};
  Verification verification = {};
  std::optional<Census> census = {};  // nothing: the proofs are too large
  PackTest test = {};
  std::vector<VignetteSummary> vignettes = {};
  /// Only what there is to judge and sign, in the pack's own words.
  bool is_short = false;
  std::optional<Difference> changes = {};  // since an older pack, if one was given
  std::optional<RulePack> older = {};      // which
  std::optional<SignedBefore> signed_before = {};
  std::optional<HazardLog> hazards = {};  // nothing: there is no log
  std::vector<Signable> parts = {};       // what there is to sign
  std::vector<SignedPart> sign_off = {};  // none: there are no reviews
};

/// Whether every claim, every vignette and every control holds.
bool all_holds(const Dossier& dossier);

/// The pack as a page to read and sign, chapter by chapter.
Document dossier_document(const Dossier& dossier);

}  // namespace triage
