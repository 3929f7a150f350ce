#pragma once

// How many: a whole number of any size. A pack with a hundred findings has more combinations of
// answers than any machine word can count.

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace triage {

class Count {
 public:
  Count(std::uint32_t value = 0);  // NOLINT(google-explicit-constructor): a small number is a count

  Count& operator+=(const Count& other);
  Count& operator*=(std::uint32_t factor);

  /// Decimal digits in groups of three: `5,898,240`.
  [[nodiscard]] std::string to_text() const;
  /// Decimal digits, for programs: `5898240`.
  [[nodiscard]] std::string digits() const;

  friend bool operator==(const Count&, const Count&) = default;
  friend std::strong_ordering operator<=>(const Count& a, const Count& b);
  /// `a` divided by `b`, which is not 0.
  friend double ratio(const Count& a, const Count& b);

 private:
  void trim();

  std::vector<std::uint32_t> digits_;  // base 10^9, the least significant first, no leading zero
};

/// `a` / `b`, for any two counts; `b` is not zero.
double ratio(const Count& a, const Count& b);

inline Count operator*(Count a, std::uint32_t b) { return a *= b; }
inline Count operator+(Count a, const Count& b) { return a += b; }

}  // namespace triage
