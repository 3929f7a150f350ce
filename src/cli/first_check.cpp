// The signs are read like the options of a checklist, so that whatever is understood there is
// understood here. Nothing is guessed: what is not understood is asked again, and never passes.

#include "cli/first_check.hpp"

#include <algorithm>
#include <string_view>

#include "cli/reply.hpp"
#include "cli/reply_words.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/report/text.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

/// A pack of one question: which of the signs are there.
RulePack checklist_of(const RulePack& pack) {
  RulePack checklist;
  checklist.language = pack.language;
  Finding& finding = checklist.findings.emplace_back();
  finding.type = FindingType::any_of;
  for (const Sign& sign : pack.before_the_first_question.signs) {
    finding.options.push_back({sign.id, sign.text, {}, {}});
  }
  return checklist;
}

class Check {
 public:
  Check(const RulePack& pack, Room& room)
      : pack_(pack), checklist_(checklist_of(pack)), room_(room) {}

  FirstCheck run() {
    show_question();
    while (true) {
      room_.prompts << "> " << std::flush;
      const auto line = room_.read_line();
      if (!line) {
        room_.prompts << '\n' << std::flush;
        return {FirstCheckEnd::stopped};
      }
      const Reply reply = read_reply(checklist_, FindingId(0), *line);
      if (const auto* answer = std::get_if<Answer>(&reply)) return conclude(*answer);
      if (says_yes(*line)) return emergency({"yes"}, in_words(Phrase::said_yes));
      const auto* wish = std::get_if<Wish>(&reply);
      if (wish != nullptr && *wish == Wish::quit) return {FirstCheckEnd::stopped};
      if (wish != nullptr && *wish == Wish::explain) {
        say_paragraph(in_words(Phrase::first_check_why));
        show_question();
      } else {
        say_paragraph(in_words(Phrase::first_check_please));
      }
    }
  }

 private:
  [[nodiscard]] std::string in_words(Phrase phrase,
                                     std::initializer_list<GapText> gaps = {}) const {
    return say(language_of(pack_), phrase, gaps);
  }

  void say_paragraph(const std::string& text) {
    Page page(room_.prompt_style);
    page.paragraph(text);
    room_.prompts << page.text() << std::flush;
  }

  void show_question() {
    Page page(room_.prompt_style);
    page.heading(in_words(Phrase::first_check));
    page.paragraph(pack_.before_the_first_question.heading);
    const std::vector<Sign>& signs = pack_.before_the_first_question.signs;
    for (std::size_t i = 0; i < signs.size(); ++i) {
      page.item(std::to_string(i + 1) + "  ", signs[i].text, 2);
    }
    page.item("0  ", in_words(Phrase::first_check_none), 2);
    page.paragraph(in_words(Phrase::first_check_hint), 2);
    room_.prompts << '\n' << page.text() << std::flush;
  }

  [[nodiscard]] bool says_yes(const std::string& line) const {
    return means(language_of(pack_), ReplyWord::yes, fold(trim(line)));
  }

  FirstCheck conclude(const Answer& answer) {
    const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said);
    if (options == nullptr) {  // not sure: nobody who may be in danger is asked on
      return emergency({std::string(unknown_answer)}, in_words(Phrase::said_not_sure));
    }
    std::vector<std::string> ids;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < options->size(); ++i) {
      if ((*options)[i] != OptionAnswer::yes) continue;
      const Sign& sign = pack_.before_the_first_question.signs[i];
      ids.push_back(sign.id);
      texts.push_back(sign.text);
    }
    if (ids.empty()) return {FirstCheckEnd::passed};
    return emergency(std::move(ids), join(texts, "; "));
  }

  FirstCheck emergency(std::vector<std::string> signs, const std::string& said) {
    const Disposition worst = pack_.most_urgent();
    Page page(room_.result_style);
    page.heading(headline(pack_, worst, pack_[worst].title), tone_of(pack_, worst));
    page.blank_line();
    page.paragraph(pack_[worst].advice);
    page.blank_line();
    page.paragraph(in_words(Phrase::first_check_ended, {{"answer", said}}));
    room_.prompts << '\n' << std::flush;
    room_.results << page.text() << std::flush;
    return {FirstCheckEnd::emergency, std::move(signs)};
  }

  const RulePack& pack_;
  const RulePack checklist_;
  Room& room_;
};

}  // namespace

FirstCheck check_before_the_first_question(const RulePack& pack, Room& room) {
  if (pack.before_the_first_question.signs.empty()) return {FirstCheckEnd::passed};
  return Check(pack, room).run();
}

}  // namespace triage::cli
