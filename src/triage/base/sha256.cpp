#include "triage/base/sha256.hpp"

// libmd's header needs these first, and does not include them itself.
#include <sha256.h>
#include <sys/types.h>

#include <array>
#include <cstdint>

namespace triage {

std::string sha256(std::string_view text) {
  Sha256 hash;
  hash.append(text);
  return hash.finish();
}

struct Sha256::State {
  SHA2_CTX context = {};
};

Sha256::Sha256() : state_(std::make_unique<State>()) { SHA256Init(&state_->context); }

Sha256::~Sha256() = default;

void Sha256::append(std::string_view text) {
  SHA256Update(&state_->context, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

std::string Sha256::finish() {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> hex{};
  return SHA256End(&state_->context, hex.data());
}

}  // namespace triage
