#pragma once

// What every function of triage.h has in common: texts that the caller frees, and an end for
// whatever is thrown.

#include <cstring>
#include <exception>
#include <new>
#include <string>
#include <string_view>

#include "triage/report/record.hpp"

namespace triage::abi {

/// A copy for the caller to free; null where no memory is left.
char* text_for_caller(std::string_view text) noexcept;

/// `{"error": {"code": ..., "message": ...}}`.
Record error(std::string code, std::string message);

/// The JSON of an error that was thrown; null where no memory is left for it.
char* thrown(const char* code, const char* message) noexcept;

/// What `make` returns, a Record, as JSON. What it throws becomes an error: nothing leaves.
template <class Make>
char* json_of(const Make& make) noexcept {
  try {
    return text_for_caller(to_json(make()));
  } catch (const std::bad_alloc&) {
    return thrown("out_of_memory", "no memory is left");
  } catch (const std::exception& mistake) {
    return thrown("bug", mistake.what());
  }
}

/// The text that a caller gave, or none for NULL.
inline std::string_view given(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

}  // namespace triage::abi
