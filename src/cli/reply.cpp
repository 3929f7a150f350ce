#include "cli/reply.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"

namespace triage::cli {
namespace {

constexpr auto not_sure = std::to_array<std::string_view>(
    {"s", "not sure", "unsure", "unknown", "don't know", "dont know", "i don't know"});
constexpr auto yes_words = std::to_array<std::string_view>({"y", "yes", "1"});
constexpr auto no_words = std::to_array<std::string_view>({"n", "no", "2"});
constexpr auto none_words =
    std::to_array<std::string_view>({"n", "no", "none", "none of these", "none of them"});

/// Longer than any answer; a line reader may cut what is longer still.
constexpr std::size_t longest_reply = 400;

template <class Words>
bool is_one_of(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The number that a person typed to choose from `count` choices, counted from 1.
std::optional<std::size_t> choice_number(std::string_view word, std::size_t count) {
  const auto number = parse_quantity(word, Dimension::number).quantity;
  if (!number || !is_whole(*number)) return std::nullopt;
  const std::int64_t value = whole_number(*number);
  if (value < 1 || value > static_cast<std::int64_t>(count)) return std::nullopt;
  return static_cast<std::size_t>(value - 1);
}

/// The one option that `word` means: its number, its id, its label, or the beginning of the id or
/// the label where only one begins so.
std::optional<OptionId> option_meant(const Finding& finding, std::string_view word) {
  constexpr std::size_t shortest_beginning = 3;
  if (const auto number = choice_number(word, finding.options.size())) return OptionId(*number);
  std::vector<OptionId> beginning;
  for (const OptionId id : ids_up_to<OptionId>(finding.options.size())) {
    const Option& option = finding.options[id.index()];
    const std::string label = lower(option.label);
    if (word == option.id || word == label) return id;
    if (label.starts_with(word) || option.id.starts_with(word)) beginning.push_back(id);
  }
  if (word.size() < shortest_beginning || beginning.size() != 1) return std::nullopt;
  return beginning.front();
}

NotUnderstood choose_a_number(const Finding& finding) {
  return {"Please type one of the numbers 1 to " + std::to_string(finding.options.size()) +
          ", or s if you are not sure."};
}

Reply one_of_reply(FindingId id, const Finding& finding, const std::string& word) {
  if (const auto option = option_meant(finding, word)) return Answer{id, *option, word};
  const auto none = find_option(finding, none_answer);
  if (none && is_one_of(none_words, word)) return Answer{id, *none, word};
  return choose_a_number(finding);
}

std::vector<std::string> words_of(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == ',' || c == ';'; }, ' ');
  std::vector<std::string> words;
  while (!trim(text).empty()) {
    text = trim(text);
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string word = text.substr(0, end);
    if (word != "and") words.push_back(word);
    text.erase(0, end);
  }
  return words;
}

Reply any_of_reply(FindingId id, const Finding& finding, const std::string& text) {
  std::vector<OptionAnswer> options(finding.options.size(), OptionAnswer::no);
  if (text == "0" || is_one_of(none_words, text)) return Answer{id, std::move(options), text};
  if (const auto option = option_meant(finding, text)) {
    options[option->index()] = OptionAnswer::yes;
    return Answer{id, std::move(options), text};
  }
  const NotUnderstood please{
      "Please type the numbers of all that apply, such as 1 3, 0 for none, or s if you are not "
      "sure."};
  const std::vector<std::string> words = words_of(text);
  if (words.empty()) return please;  // a lone comma is a slip, not "none of these"
  for (const std::string& word : words) {
    const auto option = option_meant(finding, word);
    if (!option) return please;
    options[option->index()] = OptionAnswer::yes;
  }
  return Answer{id, std::move(options), text};
}

Reply quantity_reply(const RulePack& pack, FindingId id, std::string_view typed) {
  const std::string word = lower(typed);
  if (pack[id].none_label && is_one_of(none_words, word)) return Answer{id, None{}, word};
  constexpr std::string_view ago = " ago";  // "3 days ago", as people answer "How long ago ...?"
  if (pack[id].type == FindingType::duration && word.ends_with(ago)) {
    typed = trim(typed.substr(0, typed.size() - ago.size()));
  }
  Diagnostics problems("");
  if (auto answer = answer_from_text(pack, id, typed, {}, problems)) return std::move(*answer);
  return NotUnderstood{"Sorry, " + problems.all().front().message +
                       ". Type s if you are not sure."};
}

std::string example(const Finding& finding) {
  switch (finding.type) {
    case FindingType::duration: return ", such as 12 hours, 10 days or 3 weeks";
    case FindingType::temperature: return ", such as 38.4 C or 101.1 F";
    default: return {};
  }
}

Reply yes_no_reply(const RulePack& pack, FindingId id, const std::string& word,
                   const std::string& typed) {
  if (is_one_of(yes_words, word)) return Answer{id, true, word};
  if (is_one_of(no_words, word)) return Answer{id, false, word};
  const auto& measured = pack[id].measured_by;
  const bool has_digit = word.find_first_of("0123456789") != std::string::npos;
  if (measured && has_digit) return quantity_reply(pack, measured->by, typed);
  const std::string measurement =
      measured ? "your " + pack[measured->by].label + example(pack[measured->by]) + ", " : "";
  return NotUnderstood{"Please type y for yes, n for no, " + measurement +
                       "or s if you are not sure."};
}

}  // namespace

Reply read_reply(const RulePack& pack, FindingId finding, std::string_view line) {
  if (line.size() > longest_reply) return NotUnderstood{"Please type a short answer."};
  std::string typed(trim(line));
  if (typed.ends_with('.') || typed.ends_with('!')) typed = trim(typed.substr(0, typed.size() - 1));
  const std::string word = lower(typed);
  if (word.empty()) return Wish::skip;
  if (word == "?" || word == "help" || word == "why") return Wish::explain;
  if (word == "b" || word == "back") return Wish::back;
  if (word == "q" || word == "quit" || word == "exit") return Wish::quit;
  if (find_control_character(word) || find_invalid_utf8(word)) {
    return NotUnderstood{"Please use plain letters and numbers."};
  }
  if (is_one_of(not_sure, word)) return Answer{finding, Unknown{}, word};
  switch (pack[finding].type) {
    case FindingType::yes_no: return yes_no_reply(pack, finding, word, typed);
    case FindingType::one_of: return one_of_reply(finding, pack[finding], word);
    case FindingType::any_of: return any_of_reply(finding, pack[finding], word);
    case FindingType::duration:
    case FindingType::temperature:
    case FindingType::number: break;
  }
  return quantity_reply(pack, finding, typed);
}

std::vector<std::string> choices(const Finding& finding) {
  if (finding.type == FindingType::yes_no) return {"Yes", "No"};
  std::vector<std::string> labels;
  for (const Option& option : finding.options) labels.push_back(option.label);
  return labels;
}

std::string answer_hint(const RulePack& pack, const Finding& finding) {
  if (finding.measured_by) {
    const Finding& by = pack[finding.measured_by->by];
    return "Or type your " + by.label + example(by) + ".";
  }
  if (finding.type == FindingType::any_of) {
    return "Type all the numbers that apply, such as 1 3, or 0 for none.";
  }
  const auto dimension = dimension_of(finding.type);
  if (!dimension) return {};
  const bool has_unit = *dimension != Dimension::number;
  std::string hint =
      std::string("Type a number") + (has_unit ? " and a unit" : "") + example(finding) + ".";
  if (finding.none_label) hint += " Or type none: " + *finding.none_label + ".";
  return hint;
}

}  // namespace triage::cli
