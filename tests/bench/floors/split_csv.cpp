// Floor of CSV: memchr finds the end of every line and every comma in it, no more. Quotes mean
// nothing to it.
//
//     floor_csv FILE

#include <cstdio>
#include <cstring>
#include <string_view>

#include "chunks.hpp"

namespace {

const char* find(const char* at, const char* end, char wanted) {
  return static_cast<const char*>(std::memchr(at, wanted, static_cast<std::size_t>(end - at)));
}

std::size_t count_cells(std::string_view lines) {
  std::size_t cells = 0;
  const char* at = lines.data();
  const char* end = at + lines.size();
  while (at != end) {
    const char* line_end = find(at, end, '\n');
    while (const char* comma = find(at, line_end, ',')) {
      ++cells;
      at = comma + 1;
    }
    ++cells;
    at = line_end + 1;
  }
  return cells;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return EXIT_FAILURE;
  std::size_t cells = 0;
  triage::bench::for_each_chunk(argv[1], 0,
                                [&](std::string_view lines) { cells += count_cells(lines); });
  std::printf("%zu\n", cells);
}
