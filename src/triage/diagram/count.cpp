#include "triage/diagram/count.hpp"

#include <algorithm>
#include <cstddef>

namespace triage {
namespace {

constexpr std::uint64_t base = 1'000'000'000;
constexpr std::size_t digits_in_base = 9;

}  // namespace

Count::Count(std::uint32_t value) {
  for (std::uint64_t rest = value; rest > 0; rest /= base) {
    digits_.push_back(static_cast<std::uint32_t>(rest % base));
  }
}

void Count::trim() {
  while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
}

Count& Count::operator+=(const Count& other) {
  digits_.resize(std::max(digits_.size(), other.digits_.size()) + 1);
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < digits_.size(); ++i) {
    carry += digits_[i];
    if (i < other.digits_.size()) carry += other.digits_[i];
    digits_[i] = static_cast<std::uint32_t>(carry % base);
    carry /= base;
  }
  trim();
  return *this;
}

Count& Count::operator*=(std::uint32_t factor) {
  digits_.resize(digits_.size() + 2);
  std::uint64_t carry = 0;
  for (std::uint32_t& digit : digits_) {
    carry += std::uint64_t{digit} * factor;
    digit = static_cast<std::uint32_t>(carry % base);
    carry /= base;
  }
  trim();
  return *this;
}

std::string Count::digits() const {
  if (digits_.empty()) return "0";
  std::string digits;
  for (std::size_t i = digits_.size(); i-- > 0;) {
    std::string group = std::to_string(digits_[i]);
    if (i + 1 < digits_.size()) group.insert(0, digits_in_base - group.size(), '0');
    digits += group;
  }
  return digits;
}

std::string Count::to_text() const {
  std::string digits = this->digits();
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

double ratio(const Count& a, const Count& b) {
  // The leading digits of both, taken at the same place: what is cut off does not show in a double.
  constexpr std::size_t leading = 4;
  const std::size_t digits = std::max(a.digits_.size(), b.digits_.size());
  const std::size_t from = digits > leading ? digits - leading : 0;
  const auto value = [from](const Count& count) {
    double sum = 0;
    for (std::size_t i = count.digits_.size(); i-- > from;) {
      sum = sum * static_cast<double>(base) + count.digits_[i];
    }
    return sum;
  };
  return value(a) / value(b);
}

std::strong_ordering operator<=>(const Count& a, const Count& b) {
  if (a.digits_.size() != b.digits_.size()) return a.digits_.size() <=> b.digits_.size();
  return std::lexicographical_compare_three_way(a.digits_.rbegin(), a.digits_.rend(),
                                                b.digits_.rbegin(), b.digits_.rend());
}

}  // namespace triage
