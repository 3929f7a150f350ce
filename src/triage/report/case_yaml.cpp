#include "triage/report/case_yaml.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "triage/base/contains.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/overloaded.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/cases/keys.hpp"

namespace triage {
namespace {

/// Whether YAML takes the word for something else than a text.
bool means_something_else(std::string_view text) {
  constexpr auto words = std::to_array<std::string_view>(
      {"null", "true", "false", "yes", "no", "on", "off", "y", "n"});
  return contains(words, lower(text));
}

}  // namespace

std::string yaml_scalar(std::string_view text) {
  const auto is_plain = [](char c) {
    return is_alphanumeric(c) || c == '_' || c == '.' || c == ' ';
  };
  if (!text.empty() && text.front() != ' ' && text.back() != ' ' && !means_something_else(text) &&
      std::ranges::all_of(text, is_plain)) {
    return std::string(text);
  }
  std::string quoted = "\"";
  for (const char c : printable(text)) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

namespace {

std::string option_word(OptionAnswer answer) {
  if (answer == OptionAnswer::unknown) return std::string(unknown_answer);
  return answer == OptionAnswer::yes ? "yes" : "no";
}

Value options_value(const Finding& finding, const std::vector<OptionAnswer>& options) {
  const bool complete = std::ranges::all_of(options, [](OptionAnswer option) {
    return option == OptionAnswer::yes || option == OptionAnswer::no;
  });
  List chosen;
  Record each;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::string& id = finding.options[i].id;
    if (options[i] == OptionAnswer::yes) chosen.push_back({id});
    if (options[i] != OptionAnswer::unanswered) each.push_back({id, {option_word(options[i])}});
  }
  if (complete) return {std::move(chosen)};
  return {std::move(each)};
}

/// The value of an answer in YAML. Whatever is no quantity is made of ids, and of words that the
/// reader of cases knows.
std::string answer_yaml(const Answer& answer, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value.is)) {
    return std::holds_alternative<Quantity>(answer.said) ? yaml_scalar(*text) : *text;
  }
  std::vector<std::string> words;
  if (const auto* options = std::get_if<List>(&value.is)) {
    for (const Value& option : *options) words.push_back(answer_yaml(answer, option));
    return "[" + join(words, ", ") + "]";
  }
  for (const Field& option : std::get<Record>(value.is)) {
    words.push_back(option.name + ": " + answer_yaml(answer, option.value));
  }
  return "{" + join(words, ", ") + "}";
}

std::string ended_to_yaml(const RulePack& pack, const EndedEarly& ended) {
  std::vector<std::string> signs = mapped(ended.signs, [&](const std::string& sign) {
    return means_something_else(sign) ? sign : yaml_scalar(sign);
  });
  const std::string key(case_keys::ended[static_cast<std::size_t>(ended.when)].name);
  return key + ": [" + join(signs, ", ") + "]\ndisposition: " + pack[pack.most_urgent()].id + '\n';
}

}  // namespace

Value answer_value(const Finding& finding, const Answer& answer) {
  const auto word = [](std::string_view text) { return Value{std::string(text)}; };
  return std::visit(Overloaded{[&](Unknown) { return word(unknown_answer); },
                               [&](bool yes) { return word(yes ? "yes" : "no"); },
                               [&](OptionId option) { return word(finding[option].id); },
                               [&](const std::vector<OptionAnswer>& options) {
                                 return options_value(finding, options);
                               },
                               [&](None) { return word(none_answer); },
                               [&](const Quantity&) { return word(answer.text); }},
                    answer.said);
}

std::string case_to_yaml(const RulePack& pack, const Case& person) {
  std::string out;
  if (person.ended) out += ended_to_yaml(pack, *person.ended);
  if (!person.id.empty()) out += "id: " + yaml_scalar(person.id) + '\n';
  if (!person.note.empty()) out += "note: " + yaml_scalar(person.note) + '\n';
  out += person.answers.empty() ? "answers: {}\n" : "answers:\n";
  for (const Answer& answer : person.answers) {
    const Finding& finding = pack[answer.finding];
    out += "  " + finding.id + ": " + answer_yaml(answer, answer_value(finding, answer)) + '\n';
  }
  return out;
}

std::string interview_to_yaml(const RulePack& pack, Listener listener, std::string_view time) {
  const bool by_helper = listener == Listener::a_helper;
  const std::string whom = by_helper ? ", for: " + std::string(case_keys::for_somebody) : "";
  return "interview: {pack: " + yaml_scalar(pack.id) + ", version: " + yaml_scalar(pack.version) +
         ", language: " + yaml_scalar(pack.language) + whom + ", time: " + yaml_scalar(time) +
         "}\n";
}

}  // namespace triage
