// Who answers for a pack, and how good its evidence is: read, held against other packs, and without
// any weight in an outcome.

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "reference/dump.hpp"
#include "triage/cases/assess.hpp"
#include "triage/pack/date.hpp"
#include "triage/pack/declarations.hpp"
#include "triage/pack/last_day.hpp"
#include "triage/report/record.hpp"
#include "triage/report/text.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

constexpr std::string_view keys = R"(authors: [Ana, Ben]
reviewed: [{by: Chen, role: clinician, date: 2026-11-20}]
valid_until: 2027-12-31
status: retired
)";

/// The pack of a file, with `keys` and, of each rule, evidence and a decision.
Pack with_keys(const std::string& file) {
  std::string text = tests::source_file(file);
  const std::size_t status = text.find("\nstatus: ");
  REQUIRE(status != text.npos);
  text.replace(status + 1, text.find('\n', status + 1) - status, keys);
  for (std::size_t at = text.find("    because: "); at != text.npos;
       at = text.find("    because: ", at)) {
    const bool is_rule = text[at - 1] == '\n' && text.rfind("\nrules:", at) != text.npos &&
                         text.rfind("\ncare:", at) == text.npos &&
                         text.rfind("\nwithhold:", at) == text.npos;
    const std::string added =
        "    evidence: {quality: low, strength: weak}\n    decision: So it was.\n";
    if (is_rule) text.insert(at, added);
    at += added.size() + 1;
  }
  return tests::rules_from_yaml(text);
}

std::string outcome_of(const Pack& rules, const Case& person) {
  return outcome_text(rules, person, assess(rules, person, Unanswered::stays_open), {80, false});
}

}  // namespace

TEST_CASE("stewardship: none of the keys changes an outcome") {
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    const std::string name = "rules/" + rules->id;
    const Pack other = with_keys(name + ".yaml");
    REQUIRE(other.stewardship.authors.size() == 2);
    const auto judged = std::count_if(other.rules.begin(), other.rules.end(), [](const Rule& rule) {
      return rule.evidence && !rule.decision.empty();
    });
    CHECK(judged > 5);
    CHECK(tests::dump(other.program) == tests::dump(rules->program));
    for (const CaseOrError& read :
         tests::cases_in(*rules, tests::source_file(name + ".cases.yaml"))) {
      const Case& person = std::get<Case>(read);
      CHECK(outcome_of(other, person) == outcome_of(*rules, person));
    }
  }
}

TEST_CASE("stewardship: a pack that extends another answers for itself") {
  const Pack rules = with_keys("rules/upper-back-pain-guidelines.yaml");
  CHECK(rules.stewardship.status == PackStatus::retired);
  CHECK(rules.base->stewardship.status == PackStatus::draft);
  CHECK(rules.base->stewardship.authors.empty());
}

TEST_CASE("stewardship: two packs are told apart by it") {
  const Pack rules = with_keys("rules/upper-back-pain.yaml");
  const auto declared = declarations_of(rules);
  const auto says = [&](const std::string& where, const std::string& text) {
    return std::any_of(declared.begin(), declared.end(), [&](const Declaration& one) {
      return one.where == where && one.text == text;
    });
  };
  CHECK(says("authors", "Ben"));
  CHECK(says("reviewed", "Chen, clinician, 2026-11-20"));
  CHECK(says("valid_until", "2027-12-31"));
  CHECK(says("status", "retired"));
  CHECK(says("rules.fever.evidence", "low, weak"));
  CHECK(says("rules.fever.decision", "So it was."));
}

namespace {

/// A pack until a day, and one that extends it, until another.
RulePack layered(const std::string& last_of_base, const std::string& last) {
  RulePack base = tests::article_rules();
  base.stewardship.valid_until = last_of_base;
  RulePack pack = base;
  pack.base = std::make_shared<const RulePack>(std::move(base));
  pack.stewardship.valid_until = last;
  return pack;
}

std::string over_on(const std::string& day, RulePack pack) {
  use_on(pack, day);
  return pack.over_since;
}

/// The record without what is said of the time.
Record without_time(Record record) {
  for (Field& field : record) {
    if (field.name == "warnings") field.value = {List{}};
    if (field.name == "pack") std::get<Record>(field.value.is).resize(3);
  }
  return record;
}

}  // namespace

TEST_CASE("last day: a pack may be used on it, and not after it; of several, the earliest counts") {
  CHECK(over_on("2027-12-31", layered("", "2027-12-31")).empty());
  CHECK(over_on("2028-01-01", layered("", "2027-12-31")) == "2027-12-31");
  CHECK(over_on("2028-01-01", layered("2027-11-30", "2027-12-31")) == "2027-11-30");
  CHECK(over_on("2027-12-01", layered("2027-11-30", "2027-12-31")) == "2027-11-30");
  CHECK(over_on("2028-01-01", layered("2028-11-30", "2027-12-31")) == "2027-12-31");
  CHECK(over_on("9999-12-31", layered("", "")).empty());
}

TEST_CASE("last day: every outcome says that it is past, and none is another") {
  const Pack& rules = tests::article_rules();
  for (const bool is_spanish : {false, true}) {
    const Pack pack = is_spanish ? tests::in_spanish(rules) : rules;
    Pack over = pack;
    over.stewardship.valid_until = "2026-11-26";
    use_on(over, "2026-11-27");
    const std::string said = is_spanish ? "hasta el 2026-11-26" : "until 2026-11-26";
    for (const CaseOrError& read :
         tests::cases_in(rules, tests::source_file("rules/upper-back-pain.cases.yaml"))) {
      const Case& person = std::get<Case>(read);
      const Assessment as_is = assess(pack, person, Unanswered::stays_open);
      const Assessment later = assess(over, person, Unanswered::stays_open);
      const Record record = outcome_record(over, person, later);
      CHECK(to_json(record).find(said) != std::string::npos);
      CHECK(to_json(record).find("\"valid_until\":\"2026-11-26\"") != std::string::npos);
      CHECK(to_json(without_time(record)) ==
            to_json(without_time(outcome_record(pack, person, as_is))));
      const std::string words = to_markdown(outcome_document(over, person, later));
      CHECK(words.find(said) != std::string::npos);
    }
  }
}

TEST_CASE("meanwhile: it is told wherever its rule fires, however short the report") {
  const Pack rules = tests::small_rules(R"(
findings:
  fall: {ask: Q, type: yes_no}
  numb: {ask: N, type: yes_no}
  tired: {ask: T, type: yes_no}
rules:
  fall: {when: fall, then: emergency, because: A fall., source: book, meanwhile: Keep still.}
  numb: {when: numb, then: emergency, because: Numb., source: book, meanwhile: Keep still.}
  tired: {when: tired, then: doctor, because: Tired., source: book, meanwhile: Sit down.}
)");
  const auto told = [&](const std::string& answers, Length length) {
    Case person;
    person.answers = tests::answers_in(rules, answers);
    const Assessment assessment = assess(rules, person, Unanswered::stays_open);
    return outcome_text(rules, person, assessment, {80, false}, {length});
  };
  const auto times = [](const std::string& text, const std::string& words) {
    std::size_t count = 0;
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++count;
    return count;
  };
  for (const Length length : {Length::brief, Length::usual, Length::full}) {
    const std::string all = told("{fall: yes, numb: yes, tired: yes}", length);
    CHECK(times(all, "Until help comes") == 1);
    CHECK(times(all, "- Keep still.") == 1);
    CHECK(times(all, "- Sit down.") == 1);
    const std::string none = told("{fall: no, numb: no, tired: no}", length);
    CHECK(times(none, "Until help comes") == 0);
    // What may apply is not told as if it did.
    CHECK(times(told("{fall: unknown, numb: no, tired: yes}", length), "Keep still.") == 0);
    // Nothing is recommended yet, and the rule fires all the same.
    CHECK(times(told("{tired: yes}", length), "- Sit down.") == 1);
  }
}

TEST_CASE("date: a day is written in full") {
  for (const char* day : {"2026-11-27", "2028-02-29"}) CHECK(is_day(day));
  for (const char* none : {"", "2026", "2026-11", "2026-02-29", "27-11-2026", "2026-11-27 ",
                           "next yeara", "2026/11/27"}) {
    CHECK_FALSE_MESSAGE(is_day(none), none);
  }
}
