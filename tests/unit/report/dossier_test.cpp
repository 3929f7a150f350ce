// The document of a pack holds all of it, in every language, and says so where something does not
// hold.

#include "triage/report/dossier.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "triage/report/dossier_parts.hpp"
#include "triage/report/visible_text.hpp"
#include "triage/vignettes/vignettes.hpp"
#include "unit/report/has.hpp"
#include "unit/rules.hpp"

using namespace triage;
using tests::has;

namespace {

Dossier dossier_of(const Pack& rules, std::string_view cases = {}) {
  Dossier dossier{rules, "triage", "pack.yaml", "pack.cases.yaml"};
  dossier.spoken = {rules};
  dossier.verification = verify(rules);
  dossier.census = census_of(rules);
  PackTester tester(rules, Diagram::usual_max_nodes, {});
  for (CaseOrError& read :
       cases.empty() ? std::vector<CaseOrError>() : tests::cases_in(rules, cases)) {
    dossier.vignettes.push_back(summary_of(rules, std::get<Case>(read)));
    tester.add("cases.yaml", std::move(read));
  }
  dossier.test = std::move(tester).finish();
  return dossier;
}

/// That of the guideline pack, whose proofs take seconds.
const Dossier& guideline_dossier() {
  static const Dossier dossier = dossier_of(tests::guideline_rules());
  return dossier;
}

/// Where two headings or links have the same anchor, only one can be led to.
std::size_t count_of(const std::string& page, const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = page.find(text); at != page.npos; at = page.find(text, at + 1)) ++count;
  return count;
}

constexpr std::string_view parts = R"(
findings:
  fever: {ask: Q, type: yes_no}
rules:
  fever: {when: fever, then: emergency, because: B., source: book}
)";

}  // namespace

TEST_CASE("dossier: every question, rule, condition and piece of advice can be led to, once") {
  const Dossier article = dossier_of(tests::article_rules());
  for (const Dossier* dossier : {&article, &guideline_dossier()}) {
    const std::string page = to_html(dossier_document(*dossier));
    const auto check = [&page](const std::string& anchor) {
      CAPTURE(anchor);
      CHECK(count_of(page, " id=\"" + anchor + '"') == 1);
    };
    for (const Finding& finding : dossier->pack.findings) check("question-" + finding.id);
    for (const Fact& fact : dossier->pack.facts) check("condition-" + fact.id);
    for (const Rule& rule : dossier->pack.rules) check("rule-" + rule.id);
    for (const CarePath& path : dossier->pack.care) check("advice-" + path.id);
    for (const DispositionLevel& level : dossier->pack.dispositions) check("level-" + level.id);
  }
}

TEST_CASE("dossier: links within the page lead somewhere") {
  const std::string page = to_html(dossier_document(guideline_dossier()));
  std::size_t links = 0;
  for (std::size_t at = page.find("href=\"#"); at != page.npos; at = page.find("href=\"#", at)) {
    at += std::string("href=\"#").size();
    const std::string anchor = page.substr(at, page.find('"', at) - at);
    CHECK_MESSAGE(has(page, " id=\"" + anchor + '"'), anchor);
    ++links;
  }
  CHECK(links > tests::guideline_rules().facts.size());
}

TEST_CASE("dossier: whatever people read stands there in every language") {
  const Pack& rules = tests::guideline_rules();
  Dossier dossier = guideline_dossier();
  dossier.spoken.push_back(tests::in_spanish(rules));
  const std::string page = to_html(dossier_document(dossier));
  const auto check = [&page](const std::string& text) {
    CHECK_MESSAGE(has(page, escaped_markup(text)), text);
  };
  for (const RulePack& pack : dossier.spoken) {
    for (const Finding& finding : pack.findings) {
      check(finding.ask);
      check(finding.help);
      for (const Option& option : finding.options) check(option.label);
    }
    for (const Rule& rule : pack.rules) check(rule.because);
    for (const CarePath& path : pack.care) {
      check(path.advice);
      for (const Precaution& precaution : path.unless) check(precaution.because);
    }
    for (const DispositionLevel& level : pack.dispositions) check(level.advice);
    for (const Sign& sign : pack.watch_for.signs) check(sign.text);
  }
}

TEST_CASE("dossier: what does not hold is said in the summary") {
  const auto rules = tests::small_rules(parts);
  Dossier dossier = dossier_of(rules,
                               "{id: hot, answers: {fever: yes}, expect: {disposition: "
                               "self_care}}");
  dossier.hazards = HazardLog{"small", {}};
  dossier.hazards->hazards.push_back({"one", {}, "It burns.", {"Heat."}, "Burns.", {}, {}, {}});
  dossier.hazards->hazards.front().controls = {{ControlKind::rule, "fevre", {}}};
  CHECK_FALSE(all_holds(dossier));
  const std::string page = to_markdown(dossier_document(dossier));
  CHECK(has(page, "**NOT every claim of the proofs holds"));  // no advice at home
  CHECK(has(page, "**1 vignette does NOT pass"));
  CHECK(has(page, "**A control of the hazard log does NOT hold"));
  CHECK(has(page, "**IS NOT THERE:** rule fevre"));
}

TEST_CASE("dossier: a first check is spoken of where there is one") {
  const std::string sent = "they are sent for help before the first question";
  const std::string none = "It has no first check";
  const auto rules = tests::small_rules(parts);
  const std::string without = to_markdown(dossier_document(dossier_of(rules)));
  CHECK(has(without, none));
  CHECK_FALSE(has(without, sent));
  const std::string with = to_markdown(dossier_document(dossier_of(tests::article_rules())));
  CHECK(has(with, sent));
  CHECK_FALSE(has(with, none));
}

TEST_CASE("dossier: every part names the beginning of the fingerprint that is signed") {
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    Dossier dossier = rules == &tests::guideline_rules() ? guideline_dossier() : dossier_of(*rules);
    dossier.parts = parts_of(*rules);
    const std::string page = to_html(dossier_document(dossier));
    for (const Signable& part : dossier.parts) {
      CHECK_MESSAGE(has(page, ">" + beginning_of(part.fingerprint)), part.name);
    }
  }
}

TEST_CASE("dossier: which older pack it is, and who had signed what by which it was found") {
  const auto before = tests::small_rules(parts);
  std::string other(parts);
  other.replace(other.find("because: B."), 11, "because: Less.");
  const auto after = tests::small_rules(other);
  Dossier dossier = dossier_of(after);
  dossier.changes = difference(before, after);
  dossier.older = before;
  const std::string named = to_markdown(dossier_document(dossier));
  CHECK(has(named, "The older pack is " + before.id + " 1.0.0, SHA-256 " + before.sha256));
  CHECK_FALSE(has(named, "It was found"));
  dossier.signed_before = SignedBefore{{"rules.fever", std::string(64, 'a')}, {}};
  const std::string unsigned_yet = to_markdown(dossier_document(dossier));
  CHECK(has(unsigned_yet, "by the fingerprint of rules.fever: aaaa"));
  CHECK(has(unsigned_yet, "No file of reviews says who has signed it."));
  dossier.signed_before->signatures = {
      {"Ana", "clinician", "2026-11-27", {"rules.fever", {}, ReviewVerdict::right, {}, {}}, true}};
  CHECK(has(to_markdown(dossier_document(dossier)), "- right, says Ana (clinician), 2026-11-27"));
}

TEST_CASE("dossier: no vignette, no hazard log, no census") {
  const auto rules = tests::small_rules(parts);
  Dossier dossier = dossier_of(rules);
  dossier.census.reset();
  CHECK_FALSE(all_holds(dossier));
  const std::string page = to_markdown(dossier_document(dossier));
  CHECK(has(page, "There is NO vignette."));
  CHECK(has(page, "There is NO hazard log"));
  CHECK(has(page, "not counted"));
}

TEST_CASE("dossier: what has changed since an older pack, for whom and in which words") {
  const auto before = tests::small_rules(parts);
  std::string other(parts);
  other.replace(other.find("then: emergency, because: B."), 28, "then: doctor, because: Less.");
  const auto after = tests::small_rules(other);
  Dossier dossier = dossier_of(after);
  CHECK_FALSE(has(to_markdown(dossier_document(dossier)), "Changes since"));
  dossier.changes = difference(before, after);
  const std::string page = to_markdown(dossier_document(dossier));
  CHECK(has(page, "## Changes since version 1.0.0"));
  CHECK(has(page, "**Some people get LESS urgent care than before.**"));
  CHECK(has(page, "| emergency | doctor | 50\\.0 % | fever: yes |"));
  CHECK(has(page, "| B. | Less. |"));
  dossier.changes = difference(after, after);
  const std::string same = to_markdown(dossier_document(dossier));
  CHECK(has(same, "### Who gets something else\n\nNobody."));
  CHECK(has(same, "### What was edited\n\nNothing."));
}

TEST_CASE("dossier: the short form says that it is one, and holds all that there is to sign") {
  Dossier dossier = dossier_of(tests::article_rules());
  const std::string whole = to_html(dossier_document(dossier));
  dossier.is_short = true;
  const std::string page = to_html(dossier_document(dossier));
  CHECK(has(page, "The short form"));
  CHECK(page.size() < whole.size());
  for (const char* left_out : {"id=\"proofs\"", "id=\"tests\"", "id=\"sources\""}) {
    CHECK(has(whole, left_out));
    CHECK_FALSE(has(page, left_out));
  }
  for (const Rule& rule : dossier.pack.rules) CHECK(has(page, "id=\"rule-" + rule.id + '"'));
  for (const Finding& one : dossier.pack.findings)
    CHECK(has(page, "id=\"question-" + one.id + '"'));
  for (const CarePath& path : dossier.pack.care) CHECK(has(page, "id=\"advice-" + path.id + '"'));
  for (std::size_t at = page.find("href=\"#"); at != page.npos; at = page.find("href=\"#", at)) {
    at += std::string("href=\"#").size();
    CHECK(has(page, " id=\"" + page.substr(at, page.find('"', at) - at) + '"'));
  }
}

TEST_CASE("dossier: nearly everybody is not told of as 100 %") {
  CHECK(dossier::share_text(Count(1), Count(2)) == "50.0 %");
  CHECK(dossier::share_text(Count(9994), Count(10000)) == "99.9 %");
  CHECK(dossier::share_text(Count(9996), Count(10000)) == "99.96 %");
  CHECK(dossier::share_text(Count(99999), Count(100000)) == "more than 99.99 %");
  CHECK(dossier::share_text(Count(7), Count(7)) == "everybody");
}
