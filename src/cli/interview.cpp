// The interview is a loop: assess what is known, ask the first open question, until none is open.
// It holds no medicine and no order of its own; both come from the outcome.

#include "cli/interview.hpp"

#include <algorithm>
#include <vector>

#include "cli/reply.hpp"
#include "triage/cases/assess.hpp"
#include "triage/report/text.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

class Interview {
 public:
  Interview(const RulePack& pack, const Program& program, Case& person, Room& room)
      : pack_(pack), program_(program), person_(person), room_(room) {}

  InterviewEnd run() {
    introduce();
    do {
      if (!triage()) {
        say_paragraph("Stopped. Nothing was assessed, so this is not a recommendation.");
        return InterviewEnd::stopped;
      }
    } while (choose_care() == Step::went_back);
    say("\n");
    room_.results << outcome_text(pack_, program_, person_, assess_now(), room_.result_style);
    room_.results.flush();
    return InterviewEnd::assessed;
  }

 private:
  enum class Step : std::uint8_t { answered, went_back, skipped, stopped };
  enum class Skipping : std::uint8_t { refused, allowed };

  Assessment assess_now() const { return assess(pack_, program_, person_, Unanswered::stays_open); }

  void say(const std::string& text) {
    room_.prompts << text;
    room_.prompts.flush();
  }

  void introduce() {
    Page page(room_.prompt_style);
    page.heading(pack_.title);
    page.blank_line();
    page.paragraph(pack_.notice);
    page.blank_line();
    page.paragraph("Answer with a number or a word, then press Enter. At any question:");
    page.item("?  ", "why it is asked", 2);
    page.item("s  ", "not sure", 2);
    page.item("b  ", "back to the question before", 2);
    page.item("q  ", "quit", 2);
    if (!person_.answers.empty()) {
      page.blank_line();
      page.paragraph("What you answered before still counts:");
      for (const Answer& answer : person_.answers) page.item("- ", answer_text(pack_, answer));
    }
    say(page.text());
  }

  /// Asks until there is a recommendation. False if the person stopped before.
  bool triage() {
    while (true) {
      const Outcome outcome = assess_now().outcome;
      if (outcome.disposition) return true;
      const std::size_t number = answers_before_.size() + 1;
      const std::size_t others = outcome.ask.size() - 1;
      const std::string heading =
          "Question " + std::to_string(number) +
          (others == 0 ? ", the last one" : " of at most " + std::to_string(number + others));
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
      const std::string heading = "About home care, at most " + std::to_string(open.size()) +
                                  (open.size() == 1 ? " question" : " questions");
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
    page.heading(urgency_word(pack_, disposition) + ": " + pack_[*disposition].title,
                 tone_of(pack_, disposition));
    page.blank_line();
    page.paragraph(pack_[*disposition].advice);
    page.blank_line();
    page.paragraph(
        "A few more questions help to choose what you can do yourself. They do not "
        "change this recommendation. Press Enter to skip one, or type q to skip all.");
    say('\n' + page.text());
  }

  /// Puts one question until it is answered, skipped or left.
  Step ask(FindingId finding, const std::string& heading, Skipping skipping) {
    show_question(finding, heading);
    while (true) {
      say("> ");
      const auto line = room_.read_line();
      if (!line) {
        say("\n");
        return Step::stopped;
      }
      const Reply reply = read_reply(pack_, finding, *line);
      if (const auto* answer = std::get_if<Answer>(&reply)) return accept(finding, *answer);
      if (const auto* problem = std::get_if<NotUnderstood>(&reply)) {
        say_paragraph(problem->hint);
        continue;
      }
      switch (std::get<Wish>(reply)) {
        case Wish::explain: explain(finding); break;
        case Wish::quit: return Step::stopped;
        case Wish::skip:
          if (skipping == Skipping::allowed) return Step::skipped;
          say_paragraph("Please answer, or type s if you are not sure.");
          break;
        case Wish::back:
          if (!answers_before_.empty()) return go_back();
          say_paragraph("There is no question before this one.");
          break;
      }
    }
  }

  void show_question(FindingId id, const std::string& heading) {
    const Finding& finding = pack_[id];
    Page page(room_.prompt_style);
    page.heading(heading);
    page.paragraph(finding.ask);
    const std::vector<std::string> labels = choices(finding);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      page.item(std::to_string(i + 1) + "  ", labels[i], 2);
    }
    const std::string hint = answer_hint(pack_, finding);
    if (!hint.empty()) page.paragraph(hint, 2);
    say('\n' + page.text());
  }

  void explain(FindingId id) {
    const Finding& finding = pack_[id];
    Page page(room_.prompt_style);
    page.paragraph(finding.help.empty() ? "Your answer can change the recommendation."
                                        : finding.help);
    for (const Option& option : finding.options) {
      if (!option.help.empty()) page.item("- ", option.label + ": " + option.help);
    }
    say(page.text());
  }

  void say_paragraph(const std::string& text) {
    Page page(room_.prompt_style);
    page.paragraph(text);
    say(page.text());
  }

  Step accept(FindingId finding, const Answer& answer) {
    answers_before_.push_back(person_.answers);
    const Answer& kept = keep(answer);
    // Repeated, so that a slip of the finger is noticed; in full where another finding was
    // answered.
    say_paragraph("Noted: " +
                  (kept.finding == finding ? said_text(pack_, kept) : answer_text(pack_, kept)));
    return Step::answered;
  }

  /// In place of what was said of the finding before; but a sign that was reported stays reported.
  const Answer& keep(Answer answer) {
    auto* has = std::get_if<std::vector<OptionAnswer>>(&answer.said);
    const Answer* before = answer_to(person_.answers, answer.finding);
    const auto* had =
        before == nullptr ? nullptr : std::get_if<std::vector<OptionAnswer>>(&before->said);
    for (std::size_t i = 0; had != nullptr && has != nullptr && i < had->size(); ++i) {
      if ((*had)[i] == OptionAnswer::yes) (*has)[i] = OptionAnswer::yes;
    }
    return replace_answer(person_.answers, std::move(answer));
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

InterviewEnd interview(const RulePack& pack, const Program& program, Case& person, Room& room) {
  return Interview(pack, program, person, room).run();
}

}  // namespace triage::cli
