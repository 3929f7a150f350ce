#pragma once

// How hard a text is to read, by the two formulas that are usual for English and for Spanish. They
// need three counts: sentences, words, syllables.

#include <cstddef>
#include <string_view>

#include "triage/base/language.hpp"

namespace triage::tests {

/// English: vowel groups, less those that are silent (a final e, -es, -ed), more where two vowels
/// are spoken apart (vi-o-lent, do-ing); a short list of words for which that is wrong.
/// Spanish: every vowel but a weak one (i, u) beside another and without an accent.
/// A figure has a syllable for each digit, a letter that stands alone one.
std::size_t syllables(std::string_view word, Language language);

struct TextSize {
  double sentences = 0;  // ended by . ! ? or a line feed; at least one where there is a word
  double words = 0;
  double syllables = 0;
};

TextSize size_of(std::string_view text, Language language);
TextSize operator+(const TextSize& one, const TextSize& other);

/// The school year that reads such a text in English (Flesch and Kincaid, 1975).
double reading_grade(const TextSize& size);

/// The ease of a Spanish text (Fernández Huerta, 1959, with sentences counted in words): 60 and
/// more is standard, 70 and more is easy.
double reading_ease(const TextSize& size);

}  // namespace triage::tests
