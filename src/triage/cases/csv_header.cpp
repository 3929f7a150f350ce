#include "triage/cases/csv_header.hpp"

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/cases/csv_cells.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {
namespace {

using Holds = CsvColumn::Holds;

/// How many columns a header can have: each finding, `id` and `note`. A header with some more has
/// them told one by one, up to a bound, above which it is no header at all.
std::size_t most_columns(const RulePack& pack) {
  constexpr std::size_t most_told = 1000;
  return std::max(most_told, pack.findings.size() + 2);
}

bool is_among(const std::vector<std::string>& names, const std::string& lower_case) {
  return std::ranges::any_of(
      names, [&lower_case](const std::string& name) { return lower(trim(name)) == lower_case; });
}

CsvColumn unknown_column(const RulePack& pack, const Cell& name, Diagnostics& diagnostics) {
  std::vector<std::string> names = {"id", "note"};
  for (const Finding& finding : pack.findings) names.push_back(finding.id);
  const std::string_view text = trim(name.text);
  diagnostics.add(Code::csv_unknown_column, name.place, {text}).suggest(lower(text), names);
  return {};
}

/// Ids of findings have small letters only, so no two of them can be meant.
CsvColumn column_named(const RulePack& pack, const Cell& name, const CsvWishes& wishes,
                       Diagnostics& diagnostics) {
  const std::string text = lower(trim(name.text));
  if (text.empty()) return {Holds::unnamed, {}};
  if (text == "id") return {Holds::id, {}};
  if (text == "note") return {Holds::note, {}};
  if (text.starts_with(note_mark)) return {Holds::ignored, {}};
  if (const auto finding = find_finding(pack, text)) return {Holds::answer, *finding};
  if (is_among(wishes.ignored_columns, text)) return {Holds::ignored, {}};
  return unknown_column(pack, name, diagnostics);
}

bool stands_twice(const CsvHeader& header, const CsvColumn& column) {
  const bool may_stand_twice = column.holds == Holds::nothing_known ||
                               column.holds == Holds::ignored || column.holds == Holds::unnamed;
  return !may_stand_twice && std::count(header.columns.begin(), header.columns.end(), column) > 1;
}

void read_columns(const RulePack& pack, const std::vector<Cell>& cells, const CsvWishes& wishes,
                  CsvHeader& read, Diagnostics& diagnostics) {
  for (const Cell& cell : cells) {
    read.columns.push_back(column_named(pack, cell, wishes, diagnostics));
    if (stands_twice(read, read.columns.back())) {
      diagnostics.add(Code::case_answered_twice, cell.place, {trim(cell.text)});
    }
  }
}

}  // namespace

CsvHeader csv_header(const RulePack& pack, const std::string& file, const HeaderText& header,
                     const CsvWishes& wishes) {
  CsvHeader read;
  read.separator = header.separator;
  for (const std::string& text : wishes.no_answers) read.no_answers.push_back(lower(trim(text)));
  Diagnostics diagnostics(file);
  const SourceText source{file, header.text, header.line};
  const auto cells = cells_of(source, header.separator, most_columns(pack), diagnostics);
  const Place begin{header.line, 1, 1};
  if (cells && cells->count > cells->kept.size()) {
    diagnostics.add(
        Code::csv_syntax, begin,
        {"the header has " + std::to_string(cells->count) + " columns, and there are only " +
         std::to_string(pack.findings.size() + 2) + " names for one"});
  } else if (cells && lower(header.text).starts_with("sep=")) {
    diagnostics.add(Code::csv_syntax, begin,
                    {"what stands between cells is one of , ; | and the tab"});
  } else if (cells) {
    read_columns(pack, cells->kept, wishes, read, diagnostics);
  }
  read.problems = diagnostics.sorted();
  return read;
}

}  // namespace triage
