#include "triage/claims/verdict.hpp"

#include <array>

#include "triage/base/enumerators.hpp"

namespace triage {
namespace {

constexpr auto table = std::to_array<CheckTexts>({
    {Check::rule_fires, "rule-fires", "every rule fires for somebody"},
    {Check::rule_matters, "rule-matters", "every rule decides for somebody"},
    {Check::condition_varies, "condition-varies", "no condition is always yes or always no"},
    {Check::fact_is_used, "fact-is-used", "every fact is used"},
    {Check::finding_matters, "finding-matters",
     "every finding can change the outcome or the advice"},
    {Check::care_is_offered, "care-is-offered", "every care path is offered to somebody"},
    {Check::precaution_matters, "precaution-matters",
     "every precaution withholds its care path from somebody"},
    {Check::guarantee, "guarantee", "every guarantee holds for everybody"},
    {Check::guarantee_unsure, "guarantee-unsure",
     "every guarantee holds for those who do not know everything"},
    {Check::worse_never_lowers, "worse-never-lowers",
     "a worse answer never lowers the disposition"},
    {Check::worse_never_lowers_unsure, "worse-never-lowers-unsure",
     "a worse answer never lowers the recommendation where others are unknown"},
    {Check::otherwise_is_meant, "otherwise-is-meant",
     "nobody falls to `otherwise` unless a guarantee says so"},
    {Check::extension_never_lowers, "extension-never-lowers",
     "nobody gets less urgent care than from the pack that this one extends"},
    {Check::contradictions_never_lower, "contradictions-never-lower",
     "nobody who answers one thing twice gets less than for either answer"},
    {Check::no_care_in_emergency, "no-care-in-emergency",
     "nobody with the most urgent disposition is offered a care path"},
    {Check::advice_at_home, "advice-at-home",
     "everybody with the least urgent disposition is offered advice"},
    {Check::unknown_is_not_home, "unknown-is-not-home",
     "nobody who cannot rule out something urgent gets the least urgent disposition"},
    {Check::bounds_hold, "bounds-hold",
     "with answers missing, the bounds hold whatever the answers turn out to be"},
    {Check::bounds_are_exact, "bounds-are-exact",
     "with answers missing, the bounds are as narrow as they can be", Result::noted},
    {Check::interview_settles, "interview-settles", "every interview ends with a recommendation"},
    {Check::interview_asks_what_matters, "interview-asks-what-matters",
     "no interview asks what can no longer matter"},
    {Check::enumeration_agrees, "enumeration-agrees",
     "inference, run over the combinations one by one, agrees with the proofs"},
});

static_assert(has_each_in_order<table, &CheckTexts::check>(),
              "a check has no row, or a row stands in the wrong place");

}  // namespace

std::span<const CheckTexts> check_table() { return table; }

const CheckTexts& texts_of(Check check) { return table[static_cast<std::size_t>(check)]; }

}  // namespace triage
