#include "triage/batch/outcome_texts.hpp"

#include <span>
#include <utility>

#include "triage/base/hash.hpp"
#include "triage/reasoning/infer.hpp"

namespace triage {
namespace {

std::string_view bytes_of(std::span<const Word> key) {
  return {reinterpret_cast<const char*>(key.data()), key.size_bytes()};
}

}  // namespace

std::size_t OutcomeTexts::Hash::operator()(std::string_view key) const { return hash_of(key); }

OutcomeTexts::OutcomeTexts(const RulePack& pack, const Program& program, const RecordStyle& style,
                           std::size_t most_bytes)
    : pack_(pack),
      program_(program),
      style_(style),
      most_bytes_(most_bytes),
      keys_(program,
            shows_levels_only(style) ? OutcomeKeys::For::levels : OutcomeKeys::For::reasons) {}

void OutcomeTexts::evaluate(Lanes& lanes) {
  triage::evaluate(program_, lanes.block(), evaluation_);
  keys_.lay_out(lanes, evaluation_);
}

const OutcomeText& OutcomeTexts::text_of(const Lanes& lanes, std::size_t lane) {
  const std::string_view key = bytes_of(keys_.of(lane));
  const auto known = texts_.find(key);
  if (known != texts_.end()) return known->second;
  OutcomeText text = put_in_words(lanes, lane);
  const std::size_t bytes =
      key.size() + text.record.before_id.size() + text.record.after_id.size() + sizeof text;
  if (bytes_ + bytes > most_bytes_) {
    texts_.clear();
    bytes_ = 0;
  }
  bytes_ += bytes;
  return texts_.emplace(key, std::move(text)).first->second;
}

OutcomeText OutcomeTexts::put_in_words(const Lanes& lanes, std::size_t lane) const {
  Answers answers = lanes.answers(lane);
  Outcome outcome = conclude(program_, answers, evaluation_, lane);
  const auto disposition = outcome.disposition;
  const Assessment assessment{std::move(answers), std::move(outcome), {}};
  const Record record = outcome_record(pack_, program_, Case{}, assessment);
  OutcomeText text{triage::text_of(style_, record), disposition};
  text.record.before_id.shrink_to_fit();
  text.record.after_id.shrink_to_fit();
  return text;
}

}  // namespace triage
