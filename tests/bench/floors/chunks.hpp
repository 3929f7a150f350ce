#pragma once

// A file as whole lines, a few at a time: how the floors read, as cheaply as it can be done.

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <vector>

namespace triage::bench {

inline constexpr std::size_t chunk_bytes = std::size_t{256} << 10U;
/// No line may be longer.
inline constexpr std::size_t most_bytes = 2 * chunk_bytes;

/// Gives all lines of the file to `take`, as many as fit at a time. Behind them are `padding` bytes
/// that may be read.
template <class Take>
void for_each_chunk(const char* path, std::size_t padding, const Take& take) {
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) std::perror(path), std::exit(EXIT_FAILURE);
  std::vector<char> bytes(most_bytes + padding);
  std::size_t held = 0;
  while (true) {
    const ssize_t count = read(file, bytes.data() + held, chunk_bytes);
    if (count <= 0) break;
    held += static_cast<std::size_t>(count);
    const std::size_t end = std::string_view(bytes.data(), held).rfind('\n') + 1;
    take(std::string_view(bytes.data(), end));
    std::memmove(bytes.data(), bytes.data() + end, held - end);
    held -= end;
  }
  close(file);
}

}  // namespace triage::bench
