#pragma once

// A fingerprint of what a pack does: the same wherever the same pack is run, whatever runs it.
// docs/proofs.md says exactly of what it is made, so that others can make it again.

#include <string>

#include "triage/program/from_pack.hpp"

namespace triage {

/// The SHA-256, in hex, of the outcomes of all people, or of those whom a fixed rule chooses where
/// there are too many.
std::string outcomes_digest(const Pack& pack);

}  // namespace triage
