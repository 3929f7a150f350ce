#pragma once

// The sources of one text, numbered as they are cited: `[1] step 4` below the advice, and what [1]
// is once, at the end.

#include <span>
#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/report/page.hpp"

namespace triage {

class CitedSources {
 public:
  explicit CitedSources(const RulePack& pack) : pack_(pack) {}

  /// `[1] step 1, summary; [2] chapter 3`. Remembers which sources were cited.
  std::string cite(std::span<const Citation> citations);

  /// The numbered sources, under a heading. Nothing if none was cited.
  void add_list(Page& page) const;

 private:
  std::size_t number_of(SourceId source);

  const RulePack& pack_;
  std::vector<SourceId> cited_;
};

}  // namespace triage
