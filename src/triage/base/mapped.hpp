#pragma once

#include <functional>
#include <type_traits>
#include <vector>

namespace triage {

/// What `make` makes of each element, in order. It may be a lambda or a pointer to a member, and is
/// called once an element; what it throws goes through. The results are values: of a reference, a
/// copy is kept. The range has to know its size.
template <class Range, class Make>
auto mapped(const Range& range, const Make& make) {
  std::vector<std::decay_t<std::invoke_result_t<const Make&, decltype(*range.begin())>>> made;
  made.reserve(range.size());
  for (const auto& element : range) made.push_back(std::invoke(make, element));
  return made;
}

}  // namespace triage
