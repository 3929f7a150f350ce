#pragma once

// How tables call the levels of care: as the pack does, or as somebody said that they do.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/id.hpp"

namespace triage {

struct RulePack;

/// A level of care as advice; nothing: no advice, `undetermined`.
using Advice = std::optional<Disposition>;

/// Advice of many cases, a byte each.
using AdviceByte = std::uint8_t;
inline constexpr AdviceByte no_advice = 0xFE;
inline constexpr AdviceByte not_there = 0xFF;

/// Advice as a byte.
inline AdviceByte byte_of(const Advice& advice) {
  return advice ? static_cast<AdviceByte>(advice->index()) : no_advice;
}
/// Of a byte that is there.
inline Advice advice_of(AdviceByte byte) {
  return byte == no_advice ? Advice() : Advice(Disposition(byte));
}

/// `emergency:self_care`: somebody who needs the first and is given the second, which may be
/// `undetermined`, is in danger.
struct HazardousAdvice {
  Disposition needed;
  Advice given;

  friend bool operator==(const HazardousAdvice&, const HazardousAdvice&) = default;
};

class LevelWords {
 public:
  /// Knows the ids of the pack's levels, and `undetermined` and `NA` for no advice. `pack` must
  /// outlive this.
  explicit LevelWords(const RulePack& pack);

  /// From now on `word` means the level with this id, or no advice. Returns why that cannot be;
  /// empty if it can.
  std::string learn(std::string_view word, std::string_view level);

  /// What a cell says. Of several words with a semicolon between them, the most urgent counts.
  struct Said {
    bool anything = false;     // not an empty cell, nor `NA`
    std::string unknown = {};  // a word that is none; then there is no advice
    Advice advice = {};
  };
  [[nodiscard]] Said read(std::string_view cell) const;

  /// `emergency:self_care`; nothing if a word is unknown, or the first is no level.
  [[nodiscard]] std::optional<HazardousAdvice> hazard(std::string_view text) const;

  [[nodiscard]] const RulePack& pack() const { return pack_; }
  /// All words that were learned, `WORD=LEVEL`, in order.
  [[nodiscard]] const std::vector<std::string>& learned() const { return learned_; }
  /// The words one of which can have been meant by a text that is none.
  [[nodiscard]] std::vector<std::string> words_near(std::string_view text) const;

 private:
  const RulePack& pack_;
  std::map<std::string, Advice, std::less<>> meanings_;  // in small letters
  std::vector<std::string> learned_;
};

}  // namespace triage
