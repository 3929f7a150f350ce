#include "triage/cases/answer_from_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "triage/base/by_id.hpp"
#include "triage/base/language.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {
namespace {

using Said = decltype(Answer::said);

/// The words that every pack has are the same in any case: a spreadsheet may write None.
bool is_word(std::string_view text, std::string_view word) { return lower(text) == word; }

/// Ids of options have small letters only, so no two of them can be meant.
std::optional<OptionId> option_meant(const Finding& finding, std::string_view name, Place place,
                                     Diagnostics& diagnostics) {
  if (const auto option = find_option(finding, lower(name))) return option;
  return option_named(finding, name, place, diagnostics);
}

std::optional<Said> yes_no_answer(const Finding& finding, std::string_view text, Place place,
                                  Diagnostics& diagnostics) {
  if (const auto yes = yes_or_no(text)) return *yes;
  diagnostics.add(Code::case_bad_yes_no, place, {finding.id, text});
  return std::nullopt;
}

std::optional<Said> one_of_answer(const Finding& finding, std::string_view text, Place place,
                                  Diagnostics& diagnostics) {
  if (const auto option = option_meant(finding, text, place, diagnostics)) return *option;
  return std::nullopt;
}

std::optional<Said> any_of_answer(const Finding& finding, std::string_view text, Place place,
                                  Diagnostics& diagnostics) {
  std::vector<OptionAnswer> options(finding.options.size(), OptionAnswer::no);
  if (is_word(text, none_answer)) return options;
  bool ok = true;
  while (true) {
    const std::size_t end = std::min(text.find_first_of(";,"), text.size());
    const std::string_view word = trim(text.substr(0, end));
    if (is_word(word, none_answer)) {
      diagnostics.add(Code::case_none_with_others, place, {finding.id});
      return std::nullopt;
    }
    const auto option = option_meant(finding, word, place, diagnostics);
    if (option) options[option->index()] = OptionAnswer::yes;
    ok = ok && option;
    if (end == text.size()) break;
    text.remove_prefix(end + 1);
  }
  if (!ok) return std::nullopt;
  return options;
}

/// The text with every run of white space as one space, so that it can stand in any report.
std::string on_one_line(std::string_view text) {
  return join(wrap(text, std::string_view::npos), " ");
}

std::string range_text(const Finding& finding) {
  return to_text(finding.smallest) + " to " + to_text(finding.largest);
}

std::optional<Said> quantity_answer(const Finding& finding, std::string_view text, Place place,
                                    Diagnostics& diagnostics) {
  if (is_word(text, none_answer) && finding.none_label) return None{};
  const Dimension dimension = *dimension_of(finding.type);
  const auto [parsed, problem] = read_quantity(finding, text);
  if (!problem) return *parsed.quantity;
  switch (*problem) {
    case QuantityProblem::not_a_quantity:
      diagnostics.add(Code::case_bad_quantity, place,
                      {text, name_of(dimension), reason_for(parsed, dimension, Language::english)});
      break;
    case QuantityProblem::out_of_range:
      diagnostics.add(Code::case_out_of_range, place, {text, finding.id, range_text(finding)});
      break;
    case QuantityProblem::not_whole:
      diagnostics.add(Code::case_not_whole, place, {finding.id, text});
      break;
  }
  return std::nullopt;
}

std::optional<Said> read(const Finding& finding, std::string_view text, Place place,
                         Diagnostics& diagnostics) {
  if (is_word(text, unknown_answer)) return Unknown{};
  switch (finding.type) {
    case FindingType::yes_no: return yes_no_answer(finding, text, place, diagnostics);
    case FindingType::one_of: return one_of_answer(finding, text, place, diagnostics);
    case FindingType::any_of: return any_of_answer(finding, text, place, diagnostics);
    case FindingType::duration:
    case FindingType::temperature:
    case FindingType::number: break;
  }
  return quantity_answer(finding, text, place, diagnostics);
}

}  // namespace

std::optional<Answer> answer_from_text(const RulePack& pack, FindingId finding,
                                       std::string_view text, Place place,
                                       Diagnostics& diagnostics) {
  const std::string_view trimmed = trim(text);
  auto said = read(pack[finding], trimmed, place, diagnostics);
  if (!said) return std::nullopt;
  return Answer{finding, std::move(*said), on_one_line(trimmed)};
}

QuantityReading read_quantity(const Finding& finding, std::string_view text) {
  ParsedQuantity parsed = parse_quantity(text, *dimension_of(finding.type), finding.default_unit);
  std::optional<QuantityProblem> problem;
  if (!parsed.quantity) {
    problem = QuantityProblem::not_a_quantity;
  } else if (*parsed.quantity < finding.smallest || finding.largest < *parsed.quantity) {
    problem = QuantityProblem::out_of_range;
  } else if (finding.whole && !is_whole(*parsed.quantity)) {
    problem = QuantityProblem::not_whole;
  }
  return {std::move(parsed), problem};
}

std::optional<FindingId> finding_named(const RulePack& pack, std::string_view name, Place place,
                                       Diagnostics& diagnostics) {
  if (const auto finding = find_finding(pack, name)) return finding;
  diagnostics.add(Code::case_unknown_finding, place, {name}).suggest(name, ids_of(pack.findings));
  return std::nullopt;
}

std::optional<OptionId> option_named(const Finding& finding, std::string_view name, Place place,
                                     Diagnostics& diagnostics) {
  if (const auto option = find_option(finding, name)) return option;
  diagnostics.add(Code::case_unknown_option, place, {name, finding.id})
      .suggest(lower(name), ids_of(finding.options));
  return std::nullopt;
}

std::optional<bool> yes_or_no(std::string_view text) {
  const std::string word = lower(text);
  if (word == "yes" || word == "true") return true;
  if (word == "no" || word == "false") return false;
  return std::nullopt;
}

}  // namespace triage
