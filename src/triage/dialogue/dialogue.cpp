// The conversation is a stack of questions: assess what is known, ask the first open question,
// until none is open. A cry for help, or an answer to confirm, puts another question on top, after
// which the one below stands there again. There is no medicine here and no order of questions; both
// come from the outcome. The file is long because all that moves the stack stands in it: going back
// is the counterpart of each step on.

#include "triage/dialogue/dialogue.hpp"

#include <algorithm>
#include <utility>

#include "triage/base/contains.hpp"
#include "triage/dialogue/typed.hpp"
#include "triage/reasoning/measurement.hpp"
#include "triage/report/wording.hpp"

namespace triage::dialogue {
namespace {

/// Whether nothing of a checklist was chosen. Whoever confirms that has to see the list.
bool denies_a_list(const Answer& answer) {
  const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said);
  return options != nullptr && !contains(*options, OptionAnswer::yes);
}

}  // namespace

Dialogue::Dialogue(const Pack& pack, Case& person, std::vector<Answer> earlier)
    : pack_(pack),
      person_(person),
      signs_(signs_pack(pack)),
      whom_(whom_pack(pack)),
      yes_no_(yes_no_pack(pack)),
      beginning_{person.listener, person.ended},
      checks_first_(!pack.before_the_first_question.signs.empty() || person.ended),
      earlier_(std::move(earlier)),
      last_time_(person.ended) {
  const auto denied = std::stable_partition(earlier_.begin(), earlier_.end(),
                                            [](const Answer& a) { return !denies_a_list(a); });
  asked_anew_.assign(denied, earlier_.end());
  earlier_.erase(denied, earlier_.end());
}

Parts Dialogue::begin() {
  show(Shows::title);
  if (person_.ended) {
    say_that(Phrase::ended_last_time, {{"advice", pack_[pack_.most_urgent()].advice}});
  }
  if (checks_first_) {
    check_first();
  } else {
    begin_questions();
  }
  return std::move(parts_);
}

Parts Dialogue::reply(std::string_view line) {
  parts_.clear();
  // It asks what a question means, and may ask for more than that.
  const Typed typed = typed_line(pack_, line);
  if (typed.is(ReplyWord::help) && !typed.shouted) {
    say_that(Phrase::if_an_emergency, {{"advice", pack_[pack_.most_urgent()].advice}});
  }
  switch (places_.back().asking) {
    case Asking::signs: reply_to_signs(line); break;
    case Asking::whom: reply_to_whom(line); break;
    case Asking::still_so: reply_to_still_so(line); break;
    case Asking::question: reply_to_question(line); break;
    case Asking::proposal: reply_to_proposal(line); break;
    case Asking::what_next: reply_to_what_next(line); break;
  }
  return std::move(parts_);
}

std::optional<Asked> Dialogue::asked() const {
  const Place& place = places_.back();
  switch (place.asking) {
    case Asking::signs: return Asked{&signs_, FindingId(0)};
    case Asking::whom: return Asked{&whom_, FindingId(0)};
    case Asking::still_so:
    case Asking::proposal: return Asked{&yes_no_, FindingId(0)};
    case Asking::question: return Asked{&pack_, place.finding};
    case Asking::what_next: break;
  }
  return std::nullopt;
}

std::vector<Answer> Dialogue::answers_to_keep() const {
  std::vector<Answer> kept = person_.answers;
  const auto keep_unless_answered = [&kept](const Answer& earlier) {
    if (answer_to(kept, earlier.finding) == nullptr) kept.push_back(earlier);
  };
  std::for_each(earlier_.begin() + static_cast<std::ptrdiff_t>(confirmed_), earlier_.end(),
                keep_unless_answered);
  std::ranges::for_each(asked_anew_, keep_unless_answered);
  return kept;
}

// --- questions --------------------------------------------------------------------------------

/// Whoever goes back to it takes back that signs which ended it another day are gone.
void Dialogue::check_first() {
  person_.ended = beginning_.ended;
  last_time_ = beginning_.ended;
  places_.clear();
  places_.push_back({Asking::signs, {}, in_words(Phrase::first_check)});
  ask_again();
}

/// The notice stands above the first question, which is for whom this is. What is known to be an
/// emergency already does not wait for that.
void Dialogue::begin_questions() {
  if (assess_now().outcome.disposition == pack_.most_urgent()) return go_on();
  show(Shows::introduction, earlier_.empty() ? std::string() : in_words(Phrase::earlier_answers));
  ask({Asking::whom, {}, {}});
}

/// Asks what comes next. An emergency is told at once, whatever else was said another day.
void Dialogue::go_on() {
  const Outcome outcome = assess_now().outcome;
  if (confirmed_ < earlier_.size() && outcome.disposition != pack_.most_urgent()) {
    const std::string heading = in_words(
        Phrase::from_before,
        {{"number", std::to_string(confirmed_ + 1)}, {"count", std::to_string(earlier_.size())}});
    return ask({Asking::still_so, earlier_[confirmed_].finding, heading});
  }
  if (!outcome.disposition) return ask_triage(outcome);
  std::vector<FindingId> open = outcome.ask_for_care;
  std::erase_if(open, [this](FindingId id) { return contains(skipped_, id); });
  if (open.empty()) return recommend();
  ask_care(open);
}

void Dialogue::ask(Place place) {
  if (person_.listener == Listener::a_helper && !place.heading.empty()) {
    place.heading = in_words(Phrase::about_somebody, {{"heading", place.heading}});
  }
  places_.clear();
  places_.push_back(std::move(place));
  ask_again();
}

/// What was said of a list another day, above the list.
void Dialogue::name_earlier(FindingId finding) {
  if (const Answer* earlier = answer_to(asked_anew_, finding)) {
    say_that(Phrase::said_last_time, {{"answer", said_text(pack_, *earlier)}});
  }
}

void Dialogue::ask_triage(const Outcome& outcome) {
  announced_ = false;
  const std::size_t number = history_.size() - confirmed_ + 1;
  const std::size_t others = outcome.ask.size() - 1;
  const std::string heading =
      in_words(others == 0 ? Phrase::question_last : Phrase::question_of,
               {{"number", std::to_string(number)}, {"most", std::to_string(number + others)}});
  name_earlier(outcome.ask.front());
  ask({Asking::question, outcome.ask.front(), heading, Skipping::refused});
}

/// The recommendation first, then what tailors the home care, as far as the person likes.
void Dialogue::ask_care(const std::vector<FindingId>& open) {
  if (!std::exchange(announced_, true)) show(Shows::announcement);
  const std::string heading =
      in_words(open.size() == 1 ? Phrase::care_question : Phrase::care_questions,
               {{"count", std::to_string(open.size())}});
  name_earlier(open.front());
  ask({Asking::question, open.front(), heading, Skipping::allowed});
}

void Dialogue::ask_signs(Phrase why) {
  say_that(why, {{"advice", pack_[pack_.most_urgent()].advice}});
  places_.push_back({Asking::signs, {}, in_words(Phrase::to_be_safe)});
  ask_again();
}

void Dialogue::propose(Proposal proposal) {
  places_.push_back({Asking::proposal, {}, {}, Skipping::refused, 0, std::move(proposal)});
  ask_again();
}

void Dialogue::ask_again() {
  const Place& place = places_.back();
  parts_.push_back(
      {shown_for(place.asking), {}, place.heading, place.finding, Length::usual, asked()});
  std::string& text = parts_.back().text;
  if (place.proposal) text = place.proposal->question;
  if (place.asking == Asking::still_so) {
    text = in_words(Phrase::still_so, {{"answer", answer_text(pack_, earlier_[confirmed_])}});
  }
  const bool in_years = place.asking == Asking::question &&
                        person_.listener == Listener::a_helper &&
                        pack_[place.finding].default_unit == "years";
  if (in_years) text = in_words(Phrase::hint_months);
  if (place.asking == Asking::what_next) {
    const bool more = places_.size() == 1 && more_to_read(pack_, person_, assess_now());
    text = in_words(more ? Phrase::end_or_more : Phrase::end_or_back,
                    {{"more", in_words(Phrase::key_more)}, {"back", in_words(Phrase::key_back)}});
  }
}

Shows Dialogue::shown_for(Asking asking) {
  switch (asking) {
    case Asking::signs: return Shows::signs;
    case Asking::whom: return Shows::whom;
    case Asking::still_so: return Shows::still_so;
    case Asking::question: return Shows::question;
    case Asking::proposal: return Shows::proposal;
    case Asking::what_next: break;
  }
  return Shows::what_next;
}

// --- what was said ----------------------------------------------------------------------------

/// What contradicts more than can be assessed counts as not given.
void Dialogue::keep(const Answer& answer) {
  remember();
  const Answer& kept = merge_answer(pack_, person_.answers, answer);
  const Row row = encode(pack_.program, person_.answers);
  if (contradicted_findings(pack_.program, row).size() > max_contradictions) {
    person_.answers = std::move(history_.back().answers);
    history_.pop_back();
    show(Shows::hint, in_words(Phrase::too_contradictory, {{"back", in_words(Phrase::key_back)}}));
    return ask_again();
  }
  // Repeated, so that a slip of the finger is noticed; in full where another finding was answered.
  const std::string said =
      kept.finding == places_.back().finding ? said_text(pack_, kept) : answer_text(pack_, kept);
  show(Shows::noted, in_words(Phrase::noted, {{"answer", said}}));
  go_on();
}

void Dialogue::remember() { history_.push_back({person_.answers, skipped_, confirmed_}); }

void Dialogue::go_back() {
  if (!history_.empty()) return take_back();
  if (std::exchange(knows_whom_, false)) {
    person_.listener = beginning_.listener;
    return ask({Asking::whom, {}, {}});
  }
  if (checks_first_) return check_first();
  say_that(Phrase::no_question_before);
  ask_again();
}

void Dialogue::take_back() {
  Moment before = std::move(history_.back());
  history_.pop_back();
  person_.answers = std::move(before.answers);
  skipped_ = std::move(before.skipped);
  confirmed_ = before.confirmed;
  go_on();
}

Assessment Dialogue::assess_now() const { return assess(pack_, person_, Unanswered::stays_open); }

std::string Dialogue::in_words(Phrase phrase, std::initializer_list<GapText> gaps) const {
  return say(voice_for(pack_, person_), phrase, gaps);
}

void Dialogue::show(Shows what, std::string text) { parts_.push_back({what, std::move(text)}); }

void Dialogue::say_that(Phrase phrase, std::initializer_list<GapText> gaps) {
  show(Shows::paragraph, in_words(phrase, gaps));
}

}  // namespace triage::dialogue
