#pragma once

// What `--since` means where it names no pack but what somebody has signed: the pack that has this
// fingerprint.
//
// A fingerprint tells what was read, not where that is kept. So the packs of the same id are looked
// at: beside the pack, and beside the file of reviews if one was named, in the same folder and in
// the folders that are in it (where an older pack has its own base and translations beside it), and
// inside the program. What is found is, to the letter, what was signed, whoever put it there.

#include <string>
#include <vector>

#include "cli/pack_store.hpp"
#include "triage/pack/sign_off.hpp"

namespace triage::cli {

/// Whether it is meant for the beginning of a fingerprint: hexadecimal digits, and not the name of
/// a pack.
bool means_fingerprint(const std::string& text);

/// What is sought, and who may have signed it.
struct SoughtPack {
  std::string fingerprint;      // or its beginning, in small letters
  std::string reviews;          // the file that was named; empty: none
  std::vector<Signature> said;  // under such a fingerprint
};

struct FoundPack {
  std::string name;  // of the pack inside the program, or the path of its file
  Signable has;      // what has the fingerprint; of the whole text, the part has no name
};

/// Ends the run if there is none, or several that say different things.
FoundPack find_signed(const LoadedPack& rules, const SoughtPack& sought);

}  // namespace triage::cli
