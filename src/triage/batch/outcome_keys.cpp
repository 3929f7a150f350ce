#include "triage/batch/outcome_keys.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "triage/reasoning/infer.hpp"

namespace triage {
namespace {

/// Turns 64 rows of 64 bits into columns (Warren, Hacker's Delight, 7-3).
void transpose(std::span<Word, lanes_per_word> rows) {
  Word mask = 0x00000000FFFFFFFF;
  for (unsigned j = 32; j != 0; j >>= 1U, mask ^= mask << j) {
    for (std::size_t k = 0; k < lanes_per_word; k = (k + j + 1) & ~std::size_t{j}) {
      const Word swapped = (rows[k] >> j ^ rows[k + j]) & mask;
      rows[k] ^= swapped << j;
      rows[k + j] ^= swapped;
    }
  }
}

Word unknown(const Evaluation& evaluation, GateId gate, std::size_t word) {
  return evaluation[gate].yes[word] & evaluation[gate].no[word];
}

/// Those of a word's lanes that are among the first `people`.
Word lanes_in_use(std::size_t people, std::size_t word) {
  const std::size_t before = word * lanes_per_word;
  if (people <= before) return 0;
  const std::size_t here = people - before;
  return here >= lanes_per_word ? ~Word{0} : (Word{1} << here) - 1;
}

}  // namespace

OutcomeKeys::OutcomeKeys(const Program& program, For records)
    : program_(program),
      records_(records),
      bounds_(program),
      bounds_if_calm_(program),
      open_(program.gates.size()) {
  find_gates_below_rules();
  for (const ProgramCare& care : program.care) {
    if (care.when) show(*care.when, care.with);
    for (const GateId against : care.unless) show(against, care.with);
  }
  const std::size_t rows =
      records == For::levels
          ? 2 * program.disposition_count + 1
          : 2 * (program.rules.size() + care_gates_.size() + below_rules_.size());
  words_per_key_ = (rows + lanes_per_word - 1) / lanes_per_word;
}

void OutcomeKeys::show(GateId gate, std::uint32_t with) {
  const auto found = std::find_if(care_gates_.begin(), care_gates_.end(),
                                  [gate](const CareGate& shown) { return shown.gate == gate; });
  if (found == care_gates_.end()) {
    care_gates_.push_back({gate, with});
  } else {
    found->with |= with;
  }
}

/// A gate uses only gates before it, so one walk from the last to the first finds them all.
void OutcomeKeys::find_gates_below_rules() {
  std::vector<bool> is_below(program_.gates.size());
  for (const ProgramRule& rule : program_.rules) is_below[rule.when.index()] = true;
  for (std::size_t g = program_.gates.size(); g-- > 0;) {
    const Gate& gate = program_.gates[g];
    if (!is_below[g]) continue;
    below_rules_.emplace_back(g);
    if (gate.kind == GateKind::in_cells) continue;
    is_below[gate.first.index()] = true;
    if (gate.kind != GateKind::opposite) is_below[gate.second.index()] = true;
  }
  std::reverse(below_rules_.begin(), below_rules_.end());
}

void OutcomeKeys::lay_out(const Lanes& lanes, std::size_t people, const Evaluation& evaluation) {
  bounds_.update(evaluation);
  people_ = people;
  knows_the_calm_ = false;
  keys_.resize(lanes.count() * words_per_key_);
  for (std::size_t word = 0; word < lanes.words(); ++word) {
    find_questions(lanes, evaluation, word);
    rows_.clear();
    if (records_ == For::levels) {
      write_levels(word);
    } else {
      write_reasons(evaluation, word);
    }
    transpose_rows(word);
  }
}

/// As `conclude` looks for what to ask, in all lanes at once. Rules wait for more answers than can
/// change the recommendation. Nearly always, those who are calm wherever they were not asked differ
/// from those who know nothing there, so that some answer matters; else it takes inference to tell.
void OutcomeKeys::find_questions(const Lanes& lanes, const Evaluation& evaluation,
                                 std::size_t word) {
  for (const GateId id : below_rules_) {
    const Gate& gate = program_[id];
    Word below = 0;
    if (gate.kind == GateKind::in_cells) {
      below = lanes.unanswered(gate.column, word);
    } else if (gate.kind == GateKind::opposite) {
      below = open_[gate.first.index()];
    } else {
      below = open_[gate.first.index()] | open_[gate.second.index()];
    }
    open_[id.index()] = below & unknown(evaluation, id, word);
  }
  Word rules_wait = 0;
  for (const ProgramRule& rule : program_.rules) {
    rules_wait |= open_[rule.when.index()] & ~bounds_.at_least(rule.then, word);
  }
  asks_ = 0;
  rules_wait &= lanes_in_use(people_, word);
  if (rules_wait == 0) return;
  if (!knows_the_calm_) look_at_the_calm(lanes);
  asks_ = rules_wait & differ_if_calm(word);
  for (Word left = rules_wait & ~asks_; left != 0; left &= left - 1) {
    const auto first = static_cast<std::size_t>(std::countr_zero(left));
    const std::size_t lane = word * lanes_per_word + first;
    const Outcome outcome = conclude(program_, lanes.answers(lane), evaluation, lane);
    if (!outcome.ask.empty()) asks_ |= Word{1} << first;
  }
}

/// Everybody, with "nothing of the kind" for what was not answered.
void OutcomeKeys::look_at_the_calm(const Lanes& lanes) {
  const Block block = lanes.block_if_calm();
  Evaluation evaluation;
  evaluate(program_, block, evaluation);
  bounds_if_calm_.update(evaluation);
  knows_the_calm_ = true;
}

/// Lanes in which the calm get another recommendation, or another disposition is possible for them.
Word OutcomeKeys::differ_if_calm(std::size_t word) const {
  Word differ = 0;
  for (const Disposition level : ids_up_to<Disposition>(program_.disposition_count)) {
    differ |= bounds_.at_most(level, word) ^ bounds_if_calm_.at_most(level, word);
    if (level <= program_.when_unknown) continue;
    differ |= bounds_.at_least(level, word) ^ bounds_if_calm_.at_least(level, word);
  }
  return differ;
}

void OutcomeKeys::write_levels(std::size_t word) {
  for (const Disposition level : ids_up_to<Disposition>(program_.disposition_count)) {
    rows_.push_back(bounds_.at_least(level, word));
    rows_.push_back(bounds_.at_most(level, word));
  }
  rows_.push_back(asks_);
}

/// The rules always show. The care paths show with a disposition: one that is settled leaves only
/// those that go with it. Without one, the questions show: what is open, and the way there.
void OutcomeKeys::write_reasons(const Evaluation& evaluation, std::size_t word) {
  for (const ProgramRule& rule : program_.rules) {
    rows_.push_back(evaluation.yes(rule.when, word));
    rows_.push_back(evaluation.no(rule.when, word));
  }
  const Word settled = bounds_.settled(word);
  for (const CareGate& care : care_gates_) {
    Word shown = ~settled & ~asks_;
    for (const Disposition d : ids_up_to<Disposition>(program_.disposition_count)) {
      if ((care.with >> d.index() & 1U) != 0) shown |= settled & bounds_.is(d, word);
    }
    rows_.push_back(evaluation.yes(care.gate, word) & shown);
    rows_.push_back(evaluation.no(care.gate, word) & shown);
  }
  // Which of the questions matter depends on what else is left of the rules.
  for (const GateId gate : below_rules_) {
    rows_.push_back(open_[gate.index()] & asks_);
    rows_.push_back(unknown(evaluation, gate, word) & asks_);
  }
}

void OutcomeKeys::transpose_rows(std::size_t word) {
  rows_.resize(words_per_key_ * lanes_per_word);
  for (std::size_t part = 0; part < words_per_key_; ++part) {
    const std::span<Word, lanes_per_word> rows(rows_.data() + part * lanes_per_word,
                                               lanes_per_word);
    transpose(rows);
    for (std::size_t lane = 0; lane < lanes_per_word; ++lane) {
      keys_[(word * lanes_per_word + lane) * words_per_key_ + part] = rows[lane];
    }
  }
}

}  // namespace triage
