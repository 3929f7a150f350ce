#pragma once

// Bytes that something is about to be read into: they are not set to zero first. Until something is
// written there, their values are indeterminate, and reading one is undefined. Where there is no
// memory, these throw std::bad_alloc as a vector does, and are as they were.

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

/// A buffer whose `resize` costs no more than the memory it asks for.
using Bytes = std::vector<char, LeaveAsIs<char>>;

/// Copies `size` bytes in blocks, which takes less time than a call where there are few. Up to
/// `copy_slack` bytes behind them are read, and written as well. Returns where they end.
inline constexpr std::size_t copy_slack = 31;
inline char* copy_in_blocks(char* to, const char* from, std::size_t size) {
  constexpr std::size_t block = copy_slack + 1;
  for (std::size_t at = 0; at < size; at += block) std::memcpy(to + at, from + at, block);
  return to + size;
}

/// Text that grows at its end, by parts whose sizes are known before they are written. It never
/// gets smaller. Whatever makes it grow moves it: views and pointers into it last until the next
/// call of `reserve`, `add` or `append`.
class GrowingText {
 public:
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }
  /// Makes room for `size` bytes in all; unlike `add`, for no more than these.
  void reserve(std::size_t size) {
    if (size > capacity_) move_to(size);
  }

  /// Where so many bytes more are to be written: they are part of the text from now on, so that all
  /// of them have to be. Another `copy_slack` behind them may be.
  char* add(std::size_t count) {
    if (count > capacity_ - size_) move_to(std::max(2 * capacity_, size_ + count));
    size_ += count;
    return bytes_.get() + size_ - count;
  }
  /// `text` may not be a part of this text itself, which growing would move away.
  void append(std::string_view text) {
    if (!text.empty()) std::memcpy(add(text.size()), text.data(), text.size());
  }

 private:
  void move_to(std::size_t capacity) {
    auto larger = std::make_unique_for_overwrite<char[]>(capacity + copy_slack);
    if (size_ > 0) std::memcpy(larger.get(), bytes_.get(), size_);
    bytes_ = std::move(larger);
    capacity_ = capacity;
  }

  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace triage
