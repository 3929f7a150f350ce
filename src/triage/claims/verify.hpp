#pragma once

// Proves claims about a pack over every possible combination of answers, complete and partial.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/claims/verdict.hpp"
#include "triage/diagram/count.hpp"
#include "triage/diagram/diagram.hpp"

namespace triage {

struct Pack;

/// How many questions it takes until there is a recommendation.
struct InterviewLengths {
  std::size_t longest = 0;       // with every answer known
  double mean = 0;               // over all complete answers, each counted once
  std::size_t findings = 0;      // that can change the disposition
  std::size_t unsure = 0;        // for somebody who is not sure of anything
  bool mean_is_at_most = false;  // no interview is longer, but some may be shorter
};

/// The rule whose findings stand farthest apart in the pack's order. Diagrams follow that order and
/// have to remember, from the first of them to the last, what was answered.
struct WidestRule {
  RuleId rule;
  FindingId first;
  FindingId last;
};

/// What came of all claims. Every claim of the table has a verdict, if only that it was not made
/// and why: a claim that is missing cannot be taken for proved.
struct Verification {
  Count combinations;  // complete ones, with every finding answered
  std::vector<Verdict> verdicts;
  std::optional<InterviewLengths> interview;
  bool gave_up = false;              // a diagram grew past the limit: some claims are not decided
  std::optional<WidestRule> widest;  // if it gave up: what makes it hard
  std::string digest = {};           // of the outcomes (digest.hpp), for those who asked for it
};

/// Told of a claim before it is proved, and how many are done by then, of how many. Claims that are
/// proved together are told of by the first of them. The text lasts as long as the program.
using HearClaim = std::function<void(std::string_view claim, std::size_t done, std::size_t of)>;

/// Makes every claim about the pack. Throws nothing of its own: a check whose diagram would have
/// more than `max_nodes` nodes gives up. Takes from tenths of a second to minutes, and memory in
/// proportion to `max_nodes`; `hear` is called in this thread.
Verification verify(const Pack& pack, std::size_t max_nodes = Diagram::usual_max_nodes,
                    const HearClaim& hear = {});

/// Whether every check was made and no claim refuted.
bool is_proved(const Verification& verification);

}  // namespace triage
