#pragma once

// What of a pack is signed, in words; and the lines by which somebody signs more of it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/pack/sign_off.hpp"
#include "triage/report/document.hpp"

namespace triage {

/// Who reads the pack, and when.
struct Reader {
  std::string by;
  std::string role;
  std::string date;
};

/// The parts on which this person has no verdict that still counts.
std::vector<Signable> parts_to_read(std::span<const SignedPart> parts, const Reader& reader);

/// The head of a file of reviews that has none yet.
std::string review_head_yaml(const RulePack& pack);
/// The lines of one review, with every verdict still open, to stand at the end of such a file.
std::string review_yaml(const Reader& reader, std::span<const Signable> parts);

/// How many parts stand how: "3 of 12 parts are signed, 1 has changed since, 8 are open".
std::string sign_off_words(std::span<const SignedPart> parts);
/// "right, says Ana Ruiz (clinician), 2026-11-27".
std::string signature_words(const Signature& signature);
/// Whether every part is signed by somebody, and nobody objects.
bool is_signed(std::span<const SignedPart> parts);

/// What is not signed, and why.
Document sign_off_document(const RulePack& pack, std::span<const SignedPart> parts);

}  // namespace triage
