// Packs with planted defects, and sound ones: tests/packs/{bad,good}/verify. The comment at the top
// of a bad one says what was planted, and what has to find it:
//
//     # Found by: rule-matters: rule 'wound'
//     # Found by: bounds-are-exact: at least 'doctor' (note)

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "triage/claims/verify.hpp"
#include "triage/report/proof_text.hpp"
#include "unit/claims/recheck.hpp"
#include "unit/golden.hpp"

using namespace triage;

namespace {

constexpr auto bad_packs = "tests/packs/bad/verify";
constexpr auto good_packs = "tests/packs/good/verify";

/// How a verdict is named in the comment of a planted defect.
std::string name_of(const Verdict& verdict) {
  std::string name(texts_of(verdict.check).id);
  const bool by_line = verdict.check == Check::condition_varies;
  if (!verdict.subject.empty() && !by_line) name += ": " + verdict.subject;
  return verdict.result == Result::noted ? name + " (note)" : name;
}

std::vector<std::string> planted_in(std::string_view text) {
  constexpr std::string_view mark = "# Found by: ";
  std::vector<std::string> names;
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at)) {
    at += mark.size();
    names.emplace_back(text.substr(at, text.find('\n', at) - at));
  }
  return names;
}

bool finds(const Verification& verification, const std::string& planted) {
  return std::any_of(verification.verdicts.begin(), verification.verdicts.end(),
                     [&](const Verdict& verdict) {
                       return verdict.result != Result::proved && name_of(verdict) == planted;
                     });
}

std::vector<std::string> files_in(const std::string& directory) {
  std::vector<std::string> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(TRIAGE_SOURCE_DIR "/") + directory)) {
    if (entry.path().extension() == ".yaml") {
      paths.push_back(directory + "/" + entry.path().filename().string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// A pack like another but for one piece of its text.
Pack mutated(std::string text, const std::string& piece, const std::string& replacement) {
  const std::size_t at = text.find(piece);
  REQUIRE_MESSAGE(at != text.npos, piece, " does not stand in the pack");
  text.replace(at, piece.size(), replacement);
  return tests::rules_from_yaml(text);
}

std::string words_about(const std::string& path, const Pack& rules) {
  return to_terminal(verification_document(rules, path, verify(rules)), {80, false});
}

}  // namespace

TEST_CASE("verify: every planted defect is found, and shown by somebody who really shows it") {
  const std::vector<std::string> paths = files_in(bad_packs);
  CHECK(paths.size() >= 25);
  for (const std::string& path : paths) {
    CAPTURE(path);
    const std::string text = tests::source_file(path);
    const Pack rules = tests::rules_from_yaml(text);
    const Verification verification = verify(rules);
    const std::vector<std::string> planted = planted_in(text);
    CHECK_FALSE(planted.empty());
    for (const std::string& name : planted) CHECK_MESSAGE(finds(verification, name), name);
    const bool only_notes =
        std::all_of(planted.begin(), planted.end(),
                    [](const std::string& name) { return name.ends_with(" (note)"); });
    CHECK((is_proved(verification) || !only_notes));
    for (const Verdict& verdict : verification.verdicts) {
      CAPTURE(name_of(verdict));
      CHECK(tests::flaw_in(rules, verdict) == "");
    }
  }
}

TEST_CASE("verify: what is said of planted defects") {
  tests::compare_with_expected(bad_packs, [](const std::string& name, std::string_view text) {
    return words_about(std::string(bad_packs) + "/" + name, tests::rules_from_yaml(text));
  });
}

TEST_CASE("verify: sound packs raise no alarm, not even a note") {
  const std::vector<std::string> paths = files_in(good_packs);
  CHECK(paths.size() >= 8);
  std::vector<std::string> all = paths;
  all.emplace_back("rules/upper-back-pain.yaml");
  for (const std::string& path : all) {
    CAPTURE(path);
    const Pack rules = tests::rules_from_yaml(tests::source_file(path));
    const Verification verification = verify(rules);
    CHECK_FALSE(verification.gave_up);
    for (const Verdict& verdict : verification.verdicts) {
      const bool sound = verdict.result == Result::proved || verdict.result == Result::not_claimed;
      CHECK_MESSAGE(sound, name_of(verdict));
    }
  }
}

TEST_CASE("verify: mistakes planted in the article pack are found") {
  struct Mistake {
    std::string piece;
    std::string replacement;
    std::string found_by;
  };
  const std::vector<Mistake> mistakes = {
      {"{pain_duration: \"> 1 month\"}\n    then: doctor",
       "{pain_duration: \">= 1 month\"}\n    then: doctor",
       "guarantee: guarantee 'one_month_and_nothing_else_is_self_care'"},
      {"measured_by: {temperature: \">= 38 C\"}", "measured_by: {temperature: \"> 38 C\"}",
       "guarantee: guarantee 'a_measured_fever_is_an_emergency'"},
      {"when: fever\n    then: emergency", "when: fever\n    then: doctor",
       "guarantee: guarantee 'a_fever_is_an_emergency'"},
      {"{major_injury: [car_crash, bad_fall, sports_injury, other]}",
       "{major_injury: [car_crash, bad_fall, other]}",
       "guarantee: guarantee 'a_major_injury_is_an_emergency'"},
      {"when_unknown: doctor", "when_unknown: self_care", "unknown-is-not-home"},
      {"{pain_trend: worsening}\n    then: doctor", "{pain_trend: improving}\n    then: doctor",
       "worse-never-lowers: finding 'pain_trend'"},
      {"      - when: just_begun\n        because: >-\n          A hot bath is heat too",
       "      - when: swelling\n        because: >-\n          A hot bath is heat too",
       "guarantee: guarantee 'never_ice_and_a_hot_bath'"},
  };
  const std::string article = tests::source_file("rules/upper-back-pain.yaml");
  for (const Mistake& mistake : mistakes) {
    CAPTURE(mistake.replacement);
    const Pack rules = mutated(article, mistake.piece, mistake.replacement);
    const Verification verification = verify(rules);
    CHECK(finds(verification, mistake.found_by));
    for (const Verdict& verdict : verification.verdicts) {
      CHECK(tests::flaw_in(rules, verdict) == "");
    }
  }
}

TEST_CASE("verify: care that a program gives with an emergency is found") {
  // No pack can ask for this; a program could be wrong.
  Pack rules = tests::rules_from_yaml(tests::source_file("tests/packs/good/verify/ankle.yaml"));
  rules.program.care.front().with |= 1U << rules.most_urgent().index();
  const Verification verification = verify(rules);
  CHECK(finds(verification, "no-care-in-emergency: care path 'rest'"));
}

TEST_CASE("verify: a proof that grows past the limit is given up, and claims nothing unfinished") {
  const Pack& rules = tests::article_rules();
  const auto count_of = [](const Verification& verification, Check check) {
    return std::count_if(verification.verdicts.begin(), verification.verdicts.end(),
                         [check](const Verdict& verdict) {
                           return verdict.check == check && verdict.result == Result::proved;
                         });
  };
  const Verification complete = verify(rules);
  bool some_gave_up = false;
  for (std::size_t limit = 50; limit < 5000; limit += 50) {
    const Verification verification = verify(rules, limit);
    some_gave_up = some_gave_up || verification.gave_up;
    CHECK(is_proved(verification) == !verification.gave_up);
    // A claim is proved of all of its subjects, or given up as a whole.
    for (const CheckTexts& texts : check_table()) {
      const auto proved = count_of(verification, texts.check);
      const bool given_up = std::any_of(
          verification.verdicts.begin(), verification.verdicts.end(), [&](const Verdict& verdict) {
            return verdict.check == texts.check && verdict.result == Result::gave_up;
          });
      CAPTURE(texts.id);
      CHECK(proved == (given_up ? 0 : count_of(complete, texts.check)));
    }
  }
  CHECK(some_gave_up);
}

TEST_CASE(
    "verify: a proof that is given up names the rule that makes it hard, and costs no other") {
  constexpr int pairs = 12;
  std::string findings = "findings:\n";
  std::string rules = "rules:\n";
  for (const char* name : {"a", "b"}) {
    for (int i = 0; i < pairs; ++i) {
      findings += "  " + (name + std::to_string(i)) + ": {ask: Really, type: yes_no}\n";
    }
  }
  for (int i = 0; i < pairs; ++i) {
    const std::string number = std::to_string(i);
    rules += "  pair" + number + ": {when: {a" + number + ": yes, b" + number +
             ": yes}, then: doctor, because: Reason., source: book}\n";
  }
  const Pack rules_far_apart = tests::small_rules(findings + rules);
  const Verification verification = verify(rules_far_apart, 40'000);
  REQUIRE(verification.gave_up);
  REQUIRE(verification.widest);
  CHECK(verification.widest->rule == tests::rule(rules_far_apart, "pair0"));
  CHECK(verification.widest->first == tests::finding(rules_far_apart, "a0"));
  CHECK(verification.widest->last == tests::finding(rules_far_apart, "b0"));
  CHECK(finds(verification, "interview-settles"));
  const std::string words =
      to_terminal(verification_document(rules_far_apart, "far.yaml", verification), {80, false});
  CHECK(words.find("proved  every rule fires for somebody (12)") != std::string::npos);
  CHECK(words.find("Gave up, so that nothing is known about these") != std::string::npos);
}
