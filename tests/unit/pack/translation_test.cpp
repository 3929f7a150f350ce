// The translations that ship with triage say what their packs say.

#include "triage/pack/translation.hpp"

#include <doctest/doctest.h>

#include <set>

#include "reference/dump.hpp"
#include "triage/cases/assess.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/record.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

/// The texts of a pack and of all that it extends.
TextsByPath all_texts(const RulePack& pack) {
  TextsByPath texts = pack.base ? all_texts(*pack.base) : TextsByPath();
  for (const auto& [path, text] : own_texts(pack)) texts[path] = text;
  return texts;
}

void collect(const RulePack& pack, std::set<std::string>& texts) {
  for (const Finding& finding : pack.findings) {
    texts.insert({finding.ask, finding.label, finding.help, finding.why});
    for (const Option& option : finding.options) {
      texts.insert({option.label, option.help, option.why});
    }
  }
  for (const Rule& rule : pack.rules) texts.insert(rule.because);
  for (const CarePath& care : pack.care) {
    texts.insert({care.title, care.advice, care.more});
    for (const Precaution& precaution : care.unless) texts.insert(precaution.because);
  }
  for (const DispositionLevel& level : pack.dispositions) {
    texts.insert({level.label, level.title, level.advice});
  }
  for (const SignList* list : {&pack.watch_for, &pack.before_the_first_question}) {
    texts.insert(list->heading);
    for (const Sign& sign : list->signs) texts.insert(sign.text);
  }
  texts.insert({pack.title, pack.notice});
}

}  // namespace

TEST_CASE("nothing of the pack's own language is left in a translated pack") {
  for (const RulePack* pack : {&tests::article_rules(), &tests::guideline_rules()}) {
    std::set<std::string> before;
    std::set<std::string> after;
    collect(*pack, before);
    collect(tests::in_spanish(*pack), after);
    for (const std::string& text : after) {
      CHECK_MESSAGE((text.empty() || !before.contains(text)), text);
    }
    CHECK(before.size() > 100);
  }
}

TEST_CASE("a translation changes texts and nothing else") {
  for (const RulePack* pack : {&tests::article_rules(), &tests::guideline_rules()}) {
    CHECK(tests::dump(program_from_pack(tests::in_spanish(*pack))) ==
          tests::dump(program_from_pack(*pack)));
  }
}

TEST_CASE("the record of an outcome is the same in every language") {
  const Pack& rules = tests::guideline_rules();
  const Pack spanish = tests::in_spanish(rules);
  for (const char* answers :
       {"{alarm_signs: [fainting]}", "{fever: no, age: 40, pain_duration: 3 days}",
        "{alarm_signs: none, nerve_signs: unknown, major_injury: none}"}) {
    Case person;
    person.answers = tests::answers_in(rules, answers);
    const auto record = [&](const Pack& pack) {
      const auto outcome = assess(pack, person, Unanswered::stays_open);
      return to_json(outcome_record(pack, person, outcome));
    };
    CHECK(record(spanish) == record(rules));
  }
}

TEST_CASE("figures: a text with another number is refused, a comma for a point is not") {
  const Pack rules = tests::small_rules(
      "findings: {heat: {ask: Over 38.9 C, type: yes_no}}\n"
      "rules: {heat: {when: heat, then: doctor, because: It is hot., source: book}}");
  const auto mistakes = [&](const std::string& ask) {
    Diagnostics diagnostics("x.es.yaml");
    const std::string text = "findings: {heat: {ask: \"" + ask + "\"}}";
    translation_from_yaml({"x.es.yaml", text, 1}, rules, "es", diagnostics);
    std::size_t figures = 0;
    for (const Diagnostic& one : diagnostics.all()) {
      figures += one.code == Code::translation_other_figures ? 1U : 0U;
    }
    return figures;
  };
  CHECK(mistakes("¿Más de 38,9 °C?") == 0);
  CHECK(mistakes("¿Más de 38.9 °C?") == 0);
  CHECK(mistakes("¿Más de 39,8 °C?") == 1);
  CHECK(mistakes("¿Más de 38 o 9 °C?") == 1);
  CHECK(mistakes("¿Mucho calor?") == 1);
  CHECK(mistakes("¿Más de 38,9 °C o 102 °F?") == 1);
}

TEST_CASE("each figure of a shipped pack stands in its translation") {
  // The reader of translations refuses others; this looks at the packs without it.
  for (const RulePack* pack : {&tests::article_rules(), &tests::guideline_rules()}) {
    const TextsByPath english = all_texts(*pack);
    const TextsByPath spanish = tests::spanish_texts(*pack);
    REQUIRE(english.size() == spanish.size());
    for (const auto& entry : english) {
      const auto& [path, text] = entry;
      const auto digits = [](std::string_view t) {
        std::multiset<char> found;
        for (const char c : t) {
          if (c >= '0' && c <= '9') found.insert(c);
        }
        return found;
      };
      CHECK_MESSAGE(digits(text) == digits(spanish.at(path)), entry.first);
    }
  }
}
