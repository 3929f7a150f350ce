#pragma once

// One file through a batch, the fast path and the slow path.

#include <cstddef>
#include <string>

#include "triage/cases/case_format.hpp"
#include "triage/cases/csv_header.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/report/record.hpp"

namespace triage::tests {

inline constexpr std::size_t usual_chunk_bytes = std::size_t{1} << 10U;

/// All records as `triage batch` writes them.
std::string by_fast_path(const Pack& pack, CaseFormat format, const std::string& file,
                         std::size_t threads = 1, const RecordStyle& style = {},
                         const CsvWishes& wishes = {}, std::size_t chunk_bytes = usual_chunk_bytes);

/// The same by the readers of single files, one case after the other. Names, and ids that come
/// twice, are left to the batch: what that decides is held against tests of its own.
std::string by_slow_path(const Pack& pack, CaseFormat format, const std::string& file,
                         const RecordStyle& style = {}, const CsvWishes& wishes = {});

/// How many cases of the file the batch gave to the slow readers.
std::size_t slow_cases(const Pack& pack, CaseFormat format, const std::string& file);

}  // namespace triage::tests
