#include "triage/report/wording.hpp"

#include <algorithm>
#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/base/overloaded.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"

namespace triage {
namespace {

bool is_none_of_them(const std::vector<OptionAnswer>& options) {
  return std::ranges::count(options, OptionAnswer::no) == std::ssize(options);
}

/// What was chosen, and what was not known; of somebody who was not asked about all options and
/// chose none, which were denied.
std::string option_texts(const Finding& finding, const std::vector<OptionAnswer>& options,
                         Language language) {
  if (is_none_of_them(options)) return say(language, Phrase::said_none_of_them);
  std::vector<std::string> chosen;
  std::vector<std::string> unsure;
  std::vector<std::string> denied;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::string& label = finding.options[i].label;
    if (options[i] == OptionAnswer::yes) chosen.push_back(label);
    if (options[i] == OptionAnswer::unknown) unsure.push_back(label);
    if (options[i] == OptionAnswer::no) {
      denied.push_back(say(language, Phrase::option_not, {{"option", label}}));
    }
  }
  if (!unsure.empty()) {
    chosen.push_back(say(language, Phrase::not_sure_about, {{"options", join(unsure, ", ")}}));
  }
  return join(chosen.empty() ? denied : chosen, "; ");
}

bool is_about(const RulePack& pack, const Answer& answer, FindingId finding) {
  const auto& measured = pack[finding].measured_by;
  const auto& asked_in = pack[answer.finding].same_as;
  return answer.finding == finding || (measured && measured->by == answer.finding) ||
         (asked_in && asked_in->checklist == finding);
}

/// The answer with the options of a checklist that decided and nothing else of it; nothing if none
/// of them did. "None of them" stays the whole answer that it was.
std::optional<Answer> what_decided(const Pack& pack, Answer answer,
                                   const std::vector<ColumnId>& columns) {
  const auto decided = [&columns](std::size_t column) {
    return std::binary_search(columns.begin(), columns.end(), ColumnId(column));
  };
  const std::size_t first = pack.program[answer.finding].first_column.index();
  auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said);
  if (options == nullptr) {
    const bool is_an_option = pack[answer.finding].same_as.has_value();
    return is_an_option && !decided(first) ? std::nullopt : std::optional(std::move(answer));
  }
  const bool none = is_none_of_them(*options);
  bool any_left = false;
  for (std::size_t i = 0; i < options->size(); ++i) {
    OptionAnswer& option = (*options)[i];
    if (!decided(first + i) && !none) option = OptionAnswer::unanswered;
    any_left = any_left || (decided(first + i) && option != OptionAnswer::unanswered);
  }
  if (!any_left) return std::nullopt;
  return answer;
}

/// What ended an interview, in the words of the pack where it has them.
std::string sign_text(const RulePack& pack, const std::string& id) {
  if (id == "yes") return say(language_of(pack), Phrase::said_yes);
  if (id == unknown_answer) return say(language_of(pack), Phrase::said_not_sure);
  for (const Sign& sign : pack.before_the_first_question.signs) {
    if (sign.id == id) return sign.text;
  }
  return printable(id_in_words(id));
}

}  // namespace

std::string urgency_word(const RulePack& pack, const std::optional<Disposition>& disposition) {
  return upper(disposition ? pack[*disposition].label
                           : say(language_of(pack), Phrase::undetermined));
}

std::string headline(const RulePack& pack, const std::optional<Disposition>& disposition,
                     const std::string& title) {
  return say(language_of(pack), Phrase::headline,
             {{"level", urgency_word(pack, disposition)}, {"title", title}});
}

std::string status_word(Truth status, Language language) {
  switch (status) {
    case Truth::yes: return say(language, Phrase::fired);
    case Truth::no: return say(language, Phrase::ruled_out);
    case Truth::unknown: break;
  }
  return say(language, Phrase::undecided);
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::vector<std::string> first_texts(std::vector<std::string> texts, std::size_t most,
                                     Language language) {
  if (texts.size() <= most) return texts;
  const std::string more = std::to_string(texts.size() - most);
  texts.resize(most);
  texts.push_back(say(language, Phrase::and_more, {{"count", more}}));
  return texts;
}

const std::string& file_of(const RulePack& pack, const std::string& file, const Place& place) {
  return place.layer == 0 ? file : layer_id(pack, place);
}

std::string place_in_pack(const RulePack& pack, const std::string& file, const Place& place) {
  return place_text(file_of(pack, file, place), place);
}

std::string said_text(const RulePack& pack, const Answer& answer) {
  const Finding& finding = pack[answer.finding];
  const Language language = language_of(pack);
  return std::visit(
      Overloaded{
          [&](Unknown) { return say(language, Phrase::said_not_sure); },
          [&](bool yes) { return say(language, yes ? Phrase::said_yes : Phrase::said_no); },
          [&](OptionId option) { return finding[option].label; },
          [&](const std::vector<OptionAnswer>& options) {
            return option_texts(finding, options, language);
          },
          [&](None) { return *finding.none_label; },
          [&](const Quantity&) { return localised(answer.text, language); },
      },
      answer.said);
}

std::string answer_text(const RulePack& pack, const Answer& answer) {
  return say(language_of(pack), Phrase::answer_to,
             {{"finding", pack[answer.finding].label}, {"answer", said_text(pack, answer)}});
}

std::string why_ended(const RulePack& pack, const Case& person, std::size_t most) {
  const Voice voice = voice_for(pack, person);
  const EndedEarly& ended = *person.ended;
  const bool at_once = ended.when == EndedEarly::When::before_the_first_question;
  const bool by_cry = ended.signs.size() == 1 && ended.signs.front() == called_for_help;
  if (by_cry || ended.signs.empty()) {
    return say(voice, at_once ? Phrase::cry_before_questions : Phrase::cry_ended);
  }
  std::vector<std::string> named =
      mapped(ended.signs, [&](const std::string& sign) { return sign_text(pack, sign); });
  named = first_texts(std::move(named), most, voice.language);
  return say(voice, at_once ? Phrase::first_check_ended : Phrase::ended_by_signs,
             {{"answer", join(named, "; ")}});
}

std::string over_text(const RulePack& pack) {
  return say(language_of(pack), Phrase::pack_is_over, {{"day", pack.over_since}});
}

std::vector<std::string> deciding_answer_texts(const Pack& pack, const Case& person,
                                               std::span<const FindingId> findings,
                                               const std::vector<ColumnId>& columns) {
  std::vector<std::string> texts;
  for (const Answer& answer : person.answers) {
    const bool is_wanted = std::ranges::any_of(
        findings, [&](FindingId finding) { return is_about(pack, answer, finding); });
    const auto decided = is_wanted ? what_decided(pack, answer, columns) : std::nullopt;
    if (decided) texts.push_back(answer_text(pack, *decided));
  }
  return texts;
}

}  // namespace triage
