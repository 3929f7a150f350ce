// What a person must not miss: an emergency is seen as a whole, whatever was said, in every
// language, on either screen.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "reference/seed.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/assess.hpp"
#include "triage/pack/gaps.hpp"
#include "triage/report/screen.hpp"
#include "triage/report/text.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

struct Screen {
  std::size_t columns;
  std::size_t lines;
};
constexpr Screen usual_screen{80, 24};
constexpr Screen small_screen{40, 20};
constexpr std::size_t lines_below = 3;  // an empty one, what can be typed, and the cursor

/// The packs as they are spoken to people: in each language, with the number of a country or none.
std::vector<Pack> all_spoken() {
  std::vector<Pack> all;
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    for (const Pack& pack : {*rules, tests::in_spanish(*rules)}) {
      for (const char* number : {"", "112"}) {
        all.push_back(pack);
        all.back().written() = with_emergency_number(pack, number);
      }
    }
  }
  return all;
}

/// Somebody who says yes to everything, so that what fired is said at its longest.
Case says_everything(const RulePack& pack) {
  Case person;
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    const Finding& finding = pack[id];
    if (finding.type == FindingType::yes_no) person.answers.push_back({id, true, "yes"});
    if (finding.type != FindingType::any_of) continue;
    person.answers.push_back(
        {id, std::vector<OptionAnswer>(finding.options.size(), OptionAnswer::yes), ""});
  }
  return person;
}

std::vector<RuleId> rules_of_emergencies(const RulePack& pack) {
  std::vector<RuleId> rules;
  for (const RuleId id : ids_up_to<RuleId>(pack.rules.size())) {
    if (pack[id].then == pack.most_urgent()) rules.push_back(id);
  }
  return rules;
}

/// That person, as if exactly these rules had fired.
Assessment as_if_fired(const Pack& spoken, const Case& person, const std::vector<RuleId>& rules) {
  Assessment assessment = assess(spoken, person, Unanswered::stays_open);
  Outcome& outcome = assessment.outcome;
  outcome.rules.assign(spoken.rules.size(), Truth::no);
  for (const RuleId rule : rules) outcome.rules[rule.index()] = Truth::yes;
  outcome.at_least = outcome.at_most = spoken.most_urgent();
  outcome.disposition = spoken.most_urgent();
  return assessment;
}

std::string without_line_ends(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::string out;
  for (const char c : text) {
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  }
  return out;
}

/// The report, seen as a whole: with the recommendation at its beginning and end, and what is typed
/// below.
std::string check_screen(const Pack& spoken, const Case& person, const Assessment& assessment,
                         const Screen& screen, const ReportParts& parts) {
  const std::string text = outcome_text(spoken, person, assessment, {screen.columns, false}, parts);
  const Section recommendation = recommendation_section(spoken, spoken.most_urgent());
  const std::string shown =
      to_terminal({spoken.language, {recommendation}}, {screen.columns, false});
  CAPTURE(text);
  CHECK(text.starts_with(shown));
  CHECK(text.ends_with('\n' + shown));
  const std::size_t below = parts.more_by == MoreBy::key ? lines_below : 1;
  CHECK(lines_on_screen(text, screen.columns) + below <= screen.lines);
  return without_line_ends(text);
}

template <class Check>
void in_every_way(const Check& check) {
  for (const Pack& spoken : all_spoken()) {
    const Case person = says_everything(spoken);
    for (const Screen& screen : {usual_screen, small_screen}) {
      for (const Length length : {Length::brief, Length::usual}) {
        for (const MoreBy more_by : {MoreBy::option, MoreBy::key}) {
          check(spoken, person, screen, ReportParts{length, {}, more_by});
        }
      }
    }
  }
}

}  // namespace

TEST_CASE("report: an emergency by any single rule fits on the screen, with its reason") {
  in_every_way(
      [](const Pack& spoken, const Case& person, const Screen& screen, const ReportParts& parts) {
        for (const RuleId rule : rules_of_emergencies(spoken)) {
          const Assessment assessment = as_if_fired(spoken, person, {rule});
          const std::string text = check_screen(spoken, person, assessment, screen, parts);
          CHECK(text.find("- " + spoken[rule].because) != text.npos);
        }
      });
}

TEST_CASE("report: an emergency by all rules together fits on the screen, with notes and all") {
  in_every_way(
      [](const Pack& spoken, const Case& person, const Screen& screen, const ReportParts& parts) {
        const std::vector<RuleId> rules = rules_of_emergencies(spoken);
        Assessment assessment = as_if_fired(spoken, person, rules);
        for (int i = 0; i < 6; ++i) assessment.warnings.emplace_back(300, 'w');
        const std::string text = check_screen(spoken, person, assessment, screen, parts);
        CHECK(text.find("- " + spoken[rules.front()].because) != text.npos);
      });
}

TEST_CASE("report: an emergency by any rules together fits on the screen, the others counted") {
  std::mt19937_64 random(reference::seed());
  in_every_way([&random](const Pack& spoken, const Case& person, const Screen& screen,
                         const ReportParts& parts) {
    for (int i = 0; i < 25; ++i) {
      std::vector<RuleId> rules = rules_of_emergencies(spoken);
      std::shuffle(rules.begin(), rules.end(), random);
      rules.resize(1 + random() % std::min<std::size_t>(rules.size(), 9));
      std::sort(rules.begin(), rules.end());
      const Assessment assessment = as_if_fired(spoken, person, rules);
      const std::string text = check_screen(spoken, person, assessment, screen, parts);
      const auto shown =
          static_cast<std::size_t>(std::count_if(rules.begin(), rules.end(), [&](RuleId rule) {
            return text.find("- " + spoken[rule].because) != text.npos;
          }));
      CHECK(shown >= 1);
      CHECK(shown <= 5);
      const std::string more = ' ' + std::to_string(rules.size() - shown) + ' ';
      CHECK((shown == rules.size() || text.find(more) != text.npos));
    }
  });
}

TEST_CASE("report: an interview that signs ended fits on the screen, with what can be typed") {
  for (const Pack& spoken : all_spoken()) {
    const std::vector<Sign>& signs = spoken.before_the_first_question.signs;
    for (std::size_t some = 1; some < std::size_t{1} << signs.size(); ++some) {
      std::vector<std::string> said;
      for (std::size_t i = 0; i < signs.size(); ++i) {
        if ((some >> i & 1U) != 0) said.push_back(signs[i].id);
      }
      const auto is_first = [&said](const Sign& sign) { return sign.id == said.front(); };
      const std::string& first = std::find_if(signs.begin(), signs.end(), is_first)->text;
      for (const Screen& screen : {usual_screen, small_screen}) {
        using enum EndedEarly::When;
        for (const EndedEarly::When when : {before_the_first_question, later}) {
          for (const Listener listener : {Listener::the_person, Listener::a_helper}) {
            Case person;
            person.ended = {when, said};
            person.listener = listener;
            const std::string text = ended_text(spoken, person, {screen.columns, false});
            CAPTURE(text);
            CHECK(lines_on_screen(text, screen.columns) + lines_below <= screen.lines);
            CHECK(without_line_ends(text).find(first) != text.npos);
          }
        }
      }
    }
  }
}

TEST_CASE("report: what can be typed below a report takes one line of the smaller screen") {
  for (const Language language : {Language::english, Language::spanish}) {
    for (const Phrase phrase : {Phrase::end_or_more, Phrase::end_or_back}) {
      const std::string text = say(
          language, phrase,
          {{"back", say(language, Phrase::key_back)}, {"more", say(language, Phrase::key_more)}});
      CHECK(lines_on_screen(text, small_screen.columns) == 1);
      CHECK(display_width(text) < small_screen.columns);
    }
  }
}

TEST_CASE("report: under a reason stand only the options that made it one") {
  const Pack& rules = tests::guideline_rules();
  Case person;
  person.answers = tests::answers_in(
      rules, "{alarm_signs: [chest_pain, racing_heart], belly_signs: [yellow, overdose]}");
  const Assessment assessment = assess(rules, person, Unanswered::stays_open);
  const std::string text = outcome_text(rules, person, assessment, {80, false}, {Length::full});
  const std::string said = without_line_ends(text);
  const auto said_alone = [&](std::string_view id, std::size_t option) {
    const Finding& checklist = rules[tests::finding(rules, id)];
    return "You said \"" + checklist.label + ": " + checklist.options[option].label + "\".";
  };
  CHECK(said.find(said_alone("alarm_signs", 0)) != said.npos);  // each fired a rule of its own
  CHECK(said.find(said_alone("alarm_signs", 5)) != said.npos);
  CHECK(said.find(said_alone("belly_signs", 4)) != said.npos);
  CHECK(said.find(said_alone("belly_signs", 6)) != said.npos);
}

TEST_CASE("report: lines are counted as a terminal breaks them") {
  CHECK(lines_on_screen("", 10) == 0);
  CHECK(lines_on_screen("one\n\ntwo\n", 10) == 3);
  CHECK(lines_on_screen("0123456789", 10) == 1);
  CHECK(lines_on_screen("0123456789a\n", 10) == 2);
  CHECK(lines_on_screen("\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\n", 10) == 2);  // two columns each
}
