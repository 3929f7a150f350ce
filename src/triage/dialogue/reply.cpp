#include "triage/dialogue/reply.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "triage/base/mapped.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/dialogue/cry_for_help.hpp"
#include "triage/dialogue/named_option.hpp"
#include "triage/dialogue/option_reply.hpp"
#include "triage/dialogue/option_words.hpp"
#include "triage/dialogue/own_questions.hpp"
#include "triage/dialogue/typed.hpp"
#include "triage/dialogue/value_reply.hpp"
#include "triage/dialogue/yes_no_words.hpp"
#include "triage/report/wording.hpp"

namespace triage::dialogue {
namespace {

/// Longer than any answer; a line reader may cut what is longer still.
constexpr std::size_t longest_reply = 400;
/// Whoever tells at length what happens may call for help in it.
constexpr std::size_t longest_heard = 4096;

/// What a person wants who does not answer.
std::optional<Wish> wish_of(const Typed& typed) {
  if (typed.word.empty() || typed.is(ReplyWord::skip)) return Wish::skip;
  if (typed.is(ReplyWord::why) || typed.is(ReplyWord::help)) return Wish::explain;
  if (typed.is(ReplyWord::back)) return Wish::back;
  if (typed.is(ReplyWord::quit)) return Wish::quit;
  return std::nullopt;
}

/// What was typed as an answer to the question, whatever else it may be.
Reply answer_in(const RulePack& pack, FindingId finding, const Typed& typed) {
  if (typed.is(ReplyWord::not_sure)) return Answer{finding, Unknown{}, typed.word};
  switch (pack[finding].type) {
    case FindingType::yes_no: return yes_no_reply(pack, finding, typed);
    case FindingType::one_of: return one_of_reply(pack, finding, typed);
    case FindingType::any_of: return any_of_reply(pack, finding, typed);
    case FindingType::duration:
    case FindingType::temperature:
    case FindingType::number: break;
  }
  return quantity_reply(pack, finding, typed);
}

/// Whether a sign of an emergency was typed where another question is asked.
bool names_a_sign(const RulePack& pack, const Typed& typed) {
  if (pack.before_the_first_question.signs.empty()) return false;
  return !options_meant(signs_pack(pack).findings.front(), typed).empty();
}

/// Whether an option of the answer is the danger that was named, and not one that only shares a
/// word with it: who coughs blood does not mean pain that is worse on coughing.
bool is_about(const RulePack& pack, const Answer& answer, const Typed& typed) {
  const std::vector<OptionId> chosen = chosen_options(answer);
  return std::ranges::any_of(chosen, [&](OptionId option) {
    return says_the_danger(pack[answer.finding][option], typed);
  });
}

/// Whether a sentence that may mean yes or no goes on to a sign of an emergency.
bool goes_on_to_a_sign(const RulePack& pack, const Answer& answer, const Typed& typed) {
  return std::holds_alternative<bool>(answer.said) &&
         names_a_sign(pack, without_words_of(pack[answer.finding], typed));
}

/// An answer that was misspelt is a question first.
Reply to_be_confirmed(const RulePack& pack, Reply reply) {
  const auto* answer = std::get_if<Answer>(&reply);
  if (answer == nullptr) return reply;
  const bool is_list = pack[answer->finding].type == FindingType::any_of;
  return proposed(pack, *answer, is_list ? Phrase::do_you_mean_only : Phrase::do_you_mean);
}

Reply long_reply(const RulePack& pack, std::string_view line) {
  const Typed meant = with_cries_spelt_right(typed_line(pack, line.substr(0, longest_heard)));
  const bool is_heard = is_cry(pack, meant) || names_danger(meant) || names_a_sign(pack, meant);
  if (is_heard) return CryForHelp{};
  return NotUnderstood{say(language_of(pack), Phrase::please_short)};
}

}  // namespace

Reply read_reply(const RulePack& pack, FindingId finding, std::string_view line) {
  const Language language = language_of(pack);
  if (line.size() > longest_reply) return long_reply(pack, line);
  const Typed typed = typed_line(pack, line);
  if (typed.is(ReplyWord::help) && typed.shouted) return CryForHelp{};
  if (const auto wish = wish_of(typed)) return *wish;
  if (find_control_character(typed.text) || find_invalid_utf8(typed.text)) {
    return NotUnderstood{say(language, Phrase::please_plain)};
  }
  if (is_emergency_number(pack, typed)) return CryForHelp{};
  Reply reply = answer_in(pack, finding, typed);
  if (std::holds_alternative<Answer>(reply)) return reply;
  // What follows is a question at the most, so that a slip that was none costs no answer.
  const Typed meant = with_cries_spelt_right(typed);
  if (is_cry(pack, meant)) return CryForHelp{};
  if (meant.word != typed.word) reply = to_be_confirmed(pack, answer_in(pack, finding, meant));
  const auto* proposal = std::get_if<Proposal>(&reply);
  if (proposal != nullptr && goes_on_to_a_sign(pack, proposal->answer, meant)) {
    return CryForHelp{};
  }
  if (proposal != nullptr && (!names_danger(meant) || is_about(pack, proposal->answer, meant))) {
    return reply;
  }
  if (names_danger(meant) || names_a_sign(pack, meant)) return CryForHelp{};
  return reply;
}

Proposal proposed(const RulePack& pack, Answer answer, Phrase phrase) {
  std::string question = say(language_of(pack), phrase, {{"answer", said_text(pack, answer)}});
  return {std::move(answer), std::move(question)};
}

NotUnderstood please(Language language, Phrase phrase, std::initializer_list<GapText> gaps) {
  const std::string unsure = say(language, Phrase::key_unsure);
  std::vector<GapText> all(gaps);
  all.push_back({"unsure", unsure});
  return {say(Voice{language}, phrase, all)};
}

std::vector<Choice> choices(const RulePack& pack, const Finding& finding) {
  if (finding.type == FindingType::yes_no) {
    const Language language = language_of(pack);
    return {{1, say(language, Phrase::choice_yes)}, {2, say(language, Phrase::choice_no)}};
  }
  return mapped(ids_up_to<OptionId>(finding.options.size()), [&](OptionId id) -> Choice {
    return {number_of(finding, id), finding[id].label};
  });
}

std::string answer_hint(const RulePack& pack, const Finding& finding, Listener listener) {
  const Language language = language_of(pack);
  if (finding.measured_by) {
    const Finding& by = pack[finding.measured_by->by];
    return say({language, listener}, Phrase::hint_measure,
               {{"finding", by.label}, {"example", example(by, language)}});
  }
  if (finding.type == FindingType::any_of) return say(language, Phrase::hint_any_of);
  const auto dimension = dimension_of(finding.type);
  if (!dimension) return {};
  const Phrase how = *dimension == Dimension::number ? Phrase::hint_number : Phrase::hint_quantity;
  std::string hint = say(language, how, {{"example", example(finding, language)}});
  if (!finding.none_label) return hint;
  return hint + ' ' + say(language, Phrase::hint_none, {{"label", *finding.none_label}});
}

}  // namespace triage::dialogue
