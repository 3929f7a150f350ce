#include "triage/cases/utf16.hpp"

#include <doctest/doctest.h>

#include <string>

#include "triage/base/text.hpp"
#include "unit/utf16.hpp"

namespace triage::tests {
namespace {

/// What the bytes say, read so many at a time.
std::string read(const std::string& bytes, std::size_t at_a_time) {
  auto utf16 = Utf16::marked(bytes);
  REQUIRE(utf16);
  Bytes text;
  for (std::size_t at = 0; at < bytes.size(); at += at_a_time) {
    utf16->append(std::string_view(bytes).substr(at, at_a_time), text);
  }
  utf16->finish(text);
  return {text.begin(), text.end()};
}

}  // namespace

TEST_CASE("utf-16: says what the same text says in UTF-8, wherever it is cut") {
  const std::string text =
      "id;fever\r\na;no\x7F\u0080\u00e9\u07FF\u0800\u20ac\uFFFD\U00010000\U0001F321\U0010FFFF";
  for (const ByteOrder order : {ByteOrder::low_first, ByteOrder::high_first}) {
    for (std::size_t at_a_time = 1; at_a_time < 10; ++at_a_time) {
      CHECK(read(utf16(text, order), at_a_time) == text);
    }
  }
}

TEST_CASE("utf-16: only its mark tells it") {
  CHECK_FALSE(Utf16::marked(""));
  CHECK_FALSE(Utf16::marked("\xFF"));
  CHECK_FALSE(Utf16::marked("i\0d\0"));
  CHECK_FALSE(Utf16::marked("\xEF\xBB\xBF"));
}

TEST_CASE("utf-16: what is half a character is refused, not dropped") {
  using namespace std::string_literals;
  for (const std::string& bytes : {
           "\xFF\xFE\x00\xD8"s
           "a\0"s,  // a high surrogate, and something else
           "\xFF\xFE\x00\xDC"s
           "a\0"s,                               // a low one alone
           "\xFF\xFE\x00\xD8\x00\xD8\x00\xDC"s,  // two high ones
           "\xFF\xFE"s
           "a\0\x00\xD8"s,  // a high one at the end
           "\xFF\xFE"s
           "a\0b"s,  // half a unit at the end
       }) {
    for (std::size_t at_a_time = 1; at_a_time < 5; ++at_a_time) {
      CHECK(find_invalid_utf8(read(bytes, at_a_time)));
    }
  }
  CHECK(read("\xFF\xFE"s, 1).empty());
}

}  // namespace triage::tests
