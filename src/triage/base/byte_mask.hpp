#pragma once

// Looking at 64 bytes at once, or at 16: a bit for each, the first byte the lowest.
//
// All bytes that a function looks at have to be readable, also those whose bits the caller then
// throws away (mask_of_first): near the end of a text there has to be room behind it. No address
// needs to be aligned. Bytes are compared as bytes: all of these functions are right within UTF-8,
// where no byte of a longer character is ASCII.

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace triage {

/// The same functions for processors without SSE2. They are compiled everywhere, so that tests can
/// hold the two against each other.
namespace portable {

/// `is_wanted` is given each byte as an unsigned number.
template <class Predicate>
std::uint64_t mask_where(const char* sixty_four_bytes, Predicate is_wanted) {
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i < 64; ++i) {
    mask |= std::uint64_t{is_wanted(static_cast<unsigned char>(sixty_four_bytes[i]))} << i;
  }
  return mask;
}

template <class... Chars>
std::uint64_t mask_of(const char* sixty_four_bytes, Chars... any) {
  return mask_where(sixty_four_bytes, [any...](unsigned char byte) {
    return ((byte == static_cast<unsigned char>(any)) || ...);
  });
}

template <class... Chars>
std::uint64_t mask_of_thirty_two(const char* thirty_two_bytes, Chars... any) {
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i < 32; ++i) {
    mask |= std::uint64_t{((thirty_two_bytes[i] == any) || ...)} << i;
  }
  return mask;
}

inline std::uint64_t mask_of_high(const char* sixty_four_bytes) {
  return mask_where(sixty_four_bytes, [](unsigned char byte) { return byte >= 0x80; });
}

inline std::uint64_t mask_of_unprintable(const char* sixty_four_bytes) {
  return mask_where(sixty_four_bytes, [](unsigned char byte) { return byte < ' ' || byte > '~'; });
}

inline std::uint64_t mask_of_unquotable(const char* bytes, unsigned count) {
  std::uint64_t mask = 0;
  for (unsigned i = 0; i < count; ++i) {
    const char c = bytes[i];
    mask |= std::uint64_t{c < ' ' || c > '~' || c == '"' || c == '\\'} << i;
  }
  return mask;
}

inline std::uint32_t mask_of_sixteen(const char* sixteen_bytes, char byte) {
  std::uint32_t mask = 0;
  for (std::size_t i = 0; i < 16; ++i) mask |= std::uint32_t{sixteen_bytes[i] == byte} << i;
  return mask;
}

}  // namespace portable

#if defined(__SSE2__)

/// `high_bits_of` makes of each 16 bytes 16 whose high bits are the answer. `count` is a multiple
/// of 16, up to 64.
template <class HighBits>
[[gnu::always_inline]] inline std::uint64_t mask_by_sixteen(const char* bytes,
                                                            HighBits high_bits_of,
                                                            unsigned count = 64) {
  std::uint64_t mask = 0;
  for (unsigned i = 0; i < count; i += 16) {
    const auto* sixteen = reinterpret_cast<const __m128i_u*>(bytes + i);
    const int bits = _mm_movemask_epi8(high_bits_of(_mm_loadu_si128(sixteen)));
    mask |= static_cast<std::uint64_t>(bits) << i;
  }
  return mask;
}

/// Of 16 bytes those that are one of these.
template <class... Chars>
[[gnu::always_inline]] inline __m128i where_any(__m128i bytes, Chars... any) {
  __m128i found = _mm_setzero_si128();
  ((found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(any)))), ...);
  return found;
}

/// Which bytes are one of these.
template <class... Chars>
std::uint64_t mask_of(const char* sixty_four_bytes, Chars... any) {
  return mask_by_sixteen(sixty_four_bytes,
                         [any...](__m128i bytes) { return where_any(bytes, any...); });
}

/// The same of 32 bytes. (In loops over pieces a call would take as long as this.)
template <class... Chars>
[[gnu::always_inline]] inline std::uint64_t mask_of_thirty_two(const char* thirty_two_bytes,
                                                               Chars... any) {
  return mask_by_sixteen(
      thirty_two_bytes, [any...](__m128i bytes) { return where_any(bytes, any...); }, 32);
}

/// Which bytes are not ASCII.
inline std::uint64_t mask_of_high(const char* sixty_four_bytes) {
  return mask_by_sixteen(sixty_four_bytes, [](__m128i bytes) { return bytes; });
}

/// Of 16 bytes those that are not printable ASCII.
inline __m128i where_unprintable(__m128i bytes) {
  const __m128i below = _mm_cmplt_epi8(bytes, _mm_set1_epi8(' '));  // signed: and not ASCII
  return _mm_or_si128(below, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\x7F')));
}

/// Which bytes are not printable ASCII.
inline std::uint64_t mask_of_unprintable(const char* sixty_four_bytes) {
  return mask_by_sixteen(sixty_four_bytes, where_unprintable);
}

/// Which of `count` bytes, a multiple of 16 up to 64, are not printable ASCII, or are quotes or
/// backslashes.
inline std::uint64_t mask_of_unquotable(const char* bytes, unsigned count) {
  const auto where = [](__m128i some) {
    return _mm_or_si128(where_unprintable(some), where_any(some, '"', '\\'));
  };
  return mask_by_sixteen(bytes, where, count);
}

/// Which of 16 bytes are this one.
inline std::uint32_t mask_of_sixteen(const char* sixteen_bytes, char byte) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i_u*>(sixteen_bytes));
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte))));
}

#else

using portable::mask_of;
using portable::mask_of_high;
using portable::mask_of_sixteen;
using portable::mask_of_thirty_two;
using portable::mask_of_unprintable;
using portable::mask_of_unquotable;

#endif

/// The first `count` bytes, of 64 at the most: what is left of a mask where a text ends within it.
constexpr std::uint64_t mask_of_first(std::size_t count) {
  return count == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

}  // namespace triage
