#include "abi/results.hpp"

#include <triage.h>

#include <cstdlib>
#include <utility>

namespace triage::abi {

char* text_for_caller(std::string_view text) noexcept {
  char* copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy == nullptr) return nullptr;
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  return copy;
}

Record error(std::string code, std::string message) {
  return {{"error", {Record{{"code", {std::move(code)}}, {"message", {std::move(message)}}}}}};
}

char* thrown(const char* code, const char* message) noexcept {
  try {
    return text_for_caller(to_json(error(code, message)));
  } catch (const std::exception&) {
    return nullptr;
  }
}

}  // namespace triage::abi

int triage_abi(void) { return TRIAGE_ABI; }

const char* triage_version(void) { return TRIAGE_VERSION; }

void triage_free_text(char* text) { std::free(text); }
