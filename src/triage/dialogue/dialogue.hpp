#pragma once

// A conversation as data: one question at a time, the most urgent first, until the outcome is
// settled; then the questions that choose the home care, which may be skipped. What is put before
// the person is a list of parts; pages.hpp puts them into words for a terminal.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/phrases.hpp"
#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/dialogue/own_questions.hpp"
#include "triage/dialogue/reply.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/text.hpp"

namespace triage::dialogue {

/// How a conversation ended.
enum class End : std::uint8_t {
  assessed,  // the recommendation was given
  stopped,   // it was not: the person quit, or the input ended
  early,     // with the advice of the most urgent disposition; `Case::ended` says by what
};

/// What is put before the person.
enum class Shows : std::uint8_t {
  title,         // of the pack
  introduction,  // its notice, what can be typed, and `text`
  whom,          // the question for whom this is
  signs,         // the question about signs of an emergency
  question,      // the question about `finding`
  still_so,      // whether an earlier answer still holds: `text`
  proposal,      // an answer to confirm: `text`
  explanation,   // what the question about `finding` means
  paragraph,     // `text`
  noted,         // the same: what the last reply was taken for
  hint,          // the same: what to type, by the keys and numbers of a terminal
  announcement,  // the recommendation in short, before the questions about home care
  outcome,       // the recommendation
  emergency,     // that of the most urgent disposition, because of `Case::ended`
  what_next,     // after a recommendation: what can still be done
  watch_for,     // when to seek help
};

/// A question, of the pack or of the program's own, as a finding of a pack.
struct Asked {
  const Pack* pack = nullptr;
  FindingId finding = {};
};

struct Part {
  Shows shows = Shows::paragraph;
  std::string text = {};
  std::string heading = {};  // of a question
  FindingId finding = {};
  Length length = Length::usual;    // of the recommendation
  std::optional<Asked> asked = {};  // of a question; as long as the dialogue is there
};

/// Whether a part is what the person came for, and not a question or help.
constexpr bool is_result(const Part& part) {
  return part.shows == Shows::outcome || part.shows == Shows::emergency;
}

using Parts = std::vector<Part>;

class Dialogue {
 public:
  /// A conversation about `person`, whose answers count as given, and are added to. `earlier` are
  /// answers of another day: each is asked about before it counts. Whose interview signs of an
  /// emergency ended another day is asked about them again, and goes on only without any.
  Dialogue(const Pack& pack, Case& person, std::vector<Answer> earlier = {});

  /// What is shown first.
  Parts begin();
  /// What is shown after a reply. Not after the end.
  Parts reply(std::string_view line);
  /// The same while only the beginning of what was shown last is in sight: wishes and cries for
  /// help are heard, and signs of an emergency. All else is nothing, no parts: nobody has denied
  /// what they did not see.
  Parts reply_before_the_end(std::string_view line);
  /// The same as `reply` for an answer that was chosen and not typed: one to `asked()`, or to what
  /// measures it. Where nothing is asked that has an answer, the question that waits is shown
  /// again.
  Parts answer(const Answer& answer);
  /// The person leaves, or cannot be heard any more.
  Parts leave();

  /// The question that waits for its reply; nothing where only wishes are understood.
  [[nodiscard]] std::optional<Asked> asked() const;
  /// Whether it may be left open.
  [[nodiscard]] bool may_be_skipped() const { return places_.back().skipping == Skipping::allowed; }

  [[nodiscard]] bool ended() const { return ended_; }
  /// Meaningful once it has ended.
  [[nodiscard]] End end() const { return end_; }
  /// What to keep for another day: the person's answers, and behind them the earlier ones that were
  /// never confirmed and of which nothing else was said.
  [[nodiscard]] std::vector<Answer> answers_to_keep() const;

 private:
  enum class Asking : std::uint8_t { signs, whom, still_so, question, proposal, what_next };
  enum class Skipping : std::uint8_t { refused, allowed };

  /// A question that waits for its reply.
  struct Place {
    Asking asking = Asking::signs;
    FindingId finding = {};
    std::string heading = {};
    Skipping skipping = Skipping::refused;
    std::size_t misunderstood = 0;          // replies in a row
    std::optional<Proposal> proposal = {};  // what is to be confirmed
  };

  /// What there was before an answer, to go back to.
  struct Moment {
    std::vector<Answer> answers;
    std::vector<FindingId> skipped;
    std::size_t confirmed = 0;
  };

  /// What the case said before anything was asked, which going back there restores.
  struct Beginning {
    Listener listener = Listener::the_person;
    std::optional<EndedEarly> ended;
  };

  void reply_to_signs(std::string_view line);
  void reply_to_whom(std::string_view line);
  void reply_to_still_so(std::string_view line);
  void reply_to_question(std::string_view line);
  void reply_to_proposal(std::string_view line);
  void reply_to_what_next(std::string_view line);
  void take_signs(const Answer& answer);
  void take_whom(const Answer& answer);
  void take_answer(const Answer& answer);
  void keep(const Answer& answer);
  void take_earlier(bool still_so);
  void take_confirmation(bool yes);
  void explain();
  void take_wish(Wish wish);
  void not_understood(const std::string& hint);

  void check_first();
  void begin_questions();
  void go_on();
  void ask(Place place);
  void name_earlier(FindingId finding);
  void ask_triage(const Outcome& outcome);
  void ask_care(const std::vector<FindingId>& open);
  void ask_signs(Phrase why);
  void propose(Proposal proposal);
  void ask_again();
  void recommend();
  void end_by_signs(std::vector<std::string> signs);
  void end_by_cry();
  void heard_cry();
  void stop();
  void finish();
  /// Whether signs ended it, and it only waits for what may be done then.
  [[nodiscard]] bool has_ended_early() const;

  void remember();
  /// To the question before, whatever has interrupted the one that waits; from a recommendation to
  /// the last that was shown.
  void go_back();
  void take_back();

  static Shows shown_for(Asking asking);
  [[nodiscard]] Assessment assess_now() const;
  [[nodiscard]] std::string in_words(Phrase phrase, std::initializer_list<GapText> gaps = {}) const;
  void show(Shows what, std::string text = {});
  void say_that(Phrase phrase, std::initializer_list<GapText> gaps = {});

  const Pack& pack_;
  Case& person_;
  Pack signs_;
  Pack whom_;
  Pack yes_no_;
  bool knows_whom_ = false;  // whether this is for the person who types, as `Case::listener` says
  const Beginning beginning_;
  const bool checks_first_;  // for signs of an emergency
  std::vector<Answer> earlier_;
  std::vector<Answer> asked_anew_;  // lists of which nothing was chosen another day
  std::size_t confirmed_ = 0;       // of the earlier answers, those that were asked about
  std::vector<FindingId> skipped_;
  std::vector<Moment> history_;
  /// The question that waits for its reply is the last; below it those that it interrupted.
  std::vector<Place> places_;
  bool announced_ = false;
  bool ended_ = false;
  /// Somebody cried for help, and has not said since that there is no sign of an emergency.
  bool cried_ = false;
  std::optional<EndedEarly> last_time_;  // what ended it another day, as long as that may still be
  End end_ = End::stopped;
  Parts parts_;
};

}  // namespace triage::dialogue
