#include "triage/base/text.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "triage/base/byte_mask.hpp"
#include "triage/base/edit_distance.hpp"
#include "triage/base/utf8.hpp"

namespace triage {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t i) {
  return static_cast<std::uint8_t>(text[i]);
}

bool is_hidden(char32_t c) {
  const auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  const bool is_no_character = (c & 0xFFFEU) == 0xFFFE || in(0xFDD0, 0xFDEF);
  const bool is_direction = c == 0x61C || in(0x200E, 0x200F) || in(0x202A, 0x202E);
  const bool is_separator = in(0x2028, 0x2029);
  const bool has_no_width = c == 0x180E || c == 0x200B || in(0x2060, 0x206F) || c == 0xFEFF;
  const bool is_tag = in(0xFFF9, 0xFFFB) || in(0xE0000, 0xE007F);
  const bool is_blank_letter = in(0x115F, 0x1160) || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
  return is_no_character || is_direction || is_separator || has_no_width || is_tag ||
         is_blank_letter;
}

/// Nearly all text is ASCII that can be printed: of that, nothing has to be decoded.
std::size_t behind_printable_ascii(std::string_view text, std::size_t at) {
  for (; text.size() - at >= 64; at += 64) {
    const std::uint64_t others = mask_of_unprintable(text.data() + at);
    if (others != 0) return at + static_cast<std::size_t>(std::countr_zero(others));
  }
  while (at < text.size() && text[at] >= ' ' && text[at] <= '~') ++at;
  return at;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string hex_escape(std::uint8_t byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  return {'\\', 'x', digits[byte >> 4U], digits[byte & 0xFU]};
}

/// `\u202e`, or with eight digits.
std::string code_point_escape(char32_t c) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string escape = c > 0xFFFF ? "\\U" : "\\u";
  for (unsigned shift = c > 0xFFFF ? 32 : 16; shift > 0; shift -= 4) {
    escape += digits[c >> (shift - 4) & 0xFU];
  }
  return escape;
}

/// As `printable`, with something else for a line feed.
std::string made_visible(std::string_view text, char line_feed) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = behind_printable_ascii(text, at) - at;
    out += text.substr(at, plain);
    at += plain;
    if (at == text.size()) break;
    const CodePoint c = decode(text, at);
    const std::size_t bytes = std::max<std::size_t>(c.bytes, 1);
    if (c.value == '\n' || c.value == '\t') {
      out += c.value == '\n' ? line_feed : ' ';
    } else if (c.bytes == 0 || is_control(c.value)) {
      for (std::size_t i = 0; i < bytes; ++i) out += hex_escape(byte_at(text, at + i));
    } else if (is_hidden(c.value)) {
      out += code_point_escape(c.value);
    } else {
      out += text.substr(at, bytes);
    }
    at += bytes;
  }
  return out;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; (at = behind_printable_ascii(text, at)) < text.size();) {
    const CodePoint c = decode(text, at);
    if (c.bytes == 0) return at;
    at += c.bytes;
  }
  return std::nullopt;
}

std::string_view without_byte_order_mark(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text;
}

std::optional<std::size_t> find_control_character(std::string_view text) {
  for (std::size_t at = 0; (at = behind_printable_ascii(text, at)) < text.size();) {
    const CodePoint c = decode(text, at);
    const bool layout = c.value == '\t' || c.value == '\n' || c.value == '\r';
    if (c.bytes != 0 && is_control(c.value) && !layout) return at;
    at += std::max<std::size_t>(c.bytes, 1);
  }
  return std::nullopt;
}

std::optional<std::size_t> find_hidden_character(std::string_view text) {
  for (std::size_t at = 0; (at = behind_printable_ascii(text, at)) < text.size();) {
    const CodePoint c = decode(text, at);
    if (c.bytes != 0 && is_hidden(c.value)) return at;
    at += std::max<std::size_t>(c.bytes, 1);
  }
  return std::nullopt;
}

std::string printable(std::string_view text) { return made_visible(text, ' '); }

std::string printable_lines(std::string_view text) { return made_visible(text, '\n'); }

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n') {
      lines.emplace_back();
      columns = 0;
    }
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    const std::size_t word_columns = display_width(word);
    if (columns > 0 && columns + 1 + word_columns > width) {
      lines.emplace_back();
      columns = 0;
    }
    if (columns > 0) lines.back() += ' ';
    lines.back() += word;
    columns += word_columns + (columns > 0 ? 1 : 0);
    at = end;
  }
  while (lines.size() > 1 && lines.back().empty()) lines.pop_back();
  return lines;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

std::string with_commas(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

std::string id_in_words(std::string_view id) {
  std::string words(id);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
  // Beyond this length nobody mistypes; it also bounds the work on hostile input.
  constexpr std::size_t longest = 80;
  if (word.size() > longest) return std::nullopt;
  std::optional<std::string> best;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(lower(word), lower(candidate));
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

std::string join_with_or(std::span<const std::string> words, std::string_view last_or) {
  if (words.size() < 2) return words.empty() ? std::string() : words.front();
  return join(words.first(words.size() - 1), ", ").append(last_or) + words.back();
}

std::string join(std::span<const std::string> words, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += separator;
    out += words[i];
  }
  return out;
}

}  // namespace triage
