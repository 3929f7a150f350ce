#include "cli/reply.hpp"

#include <algorithm>
#include <vector>

#include "cli/reply_quantity.hpp"
#include "cli/reply_words.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

/// Longer than any answer; a line reader may cut what is longer still.
constexpr std::size_t longest_reply = 400;

/// What was typed, whole and for comparing, and the words to compare it with.
struct Typed {
  std::string text;
  std::string word;  // `text`, folded
  Language language;
  /// Whether the program knows the words of the pack's language. If it does not, it cannot tell
  /// what turns a label around ("Nein, gar nicht taub"), nor what a word of its own language means
  /// there: only what it shows counts.
  bool knows_words;

  [[nodiscard]] bool is(ReplyWord meaning) const {
    if (knows_words) return means(language, meaning, word);
    const auto shown = as_shown(meaning);
    return shown && word == fold(say(language, *shown));
  }

 private:
  /// Where an interview shows how to say it, if it does.
  static std::optional<Phrase> as_shown(ReplyWord meaning) {
    switch (meaning) {
      case ReplyWord::yes: return Phrase::choice_yes;
      case ReplyWord::no: return Phrase::choice_no;
      case ReplyWord::not_sure: return Phrase::key_unsure;
      case ReplyWord::why: return Phrase::key_why;
      case ReplyWord::back: return Phrase::key_back;
      case ReplyWord::quit: return Phrase::key_quit;
      case ReplyWord::more: return Phrase::key_more;
      case ReplyWord::none:
      case ReplyWord::and_also: break;
    }
    return std::nullopt;
  }
};

/// A phrase that tells how to answer.
NotUnderstood please(Language language, Phrase phrase, std::initializer_list<GapText> gaps = {}) {
  const std::string unsure = say(language, Phrase::key_unsure);
  std::vector<GapText> all(gaps);
  all.push_back({"unsure", unsure});
  return {say(language, phrase, all)};
}

/// The number that a person typed to choose from `count` choices, counted from 1.
std::optional<std::size_t> choice_number(std::string_view word, std::size_t count) {
  const auto number = parse_quantity(word, Dimension::number).quantity;
  if (!number || !is_whole(*number)) return std::nullopt;
  const std::int64_t value = whole_number(*number);
  if (value < 1 || value > static_cast<std::int64_t>(count)) return std::nullopt;
  return static_cast<std::size_t>(value - 1);
}

/// The one option whose whole label, or id where ids may be typed, is `word`. Ids are English.
std::optional<OptionId> option_called(const Finding& finding, std::string_view word,
                                      const Typed& typed) {
  const bool in_english = typed.knows_words && typed.language == Language::english;
  std::vector<OptionId> called;
  for (const OptionId id : ids_up_to<OptionId>(finding.options.size())) {
    const Option& option = finding.options[id.index()];
    const bool is_id =
        (typed.knows_words && word == option.id) || (in_english && word == id_in_words(option.id));
    if (is_id || word == fold(option.label)) called.push_back(id);
  }
  return called.size() == 1 ? std::optional(called.front()) : std::nullopt;
}

/// The one option that `word` names: its number, its id, its label, or the beginning of the label
/// (in English, of the id as well) where only one begins so and none other has the word in it.
std::optional<OptionId> option_begun(const Finding& finding, std::string_view word,
                                     const Typed& typed) {
  constexpr std::size_t shortest_beginning = 3;
  if (const auto number = choice_number(word, finding.options.size())) return OptionId(*number);
  if (const auto called = option_called(finding, word, typed)) return called;
  if (!typed.knows_words) return std::nullopt;
  std::vector<OptionId> named;
  bool begun = false;
  for (const OptionId id : ids_up_to<OptionId>(finding.options.size())) {
    const Option& option = finding.options[id.index()];
    const std::string label = fold(option.label);
    // Ids are English.
    const std::string own_id =
        typed.language == Language::english ? id_in_words(option.id) : std::string();
    const bool begins = label.starts_with(word) || (!own_id.empty() && own_id.starts_with(word));
    if (begins || stands_in(word, label)) named.push_back(id);
    begun = begun || begins;
  }
  if (word.size() < shortest_beginning || named.size() != 1 || !begun) return std::nullopt;
  return named.front();
}

/// The one option whose label says all of `words`, if no other has them in it.
std::optional<OptionId> option_saying(const Finding& finding, const Typed& typed) {
  constexpr std::size_t shortest = 4;
  if (!typed.knows_words) return std::nullopt;
  const std::string_view words = typed.word;
  std::vector<OptionId> named;
  for (const OptionId id : ids_up_to<OptionId>(finding.options.size())) {
    if (stands_in(words, fold(finding.options[id.index()].label))) named.push_back(id);
  }
  if (words.size() < shortest || named.size() != 1) return std::nullopt;
  const std::string label = fold(finding.options[named.front().index()].label);
  return is_said_in(words, label) ? std::optional(named.front()) : std::nullopt;
}

Reply one_of_reply(FindingId id, const Finding& finding, const Typed& typed) {
  auto option = option_begun(finding, typed.word, typed);
  if (!option) option = option_saying(finding, typed);
  if (option) return Answer{id, *option, typed.word};
  const auto none = find_option(finding, none_answer);
  if (none && typed.is(ReplyWord::none)) return Answer{id, *none, typed.word};
  const std::string count = std::to_string(finding.options.size());
  return please(typed.language, Phrase::please_choose_number, {{"count", count}});
}

std::vector<std::string> words_of(std::string text, Language language) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == ',' || c == ';'; }, ' ');
  std::vector<std::string> words;
  while (!trim(text).empty()) {
    text = trim(text);
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string word = text.substr(0, end);
    if (!means(language, ReplyWord::and_also, word)) words.push_back(word);
    text.erase(0, end);
  }
  return words;
}

Reply any_of_reply(FindingId id, const Finding& finding, const Typed& typed) {
  const std::string& text = typed.word;
  std::vector<OptionAnswer> options(finding.options.size(), OptionAnswer::no);
  if (text == "0" || typed.is(ReplyWord::none)) return Answer{id, std::move(options), text};
  // On a list of signs, words out of a label are not enough: another sign may mean them as well.
  if (const auto option = option_begun(finding, text, typed)) {
    options[option->index()] = OptionAnswer::yes;
    return Answer{id, std::move(options), text};
  }
  const std::vector<std::string> words = words_of(text, typed.language);
  bool understood = !words.empty();  // a lone comma is a slip, not "none of these"
  for (const std::string& word : words) {
    const auto option = option_begun(finding, word, typed);
    understood = understood && option;
    if (option) options[option->index()] = OptionAnswer::yes;
  }
  if (!understood) return please(typed.language, Phrase::please_choose_numbers);
  return Answer{id, std::move(options), text};
}

NotUnderstood sorry_no_quantity(const Finding& finding, const Typed& typed,
                                const ParsedQuantity& parsed) {
  const Dimension dimension = *dimension_of(finding.type);
  const auto phrase = [dimension] {
    switch (dimension) {
      case Dimension::duration: return Phrase::sorry_no_duration;
      case Dimension::temperature: return Phrase::sorry_no_temperature;
      case Dimension::number: break;
    }
    return Phrase::sorry_no_number;
  };
  const std::string reason = reason_for(parsed, dimension, typed.language);
  return please(typed.language, phrase(), {{"text", typed.text}, {"reason", reason}});
}

NotUnderstood sorry(const Finding& finding, const Typed& typed, const QuantityReading& reading) {
  switch (*reading.problem) {
    case QuantityProblem::not_a_quantity: return sorry_no_quantity(finding, typed, reading.parsed);
    case QuantityProblem::not_whole:
      return please(typed.language, Phrase::sorry_not_whole, {{"text", typed.text}});
    case QuantityProblem::out_of_range: break;
  }
  const std::string from = in_words(to_text(finding.smallest), typed.language);
  const std::string to = in_words(to_text(finding.largest), typed.language);
  return please(typed.language, Phrase::sorry_out_of_range,
                {{"text", typed.text}, {"from", from}, {"to", to}});
}

/// Whether somebody typed what a quantity has as its further answer.
bool is_none_of(const Finding& finding, const Typed& typed) {
  if (!finding.none_label) return false;
  return typed.is(ReplyWord::none) || typed.word == fold(*finding.none_label);
}

Reply quantity_reply(const RulePack& pack, FindingId id, const Typed& typed) {
  const Finding& finding = pack[id];
  if (is_none_of(finding, typed)) return Answer{id, None{}, typed.word};
  const auto plain =
      typed.knows_words
          ? quantity_as_written(typed.text, *dimension_of(finding.type), typed.language)
          : std::optional(typed.text);
  if (!plain) return sorry_no_quantity(finding, typed, {{}, QuantityError::comma, {}});
  const QuantityReading reading = read_quantity(finding, *plain);
  if (reading.problem) return sorry(finding, typed, reading);
  return Answer{id, *reading.parsed.quantity, *plain};
}

std::string example(const Finding& finding, Language language) {
  switch (finding.type) {
    case FindingType::duration: return say(language, Phrase::example_duration);
    case FindingType::temperature: return say(language, Phrase::example_temperature);
    default: return {};
  }
}

Reply yes_no_reply(const RulePack& pack, FindingId id, const Typed& typed) {
  if (typed.word == "1" || typed.is(ReplyWord::yes)) return Answer{id, true, typed.word};
  if (typed.word == "2" || typed.is(ReplyWord::no)) return Answer{id, false, typed.word};
  const auto& measured = pack[id].measured_by;
  const bool has_digit = typed.word.find_first_of("0123456789") != std::string::npos;
  if (!(measured && has_digit) && !typed.knows_words) {
    return please(typed.language, Phrase::please_choose_number, {{"count", "2"}});
  }
  if (!measured) return please(typed.language, Phrase::please_yes_no);
  if (has_digit) return quantity_reply(pack, measured->by, typed);
  const Finding& by = pack[measured->by];
  return please(typed.language, Phrase::please_yes_no_or_measure,
                {{"finding", by.label}, {"example", example(by, typed.language)}});
}

/// What a person wants who does not answer.
std::optional<Wish> wish_of(const Typed& typed) {
  if (typed.word.empty()) return Wish::skip;
  if (typed.is(ReplyWord::why)) return Wish::explain;
  if (typed.is(ReplyWord::back)) return Wish::back;
  if (typed.is(ReplyWord::quit)) return Wish::quit;
  return std::nullopt;
}

}  // namespace

Reply read_reply(const RulePack& pack, FindingId finding, std::string_view line) {
  const Language language = language_of(pack);
  if (line.size() > longest_reply) return please(language, Phrase::please_short);
  std::string text = join(wrap(line, std::string_view::npos), " ");  // each space one space
  if (text.ends_with('.') || text.ends_with('!')) text = trim(text.substr(0, text.size() - 1));
  const Typed typed{text, fold(text), language, is_spoken(pack.language)};
  if (const auto wish = wish_of(typed)) return *wish;
  if (find_control_character(text) || find_invalid_utf8(text)) {
    return please(language, Phrase::please_plain);
  }
  if (typed.is(ReplyWord::not_sure)) return Answer{finding, Unknown{}, typed.word};
  switch (pack[finding].type) {
    case FindingType::yes_no: return yes_no_reply(pack, finding, typed);
    case FindingType::one_of: return one_of_reply(finding, pack[finding], typed);
    case FindingType::any_of: return any_of_reply(finding, pack[finding], typed);
    case FindingType::duration:
    case FindingType::temperature:
    case FindingType::number: break;
  }
  return quantity_reply(pack, finding, typed);
}

std::vector<std::string> choices(const RulePack& pack, const Finding& finding) {
  if (finding.type == FindingType::yes_no) {
    const Language language = language_of(pack);
    return {say(language, Phrase::choice_yes), say(language, Phrase::choice_no)};
  }
  std::vector<std::string> labels;
  for (const Option& option : finding.options) labels.push_back(option.label);
  return labels;
}

std::string answer_hint(const RulePack& pack, const Finding& finding) {
  const Language language = language_of(pack);
  if (finding.measured_by) {
    const Finding& by = pack[finding.measured_by->by];
    return say(language, Phrase::hint_measure,
               {{"finding", by.label}, {"example", example(by, language)}});
  }
  if (finding.type == FindingType::any_of) return say(language, Phrase::hint_any_of);
  const auto dimension = dimension_of(finding.type);
  if (!dimension) return {};
  const Phrase how = *dimension == Dimension::number ? Phrase::hint_number : Phrase::hint_quantity;
  const std::string hint = say(language, how, {{"example", example(finding, language)}});
  if (!finding.none_label) return hint;
  return hint + ' ' + say(language, Phrase::hint_none, {{"label", *finding.none_label}});
}

}  // namespace triage::cli
