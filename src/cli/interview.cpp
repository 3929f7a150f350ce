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
    if (!triage()) {
      say("Stopped. Nothing was assessed: this is not a recommendation.\n");
      return InterviewEnd::stopped;
    }
    if (!assess_now().outcome.ask_for_care.empty()) choose_care();
    room_.results << '\n'
                  << outcome_text(pack_, program_, person_, assess_now(), room_.result_style);
    room_.results.flush();
    return InterviewEnd::assessed;
  }

 private:
  enum class Step : std::uint8_t { answered, went_back, skipped, stopped };

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
    say(page.text());
  }

  /// Asks until there is a recommendation. False if the person stopped before.
  bool triage() {
    while (true) {
      const Outcome outcome = assess_now().outcome;
      if (outcome.disposition) return true;
      const std::size_t others = outcome.ask.size() - 1;
      const std::string heading =
          "Question " + std::to_string(asked_.size() + 1) +
          (others == 0 ? ", the last one" : ", at most " + std::to_string(others) + " more");
      if (ask(outcome.ask.front(), heading) == Step::stopped) return false;
    }
  }

  /// The recommendation first, then what tailors the home care, as far as the person likes.
  void choose_care() {
    announce();
    const std::size_t triage_questions = asked_.size();
    std::vector<FindingId> skipped;
    while (true) {
      const Outcome outcome = assess_now().outcome;
      std::vector<FindingId> open = outcome.ask_for_care;
      std::erase_if(open, [&skipped](FindingId id) {
        return std::find(skipped.begin(), skipped.end(), id) != skipped.end();
      });
      if (open.empty()) return;
      const std::string heading = "About home care, at most " + std::to_string(open.size()) +
                                  (open.size() == 1 ? " question" : " questions");
      const Step step = ask(open.front(), heading, triage_questions);
      if (step == Step::stopped) return;
      if (step == Step::skipped) skipped.push_back(open.front());
      if (step == Step::went_back) skipped.clear();
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
        "change this recommendation. Press Enter to skip one, or q to skip them all.");
    say('\n' + page.text());
  }

  /// Puts one question until it is answered, skipped or left. Only questions after the first
  /// `keep` of this interview can be taken back; those that tailor care, which come with a `keep`,
  /// may be skipped.
  Step ask(FindingId finding, const std::string& heading, std::optional<std::size_t> keep = {}) {
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
          if (keep) return Step::skipped;
          say_paragraph("Please answer, or type s if you are not sure.");
          break;
        case Wish::back:
          if (asked_.size() > keep.value_or(0)) return go_back();
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
    if (!hint.empty()) page.paragraph((finding.measured_by ? "" : "Answer ") + hint + ".", 2);
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
    asked_.push_back(finding);
    person_.answers.push_back(answer);
    say_paragraph("Noted: " + answer_text(pack_, answer));
    return Step::answered;
  }

  Step go_back() {
    asked_.pop_back();
    person_.answers.pop_back();
    return Step::went_back;
  }

  const RulePack& pack_;
  const Program& program_;
  Case& person_;
  Room& room_;
  std::vector<FindingId> asked_;  // in this interview, in order; the answers stand last in person_
};

}  // namespace

InterviewEnd interview(const RulePack& pack, const Program& program, Case& person, Room& room) {
  return Interview(pack, program, person, room).run();
}

}  // namespace triage::cli
