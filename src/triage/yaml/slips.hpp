#pragma once

// What an author most likely did where the YAML library can only say what it did not expect. It
// stumbles over the line behind a slip as often as over the slip itself.

#include <cstddef>
#include <optional>
#include <string>

#include "triage/base/place.hpp"

namespace triage::yaml {

/// A slip: where it is in the text, and what it is.
struct Slip {
  std::size_t line = 0;    // counted from 0
  std::size_t column = 0;  // in bytes, counted from 0
  std::size_t length = 1;
  std::string words;
};

/// What the library stopped at: a colon or an indentation that it did not expect, or anything else.
enum class StoppedAt : bool { shape, other };

/// The slip that made the library stop in this line, counted from 0, if it is one of those that we
/// know.
std::optional<Slip> find_slip(const SourceText& source, std::size_t line, StoppedAt stopped_at);

}  // namespace triage::yaml
