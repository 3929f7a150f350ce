#include "triage/dialogue/typed.hpp"

#include <array>
#include <optional>
#include <utility>

#include "triage/base/phrases.hpp"
#include "triage/base/plain_characters.hpp"
#include "triage/base/text.hpp"
#include "triage/report/wording.hpp"

namespace triage::dialogue {
namespace {

/// What keyboards and phones put in the place of a plain mark.
constexpr auto plain_marks = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"\u2019", "'"},  // right single quotation mark, the curly apostrophe
    {"\u2018", "'"},
    {"\u02bc", "'"},
    {"\u00b4", "'"},
    {"`", "'"},
    {"\u2010", "-"},  // hyphens and dashes
    {"\u2011", "-"},
    {"\u2012", "-"},
    {"\u2013", "-"},
    {"\u2014", "-"},
    {"\u2212", "-"},
    {"\u00a1", ""},  // in Spanish exclamations begin with a mark as well, and questions
    {"\u00bf", ""},
});

std::string with_plain_marks(std::string text) {
  for (const auto& [typed, plain] : plain_marks) {
    for (std::size_t at = text.find(typed); at != text.npos; at = text.find(typed, at)) {
      text.replace(at, typed.size(), plain);
      at += plain.size();
    }
  }
  return text;
}

/// Where an interview shows how to say it, if it does.
std::optional<Phrase> as_shown(ReplyWord meaning) {
  switch (meaning) {
    case ReplyWord::yes: return Phrase::choice_yes;
    case ReplyWord::no: return Phrase::choice_no;
    case ReplyWord::not_sure: return Phrase::key_unsure;
    case ReplyWord::why: return Phrase::key_why;
    case ReplyWord::back: return Phrase::key_back;
    case ReplyWord::quit: return Phrase::key_quit;
    case ReplyWord::more: return Phrase::key_more;
    case ReplyWord::none:
    case ReplyWord::help:
    case ReplyWord::skip:
    case ReplyWord::and_also: break;
  }
  return std::nullopt;
}

}  // namespace

bool Typed::is(ReplyWord meaning) const {
  if (knows_words) return means(language, meaning, word);
  const auto shown = as_shown(meaning);
  return shown && word == fold(say(language, *shown));
}

Typed typed_line(const RulePack& pack, std::string_view line) {
  constexpr std::size_t npos = std::string_view::npos;
  std::string text = join(wrap(with_plain_marks(in_plain_characters(line)), npos), " ");
  const bool shouted = text.find('!') != text.npos;
  while (text.ends_with('.') || text.ends_with('!')) text = trim(text.substr(0, text.size() - 1));
  std::string word = fold(text);
  return {std::move(text), std::move(word), language_of(pack), is_spoken(pack.language), shouted};
}

}  // namespace triage::dialogue
