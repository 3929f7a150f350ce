#pragma once

// What an interview shows: its beginning, a question, and what a question means.

#include <string>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/report/page.hpp"

namespace triage::cli {

/// The title and notice of the pack, how to answer, and what was answered before.
std::string introduction(const RulePack& pack, const Case& person, const Style& style);

/// A question under its heading, with numbered choices or a hint how to answer.
std::string question_page(const RulePack& pack, FindingId finding, const std::string& heading,
                          const Style& style);

/// What the question and its options mean, and why they are asked.
std::string explanation_page(const RulePack& pack, FindingId finding, const Style& style);

}  // namespace triage::cli
