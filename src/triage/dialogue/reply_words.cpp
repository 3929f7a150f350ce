// A table of words. A word that could mean two things in its language does not stand in it: whoever
// types it is asked again.

#include "triage/dialogue/reply_words.hpp"

#include <algorithm>
#include <array>

#include "triage/base/text.hpp"

namespace triage::dialogue {
namespace {

struct Word {
  Language language{};
  ReplyWord meaning{};
  std::string_view word;
};

constexpr auto english = Language::english;
constexpr auto spanish = Language::spanish;

/// Folded: in lower case, without accents. "s" is "not sure" in English, and "sí" in Spanish.
constexpr auto reply_table = std::to_array<Word>({
    {english, ReplyWord::yes, "y"},
    {english, ReplyWord::yes, "yes"},
    {english, ReplyWord::yes, "yeah"},
    {english, ReplyWord::yes, "yep"},
    {english, ReplyWord::yes, "yup"},
    {english, ReplyWord::yes, "yea"},
    {english, ReplyWord::no, "n"},
    {english, ReplyWord::no, "no"},
    {english, ReplyWord::no, "nope"},
    {english, ReplyWord::no, "nah"},
    {english, ReplyWord::none, "n"},
    {english, ReplyWord::none, "no"},
    {english, ReplyWord::none, "none"},
    {english, ReplyWord::none, "nope"},
    {english, ReplyWord::none, "none of these"},
    {english, ReplyWord::none, "none of those"},
    {english, ReplyWord::none, "none of them"},
    {english, ReplyWord::none, "none of the above"},
    {english, ReplyWord::none, "nothing"},
    {english, ReplyWord::none, "nothing like that"},
    {english, ReplyWord::none, "none at all"},
    {english, ReplyWord::not_sure, "s"},
    {english, ReplyWord::not_sure, "not sure"},
    {english, ReplyWord::not_sure, "unsure"},
    {english, ReplyWord::not_sure, "unknown"},
    {english, ReplyWord::not_sure, "don't know"},
    {english, ReplyWord::not_sure, "dont know"},
    {english, ReplyWord::not_sure, "i don't know"},
    {english, ReplyWord::not_sure, "i dont know"},
    {english, ReplyWord::not_sure, "i'm not sure"},
    {english, ReplyWord::not_sure, "i am not sure"},
    {english, ReplyWord::not_sure, "no idea"},
    {english, ReplyWord::not_sure, "dunno"},
    {english, ReplyWord::not_sure, "idk"},
    {english, ReplyWord::not_sure, "i do not know"},
    {english, ReplyWord::not_sure, "don't remember"},
    {english, ReplyWord::not_sure, "dont remember"},
    {english, ReplyWord::not_sure, "i don't remember"},
    {english, ReplyWord::not_sure, "i dont remember"},
    {english, ReplyWord::not_sure, "can't remember"},
    {english, ReplyWord::not_sure, "i can't remember"},
    {english, ReplyWord::not_sure, "cant remember"},
    {english, ReplyWord::not_sure, "i cant remember"},
    {english, ReplyWord::and_also, "and"},
    {english, ReplyWord::why, "?"},
    {english, ReplyWord::why, "why"},
    {english, ReplyWord::why, "why?"},
    {english, ReplyWord::help, "help"},
    {english, ReplyWord::help, "ayuda"},
    {english, ReplyWord::back, "b"},
    {english, ReplyWord::back, "back"},
    {english, ReplyWord::quit, "q"},
    {english, ReplyWord::quit, "quit"},
    {english, ReplyWord::quit, "exit"},
    {english, ReplyWord::more, "m"},
    {english, ReplyWord::more, "more"},
    {english, ReplyWord::skip, "skip"},

    {spanish, ReplyWord::yes, "s"},
    {spanish, ReplyWord::yes, "si"},
    {spanish, ReplyWord::yes, "sip"},
    {spanish, ReplyWord::yes, "claro que si"},
    {spanish, ReplyWord::yes, "por supuesto"},
    {spanish, ReplyWord::no, "n"},
    {spanish, ReplyWord::no, "no"},
    {spanish, ReplyWord::no, "nop"},
    {spanish, ReplyWord::none, "n"},
    {spanish, ReplyWord::none, "no"},
    {spanish, ReplyWord::none, "ninguno"},
    {spanish, ReplyWord::none, "ninguna"},
    {spanish, ReplyWord::none, "ninguno de estos"},
    {spanish, ReplyWord::none, "ninguna de estas"},
    {spanish, ReplyWord::none, "ninguno de esos"},
    {spanish, ReplyWord::none, "ninguna de esas"},
    {spanish, ReplyWord::none, "nada"},
    {spanish, ReplyWord::none, "nada de esto"},
    {spanish, ReplyWord::none, "nada de eso"},
    {spanish, ReplyWord::none, "no, nada"},
    {spanish, ReplyWord::not_sure, "ns"},
    {spanish, ReplyWord::not_sure, "no se"},
    {spanish, ReplyWord::not_sure, "no lo se"},
    {spanish, ReplyWord::not_sure, "no estoy seguro"},
    {spanish, ReplyWord::not_sure, "no estoy segura"},
    {spanish, ReplyWord::not_sure, "nose"},  // as it is often written
    {spanish, ReplyWord::not_sure, "no recuerdo"},
    {spanish, ReplyWord::not_sure, "no me acuerdo"},
    {spanish, ReplyWord::not_sure, "ni idea"},
    {spanish, ReplyWord::not_sure, "desconocido"},
    {spanish, ReplyWord::and_also, "y"},
    {spanish, ReplyWord::and_also, "e"},
    {spanish, ReplyWord::why, "?"},
    {spanish, ReplyWord::why, "por que"},
    {spanish, ReplyWord::why, "por que?"},
    {spanish, ReplyWord::help, "ayuda"},
    {spanish, ReplyWord::help, "help"},
    {spanish, ReplyWord::back, "a"},
    {spanish, ReplyWord::back, "atras"},
    {spanish, ReplyWord::back, "volver"},
    {spanish, ReplyWord::quit, "x"},
    {spanish, ReplyWord::quit, "salir"},
    {spanish, ReplyWord::more, "m"},
    {spanish, ReplyWord::more, "mas"},
    {spanish, ReplyWord::skip, "saltar"},
});

/// What turns the meaning of a label around: "No, it feels normal".
constexpr auto negations = std::to_array<std::string_view>({
    "no",     "not",     "none",    "nothing", "never",   "neither", "nor",   "don't",
    "dont",   "doesn't", "doesnt",  "didn't",  "didnt",   "isn't",   "isnt",  "aren't",
    "wasn't", "haven't", "havent",  "hasn't",  "without", "nada",    "nunca", "jamas",
    "ningun", "ninguna", "ninguno", "ni",      "sin",     "tampoco",
});

bool is_word_character(char c) {
  return c != ' ' && c != ',' && c != '.' && c != ';' && c != ':' && c != '(' && c != ')' &&
         c != '-' && c != '/' && c != '!' && c != '?';
}

}  // namespace

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t begin = at;
    while (at < text.size() && is_word_character(text[at])) ++at;
    if (at > begin) found.push_back(text.substr(begin, at - begin));
  }
  return found;
}

bool has_negation(std::string_view text) {
  const std::vector<std::string_view> found = words_in(text);
  return std::any_of(found.begin(), found.end(), [](std::string_view word) {
    return std::find(negations.begin(), negations.end(), word) != negations.end();
  });
}

std::size_t find_words(std::string_view wanted, std::string_view text) {
  for (std::size_t at = text.find(wanted); at != text.npos; at = text.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    const bool begins = at == 0 || !is_word_character(text[at - 1]);
    const bool ends = end == text.size() || !is_word_character(text[end]);
    if (begins && ends) return at;
  }
  return text.npos;
}

bool stands_in(std::string_view words, std::string_view label) {
  return find_words(words, label) != label.npos;
}

bool is_said_in(std::string_view words, std::string_view label) {
  const std::size_t at = find_words(words, label);
  return at != label.npos && !has_negation(label.substr(0, at)) &&
         !has_negation(label.substr(at + words.size()));
}

bool means(Language language, ReplyWord meaning, std::string_view word) {
  return std::any_of(reply_table.begin(), reply_table.end(), [&](const Word& known) {
    return known.language == language && known.meaning == meaning && known.word == word;
  });
}

}  // namespace triage::dialogue
