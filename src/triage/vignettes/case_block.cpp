#include "triage/vignettes/case_block.hpp"

#include <utility>

namespace triage {

CaseBlock::CaseBlock(const Program& original, std::span<const Case* const> people)
    : before_(original) {
  std::vector<Row> rows;
  std::vector<std::size_t> first_lanes;
  std::size_t lanes = 0;
  for (const Case* person : people) {
    const std::size_t ways = rows.emplace_back(encode(original, person->answers)).ways();
    lanes = (lanes + ways - 1) / ways * ways;
    first_lanes.push_back(lanes);
    lanes += ways;
  }
  block_ = std::make_unique<Block>(original, (lanes + lanes_per_word - 1) / lanes_per_word);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    people_.push_back({original, *block_, before_.gates(), first_lanes[i], rows[i].ways()});
    for (std::size_t way = 0; way < rows[i].ways(); ++way) {
      block_->set(original, first_lanes[i] + way, rows[i], way);
    }
  }
  before_.update(*block_);
}

Outcome CaseBlock::outcome_before(std::size_t person) const {
  return before_.at(people_[person].first_lane, people_[person].ways);
}

/// The lanes of one word in which anything that can be expected need not be the original's.
Word CaseBlock::may_differ(const Outcomes& before, const Outcomes& after, std::size_t word) {
  const Program& original = before.program();
  const Program& variant = after.program();
  Word found = 0;
  const auto look_at = [&](GateId old_gate, GateId new_gate) {
    if (old_gate == new_gate) return;
    const Possible& a = before.gates()[old_gate];
    const Possible& b = after.gates()[new_gate];
    const Word is_open = b.yes[word] & b.no[word];
    found |= (a.yes[word] ^ b.yes[word]) | (a.no[word] ^ b.no[word]) | is_open;
  };
  for (std::size_t i = 0; i < variant.rules.size(); ++i) {
    const ProgramRule& rule = variant.rules[i];
    look_at(original.rules[i].when, rule.when);
    if (original.rules[i].then != rule.then) found |= after.gates()[rule.when].yes[word];
  }
  for (std::size_t i = 0; i < variant.care.size(); ++i) {
    const ProgramCare& a = original.care[i];
    const ProgramCare& b = variant.care[i];
    const bool same_shape = a.with == b.with && a.when.has_value() == b.when.has_value() &&
                            a.unless.size() == b.unless.size();
    if (!same_shape) return ~Word{0};
    if (a.when) look_at(*a.when, *b.when);
    for (std::size_t k = 0; k < a.unless.size(); ++k) look_at(a.unless[k], b.unless[k]);
  }
  const bool same_in_doubt =
      original.otherwise == variant.otherwise && original.when_unknown == variant.when_unknown;
  return same_in_doubt ? found : ~Word{0};
}

std::optional<std::size_t> CaseBlock::first_where(
    const Program& variant,
    const std::function<bool(std::size_t person, const Outcome& after)>& holds) {
  Outcomes after(variant);
  after.update(*block_);
  Word differ = 0;
  std::size_t word = block_->words();  // that `differ` is about
  for (std::size_t i = 0; i < people_.size(); ++i) {
    const Person& person = people_[i];
    if (person.word() != word) {
      word = person.word();
      differ = may_differ(before_, after, word);
    }
    if ((differ & person.lanes()) == 0) continue;
    if (holds(i, after.at(person.first_lane, person.ways))) return i;
  }
  return std::nullopt;
}

}  // namespace triage
