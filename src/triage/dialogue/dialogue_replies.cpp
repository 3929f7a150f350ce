// What a reply does to the dialogue: one function for each kind of question that waits, and one for
// each thing that a reply may be.

#include <algorithm>
#include <iterator>
#include <utility>

#include "triage/base/text.hpp"
#include "triage/cases/doubts.hpp"
#include "triage/dialogue/dialogue.hpp"
#include "triage/dialogue/typed.hpp"
#include "triage/report/wording.hpp"

namespace triage::dialogue {
namespace {

bool wishes(const Reply& reply, Wish wish) {
  const auto* wished = std::get_if<Wish>(&reply);
  return wished != nullptr && *wished == wish;
}

bool says_yes(const Answer& answer) {
  const bool* yes = std::get_if<bool>(&answer.said);
  return yes != nullptr && *yes;
}

}  // namespace

Parts Dialogue::answer(const Answer& answer) {
  parts_.clear();
  switch (places_.back().asking) {
    case Asking::signs: take_signs(answer); break;
    case Asking::whom: take_whom(answer); break;
    case Asking::question: take_answer(answer); break;
    case Asking::still_so: take_earlier(says_yes(answer)); break;
    case Asking::proposal: take_confirmation(says_yes(answer)); break;
    case Asking::what_next: ask_again(); break;
  }
  return std::move(parts_);
}

void Dialogue::reply_to_signs(std::string_view line) {
  if (typed_line(pack_, line).is(ReplyWord::yes)) {
    return end_by_signs({"yes"});
  }
  const Reply reply = read_reply(signs_, FindingId(0), line);
  if (const auto* answer = std::get_if<Answer>(&reply)) return take_signs(*answer);
  if (wishes(reply, Wish::quit)) return stop();
  if (const auto* proposal = std::get_if<Proposal>(&reply)) {
    say_that(Phrase::if_an_emergency, {{"advice", pack_[pack_.most_urgent()].advice}});
    return propose(*proposal);
  }
  if (wishes(reply, Wish::explain)) {
    say_that(Phrase::first_check_why);
  } else if (std::holds_alternative<CryForHelp>(reply)) {
    cried_ = true;
    say_that(Phrase::if_an_emergency, {{"advice", pack_[pack_.most_urgent()].advice}});
  } else {
    const bool list = !signs_.findings.front().options.empty();
    show(Shows::hint, in_words(list ? Phrase::first_check_please : Phrase::please_confirm));
  }
  ask_again();
}

void Dialogue::reply_to_whom(std::string_view line) {
  const Reply reply = read_reply(whom_, FindingId(0), line);
  if (const auto* answer = std::get_if<Answer>(&reply)) return take_whom(*answer);
  if (const auto* proposal = std::get_if<Proposal>(&reply)) return propose(*proposal);
  if (std::holds_alternative<CryForHelp>(reply)) return heard_cry();
  if (wishes(reply, Wish::quit)) return stop();
  if (wishes(reply, Wish::back)) return go_back();
  if (wishes(reply, Wish::explain)) {
    say_that(Phrase::for_whom_why);
    return ask_again();
  }
  not_understood(in_words(Phrase::please_say_for_whom));
}

void Dialogue::reply_to_still_so(std::string_view line) {
  const Reply reply = read_reply(yes_no_, FindingId(0), line);
  if (const auto* answer = std::get_if<Answer>(&reply)) {
    return take_earlier(says_yes(*answer));  // whoever is not sure is asked anew
  }
  if (wishes(reply, Wish::quit)) return stop();
  if (wishes(reply, Wish::back)) return go_back();
  if (wishes(reply, Wish::explain)) return explain();
  if (std::holds_alternative<CryForHelp>(reply)) return heard_cry();
  not_understood(in_words(Phrase::please_confirm));
}

void Dialogue::reply_to_question(std::string_view line) {
  const Reply reply = read_reply(pack_, places_.back().finding, line);
  if (const auto* answer = std::get_if<Answer>(&reply)) return take_answer(*answer);
  if (const auto* proposal = std::get_if<Proposal>(&reply)) return propose(*proposal);
  if (const auto* wish = std::get_if<Wish>(&reply)) return take_wish(*wish);
  if (std::holds_alternative<CryForHelp>(reply)) return heard_cry();
  not_understood(std::get<NotUnderstood>(reply).hint);
}

void Dialogue::reply_to_proposal(std::string_view line) {
  const Reply reply = read_reply(yes_no_, FindingId(0), line);
  const auto* answer = std::get_if<Answer>(&reply);
  if (answer != nullptr && std::holds_alternative<bool>(answer->said)) {
    return take_confirmation(says_yes(*answer));
  }
  if (wishes(reply, Wish::back)) return take_confirmation(false);
  if (wishes(reply, Wish::explain)) {
    say_that(Phrase::confirm_why);
    return ask_again();
  }
  const bool cries = std::holds_alternative<CryForHelp>(reply);
  if (!cries && !wishes(reply, Wish::quit)) {
    return not_understood(in_words(Phrase::please_confirm));
  }
  const bool is_about_question = std::prev(places_.end(), 2)->asking == Asking::question;
  if (!cries && !is_about_question) return stop();
  places_.pop_back();
  return cries ? heard_cry() : take_wish(Wish::quit);
}

/// What was proposed counts, or the question below it stands there again.
void Dialogue::take_confirmation(bool yes) {
  const Proposal proposal = std::move(*places_.back().proposal);
  places_.pop_back();
  if (!yes) {
    say_that(Phrase::does_not_count);
    return ask_again();
  }
  if (places_.back().asking == Asking::signs) return take_signs(proposal.answer);
  if (places_.back().asking == Asking::whom) return take_whom(proposal.answer);
  return proposal.is_doubted ? keep(proposal.answer) : take_answer(proposal.answer);
}

void Dialogue::reply_to_what_next(std::string_view line) {
  const bool by_signs = places_.size() > 1;
  if (!by_signs && typed_line(pack_, line).is(ReplyWord::more)) {
    parts_.push_back({Shows::outcome, {}, {}, {}, Length::full});
    return ask_again();
  }
  const Reply reply = read_reply(yes_no_, FindingId(0), line);
  if (std::holds_alternative<CryForHelp>(reply)) return heard_cry();
  if (std::holds_alternative<NotUnderstood>(reply)) {
    return not_understood({});  // what can be typed stands there again
  }
  if (wishes(reply, Wish::quit) || wishes(reply, Wish::skip)) return finish();
  if (!wishes(reply, Wish::back)) return ask_again();
  if (!by_signs) return go_back();
  person_.ended = last_time_;
  end_ = End::stopped;
  places_.pop_back();
  ask_again();
}

void Dialogue::take_signs(const Answer& answer) {
  std::vector<std::string> signs = signs_said(signs_, answer);
  if (!signs.empty()) return end_by_signs(std::move(signs));
  cried_ = false;
  places_.pop_back();
  // Once it ended for signs, only going back takes that back.
  if (!has_ended_early()) {
    last_time_.reset();
    person_.ended.reset();
  }
  if (places_.empty()) return begin_questions();
  const bool list = !signs_.findings.front().options.empty();
  const std::string said = in_words(list ? Phrase::first_check_none : Phrase::said_no);
  show(Shows::noted, in_words(Phrase::noted, {{"answer", said}}));
  ask_again();
}

void Dialogue::take_whom(const Answer& answer) {
  const auto* whom = std::get_if<OptionId>(&answer.said);
  if (whom == nullptr) return not_understood(in_words(Phrase::please_say_for_whom));
  knows_whom_ = true;
  person_.listener = *whom == for_somebody ? Listener::a_helper : Listener::the_person;
  if (person_.listener == Listener::a_helper) say_that(Phrase::you_means);
  go_on();
}

/// What can hardly be is asked about first, once.
void Dialogue::take_answer(const Answer& answer) {
  const std::vector<std::string> because = doubts_about(pack_, person_.answers, answer);
  if (because.empty()) return keep(answer);
  propose({answer,
           in_words(Phrase::is_that_right,
                    {{"because", join(because, ". ")}, {"answer", said_text(pack_, answer)}}),
           true});
}

void Dialogue::explain() {
  parts_.push_back({Shows::explanation, {}, {}, places_.back().finding});
  ask_again();
}

/// Of a list, what was chosen still holds; the rest is asked anew, with the list in sight.
void Dialogue::take_earlier(bool still_so) {
  remember();
  if (still_so) {
    Answer confirmed = earlier_[confirmed_];
    if (auto* options = std::get_if<std::vector<OptionAnswer>>(&confirmed.said)) {
      std::replace_if(
          options->begin(), options->end(), [](OptionAnswer a) { return a != OptionAnswer::yes; },
          OptionAnswer::unanswered);
    }
    merge_answer(pack_, person_.answers, std::move(confirmed));
  }
  ++confirmed_;
  go_on();
}

void Dialogue::take_wish(Wish wish) {
  switch (wish) {
    case Wish::explain: return explain();
    case Wish::quit:
      if (!assess_now().outcome.disposition) return stop();
      // Going back from the recommendation leads to the question that is left.
      remember();
      return recommend();
    case Wish::skip:
      if (places_.back().skipping == Skipping::allowed) {
        remember();
        skipped_.push_back(places_.back().finding);
        return go_on();
      }
      show(Shows::hint,
           in_words(Phrase::please_answer, {{"unsure", in_words(Phrase::key_unsure)}}));
      return ask_again();
    case Wish::back: return go_back();
  }
}

/// Twice in a row is no slip any more: perhaps somebody cannot answer because they need help.
void Dialogue::not_understood(const std::string& hint) {
  constexpr std::size_t once_too_often = 2;
  if (!hint.empty()) show(Shows::hint, hint);
  if (++places_.back().misunderstood == once_too_often) {
    return ask_signs(Phrase::not_understood_twice);
  }
  ask_again();
}

}  // namespace triage::dialogue
