#pragma once

// Bytes that something is about to be read into: they are not set to zero first.

#include <memory>
#include <utility>
#include <vector>

namespace triage {

/// Leaves new elements as they are where a vector would set them to zero.
template <class T>
struct LeaveAsIs : std::allocator<T> {
  template <class U>
  struct rebind {  // NOLINT(readability-identifier-naming): the standard's name for it
    using other = LeaveAsIs<U>;
  };

  template <class U>
  void construct(U* at) noexcept {
    ::new (static_cast<void*>(at)) U;
  }
  template <class U, class... Arguments>
  void construct(U* at, Arguments&&... arguments) {
    std::construct_at(at, std::forward<Arguments>(arguments)...);
  }
};

using Bytes = std::vector<char, LeaveAsIs<char>>;

}  // namespace triage
