#include "triage/batch/text_table.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>

#include "reference/seed.hpp"

namespace triage {
namespace {

constexpr std::uint8_t missed = 0xFB;

std::uint8_t found(const TextTable& table, const std::string& text) {
  const std::string padded = text + std::string(TextTable::longest, 'x');
  return table.with_slots(
      [&](const auto& slots) { return slots.find(padded.data(), text.size(), missed); });
}

void keep(TextTable& table, const std::string& text, std::uint8_t byte) {
  const std::string padded = text + std::string(TextTable::longest, 'y');
  table.keep(std::string_view(padded).substr(0, text.size()), byte);
}

TEST_CASE("text table: a text is found by all its bytes, or not at all") {
  std::mt19937 random(reference::seed());
  for (const std::size_t longest : {7U, 15U, 31U, 127U, 140U}) {
    CAPTURE(longest);
    TextTable table;
    std::map<std::string, std::uint8_t> kept;
    std::size_t hits = 0;
    for (int i = 0; i < 20'000; ++i) {
      // Texts that differ in few places: at an end, in the middle, in length, by a zero.
      std::string text(random() % (longest + 1), 'a');
      for (std::size_t change = random() % 3; change > 0 && !text.empty(); --change) {
        text[random() % text.size()] = random() % 4 == 0 ? '\0' : 'b';
      }
      text += random() % 8 == 0 ? ';' : ',';
      const std::uint8_t byte = found(table, text);
      if (byte != missed) {
        ++hits;
        REQUIRE(kept.count(text) == 1);
        REQUIRE(kept[text] == byte);
      } else {
        const auto said = static_cast<std::uint8_t>(random() % 200);
        kept.emplace(text, said);
        keep(table, text, kept[text]);
        const bool is_short = text.size() <= TextTable::longest;
        REQUIRE(found(table, text) == (is_short ? kept[text] : missed));
      }
    }
    CHECK(hits > 1000);
  }
}

TEST_CASE("text table: few texts are all found, whatever they are") {
  std::mt19937 random(reference::seed());
  for (int round = 0; round < 50; ++round) {
    CAPTURE(round);
    TextTable table;
    std::vector<std::string> texts;
    for (int i = 0; i < 60; ++i) texts.push_back(std::to_string(random() % 100'000) + " days,");
    for (int pass = 0; pass < 60; ++pass) {
      for (const std::string& text : texts) {
        if (found(table, text) == missed) keep(table, text, 1);
      }
    }
    for (const std::string& text : texts) CHECK(found(table, text) == 1);
  }
}

}  // namespace
}  // namespace triage
