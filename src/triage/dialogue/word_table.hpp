#pragma once

// A table of words that people type, and what stands for each: one row a word and language.

#include <optional>
#include <span>
#include <string_view>

#include "triage/base/language.hpp"

namespace triage::dialogue {

constexpr auto en = Language::english;
constexpr auto es = Language::spanish;

struct WordRow {
  Language language{};
  std::string_view word;  // folded
  std::string_view plain;
};

/// What stands for `word`; nothing if it is in no row of this language.
std::optional<std::string_view> plain_word(std::span<const WordRow> table, std::string_view word,
                                           Language language);

}  // namespace triage::dialogue
