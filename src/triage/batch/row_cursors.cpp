#include "triage/batch/row_cursors.hpp"

#include <cstring>

namespace triage {

KeyBytes::KeyBytes(std::string_view text) {
  std::array<char, longest> bytes = {};
  std::array<char, longest> are_in_key = {};
  std::memcpy(bytes.data(), text.data(), text.size());
  std::memset(are_in_key.data(), 0xFF, text.size());
  for (std::size_t i = 0; i < longest / 8; ++i) {
    all_.bytes[i] = eight_bytes(bytes.data() + 8 * i);
    all_.are_in_key[i] = eight_bytes(are_in_key.data() + 8 * i);
  }
  all_.size = text.size();
}

}  // namespace triage
