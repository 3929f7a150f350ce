// Values as JSON: the base of all ways to write a record.

#include <algorithm>
#include <array>
#include <cstddef>

#include "triage/base/overloaded.hpp"
#include "triage/base/text.hpp"
#include "triage/base/utf8.hpp"
#include "triage/report/record.hpp"

namespace triage {
namespace {

/// A unit of UTF-16 as JSON escapes it: `\u202e`.
void append_unit(std::string& out, std::uint32_t unit) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (unsigned shift = 16; shift > 0; shift -= 4) out += digits[unit >> (shift - 4) & 0xFU];
}

void append_escape(std::string& out, char c) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\t': out += "\\t"; return;
    case '\r': out += "\\r"; return;
    default: append_unit(out, static_cast<unsigned char>(c));
  }
}

bool needs_escape(char c) {
  static constexpr auto table = [] {
    std::array<bool, 256> odd = {};
    for (std::size_t byte = 0; byte < 0x20; ++byte) odd[byte] = true;
    odd[0x7F] = odd['"'] = odd['\\'] = true;
    return odd;
  }();
  return table[static_cast<unsigned char>(c)];
}

void append_escaped(std::string& out, std::string_view text) {
  for (auto at = text.begin(); at != text.end();) {
    const auto stop = std::find_if(at, text.end(), needs_escape);
    out.append(at, stop);
    at = stop;
    if (at != text.end()) append_escape(out, *at++);
  }
}

/// Nearly all texts: each byte of them stands in JSON for itself, and none has to be decoded.
bool is_plain(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x80 && !needs_escape(c); });
}

/// A hidden character as it is shown elsewhere, but that JSON has two of these for one with more
/// than four digits.
void append_hidden(std::string& out, char32_t character) {
  if (character < 0x10000) return append_unit(out, character);
  const std::uint32_t behind = character - 0x10000;
  append_unit(out, 0xD800 + (behind >> 10U));
  append_unit(out, 0xDC00 + (behind & 0x3FFU));
}

}  // namespace

void append_json(std::string& out, std::string_view text) {
  out += '"';
  if (is_plain(text)) {
    out += text;
    out += '"';
    return;
  }
  for (auto hidden = find_hidden_character(text); hidden; hidden = find_hidden_character(text)) {
    append_escaped(out, text.substr(0, *hidden));
    const CodePoint character = decode(text, *hidden);
    append_hidden(out, character.value);
    text.remove_prefix(*hidden + character.bytes);
  }
  append_escaped(out, text);
  out += '"';
}

void append_json(std::string& out, const Record& record) {
  out += '{';
  for (const Field& field : record) {
    if (out.back() != '{') out += ',';
    append_json(out, field.name);
    out += ':';
    append_json(out, field.value);
  }
  out += '}';
}

void append_json(std::string& out, const Value& value) {
  std::visit(Overloaded{
                 [&out](const std::string& text) { append_json(out, text); },
                 [&out](bool yes) { out += yes ? "true" : "false"; },
                 [&out](std::uint64_t number) { out += std::to_string(number); },
                 [&out](const Count& count) { out += count.digits(); },
                 [&out](const List& list) {
                   out += '[';
                   for (std::size_t i = 0; i < list.size(); ++i) {
                     if (i > 0) out += ',';
                     append_json(out, list[i]);
                   }
                   out += ']';
                 },
                 [&out](const Record& record) { append_json(out, record); },
             },
             value.is);
}

std::string to_json(const Value& value) {
  std::string out;
  append_json(out, value);
  return out;
}

std::string to_json(const Record& record) {
  std::string out;
  append_json(out, record);
  return out;
}

}  // namespace triage
