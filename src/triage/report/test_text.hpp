#pragma once

// What `triage test` found, for the author of a pack.

#include <string>

#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/document.hpp"
#include "triage/report/record.hpp"
#include "triage/vignettes/test_pack.hpp"

namespace triage {

/// A test and what it was a test of.
struct TestReport {
  const Pack& pack;
  std::string pack_file;   // what places in the pack are called by
  std::string case_files;  // where the vignettes come from
  const PackTest& test;
  Required required;
};

/// What came of it, for people and for programs.
Document test_document(const TestReport& report);
Record test_record(const TestReport& report);
/// JUnit's XML: a test case for each vignette, and one each for the coverage and the mutation
/// score.
std::string test_junit(const TestReport& report);

/// A case file of vignettes whose expectations are still to be filled in. It can be read as it is.
std::string missing_vignettes_text(const RulePack& pack, const Mutation& mutation,
                                   const MissingVignettes& missing);

}  // namespace triage
