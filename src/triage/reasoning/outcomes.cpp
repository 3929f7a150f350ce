#include "triage/reasoning/outcomes.hpp"

#include <algorithm>
#include <bit>

namespace triage {
namespace {

TRIAGE_ALSO_ON_AVX2
void in_any_of(const std::vector<Plane>& planes, Word* out, std::size_t words,
               Word start) noexcept {
  in_any(planes, out, words, start);
}

TRIAGE_ALSO_ON_AVX2
void in_all_of(const std::vector<Plane>& planes, Word* out, std::size_t words,
               Word start) noexcept {
  in_all(planes, out, words, start);
}

}  // namespace

Outcomes::Outcomes(const Program& program) : program_(&program), rules_(program.rules) {
  std::ranges::stable_sort(
      rules_, [](const ProgramRule& a, const ProgramRule& b) { return a.then > b.then; });
}

Outcomes::Outcomes(const Program& program, const Row& row) : Outcomes(program) {
  auto own = std::make_unique<Block>(program, 1);
  const std::size_t ways = row.ways();
  for (std::size_t way = 0; way < ways; ++way) own->set(program, way, row, way);
  own_ = std::move(own);
  update(*own_);
}

void Outcomes::update(const Block& block) {
  block_ = &block;
  knows_the_calm_ = false;
  evaluate(*program_, block, gates_);
  waits_.clear();
  set_levels();
}

/// A disposition is reached by what reaches the next above it, and by its own rules.
void Outcomes::set_levels() {
  levels_.resize(2 * program_->disposition_count * words());
  may_reach_.clear();
  may_not_.clear();
  auto rule = rules_.begin();
  for (std::size_t level = program_->disposition_count; level-- > 0;) {
    for (; rule != rules_.end() && rule->then.index() == level; ++rule) {
      may_reach_.push_back(gates_[rule->when].yes);
      may_not_.push_back(gates_[rule->when].no);
    }
    const Word always = level <= program_->otherwise.index() ? ~Word{0} : 0;
    Word* reach = levels_.data() + 2 * level * words();
    Word* reach_not = reach + words();
    in_any_of(may_reach_, reach, words(), always);
    in_all_of(may_not_, reach_not, words(), ~always);
    may_reach_.assign(1, reach);
    may_not_.assign(1, reach_not);
  }
}

/// A gate waits where it is undecided and one of its inputs waits, or its column's answer is not
/// given.
void Outcomes::set_waiting() {
  const std::size_t words = this->words();
  waits_.resize(program_->gates.size() * words);
  const auto below = [&](GateId input) { return waits_.data() + input.index() * words; };
  for (std::size_t g = 0; g < program_->gates.size(); ++g) {
    const Gate& gate = program_->gates[g];
    const bool is_answer = gate.kind == GateKind::in_cells;
    const bool has_two = gate.kind == GateKind::all_of || gate.kind == GateKind::any_of;
    const Word* first = is_answer ? block_->unanswered(gate.column).data() : below(gate.first);
    const Word* second = has_two ? below(gate.second) : first;
    const Possible& truth = gates_[GateId(g)];
    Word* out = waits_.data() + g * words;
    for (std::size_t w = 0; w < words; ++w) {
      out[w] = (first[w] | second[w]) & truth.yes[w] & truth.no[w];
    }
  }
}

Word Outcomes::is(Disposition level, std::size_t word) const {
  const std::size_t above = level.index() + 1;
  const bool is_last = above == program_->disposition_count;
  return at_least(level, word) & (is_last ? ~Word{0} : ~at_least(Disposition(above), word));
}

Word Outcomes::recommended(Disposition level, std::size_t word) const {
  return level <= program_->when_unknown ? at_most(level, word) : at_least(level, word);
}

Word Outcomes::offered(const ProgramCare& care, std::size_t word) const {
  Word offered = care.when ? gates_.yes(*care.when, word) : ~Word{0};
  for (const GateId against : care.unless) offered &= gates_.no(against, word);
  const std::size_t levels = program_->disposition_count;
  for (std::size_t level = 0; level < levels; ++level) {
    if ((care.with >> level & 1U) != 0) continue;
    const Word more = level + 1 < levels ? recommended(Disposition(level + 1), word) : 0;
    offered &= ~at_most(Disposition(level), word) | more;
  }
  return offered;
}

/// Rules wait for more answers than can change the recommendation. Nearly always, those who are
/// calm wherever they were not asked differ from those who know nothing there, so that some answer
/// matters; else each is looked at.
Word Outcomes::asks(std::size_t word, Word among) {
  if (waits_.empty()) set_waiting();
  Word wait = 0;
  for (const ProgramRule& rule : program_->rules) {
    wait |= waits(rule.when, word) & ~at_least(rule.then, word);
  }
  wait &= among;
  if (wait == 0) return 0;
  Word asked = wait & differs_if_calm(word);
  for (Word left = wait & ~asked; left != 0; left &= left - 1) {
    const auto first = static_cast<std::size_t>(std::countr_zero(left));
    if (!urgency(person(word * lanes_per_word + first, 1)).disposition) asked |= Word{1} << first;
  }
  return asked;
}

/// Lanes in which the calm get another recommendation, or another disposition is possible for them.
Word Outcomes::differs_if_calm(std::size_t word) {
  if (!calm_) calm_ = std::make_unique<Outcomes>(*program_);
  if (!knows_the_calm_) {
    calm_->own_ = std::make_unique<Block>(block_->if_calm(*program_));
    calm_->update(*calm_->own_);
    knows_the_calm_ = true;
  }
  Word differs = 0;
  for (const Disposition level : ids_up_to<Disposition>(program_->disposition_count)) {
    differs |= at_most(level, word) ^ calm_->at_most(level, word);
    differs |= recommended(level, word) ^ calm_->recommended(level, word);
  }
  return differs;
}

}  // namespace triage
