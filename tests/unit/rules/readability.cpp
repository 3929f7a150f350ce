#include "unit/rules/readability.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "triage/base/text.hpp"

namespace triage::tests {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_one_of(char c, std::string_view some) { return some.find(c) != some.npos; }

bool is_vowel(char c) { return is_one_of(c, "aeiouy"); }

// --- English ----------------------------------------------------------------------------------

const std::map<std::string_view, std::size_t>& exceptions() {
  static const std::map<std::string_view, std::size_t> words = {
      {"aches", 1},     {"area", 3},    {"areas", 3},      {"create", 2}, {"diabetes", 4},
      {"diet", 2},      {"every", 2},   {"everything", 3}, {"fluid", 2},  {"idea", 3},
      {"people", 2},    {"poem", 2},    {"quiet", 2},      {"react", 2},  {"ruin", 2},
      {"science", 2},   {"someone", 2}, {"business", 2},   {"doesnt", 2}, {"anyone", 3},
      {"cooperate", 4},
  };
  return words;
}

/// Endings that keep the e before them silent: care-ful, home-less.
constexpr auto endings = std::to_array<std::string_view>({"ful", "ly", "less", "ment", "ness"});
/// Beginnings with a silent e: some-thing, there-fore.
constexpr auto beginnings =
    std::to_array<std::string_view>({"some", "there", "life", "home", "where", "fore"});

/// Whether the vowels at `at` and behind it are spoken apart.
bool is_hiatus(std::string_view word, std::size_t at) {
  if (at + 1 >= word.size()) return false;
  const std::string_view pair = word.substr(at, 2);
  const char before = at > 0 ? word[at - 1] : ' ';
  if (pair == "ia" || pair == "io" || pair == "iu") return !is_one_of(before, "ctsgx");
  if (pair == "ie") return word.substr(at) == "ier" || word.substr(at) == "iest";
  if (pair == "ao" || pair == "eo" || pair == "uo") return before != 'q';
  return word.size() > at + 3 && word.substr(at + 1) == "ing";  // do-ing, be-ing
}

std::size_t vowel_groups(std::string_view word) {
  std::size_t groups = 0;
  bool inside = false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool next_is_vowel = at + 1 < word.size() && is_vowel(word[at + 1]);
    const bool consonant = !is_vowel(word[at]) || (word[at] == 'y' && at == 0 && next_is_vowel) ||
                           (word[at] == 'u' && at > 0 && word[at - 1] == 'q');
    if (!consonant && !inside) ++groups;
    if (!consonant && is_hiatus(word, at)) ++groups;
    inside = !consonant;
  }
  return groups;
}

/// Whether the e of the last syllable is not spoken.
bool ends_silently(std::string_view word) {
  const auto from_end = [word](std::size_t i) {
    return i <= word.size() ? word[word.size() - i] : ' ';
  };
  if (word.ends_with("e")) {
    const bool syllabic_l = from_end(2) == 'l' && !is_vowel(from_end(3));
    return !is_vowel(from_end(2)) && !syllabic_l;
  }
  if (word.ends_with("ed")) return !is_vowel(from_end(3)) && !is_one_of(from_end(3), "td");
  if (word.ends_with("es")) {
    const bool syllabic_l = from_end(3) == 'l' && !is_vowel(from_end(4));
    const bool hisses =
        is_one_of(from_end(3), "sxzcg") || (from_end(3) == 'h' && is_one_of(from_end(4), "cs"));
    return !is_vowel(from_end(3)) && !hisses && !syllabic_l;
  }
  return false;
}

std::size_t english_syllables(const std::string& word) {
  if (const auto known = exceptions().find(word); known != exceptions().end()) return known->second;
  const bool negated =
      word.size() > 3 && word.ends_with("nt") && is_one_of(word[word.size() - 3], "sd");
  if (negated) return english_syllables(word.substr(0, word.size() - 2)) + 1;  // is-n't, did-n't
  for (const std::string_view beginning : beginnings) {
    if (word.size() > beginning.size() + 2 && word.starts_with(beginning)) {
      return 1 + english_syllables(word.substr(beginning.size()));
    }
  }
  for (const std::string_view ending : endings) {
    const std::string stem = word.substr(0, word.size() - std::min(word.size(), ending.size()));
    if (word.ends_with(ending) && stem.size() > 2 && stem.ends_with('e')) {
      return english_syllables(stem) + 1;
    }
  }
  const std::size_t groups = vowel_groups(word);
  const std::size_t silent = ends_silently(word) ? 1 : 0;
  return std::max<std::size_t>(1, groups > silent ? groups - silent : 1);
}

// --- Spanish ----------------------------------------------------------------------------------

/// a, e, o and accented vowels are strong; i and u, ü and a final y are weak. Written as one
/// character a letter: capitals for what has an accent.
std::string spanish_letters(std::string_view word) {
  std::string letters;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const std::string_view two = word.substr(at, 2);
    const auto mapped = std::to_array<std::pair<std::string_view, char>>({{"á", 'A'},
                                                                          {"é", 'E'},
                                                                          {"í", 'I'},
                                                                          {"ó", 'O'},
                                                                          {"ú", 'U'},
                                                                          {"ü", 'u'},
                                                                          {"ñ", 'n'},
                                                                          {"Á", 'A'},
                                                                          {"É", 'E'},
                                                                          {"Í", 'I'},
                                                                          {"Ó", 'O'},
                                                                          {"Ú", 'U'},
                                                                          {"Ñ", 'n'}});
    const auto found = std::find_if(mapped.begin(), mapped.end(),
                                    [two](const auto& one) { return one.first == two; });
    if (found != mapped.end()) {
      letters += found->second;
      ++at;
    } else {
      letters += word[at];
    }
  }
  return letters;
}

std::size_t spanish_syllables(std::string_view word) {
  std::string letters = spanish_letters(word);
  if (letters.ends_with('y')) letters.back() = 'i';
  const auto is_strong = [](char c) { return is_one_of(c, "aeoAEOIU"); };
  const auto is_weak = [](char c) { return is_one_of(c, "iu"); };
  std::size_t count = 0;
  char before = ' ';
  for (std::size_t at = 0; at < letters.size(); ++at) {
    const char c = letters[at];
    const char next = at + 1 < letters.size() ? letters[at + 1] : ' ';
    const bool silent = c == 'u' && is_one_of(before, "qg") && is_one_of(next, "eiEI");
    if (silent) continue;  // que, gui
    const bool vowel = is_strong(c) || is_weak(c);
    const bool vowel_before = is_strong(before) || is_weak(before);
    const bool joined = vowel && vowel_before && (is_weak(c) || is_weak(before));
    if (vowel && !joined) ++count;
    before = c;
  }
  return std::max<std::size_t>(1, count);
}

// --- texts ------------------------------------------------------------------------------------

/// The letters of a word in lower case, and its figures; signs such as quotes and ¿ are left out.
std::string bare(std::string_view word) {
  const std::string text = lower(word);
  std::string letters;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const auto byte = static_cast<unsigned char>(c);
    const bool sign_of_two = byte == 0xC2U;    // ¿ ¡ « » °
    const bool sign_of_three = byte == 0xE2U;  // curly quotes, dashes
    if (sign_of_two || sign_of_three) {
      at += sign_of_two ? 1 : 2;
    } else if (byte >= 0x80U || (c >= 'a' && c <= 'z') || is_digit(c)) {
      letters += c;
    }
  }
  return letters;
}

bool has_letter_or_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

}  // namespace

std::size_t syllables(std::string_view word, Language language) {
  std::size_t count = 0;
  std::string part;
  const auto add = [&] {
    const std::string letters = bare(part);
    part.clear();
    if (letters.empty()) return;
    const bool figure = std::any_of(letters.begin(), letters.end(), is_digit);
    count += figure ? letters.size()
                    : (language == Language::spanish ? spanish_syllables(letters)
                                                     : english_syllables(letters));
  };
  for (const char c : word) {
    if (c == '-' || c == '/') {
      add();
    } else {
      part += c;
    }
  }
  add();
  return count;
}

TextSize size_of(std::string_view text, Language language) {
  TextSize size;
  bool open = false;  // a sentence has begun
  for (const std::string& line : wrap(text, std::string_view::npos)) {
    std::size_t at = 0;
    while (at < line.size()) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      const std::string word = line.substr(at, end - at);
      at = end + 1;
      if (!has_letter_or_digit(word)) continue;
      size.words += 1;
      size.syllables += static_cast<double>(syllables(word, language));
      open = true;
      const std::size_t last = word.find_last_not_of("\")»'");
      if (last != word.npos && is_one_of(word[last], ".!?")) {
        size.sentences += 1;
        open = false;
      }
    }
    if (open) size.sentences += 1;
    open = false;
  }
  return size;
}

TextSize operator+(const TextSize& one, const TextSize& other) {
  return {one.sentences + other.sentences, one.words + other.words,
          one.syllables + other.syllables};
}

double reading_grade(const TextSize& size) {
  return 0.39 * size.words / size.sentences + 11.8 * size.syllables / size.words - 15.59;
}

double reading_ease(const TextSize& size) {
  return 206.84 - 60 * size.syllables / size.words - 1.02 * size.words / size.sentences;
}

}  // namespace triage::tests
