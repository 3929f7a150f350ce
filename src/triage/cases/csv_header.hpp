#pragma once

// The header of a CSV: what the cells of each record are.

#include <cstdint>
#include <string>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/base/id.hpp"
#include "triage/cases/pieces.hpp"

namespace triage {

struct RulePack;

/// What somebody says about tables that do not say it themselves.
struct CsvWishes {
  std::vector<std::string> ignored_columns;  // that do not matter, by their names
  std::vector<std::string> no_answers;       // cells that are no answer, such as N/A
};

struct CsvColumn {
  enum class Holds : std::uint8_t { nothing_known, id, note, answer, ignored, unnamed };
  Holds holds = Holds::nothing_known;
  FindingId finding = {};  // of an answer

  friend bool operator==(const CsvColumn&, const CsvColumn&) = default;
};

struct CsvHeader {
  std::vector<CsvColumn> columns;
  std::vector<Diagnostic> problems;  // then no record can be read
  char separator = ',';
  std::vector<std::string> no_answers = {};  // in lower case
};

/// A column is called as its finding is, whatever the case of the letters; `id`; `note`, or
/// `note:` and anything, of which nothing is read. One without a name has to be empty.
CsvHeader csv_header(const RulePack& pack, const std::string& file, const HeaderText& header,
                     const CsvWishes& wishes = {});

}  // namespace triage
