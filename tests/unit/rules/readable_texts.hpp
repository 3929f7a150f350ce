#pragma once

// What a person reads of a pack, in the portions in which they read it, and how hard that may be.

#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"

namespace triage::tests {

/// Texts that are read together: a question with its options, a list of signs.
struct Portion {
  std::string where;
  std::vector<std::string> texts;
  bool is_warning = false;  // what is read in an emergency, or to recognise one
};

std::vector<Portion> portions(const RulePack& pack);

/// Every portion, and every text in one, that is harder to read than its bar, with its measure.
/// What has less than eight words is not measured by itself: the formulas say nothing about it.
/// Reasons of rules, titles and labels are no portions.
std::vector<std::string> too_hard(const RulePack& pack);

}  // namespace triage::tests
