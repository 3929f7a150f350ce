#include "triage/batch/outcome_texts.hpp"

#include <algorithm>
#include <bit>
#include <mutex>
#include <span>
#include <utility>

#include "triage/batch/hash.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

// Powers of two: levels have few combinations.
constexpr std::size_t places_of_levels = 256;
constexpr std::size_t places_of_reasons = 1024;

std::size_t place_of(std::span<const Word> key) {
  Word hash = 0;
  for (const Word word : key) hash = (std::rotl(hash, 5) ^ word) * 0x9e3779b97f4a7c15;
  return hash >> 40U;
}

/// Most keys are one word: not worth a call of a function that compares bytes.
bool is_same(std::span<const Word> key, const Word* found) {
  Word differs = 0;
  for (std::size_t i = 0; i < key.size(); ++i) differs |= key[i] ^ found[i];
  return differs == 0;
}

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
    ++times_forgotten_;
  }
  if (texts_.emplace(key, text).second) bytes_ += bytes;
}

OutcomeTexts::OutcomeTexts(const Pack& pack, const RecordStyle& style, KnownTexts& known)
    : pack_(pack),
      style_(style),
      known_(known),
      outcomes_(pack.program),
      keys_(pack.program,
            shows_levels_only(style) ? OutcomeKeys::For::levels : OutcomeKeys::For::reasons),
      found_(shows_levels_only(style) ? places_of_levels : places_of_reasons),
      found_keys_(found_.size() * keys_.words_per_key()) {}

void OutcomeTexts::evaluate(Lanes& lanes, std::size_t people) {
  outcomes_.update(lanes.block());
  keys_.lay_out(outcomes_, people);
}

const OutcomeText& OutcomeTexts::text_of(const Lanes& lanes, std::size_t lane,
                                         KnownTexts::Hold& hold) {
  if (times_forgotten_ != known_.times_forgotten()) {
    found_.assign(found_.size(), nullptr);
    times_forgotten_ = known_.times_forgotten();
  }
  const std::span<const Word> key = keys_.of(lane);
  const std::size_t place = place_of(key) & (found_.size() - 1);
  Word* found_key = found_keys_.data() + place * key.size();
  const OutcomeText*& found = found_[place];
  if (found != nullptr && is_same(key, found_key)) return *found;
  if (const OutcomeText* known = known_.find(bytes_of(key))) {
    std::copy(key.begin(), key.end(), found_key);
    found = known;
    return *known;
  }
  hold.unlock();
  new_ = put_in_words(lanes, lane);
  known_.remember(bytes_of(key), new_);
  hold.lock();
  return new_;
}

OutcomeText OutcomeTexts::put_in_words(const Lanes& lanes, std::size_t lane) const {
  const Assessment assessment{lanes.row(lane), outcomes_.at(lane), {}};
  const Record record = outcome_record(pack_, Case{}, assessment);
  return {triage::text_of(style_, record), assessment.outcome.disposition};
}

}  // namespace triage
