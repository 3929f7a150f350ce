#pragma once

// What somebody says on the command line about tables of cases, and what they are told about them.

#include <string>

#include "triage/cases/csv_header.hpp"
#include "triage/cases/pieces.hpp"

namespace CLI {
class App;
}

namespace triage::cli {

/// Declares `--ignore-columns` and `--na`.
void add_csv_wishes(CLI::App& app, CsvWishes& wishes);

/// Why answers would be lost if a pack's cases were read with these wishes; empty if none is.
std::string problem_with(const CsvWishes& wishes, const RulePack& pack);

/// Says once, for all records of a table, what separates its cells and what is wrong with its
/// header. Returns whether nothing is.
bool tell_of_table(const RulePack& pack, const std::string& file, const HeaderText& header,
                   const CsvWishes& wishes);

}  // namespace triage::cli
