#include "triage/cases/from_csv.hpp"

#include <algorithm>

#include "triage/base/forward_placer.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/cases/contradictions.hpp"
#include "triage/yaml/parse.hpp"

namespace triage {
namespace {

struct Cell {
  std::string text;  // without its quotes
  Place place;
};

/// Splits one record into its cells.
class CellReader {
 public:
  CellReader(const SourceText& record, Diagnostics& diagnostics)
      : placer_(record), text_(record.text), diagnostics_(diagnostics) {
    if (text_.ends_with('\r')) text_.remove_suffix(1);
  }

  /// Nothing, with the reason reported, if the quotes make no sense.
  std::optional<std::vector<Cell>> read() {
    std::vector<Cell> cells;
    while (true) {
      const std::size_t begin = at_;
      Cell cell;
      const bool ok = text_.substr(at_).starts_with('"') ? quoted(cell.text) : plain(cell.text);
      if (!ok) return std::nullopt;
      cell.place = place_of(begin, at_ - begin);
      cells.push_back(std::move(cell));
      if (at_ == text_.size()) return cells;
      ++at_;  // the comma
    }
  }

 private:
  bool plain(std::string& cell) {
    const std::size_t end = std::min(text_.find_first_of(",\"", at_), text_.size());
    cell = text_.substr(at_, end - at_);
    at_ = end;
    if (end == text_.size() || text_[end] == ',') return true;
    return fail("there is a quote inside a cell that does not begin with one");
  }

  bool quoted(std::string& cell) {
    const std::size_t begin = at_++;
    while (true) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) {
        at_ = begin;
        return fail("this quote is never closed");
      }
      cell += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (!text_.substr(at_).starts_with('"')) break;
      cell += '"';
      ++at_;
    }
    if (at_ == text_.size() || text_[at_] == ',') return true;
    return fail("a comma is missing after the closing quote");
  }

  bool fail(std::string_view what) {
    diagnostics_.add(Code::csv_syntax, place_of(at_, 1), {what});
    return false;
  }

  Place place_of(std::size_t offset, std::size_t length) {
    return placer_.at(offset, std::max<std::size_t>(length, 1));
  }

  ForwardPlacer placer_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
};

std::optional<std::vector<Cell>> cells_of(const SourceText& record, Diagnostics& diagnostics) {
  if (!yaml::check_bytes(record, diagnostics)) return std::nullopt;
  return CellReader(record, diagnostics).read();
}

CsvColumn column_named(const RulePack& pack, const Cell& name, Diagnostics& diagnostics) {
  const std::string_view text = trim(name.text);
  if (text == "id") return {CsvColumn::Holds::id, {}};
  if (text == "note") return {CsvColumn::Holds::note, {}};
  const auto finding = finding_named(pack, text, name.place, diagnostics);
  if (!finding) return {CsvColumn::Holds::nothing_known, {}};
  return {CsvColumn::Holds::answer, *finding};
}

bool stands_twice(const CsvHeader& header, const CsvColumn& column) {
  return column.holds != CsvColumn::Holds::nothing_known &&
         std::count(header.columns.begin(), header.columns.end(), column) > 1;
}

void read_cell(const RulePack& pack, const CsvColumn& column, const Cell& cell, Case& read,
               Diagnostics& diagnostics) {
  const std::string_view text = trim(cell.text);
  if (text.empty()) return;
  switch (column.holds) {
    case CsvColumn::Holds::nothing_known: return;
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
  auto answer = answer_from_text(pack, column.finding, text, cell.place, diagnostics);
  if (answer) read.answers.push_back(std::move(*answer));
}

/// What seems to stand between the cells of a header that has only one.
std::string_view other_separator(std::string_view header) {
  if (header.find(';') != header.npos) return "semicolons";
  return header.find('\t') != header.npos ? "tabs" : "";
}

/// A quoted cell may hold line breaks. A line in it with as many cells as the table has columns is
/// more likely the record of somebody else, behind a quote that was never closed.
bool holds_a_record(std::string_view cell, std::size_t columns) {
  for (std::size_t feed = cell.find('\n'); feed != cell.npos; feed = cell.find('\n', feed + 1)) {
    const std::string_view line = cell.substr(feed + 1, cell.find('\n', feed + 1) - feed - 1);
    const auto commas = static_cast<std::size_t>(std::count(line.begin(), line.end(), ','));
    if (columns > 1 && commas + 1 == columns) return true;
  }
  return false;
}

void check_lines_in_cells(const std::vector<Cell>& cells, std::size_t columns,
                          Diagnostics& diagnostics) {
  for (const Cell& cell : cells) {
    if (!holds_a_record(cell.text, columns)) continue;
    diagnostics.add(Code::csv_syntax, {cell.place.line, cell.place.column, 1},
                    {"a line in this quoted cell looks like a record; a quote may be missing"});
  }
}

}  // namespace

CsvHeader csv_header(const RulePack& pack, const std::string& file, const HeaderText& header) {
  CsvHeader read;
  Diagnostics diagnostics(file);
  const auto cells = cells_of({file, header.text, header.line}, diagnostics);
  const auto separator = cells && cells->size() == 1 ? other_separator(header.text) : "";
  if (!separator.empty()) {
    diagnostics.add(Code::csv_syntax, {header.line, 1, 1},
                    {"there are " + std::string(separator) + " between the cells, not commas"});
    read.problems = diagnostics.sorted();
    return read;
  }
  for (const Cell& cell : cells.value_or(std::vector<Cell>())) {
    read.columns.push_back(column_named(pack, cell, diagnostics));
    if (stands_twice(read, read.columns.back())) {
      diagnostics.add(Code::case_answered_twice, cell.place, {trim(cell.text)});
    }
  }
  read.problems = diagnostics.sorted();
  return read;
}

CaseOrError case_from_csv(const RulePack& pack, const CsvHeader& header, const SourceText& record) {
  Diagnostics diagnostics(record.name);
  Case read;
  read.place = {record.first_line, 1, 1};
  const auto cells = cells_of(record, diagnostics);
  if (cells && header.problems.empty() && cells->size() != header.columns.size()) {
    diagnostics.add(Code::csv_wrong_width, {record.first_line, 1, 1},
                    {std::to_string(cells->size()), std::to_string(header.columns.size())});
  }
  if (cells) check_lines_in_cells(*cells, header.columns.size(), diagnostics);
  const std::size_t width = cells ? std::min(cells->size(), header.columns.size()) : 0;
  for (std::size_t i = 0; i < width; ++i) {
    read_cell(pack, header.columns[i], (*cells)[i], read, diagnostics);
  }
  check_contradictions(pack, read.answers, read.place, diagnostics);
  std::vector<Diagnostic> problems = header.problems;
  if (problems.empty()) problems = diagnostics.sorted();
  if (problems.empty()) return read;
  const auto text = std::make_shared<std::string>(record.text);
  return BadCase{read.id, std::move(problems), text, record.first_line};
}

}  // namespace triage
