// docs/upper-back-pain.md shows the drawing of the article pack: TRIAGE_RESET=1 writes it.

#include "triage/report/drawing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "unit/golden.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

constexpr std::string_view opening =
    R"(# The article pack, drawn

What the pack `upper-back-pain` asks, what its rules look at, what they call for, and the advice that goes
with it. A dashed arrow is another way to get there: a reading that decides a finding, or what holds where
no rule decides. Findings that only tailor the advice are named there. `triage graph upper-back-pain` prints
this drawing, and a test keeps it up to date.

```mermaid
)";

bool has_edge(const Drawing& drawing, std::string_view from, std::string_view to) {
  return std::any_of(drawing.edges.begin(), drawing.edges.end(),
                     [&](const Edge& edge) { return edge.from == from && edge.to == to; });
}

std::size_t nodes_in(const Drawing& drawing, std::string_view group) {
  for (const Group& candidate : drawing.groups) {
    if (candidate.id == group) return candidate.nodes.size();
  }
  return 0;
}

/// A small pack whose texts are full of what the languages of pictures treat as special.
constexpr auto special = R"(pack: special
version: 1.0.0
language: en
title: 'A "special" <pack> \ # & `more`'
notice: Only a test.
sources: {book: {title: A book}}
dispositions:
  self_care: {title: "At <home> & \"safe\"", advice: Rest.}
  doctor: {title: Doctor, advice: Go.}
otherwise: self_care
when_unknown: doctor
findings:
  fever: {ask: Q, label: 'a "fever" #1 <hot>', type: yes_no}
  cough: {ask: Q, type: yes_no}
  age: {ask: Q, type: number, range: [0, 120]}
facts:
  ill: {any: [fever, cough]}
  old_and_ill: {all: [ill, {age: "> 60"}]}
  not_used_by_rules: {not: cough}
rules:
  old: {when: old_and_ill, then: doctor, because: B., source: book}
  count: {when: {at_least: 2, of: [fever, cough, {age: "< 5"}]}, then: doctor, because: B., source: book}
care:
  rest: {title: Rest & sleep, with: [self_care], when: not_used_by_rules, do: So., source: book}
)";

}  // namespace

TEST_CASE("drawing: the page in docs/ shows the article pack as it is") {
  tests::compare_with_file(
      "docs/upper-back-pain.md",
      std::string(opening) + to_mermaid(drawing_of(tests::article_rules())) + "```\n");
}

TEST_CASE("drawing: every rule and disposition is there, and leads where it leads") {
  const RulePack& pack = tests::article_rules();
  const Drawing drawing = drawing_of(pack);
  CHECK(nodes_in(drawing, "rules") == pack.rules.size() + 2);
  CHECK(nodes_in(drawing, "levels") == pack.dispositions.size());
  for (const Rule& rule : pack.rules) {
    CHECK(has_edge(drawing, "rule_" + rule.id, "level_" + pack[rule.then].id));
  }
  CHECK(has_edge(drawing, "finding_fever", "rule_fever"));
  CHECK(has_edge(drawing, "finding_temperature", "finding_fever"));
  CHECK(has_edge(drawing, "no_rule", "level_self_care"));
  CHECK(has_edge(drawing, "answers_unknown", "level_doctor"));
}

TEST_CASE("drawing: facts stand between, as far as rules use them") {
  const Drawing drawing = drawing_of(tests::rules_from_yaml(special));
  CHECK(nodes_in(drawing, "asked") == 3);
  CHECK(nodes_in(drawing, "named") == 2);
  CHECK(has_edge(drawing, "finding_fever", "fact_ill"));
  CHECK(has_edge(drawing, "fact_ill", "fact_old_and_ill"));
  CHECK(has_edge(drawing, "fact_old_and_ill", "rule_old"));
  CHECK_FALSE(has_edge(drawing, "finding_fever", "rule_old"));
}

TEST_CASE("drawing: no text of a pack gets out of its quotes") {
  const Drawing drawing = drawing_of(tests::rules_from_yaml(special));
  const std::string mermaid = to_mermaid(drawing);
  CHECK(mermaid.find(R"(title: "A \"special\" <pack> \\ # & `more`")") != std::string::npos);
  CHECK(mermaid.find(R"(["a #quot;fever#quot; #35;1 #lt;hot#gt;"])") != std::string::npos);
  CHECK(mermaid.find(R"(["At #lt;home#gt; #amp; #quot;safe#quot;"])") != std::string::npos);
  const std::string dot = to_dot(drawing);
  CHECK(dot.find(R"(label="A \"special\" <pack> \\ # & `more`")") != std::string::npos);
  CHECK(dot.find("label=<a &quot;fever&quot; #1 &lt;hot&gt;>") != std::string::npos);
  CHECK(dot.find("at least 2 of: a &quot;fever&quot; #1") != std::string::npos);
}

TEST_CASE(
    "drawing: no text of a pack ends its line, gives orders to a program that draws, or hides") {
  Drawing drawing;
  drawing.title = "A\n---\nclick x \"https://example.org\"\n%%{init: {}}%% \u202e\\G";
  drawing.groups.push_back(
      {"asked", "Asked", {{"finding_a", {"\\N \\G \\L", "%%{init: {}}%%"}, {}, Look::finding}}});
  const std::string mermaid = to_mermaid(drawing);
  CHECK(
      mermaid.starts_with("---\ntitle: \"A --- click x \\\"https://example.org\\\" "
                          "\\x25\\x25{init: {}}\\x25\\x25 \\\\u202e\\\\G\"\n---\n"));
  CHECK(mermaid.find("%%") == mermaid.npos);
  const std::string dot = to_dot(drawing);
  CHECK(dot.find("label=<&#92;N &#92;G &#92;L<br/>%%{init: {}}%%>") != dot.npos);
  CHECK(dot.find("\u202e") == dot.npos);
  CHECK(dot.find("label=\"A --- click x") != dot.npos);
}
