#include "unit/rules/readable_texts.hpp"

#include <cstdio>

#include "triage/base/language.hpp"
#include "triage/pack/gaps.hpp"
#include "unit/rules/readability.hpp"

namespace triage::tests {
namespace {

constexpr double least_words = 8;
constexpr double hardest_grade = 8;
constexpr double hardest_grade_of_a_warning = 6;
constexpr double least_ease = 60;

class Portions {
 public:
  explicit Portions(const RulePack& pack) {
    add("notice", {pack.notice});
    add_signs("watch_for", pack.watch_for);
    add_signs("before_the_first_question", pack.before_the_first_question);
    for (const DispositionLevel& level : pack.dispositions) {
      add("dispositions." + level.id, {level.advice});
      all_.back().is_warning = &level == &pack.dispositions.back();
    }
    for (const Finding& finding : pack.findings) add_finding(finding);
    for (const CarePath& path : pack.care) add_care(path);
  }

  std::vector<Portion> take() { return std::move(all_); }

 private:
  void add(const std::string& where, const std::vector<std::string>& texts) {
    Portion& portion = all_.emplace_back();
    portion.where = where;
    for (const std::string& text : texts) {
      if (!text.empty()) portion.texts.push_back(text);
    }
    if (portion.texts.empty()) all_.pop_back();
  }

  void add_signs(const std::string& where, const SignList& list) {
    std::vector<std::string> texts = {list.heading};
    for (const Sign& sign : list.signs) texts.push_back(sign.text);
    if (list.signs.empty()) return;
    add(where, texts);
    all_.back().is_warning = true;
  }

  void add_finding(const Finding& finding) {
    std::vector<std::string> question = {finding.ask};
    std::vector<std::string> explanation = {finding.help, finding.why};
    for (const Option& option : finding.options) {
      question.push_back(option.label);
      explanation.insert(explanation.end(), {option.help, option.why});
    }
    add("findings." + finding.id, question);
    add("findings." + finding.id + ", explained", explanation);
  }

  void add_care(const CarePath& path) {
    std::vector<std::string> texts = {path.advice, path.more};
    for (const Precaution& precaution : path.unless) texts.push_back(precaution.because);
    add("care." + path.id, texts);
  }

  std::vector<Portion> all_;
};

std::string measured(double value) {
  char text[16] = {};
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

/// The measure, where the text is harder than its bar.
std::string objection(const TextSize& size, Language language, bool is_warning) {
  if (language == Language::spanish) {
    const double ease = reading_ease(size);
    return ease < least_ease ? "ease " + measured(ease) : std::string();
  }
  const double grade = reading_grade(size);
  const double bar = is_warning ? hardest_grade_of_a_warning : hardest_grade;
  return grade > bar ? "grade " + measured(grade) : std::string();
}

}  // namespace

std::vector<Portion> portions(const RulePack& pack) { return Portions(pack).take(); }

std::vector<std::string> too_hard(const RulePack& pack) {
  const Language language = language_of(pack.language);
  const RulePack spoken = with_emergency_number(pack, "911");
  std::vector<std::string> found;
  for (const Portion& portion : portions(spoken)) {
    TextSize whole;
    for (const std::string& text : portion.texts) {
      const TextSize size = size_of(text, language);
      whole = whole + size;
      if (size.words < least_words || portion.texts.size() == 1) continue;
      const std::string hard = objection(size, language, portion.is_warning);
      if (!hard.empty()) found.push_back(portion.where + ": " + hard + ": " + text);
    }
    if (whole.words < least_words) continue;
    const std::string hard = objection(whole, language, portion.is_warning);
    const std::string what = portion.texts.size() == 1 ? portion.texts.front() : "all of it";
    if (!hard.empty()) found.push_back(portion.where + ": " + hard + ": " + what);
  }
  return found;
}

}  // namespace triage::tests
