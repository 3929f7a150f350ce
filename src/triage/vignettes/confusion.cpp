#include "triage/vignettes/confusion.hpp"

#include <utility>

namespace triage {

Confusion confusion_of(std::vector<std::vector<std::size_t>> counts) {
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
  const std::size_t undetermined = pack.dispositions.size();
  const auto position = [undetermined](const std::optional<Disposition>& disposition) {
    return disposition ? disposition->index() : undetermined;
  };
  std::vector<std::vector<std::size_t>> counts(undetermined + 1,
                                               std::vector<std::size_t>(undetermined + 1));
  for (const VignetteResult& result : results) {
    ++counts[position(result.vignette.expect->disposition)][position(result.given)];
  }
  return confusion_of(std::move(counts));
}

}  // namespace triage
