// A table of words. A word that could mean two things in its language does not stand in it: whoever
// types it is asked again.

#include "triage/dialogue/reply_words.hpp"

#include <algorithm>
#include <array>

#include "triage/base/contains.hpp"
#include "triage/base/text.hpp"
#include "triage/dialogue/word_table.hpp"

namespace triage::dialogue {
namespace {

/// Folded: in lower case, without accents. "s" is "not sure" in English, and "sí" in Spanish.
constexpr auto reply_table = word_table<ReplyWord>({
    {en, "y", ReplyWord::yes},
    {en, "yes", ReplyWord::yes},
    {en, "yeah", ReplyWord::yes},
    {en, "yep", ReplyWord::yes},
    {en, "yup", ReplyWord::yes},
    {en, "yea", ReplyWord::yes},
    {en, "n", ReplyWord::no},
    {en, "no", ReplyWord::no},
    {en, "nope", ReplyWord::no},
    {en, "nah", ReplyWord::no},
    {en, "n", ReplyWord::none},
    {en, "no", ReplyWord::none},
    {en, "none", ReplyWord::none},
    {en, "nope", ReplyWord::none},
    {en, "none of these", ReplyWord::none},
    {en, "none of those", ReplyWord::none},
    {en, "none of them", ReplyWord::none},
    {en, "none of the above", ReplyWord::none},
    {en, "nothing", ReplyWord::none},
    {en, "nothing like that", ReplyWord::none},
    {en, "none at all", ReplyWord::none},
    {en, "s", ReplyWord::not_sure},
    {en, "not sure", ReplyWord::not_sure},
    {en, "unsure", ReplyWord::not_sure},
    {en, "unknown", ReplyWord::not_sure},
    {en, "don't know", ReplyWord::not_sure},
    {en, "dont know", ReplyWord::not_sure},
    {en, "i don't know", ReplyWord::not_sure},
    {en, "i dont know", ReplyWord::not_sure},
    {en, "i'm not sure", ReplyWord::not_sure},
    {en, "i am not sure", ReplyWord::not_sure},
    {en, "no idea", ReplyWord::not_sure},
    {en, "dunno", ReplyWord::not_sure},
    {en, "idk", ReplyWord::not_sure},
    {en, "i do not know", ReplyWord::not_sure},
    {en, "don't remember", ReplyWord::not_sure},
    {en, "dont remember", ReplyWord::not_sure},
    {en, "i don't remember", ReplyWord::not_sure},
    {en, "i dont remember", ReplyWord::not_sure},
    {en, "can't remember", ReplyWord::not_sure},
    {en, "i can't remember", ReplyWord::not_sure},
    {en, "cant remember", ReplyWord::not_sure},
    {en, "i cant remember", ReplyWord::not_sure},
    {en, "and", ReplyWord::and_also},
    {en, "?", ReplyWord::why},
    {en, "why", ReplyWord::why},
    {en, "why?", ReplyWord::why},
    {en, "help", ReplyWord::help},
    {en, "ayuda", ReplyWord::help},
    {en, "b", ReplyWord::back},
    {en, "back", ReplyWord::back},
    {en, "q", ReplyWord::quit},
    {en, "quit", ReplyWord::quit},
    {en, "exit", ReplyWord::quit},
    {en, "m", ReplyWord::more},
    {en, "more", ReplyWord::more},
    {en, "skip", ReplyWord::skip},

    {es, "s", ReplyWord::yes},
    {es, "si", ReplyWord::yes},
    {es, "sip", ReplyWord::yes},
    {es, "claro que si", ReplyWord::yes},
    {es, "por supuesto", ReplyWord::yes},
    {es, "n", ReplyWord::no},
    {es, "no", ReplyWord::no},
    {es, "nop", ReplyWord::no},
    {es, "n", ReplyWord::none},
    {es, "no", ReplyWord::none},
    {es, "ninguno", ReplyWord::none},
    {es, "ninguna", ReplyWord::none},
    {es, "ninguno de estos", ReplyWord::none},
    {es, "ninguna de estas", ReplyWord::none},
    {es, "ninguno de esos", ReplyWord::none},
    {es, "ninguna de esas", ReplyWord::none},
    {es, "nada", ReplyWord::none},
    {es, "nada de esto", ReplyWord::none},
    {es, "nada de eso", ReplyWord::none},
    {es, "no, nada", ReplyWord::none},
    {es, "ns", ReplyWord::not_sure},
    {es, "no se", ReplyWord::not_sure},
    {es, "no lo se", ReplyWord::not_sure},
    {es, "no estoy seguro", ReplyWord::not_sure},
    {es, "no estoy segura", ReplyWord::not_sure},
    {es, "nose", ReplyWord::not_sure},  // as it is often written
    {es, "no recuerdo", ReplyWord::not_sure},
    {es, "no me acuerdo", ReplyWord::not_sure},
    {es, "ni idea", ReplyWord::not_sure},
    {es, "desconocido", ReplyWord::not_sure},
    {es, "y", ReplyWord::and_also},
    {es, "e", ReplyWord::and_also},
    {es, "?", ReplyWord::why},
    {es, "por que", ReplyWord::why},
    {es, "por que?", ReplyWord::why},
    {es, "ayuda", ReplyWord::help},
    {es, "help", ReplyWord::help},
    {es, "a", ReplyWord::back},
    {es, "atras", ReplyWord::back},
    {es, "volver", ReplyWord::back},
    {es, "x", ReplyWord::quit},
    {es, "salir", ReplyWord::quit},
    {es, "m", ReplyWord::more},
    {es, "mas", ReplyWord::more},
    {es, "saltar", ReplyWord::skip},
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
  return std::ranges::any_of(found,
                             [](std::string_view word) { return contains(negations, word); });
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
  return std::ranges::any_of(reply_table, [&](const auto& known) {
    return known.language == language && known.meaning == meaning && known.word == word;
  });
}

}  // namespace triage::dialogue
