// Drawings that the program makes: nothing hides anything else, and every rule has its line.

#include "triage/report/rule_picture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "triage/base/text.hpp"
#include "triage/report/interview_picture.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

/// Whether a line, which is upright or level, has a point inside of a box.
bool crosses(const Sketch::Line& line, const Sketch::Box& box) {
  const auto [left, right] = std::minmax(line.x1, line.x2);
  const auto [top, bottom] = std::minmax(line.y1, line.y2);
  return left < box.x + box.width && right > box.x && top < box.y + box.height && bottom > box.y;
}

bool overlap(const Sketch::Box& a, const Sketch::Box& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

void check_is_clear(const Sketch& sketch) {
  for (const auto& line : sketch.lines) {
    CHECK((line.x1 == line.x2 || line.y1 == line.y2));
    for (const auto& box : sketch.boxes) CHECK_FALSE(crosses(line, box));
  }
  for (std::size_t i = 0; i < sketch.boxes.size(); ++i) {
    const auto& box = sketch.boxes[i];
    CHECK(box.x + box.width <= sketch.width);
    CHECK(box.y + box.height <= sketch.height);
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(box, sketch.boxes[j]));
  }
  for (const auto& label : sketch.labels) {
    CAPTURE(label.words);
    const int width = width_in_sketch(label.words);
    if (label.anchor == Sketch::Anchor::end) CHECK(label.x - width >= 0);
    if (label.anchor == Sketch::Anchor::middle) CHECK(label.x + width / 2 <= sketch.width);
    if (label.slanted) CHECK(label.y - width * 7 / 10 >= 0);
    CHECK(label.y <= sketch.height);
  }
}

std::size_t lines_of_kind(const Sketch& sketch, std::string_view kind) {
  return static_cast<std::size_t>(std::count_if(
      sketch.lines.begin(), sketch.lines.end(),
      [kind](const Sketch::Line& line) { return line.kind.find(kind) != std::string::npos; }));
}

bool has_label(const Sketch& sketch, const std::string& words) {
  return std::any_of(sketch.labels.begin(), sketch.labels.end(),
                     [&words](const Sketch::Label& label) { return label.words == words; });
}

}  // namespace

TEST_CASE("rule picture: no line crosses a box, and all words have room") {
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    check_is_clear(sketch_of_levels(*rules));
    check_is_clear(sketch_of_rules(*rules));
    for (std::size_t i = 0; i < rules->dispositions.size(); ++i) {
      check_is_clear(sketch_of_rules(*rules, Disposition(i)));
    }
  }
}

TEST_CASE("rule picture: a line for every rule, the most urgent level first") {
  const RulePack& pack = tests::guideline_rules();
  const Sketch sketch = sketch_of_rules(pack);
  constexpr std::size_t fallbacks = 2;  // no rule fires; answers stay unknown
  CHECK(lines_of_kind(sketch, "road") == pack.rules.size() + fallbacks);
  CHECK(lines_of_kind(sketch, "dashed") == fallbacks);
  for (const Rule& rule : pack.rules) CHECK(has_label(sketch, id_in_words(rule.id)));
  REQUIRE(sketch.boxes.size() == pack.dispositions.size());
  for (std::size_t i = 0; i < sketch.boxes.size(); ++i) {
    CHECK(sketch.boxes[i].kind ==
          urgency_kind(pack, Disposition(pack.dispositions.size() - 1 - i)));
    if (i > 0) CHECK(sketch.boxes[i].y > sketch.boxes[i - 1].y);
  }
}

TEST_CASE("rule picture: a dot for every question that a rule looks at, through facts and lists") {
  const auto rules = tests::small_rules(R"(
findings:
  fever: {ask: Q, type: yes_no}
  signs: {ask: Q, type: any_of, options: {cough: {label: Cough, same_as: cough}, chill: A chill}}
  cough: {ask: Q, type: yes_no}
  age: {ask: Q, type: number, range: [0, 120]}
facts:
  ill: {any: [fever, cough]}
rules:
  ill: {when: {all: [ill, {age: "> 60"}]}, then: emergency, because: B., source: book}
  cold: {when: {signs: chill}, then: doctor, because: B., source: book}
)");
  const Sketch sketch = sketch_of_rules(rules);
  CHECK(sketch.dots.size() == 4);           // fever, signs and age; signs
  CHECK_FALSE(has_label(sketch, "cough"));  // asked in the list
  CHECK(rules_in_words(rules, rules.most_urgent()) ==
        "The questions that each rule looks at.\nill: fever, signs, age.");
}

TEST_CASE(
    "rule picture: each of three levels has a colour of its own, the ends those of the ends") {
  const RulePack& pack = tests::article_rules();
  CHECK(urgency_kind(pack, Disposition(0)) == "urgency-0");
  CHECK(urgency_kind(pack, Disposition(1)) == "urgency-2");
  CHECK(urgency_kind(pack, Disposition(2)) == "urgency-4");
}

TEST_CASE("sketch: words stay words, and a file has its style within") {
  Sketch sketch{"<title> & \"more\"", 10, 20};
  sketch.labels.push_back({1, 2, "<b>", Sketch::Anchor::end, "quiet", true});
  CHECK(to_svg(sketch) ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sketch\" role=\"img\" "
        "aria-label=\"&lt;title&gt; &amp; &quot;more&quot;\" viewBox=\"0 0 10 20\" width=\"10\" "
        "height=\"20\">\n"
        "  <text x=\"1\" y=\"2\" text-anchor=\"end\" transform=\"rotate(-45 1 2)\" "
        "class=\"quiet\">&lt;b&gt;</text>\n"
        "</svg>\n");
  CHECK(to_svg_file(sketch).find("<style>") != std::string::npos);
}

TEST_CASE("interview picture: at most two pages, on which no line crosses a box") {
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    const InterviewTree tree = interview_tree(rules->program);
    const auto pages = pages_of_interview(*rules, tree);
    REQUIRE(!pages.empty());
    CHECK(pages.size() <= 2);
    std::string words;
    for (const InterviewPage& page : pages) {
      check_is_clear(page.sketch);
      constexpr double a4 = 1.414;
      CHECK(page.sketch.height < page.sketch.width * a4);
      words += page.words;
    }
    CHECK(words.find("hold no more") == words.npos);
    for (const TreeQuestion& question : tree.questions) {
      CHECK(words.find((*rules)[question.asked].label) != words.npos);
    }
  }
}

TEST_CASE("interview picture: of too many questions it says how many are left out") {
  std::string findings = "findings:\n";
  std::string rules = "rules:\n";
  for (int i = 0; i < 120; ++i) {
    const std::string name = "sign_" + std::to_string(i);
    findings += "  " + name + ": {ask: Sign, type: yes_no}\n";
    rules += "  " + name + ": {when: " + name + ", then: doctor, because: So., source: book}\n";
  }
  const Pack many = tests::small_rules('\n' + findings + rules);
  const auto pages = pages_of_interview(many, interview_tree(many.program));
  REQUIRE(pages.size() == 2);
  for (const InterviewPage& page : pages) check_is_clear(page.sketch);
  CHECK(pages.back().words.find("Two pages hold no more: ") != std::string::npos);
}
