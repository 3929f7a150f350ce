#pragma once

// CSV (RFC 4180, or with another separator) to cases: a record is a case.

#include <vector>

#include "triage/base/place.hpp"
#include "triage/cases/case.hpp"
#include "triage/cases/csv_header.hpp"

namespace triage {

struct Pack;

/// One record, without its line break, that holds a case. An empty cell is no answer.
CaseOrError case_from_csv(const Pack& pack, const CsvHeader& header, const SourceText& record);

/// The case of one record; none of a record that holds no case.
std::vector<CaseOrError> cases_from_csv(const Pack& pack, const CsvHeader& header,
                                        const SourceText& record);

}  // namespace triage
