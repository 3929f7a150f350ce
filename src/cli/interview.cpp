// The interview is a loop: assess what is known, ask the first open question, until none is open.
// It holds no medicine and no order of its own; both come from the outcome.

#include "cli/interview.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/first_check.hpp"
#include "cli/interview_pages.hpp"
#include "cli/reply.hpp"
#include "cli/reply_words.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/assess.hpp"
#include "triage/cases/contradictions.hpp"
#include "triage/report/text.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

class Interview {
 public:
  Interview(const RulePack& pack, const Program& program, Case& person, Room& room)
      : pack_(pack), program_(program), person_(person), room_(room) {}

  InterviewResult run() {
    show(introduction(pack_, person_, room_.prompt_style));
    const FirstCheck check = check_before_the_first_question(pack_, room_);
    if (check.end == FirstCheckEnd::stopped) return stop();
    if (check.end == FirstCheckEnd::emergency) {
      return {InterviewEnd::ended_before_the_first_question, check.signs};
    }
    do {
      if (!triage()) return stop();
    } while (choose_care() == Step::went_back);
    show("\n");
    show_result(Details::by_key);
    offer_details();
    return {InterviewEnd::assessed};
  }

 private:
  enum class Step : std::uint8_t { answered, went_back, skipped, stopped };
  enum class Skipping : std::uint8_t { refused, allowed };

  Assessment assess_now() const { return assess(pack_, program_, person_, Unanswered::stays_open); }

  InterviewResult stop() {
    Page page(room_.prompt_style);
    page.paragraph(in_words(Phrase::stopped));
    add_watch_for(page, pack_);
    show(page.text());
    return {InterviewEnd::stopped};
  }

  void show_result(Details details) {
    room_.results << outcome_text(pack_, program_, person_, assess_now(), room_.result_style,
                                  {details});
    room_.results.flush();
  }

  void offer_details() {
    if (!has_details(pack_, assess_now().outcome)) return;
    show('\n' + in_words(Phrase::end_or_more, {{"more", in_words(Phrase::key_more)}}) + "\n> ");
    const auto line = room_.read_line();
    if (!line || !means(language_of(pack_), ReplyWord::more, fold(trim(*line)))) return;
    show("\n");
    show_result(Details::shown);
  }

  void show(const std::string& text) {
    room_.prompts << text;
    room_.prompts.flush();
  }

  [[nodiscard]] std::string in_words(Phrase phrase,
                                     std::initializer_list<GapText> gaps = {}) const {
    return say(language_of(pack_), phrase, gaps);
  }

  /// Asks until there is a recommendation. False if the person stopped before.
  bool triage() {
    while (true) {
      const Outcome outcome = assess_now().outcome;
      if (outcome.disposition) return true;
      const std::size_t number = answers_before_.size() + 1;
      const std::size_t others = outcome.ask.size() - 1;
      const std::string heading =
          in_words(others == 0 ? Phrase::question_last : Phrase::question_of,
                   {{"number", std::to_string(number)}, {"most", std::to_string(number + others)}});
      if (ask(outcome.ask.front(), heading, Skipping::refused) == Step::stopped) return false;
    }
  }

  /// The recommendation first, then what tailors the home care, as far as the person likes. Says
  /// whether the person went back to the questions before the recommendation.
  Step choose_care() {
    if (assess_now().outcome.ask_for_care.empty()) return Step::answered;
    announce();
    const std::size_t triage_questions = answers_before_.size();
    std::vector<FindingId> skipped;
    while (true) {
      std::vector<FindingId> open = assess_now().outcome.ask_for_care;
      std::erase_if(open, [&skipped](FindingId id) {
        return std::find(skipped.begin(), skipped.end(), id) != skipped.end();
      });
      if (open.empty()) return Step::answered;
      const std::string heading =
          in_words(open.size() == 1 ? Phrase::care_question : Phrase::care_questions,
                   {{"count", std::to_string(open.size())}});
      const Step step = ask(open.front(), heading, Skipping::allowed);
      if (step == Step::stopped) return step;
      if (step == Step::skipped) skipped.push_back(open.front());
      if (step == Step::went_back) skipped.clear();
      if (answers_before_.size() < triage_questions) return Step::went_back;
    }
  }

  void announce() {
    const auto disposition = assess_now().outcome.disposition;
    Page page(room_.prompt_style);
    page.heading(headline(pack_, disposition, pack_[*disposition].title),
                 tone_of(pack_, disposition));
    page.blank_line();
    page.paragraph(pack_[*disposition].advice);
    page.blank_line();
    page.paragraph(in_words(Phrase::care_announcement, {{"quit", in_words(Phrase::key_quit)}}));
    show('\n' + page.text());
  }

  /// Puts one question until it is answered, skipped or left.
  Step ask(FindingId finding, const std::string& heading, Skipping skipping) {
    show_question(finding, heading);
    while (true) {
      show("> ");
      const auto line = room_.read_line();
      if (!line) {
        show("\n");
        return Step::stopped;
      }
      const Reply reply = read_reply(pack_, finding, *line);
      if (const auto* answer = std::get_if<Answer>(&reply)) {
        if (accept(finding, *answer)) return Step::answered;
        say_paragraph(in_words(Phrase::too_contradictory, {{"back", in_words(Phrase::key_back)}}));
        continue;
      }
      if (const auto* problem = std::get_if<NotUnderstood>(&reply)) {
        say_paragraph(problem->hint);
        continue;
      }
      switch (std::get<Wish>(reply)) {
        case Wish::explain:
          show(explanation_page(pack_, finding, room_.prompt_style));
          show_question(finding, heading);
          break;
        case Wish::quit: return Step::stopped;
        case Wish::skip:
          if (skipping == Skipping::allowed) return Step::skipped;
          say_paragraph(
              in_words(Phrase::please_answer, {{"unsure", in_words(Phrase::key_unsure)}}));
          break;
        case Wish::back:
          if (!answers_before_.empty()) return go_back();
          say_paragraph(in_words(Phrase::no_question_before));
          break;
      }
    }
  }

  void show_question(FindingId finding, const std::string& heading) {
    show('\n' + question_page(pack_, finding, heading, room_.prompt_style));
  }

  void say_paragraph(const std::string& text) {
    Page page(room_.prompt_style);
    page.paragraph(text);
    show(page.text());
  }

  /// False if the answer contradicts more than can be assessed; it then counts as not given.
  bool accept(FindingId finding, const Answer& answer) {
    std::vector<Answer> before = person_.answers;
    const Answer& kept = merge_answer(person_.answers, answer);
    if (contradicted_findings(pack_, person_.answers).size() > max_contradictions) {
      person_.answers = std::move(before);
      return false;
    }
    answers_before_.push_back(std::move(before));
    // Repeated, so that a slip of the finger is noticed; in full where another finding was
    // answered.
    const std::string said =
        kept.finding == finding ? said_text(pack_, kept) : answer_text(pack_, kept);
    say_paragraph(in_words(Phrase::noted, {{"answer", said}}));
    return true;
  }

  Step go_back() {
    person_.answers = std::move(answers_before_.back());
    answers_before_.pop_back();
    return Step::went_back;
  }

  const RulePack& pack_;
  const Program& program_;
  Case& person_;
  Room& room_;
  std::vector<std::vector<Answer>> answers_before_;  // each question of this interview
};

}  // namespace

InterviewResult interview(const RulePack& pack, const Program& program, Case& person, Room& room) {
  return Interview(pack, program, person, room).run();
}

}  // namespace triage::cli
