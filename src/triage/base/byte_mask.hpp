#pragma once

// Looking at 64 bytes at once, or at 16: a bit for each, the first byte the lowest.

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace triage {
namespace portable {

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

inline std::uint64_t mask_of_high(const char* sixty_four_bytes) {
  return mask_where(sixty_four_bytes, [](unsigned char byte) { return byte >= 0x80; });
}

inline std::uint64_t mask_of_unprintable(const char* sixty_four_bytes) {
  return mask_where(sixty_four_bytes, [](unsigned char byte) { return byte < ' ' || byte > '~'; });
}

inline std::uint32_t mask_of_sixteen(const char* sixteen_bytes, char byte) {
  std::uint32_t mask = 0;
  for (std::size_t i = 0; i < 16; ++i) mask |= std::uint32_t{sixteen_bytes[i] == byte} << i;
  return mask;
}

}  // namespace portable

#if defined(__SSE2__)

/// `high_bits_of` makes of each 16 bytes 16 whose high bits are the answer.
template <class HighBits>
std::uint64_t mask_by_sixteen(const char* sixty_four_bytes, HighBits high_bits_of) {
  std::uint64_t mask = 0;
  for (unsigned i = 0; i < 64; i += 16) {
    const auto* sixteen = reinterpret_cast<const __m128i_u*>(sixty_four_bytes + i);
    const int bits = _mm_movemask_epi8(high_bits_of(_mm_loadu_si128(sixteen)));
    mask |= static_cast<std::uint64_t>(bits) << i;
  }
  return mask;
}

/// Which bytes are one of these.
template <class... Chars>
std::uint64_t mask_of(const char* sixty_four_bytes, Chars... any) {
  return mask_by_sixteen(sixty_four_bytes, [any...](__m128i bytes) {
    __m128i found = _mm_setzero_si128();
    ((found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(any)))), ...);
    return found;
  });
}

/// Which bytes are not ASCII.
inline std::uint64_t mask_of_high(const char* sixty_four_bytes) {
  return mask_by_sixteen(sixty_four_bytes, [](__m128i bytes) { return bytes; });
}

/// Which bytes are not printable ASCII.
inline std::uint64_t mask_of_unprintable(const char* sixty_four_bytes) {
  return mask_by_sixteen(sixty_four_bytes, [](__m128i bytes) {
    const __m128i below = _mm_cmplt_epi8(bytes, _mm_set1_epi8(' '));  // signed: and not ASCII
    return _mm_or_si128(below, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\x7F')));
  });
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
using portable::mask_of_unprintable;

#endif

/// The first `count` bytes, of 64 at the most.
constexpr std::uint64_t mask_of_first(std::size_t count) {
  return count == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

}  // namespace triage
