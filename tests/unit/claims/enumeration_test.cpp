// Enumeration compares the proofs with inference for everybody: one person of whom a proof is wrong
// is found, whoever that is, however many people there are and wherever their words and pages end.

#include <doctest/doctest.h>

#include <algorithm>

#include "triage/claims/checks.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

/// A pack with so many options for each of some findings, two meaning yes or no. Each decides.
Pack rules_of(const std::vector<std::size_t>& options) {
  std::string findings = "findings:\n";
  std::string conditions;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::string name = "f" + std::to_string(i);
    findings += "  " + name + ": {ask: F, type: one_of, options: {";
    for (std::size_t option = 0; option < options[i]; ++option) {
      findings += (option > 0 ? ", o" : "o") + std::to_string(option) + ": O";
    }
    findings += "}}\n";
    conditions += (i > 0 ? ", {" : "{") + name + ": o0}";
  }
  return small_rules(findings + "rules:\n  some: {when: {any: [" + conditions +
                     "]}, then: doctor, because: Some., source: book}\n");
}

/// The set with one person's place changed.
Set changed_for(Diagram& diagram, Set set, const Row& person) {
  Set alone = Diagram::universe();
  for (std::size_t i = 0; i < person.size(); ++i) {
    alone = diagram.intersect(alone, diagram.where(i, cell(person[i])));
  }
  return diagram.contains(set, person) ? diagram.subtract(set, alone) : diagram.unite(set, alone);
}

/// Whether enumeration agrees with the proof, which says the wrong thing about this person.
bool agrees(const Pack& rules, const std::optional<Row>& wrong_about) {
  Diagram diagram = diagram_for(rules.program, Diagram::usual_max_nodes);
  Model model = model_of(diagram, rules.program);
  if (wrong_about) model.at_least[1] = changed_for(diagram, model.at_least[1], *wrong_about);
  Verification result;
  checks::Proof proof{rules, model, result};
  checks::check_enumeration(proof);
  return is_proved(result);
}

/// The person with this number of all.
Row person_of(const std::vector<std::size_t>& options, std::size_t number) {
  Row person(options.size());
  for (std::size_t i = 0; i < options.size(); ++i) {
    person[i] = static_cast<Row::Byte>(number % options[i]);
    number /= options[i];
  }
  return person;
}

std::size_t people_in(const std::vector<std::size_t>& options) {
  std::size_t people = 1;
  for (const std::size_t count : options) people *= count;
  return people;
}

TEST_CASE("enumeration: one wrong person among some, up to a word, and behind it, is found") {
  for (const std::vector<std::size_t>& options :
       std::vector<std::vector<std::size_t>>{{3}, {8, 8}, {5, 13}, {3, 7, 6}}) {
    const Pack rules = rules_of(options);
    CHECK(agrees(rules, std::nullopt));
    for (std::size_t number = 0; number < people_in(options); ++number) {
      CAPTURE(number);
      CHECK_FALSE(agrees(rules, person_of(options, number)));
    }
  }
}

TEST_CASE("enumeration: one wrong person on any page is found, also in its last word") {
  const std::vector<std::size_t> options = {2, 60, 61};  // two pages of 57 words and a bit
  const Pack rules = rules_of(options);
  CHECK(agrees(rules, std::nullopt));
  const std::size_t last = people_in(options) - 1;
  for (const std::size_t number : {std::size_t{0}, std::size_t{1}, last / 2, last - 1, last}) {
    CAPTURE(number);
    CHECK_FALSE(agrees(rules, person_of(options, number)));
  }
}

}  // namespace
}  // namespace triage::tests
