#pragma once

// Planes are rows of bits, one a person, 64 people a word.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <vector>

/// Compiles a function twice, as it is and for processors that work on 256 bits at a time; which of
/// them runs is decided when the program starts. What it calls has to be inline for that, and
/// nothing may leave it by throwing: g++ 12 takes it for a function that does not, and the program
/// would end without unwinding. (Which one runs is decided before ThreadSanitizer is there to see
/// it, which then crashes.)
#if defined(__x86_64__) && defined(__linux__) && !defined(__SANITIZE_THREAD__)
#define TRIAGE_ALSO_ON_AVX2 [[gnu::target_clones("avx2", "default")]]
#else
#define TRIAGE_ALSO_ON_AVX2
#endif
#define TRIAGE_INLINE [[gnu::always_inline]] inline

namespace triage {

using Word = std::uint64_t;
inline constexpr std::size_t lanes_per_word = 64;

/// A plane; how many words it has, its owner knows.
using Plane = const Word*;

/// Memory in which no wide register's words lie on two cache lines.
template <class T>
struct OnCacheLines {
  using value_type = T;
  static constexpr std::align_val_t line{64};

  T* allocate(std::size_t count) {
    return static_cast<T*>(::operator new(count * sizeof(T), line));
  }
  void deallocate(T* memory, std::size_t) { ::operator delete(memory, line); }
  friend bool operator==(OnCacheLines, OnCacheLines) { return true; }
};
using Words = std::vector<Word, OnCacheLines<Word>>;

/// As many words as a register holds.
using Wide = Word __attribute__((vector_size(32)));
inline constexpr std::size_t per_register = sizeof(Wide) / sizeof(Word);

/// Planes may begin at any word.
TRIAGE_INLINE void load(Wide& words, Plane from) { std::memcpy(&words, from, sizeof words); }
TRIAGE_INLINE void store(const Wide& words, Word* to) { std::memcpy(to, &words, sizeof words); }

/// Joins planes, many words at a time, which stay in registers from the first plane to the last.
template <class Planes, class Join>
TRIAGE_INLINE void join(const Planes& planes, Word* out, std::size_t words, Word start,
                        Join join_in) {
  std::size_t w = 0;
  for (; w + 2 * per_register <= words; w += 2 * per_register) {
    Wide low = Wide{} + start;
    Wide high = low;
    for (const Plane plane : planes) {
      Wide next_low;
      Wide next_high;
      load(next_low, plane + w);
      load(next_high, plane + w + per_register);
      join_in(low, next_low);
      join_in(high, next_high);
    }
    store(low, out + w);
    store(high, out + w + per_register);
  }
  for (; w < words; ++w) {
    Word one = start;
    for (const Plane plane : planes) join_in(one, plane[w]);
    out[w] = one;
  }
}

/// The lanes that are in all of some planes, and in `start`.
template <class Planes>
TRIAGE_INLINE void in_all(const Planes& planes, Word* out, std::size_t words,
                          Word start = ~Word{0}) {
  const auto both = [](auto& all, const auto& next) __attribute__((always_inline)) { all &= next; };
  join(planes, out, words, start, both);
}

/// The lanes that are in any of some planes, or in `start`.
template <class Planes>
TRIAGE_INLINE void in_any(const Planes& planes, Word* out, std::size_t words, Word start = 0) {
  const auto either = [](auto& any, const auto& next) __attribute__((always_inline)) {
    any |= next;
  };
  join(planes, out, words, start, either);
}

}  // namespace triage
