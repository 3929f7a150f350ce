#pragma once

// CSV (RFC 4180) to cases: a record is a case. The header names the columns: findings, `id`,
// `note`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/base/place.hpp"
#include "triage/cases/case.hpp"
#include "triage/cases/pieces.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {

struct CsvColumn {
  enum class Holds : std::uint8_t { nothing_known, id, note, answer };
  Holds holds = Holds::nothing_known;
  FindingId finding;  // of an answer

  friend bool operator==(const CsvColumn&, const CsvColumn&) = default;
};

/// What the cells of each record are.
struct CsvHeader {
  std::vector<CsvColumn> columns;
  std::vector<Diagnostic> problems;  // then no record can be read
};

CsvHeader csv_header(const RulePack& pack, const std::string& file, const HeaderText& header);

/// One record, without its line break. An empty cell is no answer.
CaseOrError case_from_csv(const RulePack& pack, const CsvHeader& header, const SourceText& record);

}  // namespace triage
