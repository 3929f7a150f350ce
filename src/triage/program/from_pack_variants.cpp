#include "triage/program/from_pack_variants.hpp"

#include <algorithm>

#include "triage/program/from_pack_columns.hpp"

namespace triage {
namespace {

template <class Visit>
void visit_comparisons(const Condition& condition, const Visit& visit) {
  visit_parts(condition, [&visit](const Condition& part) {
    const IsInRange* range = range_in(part);
    if (range != nullptr) visit(range->finding, range->comparison);
  });
}

/// Calls `visit` with the finding and the comparison, for every comparison in one part of a pack.
template <class Visit>
void visit_comparisons(const RulePack& pack, const PackPart& part, const Visit& visit) {
  switch (part.kind) {
    case PartKind::in_doubt: return;
    case PartKind::measurement: {
      const Measurement& measured = *pack.findings[part.index].measured_by;
      return visit(measured.by, measured.yes_when);
    }
    case PartKind::fact: return visit_comparisons(pack.facts[part.index].is, visit);
    case PartKind::rule: return visit_comparisons(pack.rules[part.index].when, visit);
    case PartKind::care_path: break;
  }
  const CarePath& path = pack.care[part.index];
  if (path.when) visit_comparisons(*path.when, visit);
  for (const Precaution& precaution : path.unless) visit_comparisons(precaution.when, visit);
}

/// Writes one part of `pack` as it is in `original`.
void restore(RulePack& pack, const RulePack& original, const PackPart& part) {
  switch (part.kind) {
    case PartKind::in_doubt:
      pack.otherwise = original.otherwise;
      pack.when_unknown = original.when_unknown;
      return;
    case PartKind::measurement:
      pack.findings[part.index].measured_by = original.findings[part.index].measured_by;
      return;
    case PartKind::fact: pack.facts[part.index] = original.facts[part.index]; return;
    case PartKind::rule: pack.rules[part.index] = original.rules[part.index]; return;
    case PartKind::care_path: pack.care[part.index] = original.care[part.index]; return;
  }
}

/// Where the pack compares, and the changes would. `changed` is the pack, before and afterwards.
CutsByFinding common_cuts(const RulePack& pack, RulePack& changed, std::size_t count,
                          const std::function<const PackChange&(std::size_t)>& change) {
  CutsByFinding own(pack.findings.size());
  add_cuts(pack, own);
  CutsByFinding cuts = own;
  for (std::size_t i = 0; i < count; ++i) {
    const PackChange& next = change(i);
    next.apply(changed);
    visit_comparisons(changed, next.part, [&](FindingId finding, const Comparison& comparison) {
      for (const Cut& cut : cuts_of(pack[finding], comparison)) cuts[finding.index()].insert(cut);
    });
    restore(changed, pack, next.part);
  }
  for (const FindingId crowded : with_too_many_cells(pack, cuts)) {
    cuts[crowded.index()] = own[crowded.index()];
  }
  return cuts;
}

}  // namespace

VariantPrograms::VariantPrograms(const RulePack& pack, std::size_t count,
                                 const std::function<const PackChange&(std::size_t)>& change)
    : pack_(pack),
      changed_(pack),
      cuts_(common_cuts(pack, changed_, count, change)),
      program_(laid_out(pack, cuts_)),
      compiler_(changed_, program_),
      mark_() {
  compiler_.compile_pack();
  original_ = program_;
  mark_ = compiler_.mark();
}

VariantPrograms::Variant VariantPrograms::with(const PackChange& change) {
  take_back();
  part_ = change.part;
  change.apply(changed_);
  if (!is_cut_for(part_)) return {changed_, nullptr};
  compile(part_);
  return {changed_, &program_};
}

Program VariantPrograms::beside(const RulePack& pack) const { return compiled(pack, cuts_); }

bool VariantPrograms::is_cut_for(const PackPart& part) const {
  bool is_cut = true;
  visit_comparisons(changed_, part, [&](FindingId finding, const Comparison& comparison) {
    const Cuts& cuts = cuts_[finding.index()];
    const std::vector<Cut> needed = cuts_of(changed_[finding], comparison);
    is_cut = is_cut &&
             std::ranges::all_of(needed, [&cuts](const Cut& cut) { return cuts.contains(cut); });
  });
  return is_cut;
}

void VariantPrograms::compile(const PackPart& part) {
  switch (part.kind) {
    case PartKind::in_doubt:
      program_.otherwise = changed_.otherwise;
      program_.when_unknown = changed_.when_unknown;
      return;
    case PartKind::measurement:
      for (ProgramMeasurement& measurement : program_.measurements) {
        measurement = measurement_of(changed_, program_, program_[measurement.measured].finding);
      }
      return;
    case PartKind::fact:  // who uses it is not known
      compiler_.forget_facts();
      for (std::size_t i = 0; i < changed_.rules.size(); ++i) compile({PartKind::rule, i});
      for (std::size_t i = 0; i < changed_.care.size(); ++i) compile({PartKind::care_path, i});
      return;
    case PartKind::rule:
      program_.rules[part.index] = compiler_.rule(changed_.rules[part.index]);
      return;
    case PartKind::care_path:
      program_.care[part.index] = compiler_.care(changed_.care[part.index]);
      return;
  }
}

/// Makes `changed_` the pack again, and `program_` the original.
void VariantPrograms::take_back() {
  restore(changed_, pack_, part_);
  compiler_.return_to(mark_);
  program_.otherwise = original_.otherwise;
  program_.when_unknown = original_.when_unknown;
  program_.measurements = original_.measurements;
  if (part_.kind == PartKind::rule) {
    program_.rules[part_.index] = original_.rules[part_.index];
  } else if (part_.kind == PartKind::care_path) {
    program_.care[part_.index] = original_.care[part_.index];
  } else if (part_.kind == PartKind::fact) {
    program_.rules = original_.rules;
    program_.care = original_.care;
  }
}

}  // namespace triage
