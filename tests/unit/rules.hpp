#pragma once

// Rule packs and cases for tests.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/pack/translation.hpp"
#include "triage/program/from_pack.hpp"

namespace triage::tests {

/// A file of the source tree, by its path in there. Fails the test if it cannot be read.
std::string source_file(const std::string& path);

/// Fails the test, with the diagnostics, if the pack has a mistake. It may extend the packs in
/// rules/.
Pack rules_from_yaml(std::string_view yaml);

/// The last of these packs, each of which extends the one before it.
Pack rules_from_layers(std::span<const std::string> texts);

/// rules/upper-back-pain.yaml.
const Pack& article_rules();

/// rules/upper-back-pain-guidelines.yaml, which extends it.
const Pack& guideline_rules();

/// The texts of one of these packs in Spanish, by where they stand, with those of its base.
TextsByPath spanish_texts(const RulePack& pack);
/// The pack with these texts.
RulePack in_spanish(const RulePack& pack);
Pack in_spanish(const Pack& pack);

/// A pack that differs from the smallest one in its findings, facts, rules and care, given as YAML
/// blocks. Its dispositions are self_care, doctor and emergency; its one source is `book`.
Pack small_rules(std::string_view parts);

/// Fails the test if the name is not known.
FindingId finding(const Pack& rules, std::string_view id);
Disposition disposition(const Pack& rules, std::string_view id);
RuleId rule(const Pack& rules, std::string_view id);
CareId care(const Pack& rules, std::string_view id);

/// The answers in a flow map: `{fever: no, pain_duration: 10 days}`.
std::vector<Answer> answers_in(const Pack& rules, std::string_view flow_map);

/// All cases of a text, good and bad; the file's name tells its format.
std::vector<CaseOrError> cases_in(const Pack& rules, std::string_view text,
                                  const std::string& file = "cases.yaml");

}  // namespace triage::tests
