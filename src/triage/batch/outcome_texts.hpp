#pragma once

// Many people have the same record but for the id. It is put into words once and then only copied.

#include <cstddef>
#include <functional>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "triage/batch/lanes.hpp"
#include "triage/batch/outcome_keys.hpp"
#include "triage/cases/assess.hpp"
#include "triage/reasoning/outcomes.hpp"
#include "triage/report/record.hpp"

namespace triage {

struct Pack;

struct OutcomeText {
  RecordText record;
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
  const OutcomeText& text_of(const Lanes& lanes, std::size_t lane, KnownTexts::Hold& hold);

 private:
  OutcomeText put_in_words(const Lanes& lanes, std::size_t lane) const;

  const Pack& pack_;
  const RecordStyle& style_;
  KnownTexts& known_;
  Outcomes outcomes_;
  OutcomeKeys keys_;

  // What this thread found last of all keys that share a place.
  std::vector<const OutcomeText*> found_;  // none: nothing
  std::vector<Word> found_keys_;           // of each place, the words one after the other
  std::size_t times_forgotten_ = 0;        // when that was true
  OutcomeText new_;                        // where it had to be put into words
};

}  // namespace triage
