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
constexpr std::size_t places_of_reasons = 2048;

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
      key.size() + text.before_id.size() + text.after_id.size() + 2 * copy_slack + sizeof text;
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
      last_place_(found_.size() - 1),
      found_keys_(found_.size() * keys_.words_per_key()) {}

void OutcomeTexts::evaluate(Lanes& lanes, std::size_t people) {
  outcomes_.update(lanes.block());
  keys_.lay_out(outcomes_, people);
}

/// Among those that all threads know; what is not there is put into words.
const OutcomeText& OutcomeTexts::look_up(const Lanes& lanes, std::size_t lane, std::size_t place,
                                         KnownTexts::Hold& hold) {
  if (times_forgotten_ != known_.times_forgotten()) {
    found_.assign(found_.size(), nullptr);
    times_forgotten_ = known_.times_forgotten();
  }
  const std::span<const Word> key = keys_.of(lane);
  if (const OutcomeText* known = known_.find(bytes_of(key))) {
    std::ranges::copy(key, found_keys_.data() + place * key.size());
    found_[place] = known;
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
