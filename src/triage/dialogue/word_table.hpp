#pragma once

// A table of words that people type, and what each means: one row a word and language.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "triage/base/language.hpp"

namespace triage::dialogue {

constexpr auto en = Language::english;
constexpr auto es = Language::spanish;

/// Of mere words, which only have to be known, the meaning is left out.
template <class Meaning = std::string_view>
struct WordRow {
  Language language{};
  std::string_view word;  // folded
  Meaning meaning = {};
};

/// A table, which does not compile while a language has no row in it.
template <class Meaning = std::string_view, std::size_t count>
constexpr auto word_table(const WordRow<Meaning> (&rows)[count]) {
  for (std::size_t i = 0; i < language_count; ++i) {
    bool speaks = false;
    for (const auto& row : rows) speaks = speaks || row.language == static_cast<Language>(i);
    if (!speaks) throw "a language has no words here";
  }
  return std::to_array(rows);
}

/// What `word` means, by the first of its rows; nothing if it is in no row of this language.
template <class Meaning, std::size_t count>
std::optional<Meaning> meaning_of(const std::array<WordRow<Meaning>, count>& table,
                                  std::string_view word, Language language) {
  for (const WordRow<Meaning>& row : table) {
    if (row.language == language && row.word == word) return row.meaning;
  }
  return std::nullopt;
}

/// Whether `word` is in a row of this language.
template <class Table>
bool has_word(const Table& table, std::string_view word, Language language) {
  return meaning_of(table, word, language).has_value();
}

}  // namespace triage::dialogue
