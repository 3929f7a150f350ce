#pragma once

// Which missing answers matter, by trying all of them: everybody there is is put into a table, with
// what they are recommended and the worst that is possible for them. Knows no decision diagram.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "reference/naive_infer.hpp"
#include "reference/random_pack.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage::reference {

class Completions {
 public:
  explicit Completions(RulePack pack);

  /// Whether there is a table: a large pack has too many people for one.
  [[nodiscard]] bool is_complete() const { return !table_.empty(); }

  /// Of these findings, in their order, those that two ways to answer all that is unanswered differ
  /// in alone, to another recommendation or another most urgent disposition that is possible.
  /// "Unknown" is an answer. `ways` are the answers of one person as `as_believed` gives them.
  /// There has to be a table.
  [[nodiscard]] std::vector<FindingId> that_matter(const Believed& ways,
                                                   std::span<const FindingId> findings) const;

  /// The same, for opinions.
  [[nodiscard]] Worth worth() const {
    return [this](const Believed& ways, std::span<const FindingId> open) {
      return that_matter(ways, open);
    };
  }

  /// Looks for such a pair of ways by lot, without a table.
  [[nodiscard]] bool is_found_by_lot(const Believed& ways, FindingId finding, Dice& dice,
                                     std::size_t tries) const;

 private:
  /// Something that rules look at: a finding, or an option of a checklist. The last of its values
  /// is "unknown".
  struct Coordinate {
    FindingId finding;
    std::optional<OptionId> option;
    std::vector<Answer> answers;  // but of options
    std::vector<Comparison> comparisons;
    std::size_t stride = 0;

    [[nodiscard]] std::size_t values() const { return option ? 3 : answers.size() + 1; }
    [[nodiscard]] std::size_t unknown() const { return values() - 1; }
  };
  /// A value for each coordinate.
  using Values = std::vector<std::size_t>;
  static constexpr std::size_t unanswered = static_cast<std::size_t>(-1);

  [[nodiscard]] std::size_t value_in(const std::vector<Answer>& answers,
                                     const Coordinate& coordinate) const;
  [[nodiscard]] Limits limits_of(const Values& values) const;
  [[nodiscard]] Limits limits_in_table(const std::vector<Values>& ways) const;
  [[nodiscard]] Limits limits_of_all(const std::vector<Values>& ways) const;
  [[nodiscard]] bool same(const Limits& a, const Limits& b) const;
  void try_all(std::vector<Values>& ways, const std::vector<std::size_t>& open, std::size_t next,
               std::vector<bool>& matters) const;
  [[nodiscard]] std::vector<Values> values_of(const Believed& ways) const;

  RulePack pack_;  // nothing is measured: what a reading tells is told already
  std::vector<Coordinate> coordinates_;
  std::vector<Limits> table_;
};

}  // namespace triage::reference
