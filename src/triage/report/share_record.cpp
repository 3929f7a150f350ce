#include "triage/report/share_record.hpp"

#include "triage/report/test_wording.hpp"

namespace triage {

Value share_value(const Share& share) {
  constexpr int decimals = 4;
  return {Record{{"count", {std::uint64_t{share.count}}},
                 {"of", {std::uint64_t{share.of}}},
                 {"rate", {decimals_text(share.rate(), decimals)}},
                 {"low", {decimals_text(share.low, decimals)}},
                 {"high", {decimals_text(share.high, decimals)}}}};
}

}  // namespace triage
