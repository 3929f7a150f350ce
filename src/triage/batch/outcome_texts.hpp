#pragma once

// Many people have the same record but for the id. It is put into words once and then only copied.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <functional>
#include <optional>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "triage/base/bytes.hpp"
#include "triage/batch/lanes.hpp"
#include "triage/batch/outcome_keys.hpp"
#include "triage/cases/assess.hpp"
#include "triage/reasoning/outcomes.hpp"
#include "triage/report/record.hpp"

namespace triage {

struct Pack;

/// A text that is copied in blocks.
class BlockText {
 public:
  BlockText() = default;
  explicit BlockText(std::string text) : size_(text.size()), padded_(std::move(text)) {
    padded_.resize(size_ + copy_slack);
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::string_view view() const { return {padded_.data(), size_}; }
  /// Returns where it ends; `copy_slack` bytes behind that are written as well.
  char* copy_to(char* to) const {
    constexpr std::size_t few = 128;
    if (size_ <= few) return copy_in_blocks(to, padded_.data(), size_);
    std::memcpy(to, padded_.data(), size_);
    return to + size_;
  }

 private:
  std::size_t size_ = 0;
  std::string padded_;
};

/// A record but for its id, and what it says.
struct OutcomeText {
  OutcomeText() = default;
  OutcomeText(RecordText record, std::optional<Disposition> said)
      : before_id(std::move(record.before_id)),
        after_id(std::move(record.after_id)),
        shows_id(record.shows_id),
        disposition(said) {}

  BlockText before_id;
  BlockText after_id;
  bool shows_id = true;
  std::optional<Disposition> disposition;
};

/// What all threads have put into words, by key. It forgets all when it is full: memory must not
/// grow with the variety of outcomes.
class KnownTexts {
 public:
  /// What is known stays as long as somebody has one.
  using Hold = std::shared_lock<std::shared_mutex>;

  /// `most_bytes` are those of keys and texts; what the map itself takes comes on top.
  explicit KnownTexts(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  [[nodiscard]] Hold hold() { return Hold(mutex_); }
  /// For those who hold: nothing if the key is not known.
  [[nodiscard]] const OutcomeText* find(std::string_view key) const;
  /// How often all was forgotten: what was found holds as long as this is the same.
  [[nodiscard]] std::size_t times_forgotten() const { return times_forgotten_; }
  /// For those who do not, who would wait for themselves: waits until nobody holds, and forgets all
  /// first where there is no room. What is known already stays as it is.
  void remember(std::string_view key, const OutcomeText& text);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const;
  };

  std::size_t most_bytes_;
  std::shared_mutex mutex_;
  std::unordered_map<std::string, OutcomeText, Hash, std::equal_to<>> texts_;
  std::size_t bytes_ = 0;
  std::size_t times_forgotten_ = 0;
};

/// Finds the texts for the lanes of one block after another, for one thread.
class OutcomeTexts {
 public:
  /// All must outlive this.
  OutcomeTexts(const Pack& pack, const RecordStyle& style, KnownTexts& known);

  [[nodiscard]] KnownTexts::Hold hold() { return known_.hold(); }
  /// From now on, `text_of` is about the first `people` of these lanes. What is in lanes that are
  /// odd does no harm, as long as nobody asks for it.
  void evaluate(Lanes& lanes, std::size_t people);
  /// Valid until the next call, and as long as `hold`, which is let go of where words have to be
  /// found.
  const OutcomeText& text_of(const Lanes& lanes, std::size_t lane, KnownTexts::Hold& hold) {
    const std::span<const Word> key = keys_.of(lane);
    const std::size_t place = place_of(key) & last_place_;
    const bool is_it = times_forgotten_ == known_.times_forgotten() && found_[place] != nullptr &&
                       is_same(key, found_keys_.data() + place * key.size());
    return is_it ? *found_[place] : look_up(lanes, lane, place, hold);
  }

 private:
  static std::size_t place_of(std::span<const Word> key) {
    Word hash = 0;
    for (const Word word : key) hash = (std::rotl(hash, 5) ^ word) * 0x9e3779b97f4a7c15;
    return hash >> 40U;
  }
  /// Most keys are one word: not worth a call of a function that compares bytes.
  static bool is_same(std::span<const Word> key, const Word* found) {
    Word differs = 0;
    for (std::size_t i = 0; i < key.size(); ++i) differs |= key[i] ^ found[i];
    return differs == 0;
  }

  const OutcomeText& look_up(const Lanes& lanes, std::size_t lane, std::size_t place,
                             KnownTexts::Hold& hold);
  OutcomeText put_in_words(const Lanes& lanes, std::size_t lane) const;

  const Pack& pack_;
  const RecordStyle& style_;
  KnownTexts& known_;
  Outcomes outcomes_;
  OutcomeKeys keys_;

  // What this thread found last of all keys that share a place.
  std::vector<const OutcomeText*> found_;  // none: nothing
  std::size_t last_place_;                 // one less than a power of two
  std::vector<Word> found_keys_;           // of each place, the words one after the other
  std::size_t times_forgotten_ = 0;        // when that was true
  OutcomeText new_;                        // where it had to be put into words
};

}  // namespace triage
