#pragma once

// One file through a batch, the fast way and the careful way.

#include <cstddef>
#include <string>

#include "triage/cases/case_format.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/report/record.hpp"

namespace triage::tests {

/// All records as `triage batch` writes them.
std::string quickly(const RulePack& pack, const Program& program, CaseFormat format,
                    const std::string& file, std::size_t threads = 1,
                    const RecordStyle& style = {});

/// The same by the readers of single files, one case after the other.
std::string carefully(const RulePack& pack, const Program& program, CaseFormat format,
                      const std::string& file, const RecordStyle& style = {});

/// How many cases of the file the batch gave to the careful readers.
std::size_t careful_cases(const RulePack& pack, const Program& program, CaseFormat format,
                          const std::string& file);

}  // namespace triage::tests
