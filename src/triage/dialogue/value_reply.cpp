#include "triage/dialogue/value_reply.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "triage/base/phrases.hpp"
#include "triage/base/plain_characters.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/dialogue/quantity_sense.hpp"
#include "triage/dialogue/reply_quantity.hpp"
#include "triage/dialogue/yes_no_words.hpp"
#include "triage/report/wording.hpp"

namespace triage::dialogue {
namespace {

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
  return {say(typed.language, phrase(), {{"text", typed.text}, {"reason", reason}})};
}

NotUnderstood sorry(const Finding& finding, const Typed& typed, const QuantityReading& reading) {
  switch (*reading.problem) {
    case QuantityProblem::not_a_quantity: return sorry_no_quantity(finding, typed, reading.parsed);
    case QuantityProblem::not_whole:
      return {say(typed.language, Phrase::sorry_not_whole, {{"text", typed.text}})};
    case QuantityProblem::out_of_range: break;
  }
  const std::string from = localised(to_text(finding.smallest), typed.language);
  const std::string to = localised(to_text(finding.largest), typed.language);
  return {say(typed.language, Phrase::sorry_out_of_range,
              {{"text", typed.text}, {"from", from}, {"to", to}})};
}

/// Whether somebody typed what a quantity has as its further answer.
bool is_none_of(const Finding& finding, const Typed& typed) {
  if (!finding.none_label) return false;
  return typed.is(ReplyWord::none) || typed.word == fold(in_plain_characters(*finding.none_label));
}

/// How a quantity is put that is not what was said to the letter; nothing for what is.
std::optional<Phrase> question_for(Meaning meaning) {
  switch (meaning) {
    case Meaning::said: break;
    case Meaning::meant: return Phrase::do_you_mean;
    case Meaning::highest: return Phrase::do_you_mean_highest;
    case Meaning::counted: return Phrase::do_you_mean_counted;
  }
  return std::nullopt;
}

/// What a sentence may say to a yes/no question, put as a question that repeats it.
std::optional<Reply> sentence_reply(const RulePack& pack, FindingId id, const Typed& typed) {
  const auto meant = yes_or_no_meant(pack[id], typed);
  if (!meant) return std::nullopt;
  const Phrase phrase = *meant ? Phrase::do_you_mean_yes : Phrase::do_you_mean_no;
  return Proposal{{id, *meant, typed.word},
                  say(typed.language, phrase, {{"question", pack[id].ask}})};
}

/// A quantity, or why it is none, and nothing about what could be typed instead.
Reply quantity_in(const RulePack& pack, FindingId id, const Typed& typed) {
  const Finding& finding = pack[id];
  if (is_none_of(finding, typed)) return Answer{id, None{}, typed.word};
  const Dimension dimension = *dimension_of(finding.type);
  const bool counts = dimension == Dimension::number;
  const auto quantity = typed.knows_words
                            ? typed_quantity(typed.text, dimension, typed.language,
                                             counts ? finding.default_unit : std::string())
                            : std::optional(TypedQuantity{typed.text, Meaning::said});
  if (!quantity) return sorry_no_quantity(finding, typed, {{}, QuantityError::comma, {}});
  const QuantityReading reading = read_quantity(finding, quantity->plain);
  if (reading.problem) return sorry(finding, typed, reading);
  Answer answer{id, *reading.parsed.quantity, quantity->plain};
  const auto phrase = question_for(quantity->meaning);
  if (!phrase) return answer;
  const bool names_unit = counts && !finding.default_unit.empty();
  const std::string said =
      names_unit ? localised(with_unit(quantity->plain, finding.default_unit), typed.language)
                 : said_text(pack, answer);
  return Proposal{std::move(answer),
                  say(typed.language, *phrase, {{"answer", said}, {"text", typed.text}})};
}

/// A measurement in place of yes or no. A yes that stands before one that says no is not lost.
Reply measured_reply(const RulePack& pack, FindingId id, const Typed& typed) {
  const Measurement& measured = *pack[id].measured_by;
  Reply reply = quantity_in(pack, measured.by, typed);
  const auto* answer = std::get_if<Answer>(&reply);
  const Quantity* quantity = answer ? std::get_if<Quantity>(&answer->said) : nullptr;
  const bool says_no = quantity != nullptr && !holds(measured.yes_when, *quantity);
  if (!says_no || !begins_with_yes(typed)) return reply;
  return Proposal{
      *answer, say(typed.language, Phrase::do_you_mean, {{"answer", answer_text(pack, *answer)}})};
}

}  // namespace

Reply quantity_reply(const RulePack& pack, FindingId id, const Typed& typed) {
  Reply reply = quantity_in(pack, id, typed);
  if (auto* refused = std::get_if<NotUnderstood>(&reply)) {
    refused->hint += ' ' + please(typed.language, Phrase::or_unsure).hint;
  }
  return reply;
}

Reply yes_no_reply(const RulePack& pack, FindingId id, const Typed& typed) {
  // 0 is "nothing of the kind" wherever there are numbers.
  if (typed.word == "1" || typed.is(ReplyWord::yes)) return Answer{id, true, typed.word};
  if (typed.word == "2" || typed.word == "0" || typed.is(ReplyWord::no))
    return Answer{id, false, typed.word};
  const auto& measured = pack[id].measured_by;
  const bool has_digit = typed.word.find_first_of("0123456789") != std::string::npos;
  if (!(measured && has_digit) && !typed.knows_words) {
    return please(typed.language, Phrase::please_choose_number, {{"first", "1"}, {"last", "2"}});
  }
  Reply by_measure = measured ? measured_reply(pack, id, typed) : NotUnderstood{};
  if (!std::holds_alternative<NotUnderstood>(by_measure)) return by_measure;
  if (auto meant = sentence_reply(pack, id, typed)) return std::move(*meant);
  if (!measured) return please(typed.language, Phrase::please_yes_no);
  const Finding& by = pack[measured->by];
  NotUnderstood asks = please(typed.language, Phrase::please_yes_no_or_measure,
                              {{"finding", by.label}, {"example", example(by, typed.language)}});
  // "Thirty-eight" has none.
  if (has_digit) asks.hint.insert(0, std::get<NotUnderstood>(by_measure).hint + ' ');
  return asks;
}

std::string example(const Finding& finding, Language language) {
  switch (finding.type) {
    case FindingType::duration: return say(language, Phrase::example_duration);
    case FindingType::temperature: return say(language, Phrase::example_temperature);
    default: return {};
  }
}

}  // namespace triage::dialogue
