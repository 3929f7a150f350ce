#pragma once

// People who answer a pack's questions, made up by dice: the same people on every machine.

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"

namespace triage::bench {

/// Who comes in. `complete`: everybody answers everything, for engines that know no "unknown".
/// `mixed`: three in five do; the others leave answers out or do not know them, and few of all have
/// measured anything.
enum class Crowd : bool { complete, mixed };

enum class Form : std::uint8_t { yes_no, number, word, list };

/// What was said to one finding.
struct Said {
  const Finding* finding;
  Form form;
  std::vector<std::string> words;
};

class People {
 public:
  /// `pack` must outlive this.
  People(const RulePack& pack, Crowd crowd) : pack_(pack), crowd_(crowd) {}

  /// The next person's answers, in the pack's order; what was not answered is left out.
  std::vector<Said> next();

 private:
  enum class Mood : std::uint8_t { sure, sparing, unsure };

  std::size_t below(std::size_t count) { return random_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }

  Mood mood();
  Said answer(const Finding& finding);
  std::string yes_or_no(const Finding& finding);
  std::string option(const Finding& finding);
  Said options(const Finding& finding);
  std::string duration(const Finding& finding);
  std::string temperature();

  const RulePack& pack_;
  Crowd crowd_;
  std::mt19937 random_;  // always the same numbers
  bool has_fever_ = false;
};

}  // namespace triage::bench
