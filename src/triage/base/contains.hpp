#pragma once

#include <algorithm>

namespace triage {

/// Whether one of the elements is equal to `value`: std::ranges::contains of C++23.
template <class Range, class Value>
bool contains(const Range& range, const Value& value) {
  return std::find(range.begin(), range.end(), value) != range.end();
}

}  // namespace triage
