#include "triage/proof/case_block.hpp"

#include <utility>

namespace triage {

CaseBlock::CaseBlock(const Program& original, std::span<const Case* const> people)
    : original_(original) {
  std::size_t lanes = 0;
  for (const Case* person : people) {
    Answers answers = encode(original, person->answers).answers;
    const std::size_t ways = answers.ways();
    lanes = (lanes + ways - 1) / ways * ways;
    people_.push_back({std::move(answers), lanes});
    lanes += ways;
  }
  block_.emplace(original, (lanes + lanes_per_word - 1) / lanes_per_word);
  for (const Person& person : people_) {
    for (std::size_t way = 0; way < person.answers.ways(); ++way) {
      block_->set(original, person.lane + way, person.answers, way);
    }
  }
  evaluate(original, *block_, before_);
}

Outcome CaseBlock::outcome_before(std::size_t person) const {
  return conclude(original_, people_[person].answers, before_, people_[person].lane);
}

/// Within their word.
Word CaseBlock::lanes_of(const Person& person) const {
  const std::size_t ways = person.answers.ways();
  const Word all = ways == lanes_per_word ? ~Word{0} : (Word{1} << ways) - 1;
  return all << person.lane % lanes_per_word;
}

/// The lanes of one word in which anything that can be expected need not be the original's.
Word CaseBlock::may_differ(const Program& variant, std::size_t word) const {
  Word found = 0;
  const auto look_at = [&](GateId before, GateId after) {
    if (before == after) return;
    const Possible& a = before_[before];
    const Possible& b = after_[after];
    const Word is_open = b.yes[word] & b.no[word];
    found |= (a.yes[word] ^ b.yes[word]) | (a.no[word] ^ b.no[word]) | is_open;
  };
  for (std::size_t i = 0; i < variant.rules.size(); ++i) {
    const ProgramRule& rule = variant.rules[i];
    look_at(original_.rules[i].when, rule.when);
    if (original_.rules[i].then != rule.then) found |= after_[rule.when].yes[word];
  }
  for (std::size_t i = 0; i < variant.care.size(); ++i) {
    const ProgramCare& before = original_.care[i];
    const ProgramCare& after = variant.care[i];
    const bool same_shape = before.with == after.with &&
                            before.when.has_value() == after.when.has_value() &&
                            before.unless.size() == after.unless.size();
    if (!same_shape) return ~Word{0};
    if (before.when) look_at(*before.when, *after.when);
    for (std::size_t k = 0; k < before.unless.size(); ++k) {
      look_at(before.unless[k], after.unless[k]);
    }
  }
  const bool same_in_doubt =
      original_.otherwise == variant.otherwise && original_.when_unknown == variant.when_unknown;
  return same_in_doubt ? found : ~Word{0};
}

std::optional<std::size_t> CaseBlock::first_where(
    const Program& variant,
    const std::function<bool(std::size_t person, const Outcome& after)>& holds) {
  evaluate(variant, *block_, after_);
  Word differ = 0;
  std::size_t word = block_->words();  // that `differ` is about
  for (std::size_t i = 0; i < people_.size(); ++i) {
    const Person& person = people_[i];
    if (person.lane / lanes_per_word != word) {
      word = person.lane / lanes_per_word;
      differ = may_differ(variant, word);
    }
    if ((differ & lanes_of(person)) == 0) continue;
    if (holds(i, conclude(variant, person.answers, after_, person.lane))) return i;
  }
  return std::nullopt;
}

}  // namespace triage
