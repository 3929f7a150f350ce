#pragma once

// Bytes that something is about to be read into: they are not set to zero first.

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
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

/// Text that grows at its end, by parts whose sizes are known before they are written.
class GrowingText {
 public:
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }
  void reserve(std::size_t size) {
    if (size > capacity_) move_to(size);
  }

  /// Where so many bytes more are to be written.
  char* add(std::size_t count) {
    if (count > capacity_ - size_) move_to(std::max(2 * capacity_, size_ + count));
    size_ += count;
    return bytes_.get() + size_ - count;
  }
  void append(std::string_view text) {
    if (!text.empty()) std::memcpy(add(text.size()), text.data(), text.size());
  }

 private:
  void move_to(std::size_t capacity) {
    auto larger = std::make_unique_for_overwrite<char[]>(capacity);
    if (size_ > 0) std::memcpy(larger.get(), bytes_.get(), size_);
    bytes_ = std::move(larger);
    capacity_ = capacity;
  }

  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace triage
