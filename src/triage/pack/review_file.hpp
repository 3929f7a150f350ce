#pragma once

// Who has signed what of a pack, NAME.review.yaml beside it: the verdicts of people on its parts,
// each bound to the fingerprint of what they had read. docs/testing-packs.md describes the file.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/base/place.hpp"
#include "triage/yaml/fields.hpp"

namespace triage {

/// `open` is a part that still has to be read.
enum class ReviewVerdict : std::uint8_t { open, right, wrong, unsure };

inline constexpr auto review_verdicts =
    std::to_array<std::string_view>({"open", "right", "wrong", "unsure"});

struct PartReview {
  std::string part;
  Place place;
  ReviewVerdict verdict{};
  std::string comment;
  std::string fingerprint;
};

/// What one person said on one day.
struct Review {
  std::string by;
  std::string role;
  std::string date;
  std::vector<PartReview> parts;
};

struct ReviewFile {
  std::string pack;
  std::vector<Review> reviews;  // later ones stand further down
};

namespace review_keys {

using yaml::Key;
using enum yaml::Need;

inline constexpr auto file = std::to_array<Key>({
    {"pack", required, "pack_id", "The pack's id."},
    {"reviews", required, "reviews", "One behind the other; later ones stand further down."},
});
inline constexpr auto review = std::to_array<Key>({
    {"by", required, "text", "Who has read it: a name."},
    {"role", required, "text", "What they are: a clinician, an engineer."},
    {"date", required, "day", "The day, as in 2026-11-27."},
    {"parts", required, "parts",
     "The verdict on each part: all, rules.NAME, findings.NAME, care.NAME or "
     "translations.LANGUAGE."},
});
inline constexpr auto part = std::to_array<Key>({
    {"verdict", required, "verdict", "right, wrong or unsure; open while it is still to be read."},
    {"fingerprint", required, "fingerprint", "Of what was read, as `triage review` writes it."},
    {"comment", optional, "text", "Why; it has to be said of what is wrong or unsure."},
});

}  // namespace review_keys

/// Reads the reviews of the pack called `pack`. Nothing if the file has a mistake; all of them are
/// then in `diagnostics`.
std::optional<ReviewFile> reviews_from_yaml(const SourceText& source, std::string_view pack,
                                            Diagnostics& diagnostics);

}  // namespace triage
