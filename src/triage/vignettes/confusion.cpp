#include "triage/vignettes/confusion.hpp"

#include <utility>

#include "triage/pack/rule_pack.hpp"

namespace triage {

std::size_t position_in(const Counts& counts, const std::optional<Disposition>& level) {
  return level ? level->index() : counts.size() - 1;
}

Confusion confusion_of(Counts counts) {
  const std::size_t undetermined = counts.size() - 1;
  std::size_t with_disposition = 0;
  std::size_t under = 0;
  std::size_t over = 0;
  for (std::size_t expected = 0; expected < undetermined; ++expected) {
    for (std::size_t actual = 0; actual <= undetermined; ++actual) {
      const std::size_t count = counts[expected][actual];
      with_disposition += count;
      if (actual < expected) under += count;
      if (actual > expected && actual < undetermined) over += count;
    }
  }
  return {std::move(counts), share_of(under, with_disposition), share_of(over, with_disposition)};
}

Confusion confusion_of(const RulePack& pack, std::span<const VignetteResult> results) {
  const std::size_t size = pack.dispositions.size() + 1;
  Counts counts(size, std::vector<std::size_t>(size));
  for (const VignetteResult& result : results) {
    const std::size_t expected = position_in(counts, result.vignette.expect->disposition);
    ++counts[expected][position_in(counts, result.given)];
  }
  return confusion_of(std::move(counts));
}

}  // namespace triage
