#include "triage/base/sha256.hpp"

// libmd's header needs these first, and does not include them itself.
#include <sha256.h>
#include <sys/types.h>

#include <array>
#include <cstdint>

namespace triage {

std::string sha256(std::string_view text) {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> hex{};
  SHA256Data(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), hex.data());
  return hex.data();
}

}  // namespace triage
