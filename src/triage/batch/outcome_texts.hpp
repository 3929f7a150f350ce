#pragma once

// Many people have the same record but for the id. It is put into words once and then only copied.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "triage/batch/lanes.hpp"
#include "triage/batch/outcome_keys.hpp"
#include "triage/cases/assess.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
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
  /// All must outlive this. What is remembered takes about `most_bytes`.
  OutcomeTexts(const RulePack& pack, const Program& program, const RecordStyle& style,
               std::size_t most_bytes);

  /// From now on, `text_of` is about these lanes.
  void evaluate(Lanes& lanes);
  /// Valid until the next call of `text_of`.
  const OutcomeText& text_of(const Lanes& lanes, std::size_t lane);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const;
  };

  OutcomeText put_in_words(const Lanes& lanes, std::size_t lane) const;

  const RulePack& pack_;
  const Program& program_;
  const RecordStyle& style_;
  std::size_t most_bytes_;
  Evaluation evaluation_;
  OutcomeKeys keys_;
  std::unordered_map<std::string, OutcomeText, Hash, std::equal_to<>> texts_;
  std::size_t bytes_ = 0;  // of the texts
};

}  // namespace triage
