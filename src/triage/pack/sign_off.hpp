#pragma once

// What of a pack is signed: the parts that it has now, held against what people said of them.
//
// Of each person the last verdict on a part counts, and one on `all` where they have not said
// anything of the part itself as it is now. A verdict counts only while the part is what they had
// read, to the letter.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/pack/review_file.hpp"
#include "triage/pack/signable.hpp"

namespace triage {

/// What a person says of a part.
struct Signature {
  std::string by;
  std::string role;
  std::string date;
  PartReview said;       // of the part, or of `all`
  bool current = false;  // the part has not changed since
};

/// The worst that anybody says of a part as it is now. `changed`: nobody says anything, and
/// somebody did before it changed.
enum class Standing : std::uint8_t { open, changed, right, unsure, wrong };

struct SignedPart {
  Signable part;
  std::vector<Signature> signatures;  // one a person, in the order in which they first signed
  Standing standing = Standing::open;
};

/// Every part of the pack.
std::vector<SignedPart> sign_off(const RulePack& pack, const ReviewFile& reviews,
                                 const TextsByLanguage& translations = {});

/// All that people have said, then or now, under fingerprints that begin so; in the order of the
/// file. `current`: the part of that name in `parts` still has it.
std::vector<Signature> said_under(std::string_view beginning, const ReviewFile& reviews,
                                  std::span<const Signable> parts);

/// Warns of parts that have changed since they were signed, of those that are gone, and of what
/// somebody objects to.
void warn_about_reviews(const RulePack& pack, const ReviewFile& reviews,
                        const TextsByLanguage& translations, Diagnostics& diagnostics);

}  // namespace triage
