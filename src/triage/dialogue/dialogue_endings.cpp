// How a conversation ends: with a recommendation, early with the advice for an emergency, or not at
// all.

#include <algorithm>
#include <utility>

#include "triage/dialogue/dialogue.hpp"

namespace triage::dialogue {

Parts Dialogue::leave() {
  parts_.clear();
  // Whoever may have cried for help is not told to stay at home.
  const bool asks_about_signs = std::ranges::any_of(
      places_, [](const Place& place) { return place.asking == Asking::signs; });
  if (places_.back().asking == Asking::what_next) {
    finish();
  } else if (!asks_about_signs && assess_now().outcome.disposition) {
    recommend();
    finish();
  } else {
    stop();
  }
  return std::move(parts_);
}

void Dialogue::recommend() {
  end_ = End::assessed;
  show(Shows::outcome);
  ask({Asking::what_next, {}, {}});
}

void Dialogue::end_by_signs(std::vector<std::string> signs) {
  using enum EndedEarly::When;
  person_.ended = {places_.size() == 1 ? before_the_first_question : later, std::move(signs)};
  end_ = End::early;
  show(Shows::emergency);
  places_.push_back({Asking::what_next, {}, {}});
  ask_again();
}

/// Whoever cried for help and leaves then is given what "not sure" is given, and asked nothing.
void Dialogue::end_by_cry() {
  if (cried_ || !person_.ended) {
    using enum EndedEarly::When;
    const bool at_once = places_.front().asking == Asking::signs;
    person_.ended = {at_once ? before_the_first_question : later, {std::string(called_for_help)}};
  }
  end_ = End::early;
  show(Shows::emergency);
  ended_ = true;
}

/// The emergency sentence stands there at once, and then the signs are asked about.
void Dialogue::heard_cry() {
  cried_ = true;
  ask_signs(Phrase::if_an_emergency);
}

void Dialogue::stop() {
  if (cried_ || person_.ended) return end_by_cry();
  if (places_.front().asking == Asking::what_next) {
    // A sign was named, and nobody has said that it was not meant.
    if (places_.back().asking == Asking::proposal) return end_by_cry();
    // What was recommended stands, whatever was asked afterwards.
    const bool is_most_urgent = assess_now().outcome.disposition == pack_.most_urgent();
    if (places_.size() > 1 && !is_most_urgent) show(Shows::watch_for);
    return finish();
  }
  end_ = End::stopped;
  say_that(Phrase::stopped);
  show(Shows::watch_for);
  ended_ = true;
}

void Dialogue::finish() { ended_ = true; }

bool Dialogue::has_ended_early() const {
  return end_ == End::early && !places_.empty() && places_.back().asking == Asking::what_next;
}

}  // namespace triage::dialogue
