#pragma once

// The records of settled outcomes depend on little: which rules fired, which care paths apply. So a
// record is put into words once and then only copied.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "triage/batch/lanes.hpp"
#include "triage/cases/assess.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/reasoning/bounds.hpp"
#include "triage/reasoning/evaluate.hpp"
#include "triage/report/record.hpp"

namespace triage {

struct OutcomeText {
  RecordText record;
  std::optional<Disposition> disposition;
};

/// Finds the texts for the lanes of one block after another.
class OutcomeTexts {
 public:
  /// All must outlive this.
  OutcomeTexts(const RulePack& pack, const Program& program, const RecordStyle& style);

  /// From now on, `text_of` is about these lanes.
  void evaluate(Lanes& lanes);
  /// Valid until the next call of `text_of`.
  const OutcomeText& text_of(const Lanes& lanes, std::size_t lane);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const {
      return std::hash<std::string_view>()(key);
    }
  };

  /// A gate whose truth a record can show, and the dispositions with which it does (bit d).
  struct ShownGate {
    GateId gate;
    std::uint32_t with = 0;
  };
  static constexpr std::size_t gates_per_key_word = 32;

  [[nodiscard]] std::size_t key_words() const {
    return (shown_.size() + gates_per_key_word - 1) / gates_per_key_word;
  }
  void show(GateId gate, std::uint32_t with);
  void lay_out_keys(std::size_t word);
  void write_key(const Lanes& lanes, std::size_t lane);
  OutcomeText put_in_words(const Lanes& lanes, std::size_t lane) const;

  const RulePack& pack_;
  const Program& program_;
  const RecordStyle& style_;
  std::vector<ShownGate> shown_;
  Evaluation evaluation_;
  Bounds bounds_;
  std::vector<Word> keys_;  // of each lane, its words one after the other
  std::string key_;
  std::unordered_map<std::string, OutcomeText, Hash, std::equal_to<>> texts_;
  std::size_t bytes_ = 0;  // of the texts
};

}  // namespace triage
