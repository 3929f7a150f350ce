#pragma once

// Strong indices: a FindingId cannot be used where a RuleId is meant. They say where something
// stands in one pack, and nothing about any other: to take one over goes by the name (by_id.hpp).
// Which pack it is of is not checked, nor that the index is within it.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace triage {

template <class Tag>
class Id {
 public:
  constexpr Id() = default;  // the first one: there is no value for "none"
  /// `index` has to fit 32 bits: packs are far smaller, and what is larger is cut without a word.
  constexpr explicit Id(std::size_t index) : index_(static_cast<std::uint32_t>(index)) {}

  [[nodiscard]] constexpr std::size_t index() const { return index_; }
  friend constexpr auto operator<=>(Id, Id) = default;

 private:
  std::uint32_t index_ = 0;
};

using FindingId = Id<struct FindingTag>;
using OptionId = Id<struct OptionTag>;  // the position of an option within its own finding
using FactId = Id<struct FactTag>;
using RuleId = Id<struct RuleTag>;
using CareId = Id<struct CareTag>;
using SourceId = Id<struct SourceTag>;

/// A level of care on the pack's scale: 0 is the least urgent, and greater is more urgent.
using Disposition = Id<struct DispositionTag>;

/// The ids 0 .. count-1, for loops over everything a pack declares.
template <class IdType>
std::vector<IdType> ids_up_to(std::size_t count) {
  std::vector<IdType> ids;
  ids.reserve(count);
  for (std::size_t i = 0; i < count; ++i) ids.emplace_back(i);
  return ids;
}

/// Those of them that fit, in order.
template <class IdType, class Fits>
std::vector<IdType> ids_where(std::size_t count, const Fits& fits) {
  std::vector<IdType> ids;
  for (std::size_t i = 0; i < count; ++i) {
    if (fits(IdType(i))) ids.emplace_back(i);
  }
  return ids;
}

}  // namespace triage
