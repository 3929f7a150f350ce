// What is worked out of one case: against an interview and against assessments done one by one.

#include "triage/scoring/score_case.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "reference/seed.hpp"
#include "triage/report/score_report.hpp"
#include "triage/scoring/answer_columns.hpp"
#include "triage/scoring/scoring.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

/// The questions of an interview, without any memory of other interviews.
std::size_t questions_by_hand(const Pack& pack, const Case& person) {
  Case so_far;
  std::size_t questions = 0;
  while (true) {
    const Outcome outcome = assess(pack, so_far, Unanswered::stays_open).outcome;
    if (outcome.ask.empty()) return questions;
    ++questions;
    const FindingId asked = outcome.ask.front();
    const Answer* told = answer_to(person.answers, asked);
    so_far.answers.push_back(told != nullptr ? *told : Answer{asked, Unknown{}, {}});
  }
}

struct Altered {
  std::string answer;
  Advice gives;

  friend auto operator<=>(const Altered&, const Altered&) = default;
};

/// Every other answer to one yes/no or one_of question, each as a case of its own.
std::vector<Altered> changes_by_hand(const Pack& pack, const Case& person) {
  const Advice now = assess(pack, person, Unanswered::stays_open).outcome.disposition;
  std::vector<Altered> altered;
  for (std::size_t i = 0; i < person.answers.size(); ++i) {
    const Finding& finding = pack[person.answers[i].finding];
    const auto try_it = [&](const std::string& name, auto said) {
      Case other = person;
      other.answers[i].said = said;
      const Advice then = assess(pack, other, Unanswered::stays_open).outcome.disposition;
      if (then != now) altered.push_back({finding.id + '=' + name, then});
    };
    if (finding.type == FindingType::yes_no) {
      try_it("yes", true);
      try_it("no", false);
    }
    for (std::size_t o = 0; finding.type == FindingType::one_of && o < finding.options.size();
         ++o) {
      try_it(finding.options[o].id, OptionId(o));
    }
    const bool is_simple =
        finding.type == FindingType::yes_no || finding.type == FindingType::one_of;
    if (is_simple) try_it("not sure", Unknown{});
  }
  std::sort(altered.begin(), altered.end());
  return altered;
}

std::string turn_name(const Pack& pack, const Turn& turn) {
  const AnswerColumn answer = answer_column(pack.program, turn.column);
  const Column& column = pack.program[answer.held_in];
  return std::string(answer.name) + '=' + (turn.cell ? column.cell_names[*turn.cell] : "not sure");
}

std::vector<Altered> changes_found(const Pack& pack, const ScoredCase& scored) {
  std::vector<Altered> altered;
  for (const Turn& turn : scored.turns) {
    const FindingType type = pack[answer_column(pack.program, turn.column).finding].type;
    if (type != FindingType::yes_no && type != FindingType::one_of) continue;
    altered.push_back({turn_name(pack, turn), turn.gives});
  }
  std::sort(altered.begin(), altered.end());
  return altered;
}

void check_all(const Pack& pack, const std::string& file) {
  CaseScorer scorer(pack, Unanswered::stays_open);
  std::size_t people = 0;
  std::size_t cases = 0;
  std::size_t changes = 0;
  for (const CaseOrError& read : tests::cases_in(pack, tests::source_file(file))) {
    const auto* person = std::get_if<Case>(&read);
    if (person == nullptr || person->ended || !reference::is_looked_at(people++)) continue;
    CAPTURE(person->id);
    const Assessment assessment = assess(pack, *person, Unanswered::stays_open);
    const ScoredCase scored = scorer.score(*person, assessment);
    CHECK(scored.given == assessment.outcome.disposition);
    CHECK(changes_found(pack, scored) == changes_by_hand(pack, *person));
    // Readings and checklists answer more than they are asked, and are looked at elsewhere.
    const bool is_simple =
        std::all_of(person->answers.begin(), person->answers.end(), [&](const Answer& answer) {
          return asked_as(pack.program, answer.finding) == answer.finding &&
                 pack[answer.finding].type != FindingType::temperature;
        });
    if (!is_simple) continue;
    CHECK(scored.questions == questions_by_hand(pack, *person));
    CHECK(scored_case_in(packed(scored), pack.program).value() == scored);
    ++cases;
    changes += scored.turns.size();
  }
  CHECK(cases > reference::rounds(20));
  CHECK(changes > reference::rounds(100));
}

ScoredCase score_of(const Pack& pack, const std::string& yaml) {
  const auto read = tests::cases_in(pack, yaml);
  const auto& person = std::get<Case>(read.front());
  return CaseScorer(pack, Unanswered::stays_open)
      .score(person, assess(pack, person, Unanswered::stays_open));
}

std::string turns_text(const Pack& pack, const ScoredCase& scored) {
  std::string text;
  for (const Turn& turn : scored.turns) {
    text += turn_name(pack, turn) + " -> " + (turn.gives ? pack[*turn.gives].id : "undetermined") +
            '\n';
  }
  return text;
}

Pack measured_fever() {
  return tests::small_rules(R"(
findings:
  fever: {ask: Really, type: yes_no, measured_by: {temperature: ">= 38 C"}}
  temperature: {ask: Which, type: temperature, range: [30 C, 45 C]}
rules:
  fever: {when: fever, then: emergency, because: Reason., source: book}
)");
}

}  // namespace

TEST_CASE("scored cases: questions and single changes of the article pack's vignettes") {
  check_all(tests::article_rules(), "rules/upper-back-pain.cases.yaml");
}

TEST_CASE("scored cases: questions and single changes of the guideline pack's vignettes") {
  check_all(tests::guideline_rules(), "rules/upper-back-pain-guidelines.cases.yaml");
}

TEST_CASE("scored cases: a reading that is changed changes what it measures") {
  const Pack pack = measured_fever();
  CHECK(turns_text(pack, score_of(pack, "{id: a, answers: {temperature: 37 C}}")) ==
        "temperature=>= 38 C -> emergency\ntemperature=not sure -> undetermined\n");
}

TEST_CASE("scored cases: a reading is told where what it measures is asked, and told once") {
  const Pack pack = tests::small_rules(R"(
findings:
  fever: {ask: Really, type: yes_no, measured_by: {temperature: ">= 38 C"}}
  high_fever: {ask: Very, type: yes_no, measured_by: {temperature: ">= 40 C"}}
  temperature: {ask: Which, type: temperature, range: [30 C, 45 C]}
rules:
  high_fever: {when: high_fever, then: emergency, because: Reason., source: book}
  fever: {when: fever, then: doctor, because: Reason., source: book}
)");
  const ScoredCase measured = score_of(pack, "{id: a, answers: {temperature: 39 C}}");
  CHECK(measured.questions == 1);  // the reading says of both what is so
  CHECK(measured.told == 1);
  CHECK(measured.told_and_asked == 1);
  const ScoredCase answered = score_of(pack, "{id: a, answers: {high_fever: no, fever: yes}}");
  CHECK(answered.questions == 2);
  CHECK(answered.told_and_asked == 2);
  // Who contradicts themselves is asked no less for it.
  const ScoredCase both = score_of(pack, "{id: a, answers: {fever: no, temperature: 39 C}}");
  CHECK(both.questions == 1);
  CHECK(both.told_and_asked == 1);
}

TEST_CASE("scored cases: one that signs of an emergency ended is no interview without questions") {
  const Pack& pack = tests::article_rules();
  const ScoredCase ended =
      score_of(pack, "{id: a, answers: {fever: no}, ended_by_signs_of_an_emergency: [yes]}");
  CHECK(ended.given == pack.most_urgent());
  CHECK_FALSE(ended.questions);
  CHECK(ended.told == 0);
  CHECK(scored_case_in(packed(ended), pack.program).value() == ended);
  Scoring scoring(pack.program, {}, ExpectedIn::the_case);
  ScoredCase expected = ended;
  expected.expected.emplace(ended.given);
  scoring.add("a", "a", expected);
  CHECK(scoring.scores().cases == 1);
  for (const Histogram& questions : scoring.scores().questions) CHECK(questions.total() == 0);
}

TEST_CASE("scored cases: of answers that contradict each other, each is changed alone") {
  const Pack pack = measured_fever();
  // Either of them is enough for an emergency, so that only taking the reading back helps.
  CHECK(turns_text(pack, score_of(pack, "{id: a, answers: {fever: no, temperature: 39 C}}")) ==
        "temperature=< 38 C -> self_care\ntemperature=not sure -> self_care\n");
}

TEST_CASE("scored cases: what is said by itself and in a checklist is two answers") {
  const Pack pack = tests::small_rules(R"(
findings:
  signs: {ask: Which, type: any_of, options: {b: {label: Bladder, same_as: bladder}, o: Other}}
  bladder: {ask: Really, type: yes_no}
rules:
  bladder: {when: bladder, then: emergency, because: Reason., source: book}
  other: {when: {signs: o}, then: doctor, because: Reason., source: book}
)");
  const auto turns = [&pack](const std::string& answers) {
    return turns_text(pack, score_of(pack, "{id: a, answers: {" + answers + "}}"));
  };
  // Each of the two is enough, whatever becomes of the other.
  CHECK(turns("signs: [b], bladder: yes").empty());
  CHECK(turns("signs: [o], bladder: yes") == "bladder=no -> doctor\nbladder=not sure -> doctor\n");
  CHECK(turns("signs: none, bladder: no") ==
        "signs.b=yes -> emergency\nsigns.o=yes -> doctor\nsigns.o=not sure -> doctor\n"
        "bladder=yes -> emergency\n");
  // Of what was said once, its own name: the checklist was not asked.
  CHECK(turns("bladder: yes") == "bladder=no -> undetermined\nbladder=not sure -> doctor\n");
}

TEST_CASE("scored cases: a change that makes more contradictions than can be assessed is none") {
  std::string findings =
      "findings:\n  temperature: {ask: T, type: temperature, range: [30 C, 45 C]}\n";
  std::string rules = "rules:\n";
  std::string answers = "temperature: 36 C";
  for (int i = 0; i <= static_cast<int>(max_contradictions); ++i) {
    const std::string id = "f" + std::to_string(i);
    findings += "  " + id + ": {ask: Q, type: yes_no, measured_by: {temperature: \">= 37." +
                std::to_string(i) + " C\"}}\n";
    rules += "  " + id + ": {when: " + id + ", then: emergency, because: R., source: book}\n";
    answers += ", " + id + ": no";
  }
  const Pack pack = tests::small_rules(findings + rules);
  const std::string turns = turns_text(pack, score_of(pack, "{id: a, answers: {" + answers + "}}"));
  // Up to the sixth threshold the reading contradicts six answers; above the last one, seven.
  CHECK(turns.find("temperature=>= 37.5 C and < 37.6 C -> emergency\n") != turns.npos);
  CHECK(turns.find("temperature=>= 37.6 C") == turns.npos);
}

TEST_CASE("scored cases: bytes that are none of a case are refused") {
  const Program& program = tests::guideline_rules().program;
  ScoredCase scored;
  scored.turns = {{ColumnId(3), 1, Disposition(1)},
                  {ColumnId(answer_column_count(program) - 1), 1, {}}};
  const std::string bytes = packed(scored);
  CHECK(scored_case_in(bytes, program).value() == scored);
  CHECK_FALSE(scored_case_in(bytes + "x", program));
  CHECK_FALSE(scored_case_in(std::string_view(bytes).substr(0, bytes.size() - 1), program));
  CHECK_FALSE(scored_case_in("", program));
}

TEST_CASE("scored cases: what the pack has not is refused") {
  const Program& program = tests::guideline_rules().program;
  const Disposition no_level(program.disposition_count);
  const auto is_refused = [&program](auto change) {
    ScoredCase scored;
    scored.turns = {{ColumnId(0), 0, Disposition(0)}};
    change(scored);
    return !scored_case_in(packed(scored), program);
  };
  CHECK_FALSE(is_refused([](ScoredCase& scored) { scored.told = 1; }));
  CHECK(is_refused([&](ScoredCase& scored) { scored.given = no_level; }));
  CHECK(is_refused([&](ScoredCase& scored) { scored.expected.emplace(no_level); }));
  CHECK(is_refused([](ScoredCase& scored) { scored.questions = std::size_t{1} << 40U; }));
  CHECK(is_refused([](ScoredCase& scored) { scored.told = 1'000'000; }));
  CHECK(is_refused([](ScoredCase& scored) { scored.told_and_asked = 1; }));
  CHECK(is_refused([&program](ScoredCase& scored) {
    scored.turns[0].column = ColumnId(answer_column_count(program));
  }));
  CHECK(is_refused([](ScoredCase& scored) { scored.turns[0].cell = 63; }));
  CHECK(is_refused([](ScoredCase& scored) { scored.turns[0].gives = Disposition(9); }));
}

TEST_CASE("scored cases: a note with any byte altered is counted and shown, or refused") {
  const Pack& pack = tests::guideline_rules();
  Scoring scoring(pack.program, {}, ExpectedIn::the_case);
  const std::string note = packed(score_of(
      pack, "{id: a, answers: {fever: yes, pain_trend: worsening, bowel_or_bladder_problem: no}}"));
  std::size_t taken = 0;
  std::size_t refused = 0;
  for (std::size_t at = 0; at < note.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string altered = note;
      altered[at] = static_cast<char>(byte);
      const auto scored = scored_case_in(altered, pack.program);
      ++(scored ? taken : refused);
      if (!scored) continue;
      scoring.add({}, "a", *scored);
      CHECK(to_json(scored_case_record(pack, "a", scored->given, *scored)).size() > 10);
    }
  }
  CHECK(taken > note.size());
  CHECK(refused > note.size());
}
