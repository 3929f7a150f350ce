#pragma once

// The sources of one text, numbered as they are cited: `[1]` behind a reason, and what [1] is once,
// at the end of the details.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/report/document.hpp"

namespace triage {

/// A source by its number, `[1] [2]`, or with the places in it, `[1] step 1, summary; [2] table 3`.
enum class CitedBy : std::uint8_t { number, place };

class CitedSources {
 public:
  CitedSources(const RulePack& pack, CitedBy cited_by) : pack_(pack), cited_by_(cited_by) {}

  /// The citations in words. Remembers which sources were cited.
  std::string cite(std::span<const Citation> citations);

  /// The numbered sources, under a heading. Nothing if none was cited.
  [[nodiscard]] std::optional<Section> list() const;

 private:
  std::size_t number_of(SourceId source);

  const RulePack& pack_;
  CitedBy cited_by_;
  std::vector<SourceId> cited_;
};

}  // namespace triage
