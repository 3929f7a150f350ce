#pragma once

// What `triage check` found, for programs.

#include <string>
#include <string_view>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/report/record.hpp"

namespace triage {

struct RulePack;

/// A text that was read, and everything that is wrong with it.
struct CheckedText {
  std::string name;
  std::string text;
  std::vector<Diagnostic> diagnostics;
};

enum class CheckResult : unsigned char { well_formed, has_mistakes, not_read };

/// The texts of a pack in another language.
struct CheckedTranslation {
  std::string name;
  std::string language;
  CheckResult result = CheckResult::has_mistakes;
  std::size_t texts = 0;
};

struct CheckedPack {
  std::string name;
  CheckResult result = CheckResult::not_read;
  std::size_t findings = 0;
  std::size_t rules = 0;
  std::size_t care = 0;
  std::size_t guarantees = 0;
  std::vector<CheckedTranslation> translations = {};
};

/// A pack without mistakes, and what it has.
CheckedPack well_formed(const std::string& name, const RulePack& pack);

struct CheckReport {
  std::vector<CheckedPack> packs;  // as asked for
  std::vector<CheckedText> texts;  // with mistakes: of packs, of those they extend, of translations

  /// Whether it came to this for one of the packs.
  [[nodiscard]] bool has(CheckResult result) const;
};

/// For programs: each pack, and every diagnostic.
Record check_record(const CheckReport& report);

/// The same as a SARIF 2.1.0 log, which editors and code hosts show beside the lines. All codes of
/// the diagnostic table are its rules. Columns count characters there, as SARIF wants them.
Record check_sarif(const CheckReport& report, std::string_view triage_version);

}  // namespace triage
