#pragma once

// An interview drawn as a tree on at most two pages: downward, what is asked of somebody who gives
// the calmest answer to everything; to the right, where other answers lead. No line crosses a box:
// lines run to the left of what they pass.

#include <string>
#include <vector>

#include "triage/program/from_pack.hpp"
#include "triage/reasoning/interview_tree.hpp"
#include "triage/report/sketch.hpp"

namespace triage {

struct InterviewPage {
  Sketch sketch;
  std::string words;  // what it shows, in a sentence for each of its rows
};

/// Of a pack as people read it. Where it has more questions than two pages hold, the last row says
/// how many there are besides. None where nothing is asked.
std::vector<InterviewPage> pages_of_interview(const Pack& pack, const InterviewTree& tree);

/// All of it in one drawing, its pages one below the other; without height where nothing is asked.
Sketch sketch_of_interview(const Pack& pack);

}  // namespace triage
