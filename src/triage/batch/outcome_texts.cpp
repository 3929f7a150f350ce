#include "triage/batch/outcome_texts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "triage/reasoning/infer.hpp"

namespace triage {
namespace {

constexpr std::size_t most_bytes = std::size_t{2} << 20U;  // of remembered texts

/// Turns 64 rows of 64 bits into columns (Warren, Hacker's Delight, 7-3).
void transpose(std::array<Word, lanes_per_word>& rows) {
  Word mask = 0x00000000FFFFFFFF;
  for (unsigned j = 32; j != 0; j >>= 1U, mask ^= mask << j) {
    for (std::size_t k = 0; k < lanes_per_word; k = (k + j + 1) & ~std::size_t{j}) {
      const Word swapped = (rows[k] >> j ^ rows[k + j]) & mask;
      rows[k] ^= swapped << j;
      rows[k + j] ^= swapped;
    }
  }
}

}  // namespace

OutcomeTexts::OutcomeTexts(const RulePack& pack, const Program& program, const RecordStyle& style)
    : pack_(pack), program_(program), style_(style), evaluation_(0, 0) {
  const std::uint32_t always = ~std::uint32_t{0};
  for (const ProgramRule& rule : program.rules) show(rule.when, always);
  for (const ProgramCare& care : program.care) {
    if (care.when) show(*care.when, care.with);
    for (const GateId against : care.unless) show(against, care.with);
  }
}

void OutcomeTexts::show(GateId gate, std::uint32_t with) {
  const auto found = std::find_if(shown_.begin(), shown_.end(),
                                  [gate](const ShownGate& shown) { return shown.gate == gate; });
  if (found == shown_.end())
    shown_.push_back({gate, with});
  else
    found->with |= with;
}

void OutcomeTexts::evaluate(Lanes& lanes) {
  evaluation_ = triage::evaluate(program_, lanes.block());
  bounds_ = Bounds(program_, evaluation_, lanes.words());
  keys_.assign(lanes.count() * key_words(), 0);
  for (std::size_t word = 0; word < lanes.words(); ++word) lay_out_keys(word);
}

/// The key of a settled lane is the truth of every gate that its record can show: two bits each, 32
/// gates a word.
void OutcomeTexts::lay_out_keys(std::size_t word) {
  for (std::size_t part = 0; part < key_words(); ++part) {
    std::array<Word, lanes_per_word> rows = {};
    const std::size_t first = part * gates_per_key_word;
    const std::size_t count = std::min(gates_per_key_word, shown_.size() - first);
    for (std::size_t i = 0; i < count; ++i) {
      const ShownGate& shown = shown_[first + i];
      Word relevant = 0;
      for (const Disposition d : ids_up_to<Disposition>(program_.disposition_count)) {
        if ((shown.with >> d.index() & 1U) != 0) relevant |= bounds_.is(d, word);
      }
      rows[2 * i] = evaluation_.yes(shown.gate)[word] & relevant;
      rows[2 * i + 1] = evaluation_.no(shown.gate)[word] & relevant;
    }
    transpose(rows);
    for (std::size_t lane = 0; lane < lanes_per_word; ++lane) {
      keys_[(word * lanes_per_word + lane) * key_words() + part] = rows[lane];
    }
  }
}

/// While an outcome is not settled, what to ask depends on everything that was said.
void OutcomeTexts::write_key(const Lanes& lanes, std::size_t lane) {
  const std::size_t word = lane / lanes_per_word;
  const bool settled = (bounds_.settled(word) >> lane % lanes_per_word & 1U) != 0;
  key_.assign(1, settled ? 's' : 'o');
  if (settled) {
    const char* words = reinterpret_cast<const char*>(keys_.data() + lane * key_words());
    key_.append(words, key_words() * sizeof(Word));
  } else {
    for (std::size_t c = 0; c < program_.columns.size(); ++c) {
      key_ += static_cast<char>(lanes.at(c, lane));
    }
  }
}

const OutcomeText& OutcomeTexts::text_of(const Lanes& lanes, std::size_t lane) {
  write_key(lanes, lane);
  const auto known = texts_.find(std::string_view(key_));
  if (known != texts_.end()) return known->second;
  OutcomeText text = put_in_words(lanes, lane);
  const std::size_t bytes =
      key_.size() + text.record.before_id.size() + text.record.after_id.size() + sizeof text;
  if (bytes_ + bytes > most_bytes) {
    texts_.clear();
    bytes_ = 0;
  }
  bytes_ += bytes;
  return texts_.emplace(key_, std::move(text)).first->second;
}

OutcomeText OutcomeTexts::put_in_words(const Lanes& lanes, std::size_t lane) const {
  Answers answers = lanes.answers(lane);
  Outcome outcome = conclude(program_, answers, evaluation_, lane);
  const auto disposition = outcome.disposition;
  const Assessment assessment{std::move(answers), std::move(outcome), {}};
  const Record record = outcome_record(pack_, program_, Case{}, assessment);
  return {triage::text_of(style_, record), disposition};
}

}  // namespace triage
