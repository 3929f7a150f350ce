#include "triage/cases/json_string.hpp"

#include <cstdint>

#include "triage/base/text.hpp"

namespace triage {
namespace {

std::optional<std::uint32_t> hex_digit(char c) {
  if (is_digit(c)) return static_cast<std::uint32_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint32_t>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<std::uint32_t>(c - 'A') + 10;
  return std::nullopt;
}

class StringReader {
 public:
  using Wrong = std::optional<std::string_view>;

  StringReader(std::string_view text, std::size_t& at, std::vector<char>& said)
      : text_(text), at_(at), said_(said) {}

  Wrong read() {
    ++at_;
    while (true) {
      take_ordinary();
      if (at_ == text_.size()) return "it ends too early";
      switch (text_[at_]) {
        case '"': ++at_; return std::nullopt;
        case '\\':
          if (const Wrong wrong = escape()) return wrong;
          break;
        default: return "a control character needs an escape";
      }
    }
  }

 private:
  void take_ordinary() {
    const auto is_ordinary = [](char c) {
      return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
    };
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_ordinary(text_[at_])) ++at_;
    const std::string_view run = text_.substr(begin, at_ - begin);
    said_.insert(said_.end(), run.begin(), run.end());
  }

  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  Wrong escape() {
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    ++at_;
    const std::size_t which = at_ < text_.size() ? names.find(text_[at_]) : names.npos;
    if (which != names.npos) {
      said_.push_back(meanings[which]);
      ++at_;
      return std::nullopt;
    }
    return peek() == 'u' ? code_point() : "no escape is written like this";
  }

  Wrong code_point() {
    const std::size_t begin = at_;
    std::uint32_t c = 0;
    if (const Wrong wrong = code_unit(c)) return wrong;
    const bool is_high = c >= 0xD800 && c < 0xDC00;
    if (is_high && text_.substr(at_).starts_with("\\u")) {
      std::uint32_t low = 0;
      ++at_;
      if (const Wrong wrong = code_unit(low)) return wrong;
      if (low >= 0xDC00 && low < 0xE000) c = 0x10000 + (c - 0xD800) * 0x400 + (low - 0xDC00);
    }
    if (c >= 0xD800 && c < 0xE000) {
      at_ = begin;
      return "half of a surrogate pair is missing";
    }
    append_utf8(said_, c);
    return std::nullopt;
  }

  /// `u` and four hexadecimal digits.
  Wrong code_unit(std::uint32_t& c) {
    ++at_;
    for (int i = 0; i < 4; ++i, ++at_) {
      const auto digit = hex_digit(peek());
      if (!digit) return "four hexadecimal digits are missing";
      c = c * 16 + *digit;
    }
    return std::nullopt;
  }

  std::string_view text_;
  std::size_t& at_;
  std::vector<char>& said_;
};

}  // namespace

std::optional<std::string_view> read_json_string(std::string_view text, std::size_t& at,
                                                 std::vector<char>& said) {
  return StringReader(text, at, said).read();
}

}  // namespace triage
