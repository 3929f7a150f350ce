#include "triage/reasoning/worth_asking.hpp"

#include <doctest/doctest.h>

#include "triage/reasoning/infer.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

std::string asked(const Pack& rules, std::string_view answers) {
  std::string names;
  const auto said = answers_in(rules, answers);
  for (const FindingId id : infer(rules.program, encode(rules.program, said)).ask) {
    names += (names.empty() ? "" : " ") + rules[id].id;
  }
  return names;
}

std::string yes_no(std::initializer_list<const char*> names) {
  std::string text = "findings:\n";
  for (const char* name : names)
    text += "  " + std::string(name) + ": {ask: \"Q?\", type: yes_no}\n";
  return text + "rules:\n";
}

std::string rule(const char* name, const std::string& when, const char* then) {
  return "  " + std::string(name) + ": {when: " + when + ", then: " + then +
         ", because: Because., source: book}\n";
}

/// `count` pairs, one of which has to be yes twice. Apart, a diagram has to remember all firsts.
Pack pairs_apart(std::size_t count) {
  std::string findings = "findings:\n";
  std::string pairs;
  for (const char* side : {"a", "b"}) {
    for (std::size_t i = 0; i < count; ++i) {
      findings += "  " + (side + std::to_string(i)) + ": {ask: \"Q?\", type: yes_no}\n";
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    pairs += (i == 0 ? "" : ", ") + ("{all: [a" + number + ", b" + number + "]}");
  }
  return small_rules(findings + "rules:\n" + rule("pair", "{any: [" + pairs + "]}", "emergency"));
}

}  // namespace

TEST_CASE("worth asking: what a count outweighs is not asked") {
  const Pack rules =
      small_rules(yes_no({"x", "a", "b", "c"}) +
                  rule("score", "{at_least: 4, of: [x, a, b, b, c, c]}", "emergency"));
  CHECK(asked(rules, "{}") == "x a b c");
  CHECK(asked(rules, "{x: no}") == "b c");
  CHECK(asked(rules, "{x: yes}") == "a b c");
  CHECK(asked(rules, "{x: unknown}") == "a b c");
}

TEST_CASE("worth asking: what another rule covers is not asked") {
  const Pack rules =
      small_rules(yes_no({"a", "b", "c"}) + rule("first", "{all: [a, b]}", "emergency") +
                  rule("second", "{all: [b, c]}", "emergency"));
  CHECK(asked(rules, "{}") == "a b c");
  // With a, b alone decides.
  CHECK(asked(rules, "{a: yes}") == "b");
  CHECK(asked(rules, "{a: unknown}") == "b c");
}

TEST_CASE("worth asking: who is sent to a doctor anyway is asked for what is more urgent") {
  const Pack rules = small_rules(yes_no({"a", "b", "c"}) + rule("a", "a", "emergency") +
                                 rule("b", "b", "emergency") + rule("c", "c", "doctor"));
  CHECK(asked(rules, "{a: no}") == "b c");
  CHECK(asked(rules, "{a: unknown}") == "b");
  CHECK(asked(rules, "{a: unknown, b: no}").empty());
}

TEST_CASE("worth asking: what can still be ruled out is asked, whatever is recommended") {
  const Pack rules =
      small_rules(yes_no({"a", "b", "c"}) + rule("ab", "{all: [a, b]}", "emergency") +
                  rule("c", "c", "doctor"));
  CHECK(asked(rules, "{b: unknown, c: yes}") == "a");
}

TEST_CASE("worth asking: only \"not sure\" makes a difference") {
  const Pack rules =
      small_rules(yes_no({"a", "b"}) +
                  rule("either", "{any: [{all: [a, b]}, {all: [{not: a}, b]}]}", "emergency"));
  CHECK(asked(rules, "{b: yes}") == "a");
  CHECK(asked(rules, "{b: no}").empty());
}

TEST_CASE("worth asking: what it takes too long to tell is asked") {
  CHECK(can_always_tell_what_is_worth_asking(pairs_apart(5).program));
  const Pack rules = pairs_apart(20);
  CHECK_FALSE(can_always_tell_what_is_worth_asking(rules.program));
  CHECK(infer(rules.program, Row(rules.program)).ask.size() == 40);
  std::string findings = "findings:\n";
  std::string all;
  for (std::size_t i = 0; i < 1'100; ++i) {
    const std::string name = "f" + std::to_string(i);
    findings += "  " + name + ": {ask: \"Q?\", type: yes_no}\n";
    all += (i == 0 ? "" : ", ") + name;
  }
  const Pack many =
      small_rules(findings + "rules:\n" + rule("whole", "{all: [" + all + "]}", "doctor"));
  CHECK_FALSE(can_always_tell_what_is_worth_asking(many.program));
  CHECK(infer(many.program, Row(many.program)).ask.size() == 1'100);
}

}  // namespace triage::tests
