// The guideline pack: against the reference, against the article pack that it extends, and how much
// it asks.

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "reference/agreement.hpp"
#include "reference/answer_sets.hpp"
#include "reference/random_pack.hpp"
#include "triage/cases/assess.hpp"
#include "unit/rules.hpp"

using namespace triage;
using reference::Dice;

namespace {

const Pack& rules() { return tests::guideline_rules(); }

/// How often something is out of the ordinary. Rarely, or every person would be an emergency.
struct Rates {
  std::size_t remarkable = 3;
  std::size_t unknown = 0;
  std::size_t left_out = 0;
};

OptionAnswer random_option(Dice& dice, const Rates& rates) {
  if (dice.percent(rates.unknown)) return OptionAnswer::unknown;
  if (dice.percent(rates.left_out)) return OptionAnswer::unanswered;
  return dice.percent(rates.remarkable) ? OptionAnswer::yes : OptionAnswer::no;
}

/// An answer near one of the finding's thresholds, or one of its options.
Answer random_answer(FindingId id, Dice& dice, const Rates& rates) {
  static std::map<FindingId, std::vector<Answer>> complete;
  const Finding& finding = rules()[id];
  if (dice.percent(rates.unknown)) return {id, Unknown{}, "unknown"};
  if (finding.type == FindingType::any_of) {
    std::vector<OptionAnswer> options;
    for (std::size_t i = 0; i < finding.options.size(); ++i) {
      options.push_back(random_option(dice, rates));
    }
    return {id, std::move(options), "list"};
  }
  std::vector<Answer>& answers = complete[id];
  if (answers.empty()) answers = reference::complete_answers(rules(), id);
  const bool ordinary = !dimension_of(finding.type) && !dice.percent(5 * rates.remarkable);
  return ordinary ? answers.front() : answers[dice.below(answers.size())];
}

std::vector<Answer> random_person(Dice& dice, const Rates& rates) {
  std::vector<Answer> answers;
  for (const FindingId id : ids_up_to<FindingId>(rules().findings.size())) {
    const bool has_own_question = !rules()[id].same_as;
    if (dice.percent(rates.left_out) || !(has_own_question || dice.percent(10))) continue;
    answers.push_back(random_answer(id, dice, rates));
  }
  return answers;
}

/// A finding of the article that a checklist asks, as the article pack asks it.
Answer in_article_words(const Finding& finding, FindingId article_id,
                        const std::vector<Answer>& said) {
  bool yes = false;
  for (const Answer& answer : said) {
    const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said);
    const bool asks = finding.same_as && options && answer.finding == finding.same_as->checklist;
    if (asks) yes = yes || (*options)[finding.same_as->option.index()] == OptionAnswer::yes;
    const auto* direct = std::get_if<bool>(&answer.said);
    if (direct && rules()[answer.finding].id == finding.id) yes = yes || *direct;
  }
  return {article_id, yes, yes ? "yes" : "no"};
}

/// The same person, as far as the article pack asks about them.
std::vector<Answer> for_the_article(const std::vector<Answer>& said) {
  const Pack& article = tests::article_rules();
  std::vector<Answer> answers;
  for (const FindingId id : ids_up_to<FindingId>(article.findings.size())) {
    const FindingId here = tests::finding(rules(), article[id].id);
    if (rules()[here].same_as) {
      answers.push_back(in_article_words(rules()[here], id, said));
    }
    for (const Answer& answer : said) {
      if (answer.finding != here || rules()[here].same_as) continue;
      answers.push_back(answer);
      answers.back().finding = id;
    }
  }
  return answers;
}

/// The level of care of the guideline pack that the article pack's is called by the same name.
Disposition article_disposition(const std::vector<Answer>& said) {
  const Pack& article = tests::article_rules();
  const Row row = encode(article.program, for_the_article(said));
  const auto disposition = infer(article.program, row).disposition;
  REQUIRE(disposition);
  return tests::disposition(rules(), article[*disposition].id);
}

std::optional<Disposition> disposition_of(const std::vector<Answer>& said) {
  return infer(rules().program, encode(rules().program, said)).disposition;
}

/// The questions of a whole interview: up to the recommendation, and about home care.
struct Questions {
  std::vector<std::string> triage;
  std::vector<std::string> care;

  [[nodiscard]] std::size_t size() const { return triage.size() + care.size(); }
};

template <class AnswerTo>
Questions interview(const AnswerTo& answer_to) {
  Questions questions;
  std::vector<Answer> said;
  while (true) {
    // All begin alike.
    static const Outcome at_first = infer(rules().program, Row(rules().program));
    const Outcome outcome =
        said.empty() ? at_first : infer(rules().program, encode(rules().program, said));
    const bool done = outcome.disposition.has_value();
    const std::vector<FindingId>& open = done ? outcome.ask_for_care : outcome.ask;
    if (open.empty()) return questions;
    (done ? questions.care : questions.triage).push_back(rules()[open.front()].id);
    said.push_back(answer_to(open.front()));
  }
}

std::size_t count_words(const std::string& text) {
  std::istringstream in(text);
  return static_cast<std::size_t>(
      std::distance(std::istream_iterator<std::string>(in), std::istream_iterator<std::string>()));
}

/// The person, who says this of `start` instead, and only this.
std::vector<Answer> with_start(std::vector<Answer> said, const std::string& start) {
  const FindingId knock = tests::finding(rules(), "direct_trauma");
  std::erase_if(said, [&](const Answer& answer) { return answer.finding == knock; });
  merge_answer(rules(), said, tests::answers_in(rules(), "{start: " + start + "}").front());
  return said;
}

Disposition with_causes(const std::vector<Answer>& said, const std::string& start) {
  const auto disposition = disposition_of(with_start(said, start));
  REQUIRE(disposition);
  return *disposition;
}

/// Whether the text speaks to whoever reads it, and not of the person it is about.
bool says_you(const std::string& text) {
  static const std::regex you(R"(\b[Yy]ou(r|rself)?\b)");
  return std::regex_search(text, you);
}

/// Somebody of 34 to whom nothing applies.
Answer calm_answer(FindingId id) {
  const Finding& finding = rules()[id];
  switch (finding.type) {
    case FindingType::any_of:
      return {id, std::vector(finding.options.size(), OptionAnswer::no), "none"};
    case FindingType::one_of: return {id, OptionId(0), finding.options.front().id};
    case FindingType::yes_no: return {id, false, "no"};
    default: break;
  }
  const std::string text = finding.id == "age" ? "34" : "3 days";
  return tests::answers_in(rules(), "{" + finding.id + ": " + text + "}").front();
}

}  // namespace

TEST_CASE("guideline pack: random people, complete or not, come out as the reference has it") {
  Dice dice(1);
  for (const Rates& rates : {Rates{3, 0, 0}, Rates{1, 0, 0}, Rates{3, 5, 5}, Rates{20, 20, 20}}) {
    CHECK(reference::first_difference(
              rules(), 4'000, [&](std::size_t) { return random_person(dice, rates); }) == "");
  }
}

TEST_CASE("guideline pack: nobody gets less urgent care than by the article pack") {
  Dice dice(2);
  std::set<std::string> seen;
  for (int i = 0; i < 20'000; ++i) {
    std::vector<Answer> person = random_person(dice, Rates{i % 2 == 0 ? 1U : 4U, 0, 0});
    const auto disposition = disposition_of(person);
    REQUIRE(disposition);
    const Disposition by_article = article_disposition(person);
    seen.insert(rules()[by_article].id + " -> " + rules()[*disposition].id);
    if (*disposition < by_article) FAIL(reference::to_text(rules(), person));
  }
  // Every change that can be, has been.
  CHECK(seen == std::set<std::string>{"self_care -> self_care", "self_care -> doctor",
                                      "self_care -> urgent", "self_care -> emergency",
                                      "doctor -> doctor", "doctor -> urgent", "doctor -> emergency",
                                      "emergency -> emergency"});
}

TEST_CASE("guideline pack: the usual interview without a red flag") {
  const Questions questions = interview(calm_answer);
  CHECK(questions.triage == std::vector<std::string>{"alarm_signs", "pain_kind", "movement",
                                                     "nerve_signs", "belly_signs", "other_signs",
                                                     "background", "recent", "start",
                                                     "major_injury", "fever", "age",
                                                     "pain_duration", "numbness", "pain_trend"});
  CHECK(questions.care ==
        std::vector<std::string>{"strain_age", "home_care", "medicines", "medicine_health"});
}

TEST_CASE("guideline pack: an ordinary person reads at most 650 words before the recommendation") {
  const SignList& check = rules().before_the_first_question;
  std::size_t words = count_words(rules().notice) + count_words(check.heading);
  for (const Sign& sign : check.signs) words += count_words(sign.text);
  for (const std::string& id : interview(calm_answer).triage) {
    const Finding& finding = rules()[tests::finding(rules(), id)];
    words += count_words(finding.ask);
    for (const Option& option : finding.options) words += count_words(option.label);
  }
  CHECK(words <= 650);
  CHECK(words > 500);  // it was counted
}

// To people, "none of these" says the same as "nothing that I know of". So it must not come out
// lower than a known cause that is harmless. `start` has no order that verify could prove.
TEST_CASE("guideline pack: no known cause is never less urgent than a cause of every day") {
  Dice dice(4);
  int higher = 0;
  for (int i = 0; i < 6'000; ++i) {
    const std::vector<Answer> person = random_person(dice, Rates{2, 0, 0});
    const Disposition none = with_causes(person, "none");
    const Disposition everyday = with_causes(person, "[everyday]");
    if (none < everyday) FAIL(reference::to_text(rules(), person));
    higher += none > everyday ? 1 : 0;
  }
  CHECK(higher > 100);  // it makes a difference
}

TEST_CASE("guideline pack: a further cause never lowers what a strain or the day explains") {
  Dice dice(5);
  for (int i = 0; i < 1'500; ++i) {
    const std::vector<Answer> person = random_person(dice, Rates{2, 0, 0});
    for (const std::string cause : {"everyday", "strain"}) {
      const Disposition alone = with_causes(person, "[" + cause + "]");
      for (const std::string more :
           {"knock", "strain", "spine_procedure", "food", "seizure", "neck"}) {
        if (more == cause) continue;
        const Disposition both = with_causes(person, "[" + cause + ", " + more + "]");
        const std::string who = cause + ", " + more + ": " + reference::to_text(rules(), person);
        CHECK_MESSAGE(both >= alone, who);
      }
    }
  }
}

// Helpers read the same words: "you" would be them.
TEST_CASE("guideline pack: its questions do not say you") {
  CHECK(says_you("Where it hurts (your back)."));
  CHECK_FALSE(says_you("Young people, with a yellow skin"));
  const RulePack& article = tests::article_rules();
  for (const Finding& finding : rules().findings) {
    if (find_finding(article, finding.id)) continue;
    CHECK_MESSAGE(!says_you(finding.ask + " " + finding.help + " " + finding.why), finding.id);
    for (const Option& option : finding.options) {
      const std::string where = finding.id + ", " + option.id;
      CHECK_MESSAGE(!says_you(option.label + " " + option.help), where);
    }
  }
}

TEST_CASE("guideline pack: no list is longer than 8 options") {
  for (const Finding& finding : rules().findings) {
    CHECK_MESSAGE(finding.options.size() <= 8, finding.id);
  }
}

TEST_CASE("guideline pack: no interview has more than 16 questions before its recommendation") {
  Dice dice(3);
  std::size_t longest = 0;
  std::size_t with_care = 0;
  for (std::size_t i = 0; i < 3'000; ++i) {
    const Rates rates{i % 12, i % 5 == 0 ? 30U : 0U, 0};
    const Questions questions =
        interview([&](FindingId id) { return random_answer(id, dice, rates); });
    longest = std::max(longest, questions.triage.size());
    with_care = std::max(with_care, questions.size());
  }
  CHECK(longest <= 16);
  CHECK(longest >= 15);  // the walk does get into the corners
  CHECK(with_care <= 22);
}

// The emergencies, and what else the recommendation still depends on when they cannot be ruled out.
TEST_CASE("guideline pack: somebody who is not sure of anything is asked 12 questions") {
  const Questions questions = interview([](FindingId id) {
    return Answer{id, Unknown{}, "unknown"};
  });
  CHECK(questions.triage.size() == 12);
}

TEST_CASE("guideline pack: what is asked only where it matters") {
  const auto asks = [](const std::string& finding, std::string_view answers) {
    const auto said = tests::answers_in(rules(), answers);
    const auto ask = infer(rules().program, encode(rules().program, said)).ask;
    return std::find(ask.begin(), ask.end(), tests::finding(rules(), finding)) != ask.end();
  };
  CHECK(asks("pregnancy_signs", "{recent: [pregnancy]}"));
  CHECK_FALSE(asks("pregnancy_signs", "{recent: none}"));
  CHECK(asks("movement", "{alarm_signs: [pain_on_breathing_in]}"));
  CHECK_FALSE(asks("movement", "{alarm_signs: [chest_pain]}"));
}
