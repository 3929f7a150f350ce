#include "triage/cases/from_csv.hpp"

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/cases/contradictions.hpp"
#include "triage/cases/csv_cells.hpp"

namespace triage {
namespace {

/// Whether the cell is one of those that somebody said are no answers. What is an answer to this
/// finding stays one: the name of an option, a quantity.
bool is_no_answer(const RulePack& pack, const CsvHeader& header, FindingId finding,
                  std::string_view text) {
  const auto& texts = header.no_answers;
  if (std::find(texts.begin(), texts.end(), lower(text)) == texts.end()) return false;
  Diagnostics ignored("");
  return !answer_from_text(pack, finding, text, {}, ignored);
}

void read_cell(const RulePack& pack, const CsvHeader& header, std::size_t column, const Cell& cell,
               Case& read, Diagnostics& diagnostics) {
  const auto& [holds, finding] = header.columns[column];
  const std::string_view text = trim(cell.text);
  if (text.empty()) return;
  switch (holds) {
    case CsvColumn::Holds::nothing_known:
    case CsvColumn::Holds::ignored: return;
    case CsvColumn::Holds::unnamed:
      diagnostics.add(Code::csv_unnamed_cell, cell.place, {std::to_string(column + 1)});
      return;
    case CsvColumn::Holds::note: read.note = text; return;
    case CsvColumn::Holds::id:
      read.place = cell.place;
      if (const std::string problem = problem_with_id(text); problem.empty()) {
        read.id = text;
      } else {
        diagnostics.add(Code::case_bad_id, cell.place, {problem});
      }
      return;
    case CsvColumn::Holds::answer: break;
  }
  if (is_no_answer(pack, header, finding, text)) return;
  auto answer = answer_from_text(pack, finding, text, cell.place, diagnostics);
  if (answer) read.answers.push_back(std::move(*answer));
}

/// A quoted cell may hold line breaks. A line in it with as many cells as the table has columns is
/// more likely the record of somebody else, behind a quote that was never closed.
bool holds_a_record(std::string_view cell, const CsvHeader& header) {
  const std::size_t columns = header.columns.size();
  for (std::size_t feed = cell.find('\n'); feed != cell.npos; feed = cell.find('\n', feed + 1)) {
    const std::string_view line = cell.substr(feed + 1, cell.find('\n', feed + 1) - feed - 1);
    const auto separators =
        static_cast<std::size_t>(std::count(line.begin(), line.end(), header.separator));
    if (columns > 1 && separators + 1 == columns) return true;
  }
  return false;
}

void check_lines_in_cells(const std::vector<Cell>& cells, const CsvHeader& header,
                          Diagnostics& diagnostics) {
  for (const Cell& cell : cells) {
    if (!holds_a_record(cell.text, header)) continue;
    diagnostics.add(Code::csv_syntax, {cell.place.line, cell.place.column, 1},
                    {"a line in this quoted cell looks like a record; a quote may be missing"});
  }
}

}  // namespace

CaseOrError case_from_csv(const RulePack& pack, const CsvHeader& header, const SourceText& record) {
  Diagnostics diagnostics(record.name);
  Case read;
  read.place = {record.first_line, 1, 1};
  const std::size_t columns = header.columns.size();
  const auto cells = cells_of(record, header.separator, columns, diagnostics);
  if (cells && header.problems.empty() && cells->count != columns) {
    diagnostics.add(Code::csv_wrong_width, {record.first_line, 1, 1},
                    {std::to_string(cells->count), std::to_string(columns)});
  }
  if (cells) check_lines_in_cells(cells->kept, header, diagnostics);
  for (std::size_t i = 0; cells && i < cells->kept.size(); ++i) {
    read_cell(pack, header, i, cells->kept[i], read, diagnostics);
  }
  check_contradictions(pack, read.answers, read.place, diagnostics);
  std::vector<Diagnostic> problems = header.problems;
  if (problems.empty()) problems = diagnostics.sorted();
  if (problems.empty()) return read;
  const auto text = std::make_shared<std::string>(record.text);
  return BadCase{read.id, std::move(problems), text, record.first_line};
}

std::vector<CaseOrError> cases_from_csv(const RulePack& pack, const CsvHeader& header,
                                        const SourceText& record) {
  if (holds_no_case(record.text, header.separator)) return {};
  return {case_from_csv(pack, header, record)};
}

}  // namespace triage
