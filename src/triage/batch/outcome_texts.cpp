#include "triage/batch/outcome_texts.hpp"

#include <mutex>
#include <span>
#include <utility>

#include "triage/batch/hash.hpp"

namespace triage {
namespace {

std::string_view bytes_of(std::span<const Word> key) {
  return {reinterpret_cast<const char*>(key.data()), key.size_bytes()};
}

}  // namespace

std::size_t KnownTexts::Hash::operator()(std::string_view key) const { return hash_of(key); }

const OutcomeText* KnownTexts::find(std::string_view key) const {
  const auto known = texts_.find(key);
  return known == texts_.end() ? nullptr : &known->second;
}

void KnownTexts::remember(std::string_view key, const OutcomeText& text) {
  const std::unique_lock lock(mutex_);
  const std::size_t bytes =
      key.size() + text.record.before_id.size() + text.record.after_id.size() + sizeof text;
  if (bytes_ + bytes > most_bytes_) {
    texts_.clear();
    bytes_ = 0;
  }
  if (texts_.emplace(key, text).second) bytes_ += bytes;
}

OutcomeTexts::OutcomeTexts(const Pack& pack, const RecordStyle& style, KnownTexts& known)
    : pack_(pack),
      style_(style),
      known_(known),
      outcomes_(pack.program),
      keys_(pack.program,
            shows_levels_only(style) ? OutcomeKeys::For::levels : OutcomeKeys::For::reasons) {}

void OutcomeTexts::evaluate(Lanes& lanes, std::size_t people) {
  outcomes_.update(lanes.block());
  keys_.lay_out(outcomes_, people);
}

const OutcomeText& OutcomeTexts::text_of(const Lanes& lanes, std::size_t lane,
                                         KnownTexts::Hold& hold) {
  const std::string_view key = bytes_of(keys_.of(lane));
  if (const OutcomeText* known = known_.find(key)) return *known;
  hold.unlock();
  new_ = put_in_words(lanes, lane);
  known_.remember(key, new_);
  hold.lock();
  return new_;
}

OutcomeText OutcomeTexts::put_in_words(const Lanes& lanes, std::size_t lane) const {
  const Assessment assessment{lanes.row(lane), outcomes_.at(lane), {}};
  const Record record = outcome_record(pack_, Case{}, assessment);
  return {triage::text_of(style_, record), assessment.outcome.disposition};
}

}  // namespace triage
