#pragma once

// A condition on answers, as an author wrote it: evaluation is the business of program/ and
// reasoning/.

#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <type_traits>
#include <variant>
#include <vector>

#include "triage/base/either.hpp"
#include "triage/base/id.hpp"
#include "triage/base/overloaded.hpp"
#include "triage/base/place.hpp"
#include "triage/pack/finding.hpp"

namespace triage {

struct Condition;

struct IsAnswered {  // a yes/no finding
  FindingId finding;
  bool yes = true;
};
struct IsAnyOption {  // one_of: one of these was chosen; any_of: at least one of these was
  FindingId finding;
  std::vector<OptionId> options;
};
struct IsNone {  // a quantity's `none`, or no option of an any_of
  FindingId finding;
};
struct IsInRange {  // a quantity
  FindingId finding;
  Comparison comparison;
};
struct FactHolds {
  FactId fact;
};
struct Not {
  std::vector<Condition> parts;  // exactly one; a vector because Condition is not complete yet
};
struct AtLeast {  // `all` asks for every part, `any` for one
  std::size_t count = 1;
  std::vector<Condition> parts;
};

/// One of its forms, and where it was written. It is a value: a copy has copies of all its parts.
struct Condition {
  using Form = Either<IsAnswered, IsAnyOption, IsNone, IsInRange, FactHolds, Not, AtLeast>;
  Form form;
  Place place;
};

/// A `Condition` or a `const Condition`.
template <class Type>
concept SomeCondition = std::same_as<std::remove_const_t<Type>, Condition>;
/// A condition on the answer to one finding.
template <class AnyForm>
concept LooksAtAnswer = requires(AnyForm form) {
  form.finding;
};
/// A condition on conditions.
template <class AnyForm>
concept HasParts = requires(AnyForm form) {
  form.parts;
};

// What follows is the only way to look inside a condition, but for std::visit over all its forms: a
// new form does not compile before each place has been told what it means there.

/// The conditions that one is made of; none of one on an answer or a fact.
template <SomeCondition AnyCondition>
std::span<AnyCondition> parts_of(AnyCondition& condition) {
  using Parts = std::span<AnyCondition>;
  return std::visit(Overloaded{[](LooksAtAnswer auto& /*form*/) { return Parts(); },
                               [](const FactHolds& /*form*/) { return Parts(); },
                               [](HasParts auto& form) { return Parts(form.parts); }},
                    condition.form);
}

/// The finding whose answer a condition is on; null of one on a fact, or of one with parts.
template <SomeCondition AnyCondition>
auto* finding_in(AnyCondition& condition) {
  using Id = std::conditional_t<std::is_const_v<AnyCondition>, const FindingId, FindingId>;
  using Found = Id*;
  return std::visit(Overloaded{[](LooksAtAnswer auto& form) { return Found(&form.finding); },
                               [](const FactHolds& /*form*/) { return Found(); },
                               [](const HasParts auto& /*form*/) { return Found(); }},
                    condition.form);
}

/// The fact that a condition is on.
std::optional<FactId> fact_in(const Condition& condition);

/// The range that a condition asks a quantity for; null of every other one.
const IsInRange* range_in(const Condition& condition);

/// Calls `visit` with `condition` and everything that it is made of, from the outside in. What a
/// fact is made of is not among it: a fact stands by itself in the pack.
template <SomeCondition AnyCondition, class Visit>
void visit_parts(AnyCondition& condition, const Visit& visit) {
  visit(condition);
  for (auto& part : parts_of(condition)) visit_parts(part, visit);
}

}  // namespace triage
