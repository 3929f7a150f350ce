// A yes may go on, as long as no word in it may take it back. A no is much less: it has to be said
// of what the question asks about, and of nothing else, since whoever says "no, I have a fever"
// begins with it as well.

#include "triage/dialogue/yes_no_words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "triage/base/contains.hpp"
#include "triage/base/text.hpp"
#include "triage/dialogue/option_words.hpp"
#include "triage/dialogue/word_table.hpp"

namespace triage::dialogue {
namespace {

using WordViews = std::vector<std::string_view>;

/// Besides what has_negation knows: words that may take a yes back, or that doubt or ask.
constexpr auto unsettling = word_table<>({
    {en, "cannot"},   {en, "cant"},    {en, "wont"},    {en, "couldnt"},  {en, "wouldnt"},
    {en, "shouldnt"}, {en, "hadnt"},   {en, "wasnt"},   {en, "arent"},    {en, "werent"},
    {en, "aint"},     {en, "hardly"},  {en, "barely"},  {en, "scarcely"}, {en, "nobody"},
    {en, "nope"},     {en, "nah"},     {es, "nop"},     {en, "free"},     {en, "gone"},
    {en, "went"},     {en, "away"},    {en, "stopped"}, {en, "ended"},    {en, "used"},
    {en, "before"},   {en, "normal"},  {en, "fine"},    {en, "ok"},       {en, "okay"},
    {en, "under"},    {en, "below"},   {en, "less"},    {en, "if"},       {en, "whether"},
    {en, "maybe"},    {en, "perhaps"}, {en, "might"},   {en, "could"},    {en, "would"},
    {en, "possibly"}, {en, "unsure"},  {en, "doubt"},   {en, "unlikely"}, {en, "afraid"},
    {en, "what"},     {en, "how"},     {en, "why"},     {en, "wrong"},    {en, "mistake"},
    {en, "denied"},   {en, "deny"},    {en, "lack"},    {en, "lacks"},    {en, "lacking"},
    {en, "absent"},   {en, "false"},   {en, "rarely"},  {en, "seldom"},   {en, "other"},
    {es, "apenas"},   {es, "nadie"},   {es, "casi"},    {es, "antes"},    {es, "paso"},
    {es, "fue"},      {es, "quito"},   {es, "normal"},  {es, "bien"},     {es, "menos"},
    {es, "bajo"},     {es, "quizas"},  {es, "quiza"},   {es, "vez"},      {es, "acaso"},
    {es, "creo"},     {es, "puede"},   {es, "podria"},  {es, "dudo"},     {es, "duda"},
    {es, "depende"},  {es, "cual"},    {es, "libre"},   {es, "falta"},    {es, "falso"},
    {es, "error"},    {es, "dejo"},    {es, "dejado"},  {es, "ausencia"}, {es, "raro"},
    {es, "rara"},     {es, "excepto"}, {es, "salvo"},   {es, "ojala"},
});

/// What stands before the sign that is denied; the longer ones before those that they begin with.
constexpr auto denials = word_table<>({
    {en, "i do not have"},
    {en, "i don't have"},
    {en, "i dont have"},
    {en, "he does not have"},
    {en, "he doesn't have"},
    {en, "she does not have"},
    {en, "she doesn't have"},
    {en, "i have no"},
    {en, "he has no"},
    {en, "she has no"},
    {en, "there is no"},
    {en, "without"},
    {en, "no"},
    {es, "no tengo"},
    {es, "no tiene"},
    {es, "no hay"},
    {es, "no he tenido"},
    {es, "no ha tenido"},
    {es, "sin"},
    {es, "no"},
});

/// Denials that need no more.
constexpr auto whole_denials = word_table<>({
    {en, "no no"},       {en, "not at all"},     {en, "no not at all"}, {en, "i do not"},
    {en, "i don't"},     {en, "i dont"},         {en, "it is not"},     {en, "it isn't"},
    {en, "it isnt"},     {en, "it did not"},     {en, "it didn't"},     {en, "it didnt"},
    {en, "he does not"}, {en, "he doesn't"},     {en, "he doesnt"},     {en, "she does not"},
    {en, "she doesn't"}, {en, "she doesnt"},     {en, "no thanks"},     {en, "no thank you"},
    {en, "no sir"},      {es, "no no"},          {es, "para nada"},     {es, "no para nada"},
    {es, "en absoluto"}, {es, "no en absoluto"}, {es, "no tengo"},      {es, "no tiene"},
    {es, "no hay"},      {es, "no gracias"},     {es, "no senor"},      {es, "no senora"},
    {es, "nada de eso"},
});

/// Words around a denied sign that change nothing of it.
constexpr auto idle = word_table<>({
    {en, "a"},      {en, "any"},  {en, "the"},    {en, "my"},         {en, "of"},   {en, "at"},
    {en, "all"},    {en, "or"},   {en, "to"},     {en, "whatsoever"}, {en, "his"},  {en, "her"},
    {en, "thanks"}, {es, "el"},   {es, "la"},     {es, "los"},        {es, "las"},  {es, "un"},
    {es, "una"},    {es, "de"},   {es, "en"},     {es, "mi"},         {es, "su"},   {es, "o"},
    {es, "ni"},     {es, "nada"}, {es, "ningun"}, {es, "ninguna"},    {es, "para"}, {es, "gracias"},
});

bool is_among(const std::vector<std::string>& own, std::string_view word, Language language) {
  const auto telling = telling_words(word, language);
  return !telling.empty() && contains(own, telling.front());
}

std::vector<std::string> words_of_question(const Finding& finding, Language language) {
  return telling_words(fold(finding.label + ' ' + finding.ask), language);
}

/// Whether some word may turn a yes around.
bool may_turn(const Typed& typed) {
  const WordViews words = words_in(typed.word);
  return has_negation(typed.word) || std::ranges::any_of(words, [&](auto word) {
           return word.ends_with("n't") || has_word(unsettling, word, typed.language);
         });
}

/// Whether a sentence is about what the question asks: it has all of its label, or the half of
/// what it says are words of the question.
bool is_about_it(const Finding& finding, const Typed& typed) {
  if (find_words(fold(finding.label), typed.word) != std::string::npos) return true;
  const auto own = words_of_question(finding, typed.language);
  const auto said = telling_words(typed.word, typed.language);
  const auto shared =
      std::ranges::count_if(said, [&own](const std::string& word) { return contains(own, word); });
  return shared > 0 && 2 * static_cast<std::size_t>(shared) >= said.size();
}

/// A "no, " in front says nothing against the denial behind it. Without the comma it is the denial.
std::string_view without_leading_no(std::string_view text, Language language) {
  const std::size_t comma = text.find(',');
  const bool leads = comma != text.npos && means(language, ReplyWord::no, text.substr(0, comma));
  return leads ? text.substr(std::min(text.find_first_not_of(' ', comma + 1), text.size())) : text;
}

/// Whether what follows a denial is the sign that was asked about, and nothing else.
bool is_only_the_sign(std::string_view text, const Finding& finding, Language language) {
  const auto head = telling_words(fold(finding.label), language);
  const auto own = words_of_question(finding, language);
  bool named = false;
  for (const std::string_view word : words_in(text)) {
    if (has_word(idle, word, language)) continue;
    // "No control of my bladder" denies no trouble.
    if (!named && (head.empty() || telling_words(word, language) != std::vector{head.front()})) {
      return false;
    }
    if (named && !is_among(own, word, language)) return false;
    named = true;
  }
  return named;
}

bool denies(const Finding& finding, const Typed& typed) {
  const std::string_view text = without_leading_no(typed.word, typed.language);
  constexpr std::string_view marks = ",;:-/()\"";
  if (text.find_first_of(marks) != text.npos) return false;
  if (has_word(whole_denials, text, typed.language)) return true;
  for (const WordRow<>& denial : denials) {
    if (denial.language != typed.language || !text.starts_with(denial.word)) continue;
    const std::string_view rest = text.substr(denial.word.size());
    if (rest.starts_with(' ')) return is_only_the_sign(rest, finding, typed.language);
  }
  return false;
}

}  // namespace

bool begins_with_yes(const Typed& typed) {
  constexpr std::size_t shortest = 2;  // "y" begins a sentence in Spanish
  const WordViews words = words_in(typed.word);
  return typed.knows_words && !words.empty() && words.front().size() >= shortest &&
         means(typed.language, ReplyWord::yes, words.front());
}

std::optional<bool> yes_or_no_meant(const Finding& finding, const Typed& typed) {
  const bool asks_back = typed.word.find('?') != std::string::npos;
  if (!typed.knows_words || finding.ask.empty() || asks_back) return std::nullopt;
  if (has_negation(fold(finding.label + ' ' + finding.ask))) return std::nullopt;
  if (denies(finding, typed)) return false;
  if (may_turn(typed)) return std::nullopt;
  if (begins_with_yes(typed) || is_about_it(finding, typed)) return true;
  return std::nullopt;
}

Typed without_words_of(const Finding& finding, const Typed& typed) {
  const auto own = words_of_question(finding, typed.language);
  Typed rest = typed;
  rest.word.clear();
  for (const std::string_view word : words_in(typed.word)) {
    if (!is_among(own, word, typed.language)) rest.word += std::string(word) + ' ';
  }
  rest.word = trim(rest.word);
  rest.text = rest.word;
  return rest;
}

}  // namespace triage::dialogue
