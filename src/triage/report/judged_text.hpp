#pragma once

// Sheets for clinicians who judge people without the pack's answer, and what came of them.

#include <cstddef>
#include <span>
#include <string>

#include "triage/pack/rule_pack.hpp"
#include "triage/report/document.hpp"
#include "triage/report/record.hpp"
#include "triage/review/judged.hpp"

namespace triage {

/// A case file that can be read as it is: each person in words, with every answer, and room for the
/// level of care that they need. `wanted` is how many people were asked for.
std::string blind_sheet(const RulePack& pack, std::span<const Case> people, std::size_t wanted);

/// How far the judges agree with each other and with the pack, and everybody for whom the pack is
/// less urgent than one of them.
Document judged_document(const RulePack& pack, const Judged& judged);
/// The same for programs, with what each judge said of each person.
Record judged_record(const RulePack& pack, const Judged& judged);

}  // namespace triage
