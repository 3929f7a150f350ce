// Every text, condition, level, source and order that changed is told, with what it was.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "triage/comparison/difference.hpp"
#include "triage/comparison/edits.hpp"
#include "triage/pack/texts.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

constexpr auto pack_text = R"(pack: words
version: 1.2.0
language: en
title: Words
notice: Notice.
sources:
  book: {title: Book, publisher: House, updated: 2020-01-01, url: "https://example.org/a", note: Read.}
  leaflet: {title: Leaflet}
dispositions:
  home: {title: Home, advice: Stay.}
  doctor: {title: Doctor, advice: Go., label: GP}
  emergency: {title: Emergency, advice: Call.}
otherwise: home
when_unknown: doctor
findings:
  fever: {ask: Hot, help: Feel., type: yes_no, measured_by: {temperature: ">= 38 C"}}
  temperature: {ask: How hot, type: temperature, range: [30 C, 45 C], none: No thermometer}
  cough: {ask: Coughing, type: yes_no, label: coughing}
  signs: {ask: Which, type: any_of, options: {rash: {label: Rash, help: Red.}, chills: Chills}}
  age: {ask: How old, type: number, whole: yes, range: [0, 120]}
facts:
  ill: {any: [fever, cough]}
rules:
  hot: {when: ill, then: doctor, because: Hot., source: "book, page 1"}
  rash: {when: {signs: rash}, then: emergency, because: Rash., source: book}
care:
  rest:
    title: Rest
    with: [home, doctor]
    when: {not: fever}
    unless:
      - {when: {age: "< 10"}, because: Young., source: leaflet}
      - {when: {age: "> 90"}, because: Old.}
    do: Lie down twice a day.
    source: leaflet
guarantees:
  hot: {when: fever, at_least: doctor}
)";

RulePack pack(const std::string& text) { return rules_from_yaml(text); }

/// The pack with one text in place of another.
RulePack edited(const std::string& from, const std::string& to) {
  std::string text = pack_text;
  REQUIRE(text.find(from) != text.npos);
  return pack(text.replace(text.find(from), from.size(), to));
}

std::string reworded(const Rewording& rewording) {
  return rewording.where + ": " + rewording.before + " -> " + rewording.after;
}

/// What is told of an edit, a line each.
std::string reworded(const std::string& from, const std::string& to) {
  std::string lines;
  for (const Rewording& one : rewordings(pack(pack_text), edited(from, to))) {
    lines += (lines.empty() ? "" : "\n") + reworded(one);
  }
  return lines;
}

}  // namespace

TEST_CASE("rewordings: a pack says the same as itself") {
  CHECK(rewordings(pack(pack_text), pack(pack_text)).empty());
  CHECK(rewordings(guideline_rules(), guideline_rules()).empty());
}

TEST_CASE("rewordings: words, with what they were") {
  CHECK(reworded("Notice.", "Other.") == "notice: Notice. -> Other.");
  CHECK(reworded("advice: Call.", "advice: Wait and see.") ==
        "dispositions.emergency.advice: Call. -> Wait and see.");
  CHECK(reworded("ask: Coughing", "ask: Not coughing") ==
        "findings.cough.ask: Coughing -> Not coughing");
  CHECK(reworded("chills: Chills", "chills: Warm") ==
        "findings.signs.options.chills.label: Chills -> Warm");
  CHECK(reworded("help: Red.", "help: Blue.") == "findings.signs.options.rash.help: Red. -> Blue.");
  CHECK(reworded("none: No thermometer", "none: None") ==
        "findings.temperature.none: No thermometer -> None");
  CHECK(reworded("twice a day", "8 times a day") ==
        "care.rest.do: Lie down twice a day. -> Lie down 8 times a day.");
  CHECK(reworded("because: Young.", "because: Old enough.") ==
        "care.rest.unless.because: Young. -> Old enough.");
  CHECK(reworded("because: Hot.", "because: Cold.") == "rules.hot.because: Hot. -> Cold.");
}

TEST_CASE("rewordings: sources") {
  CHECK(reworded("book, page 1", "book, page 2") ==
        "rules.hot.source: book, page 1 -> book, page 2");
  CHECK(reworded("because: Rash., source: book", "because: Rash., source: [book, leaflet]") ==
        "rules.rash.source: book -> book; leaflet");
  CHECK(reworded("example.org/a", "example.org/b") ==
        "sources.book.url: https://example.org/a -> https://example.org/b");
  CHECK(reworded("because: Old.}", "because: Old., source: book}") ==
        "care.rest.unless.source:  -> book");
}

TEST_CASE("rewordings: thresholds, levels, ranges, guarantees") {
  CHECK(reworded("\">= 38 C\"", "\"> 38 C\"") ==
        "findings.fever.measured_by: {temperature: \">= 38 C\"} -> {temperature: \"> 38 C\"}");
  CHECK(reworded("[30 C, 45 C]", "[30 C, 44 C]") ==
        "findings.temperature.range: [30 C, 45 C] -> [30 C, 44 C]");
  CHECK(reworded("then: emergency", "then: doctor") == "rules.rash.then: emergency -> doctor");
  CHECK(reworded("{any: [fever, cough]}", "{all: [fever, cough]}") ==
        "facts.ill.is: {any: [fever, cough]} -> {all: [fever, cough]}");
  CHECK(reworded("with: [home, doctor]", "with: home") == "care.rest.with: home, doctor -> home");
  CHECK(reworded("\"> 90\"", "\"> 80\"") ==
        "care.rest.unless.when: {age: \"> 90\"} -> {age: \"> 80\"}");
  CHECK(reworded("at_least: doctor}", "at_least: emergency}") ==
        "guarantees.hot.at_least: doctor -> emergency");
  CHECK(reworded("type: yes_no, label: coughing", "type: yes_no, ordered: no, label: coughing") ==
        "findings.cough.ordered: yes -> no");
  CHECK(reworded("whole: yes", "whole: no") == "findings.age.whole: yes -> no");
  CHECK(reworded("when_unknown: doctor", "when_unknown: home") == "when_unknown: doctor -> home");
}

TEST_CASE("rewordings: another order, and only of what both have") {
  CHECK(reworded("rash: {label: Rash, help: Red.}, chills: Chills",
                 "chills: Chills, rash: {label: Rash, help: Red.}") ==
        "findings.signs.options: rash, chills -> chills, rash");
  const std::string young = "- {when: {age: \"< 10\"}, because: Young., source: leaflet}";
  CHECK(reworded(young, "- {when: fever, because: Hot.}\n      " + young) ==
        "care.rest.unless.when:  -> fever\ncare.rest.unless.because:  -> Hot.\n"
        "care.rest.unless.source:  -> ");
  // The reasons changed places, and stand behind the wrong conditions now.
  CHECK(reworded(
            "because: Young., source: leaflet}\n      - {when: {age: \"> 90\"}, because: Old.}",
            "because: Old., source: leaflet}\n      - {when: {age: \"> 90\"}, because: Young.}") ==
        "care.rest.unless.because: Young., Old. -> Old., Young.");
}

TEST_CASE("rewordings: what they make of a thing") {
  const auto edit = [](const std::string& from, const std::string& to) {
    const RulePack before = pack(pack_text);
    const RulePack after = edited(from, to);
    const auto edits = edits_of(before, after, rewordings(before, after));
    REQUIRE(edits.size() == 1);
    return edits.front();
  };
  CHECK(edit("because: Hot.", "because: Cold.").edit == Edit::text_changed);
  CHECK(edit("because: Hot.", "because: Cold.").name == "rule 'hot'");
  CHECK(edit("then: emergency", "then: doctor").edit == Edit::logic_changed);
  CHECK(edit("Notice.", "Other.").name == "'notice'");
}

TEST_CASE("rewordings: every text that can be translated is among them") {
  for (const Pack* rules : {&article_rules(), &guideline_rules()}) {
    for (const std::uint32_t layer : {0U, 1U}) {
      std::size_t texts = 0;
      visit_texts(*rules, layer, [&](const auto& /*path*/, const auto& /*text*/) { ++texts; });
      const std::size_t step = std::max<std::size_t>(texts / 40, 1);
      for (std::size_t wanted = 0; wanted < texts; wanted += step) {
        RulePack changed = *rules;
        std::size_t number = 0;
        visit_texts(changed, layer, [&](const auto& /*path*/, auto& text) {
          if (number++ == wanted) text += " x";
        });
        const auto found = rewordings(*rules, changed);
        REQUIRE(found.size() == 1);
        CHECK(found.front().says == Says::words);
      }
    }
  }
}

TEST_CASE("rewordings: a version is raised, number by number") {
  const auto is_raised = [](const std::string& before, const std::string& after) {
    Difference difference;
    difference.versions = {before, after};
    return difference.version_is_raised();
  };
  CHECK(is_raised("1.9.0", "1.10.0"));
  CHECK_FALSE(is_raised("1.10.0", "1.9.0"));
  CHECK_FALSE(is_raised("1.0.0", "1.0.0"));
  CHECK(is_raised("1.9.9", "2.0.0"));
}

TEST_CASE("rewordings: a version is raised by what its numbers say, not by its letters") {
  const auto is_raised = [](const std::string& before, const std::string& after) {
    Difference difference;
    difference.versions = {before, after};
    return difference.version_is_raised();
  };
  CHECK(is_raised("1.9.0", "1.10.0"));
  CHECK(is_raised("1.9.9", "2.0.0"));
  CHECK_FALSE(is_raised("1.10.0", "1.9.0"));
  CHECK_FALSE(is_raised("2.0.0", "1.9.9"));
  CHECK_FALSE(is_raised("1.2.3", "1.2.3"));
}

}  // namespace triage::tests
