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

/// The cells of one record; of more than were wanted, the first ones.
struct RecordCells {
  std::vector<Cell> kept;
  std::size_t count = 0;
};

/// Splits one record into its cells.
class CellReader {
 public:
  CellReader(const SourceText& record, Diagnostics& diagnostics)
      : placer_(record), text_(record.text), diagnostics_(diagnostics) {
    if (text_.ends_with('\r')) text_.remove_suffix(1);
  }

  /// Nothing, with the reason reported, if the quotes make no sense. A record of nothing but commas
  /// has a million cells, and keeping them would take fifty times its size.
  std::optional<RecordCells> read(std::size_t most_kept) {
    RecordCells cells;
    while (true) {
      const std::size_t begin = at_;
      Cell cell;
      const bool ok = text_.substr(at_).starts_with('"') ? quoted(cell.text) : plain(cell.text);
      if (!ok) return std::nullopt;
      cell.place = place_of(begin, at_ - begin);
      if (cells.count++ < most_kept) cells.kept.push_back(std::move(cell));
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

std::optional<RecordCells> cells_of(const SourceText& record, std::size_t most_kept,
                                    Diagnostics& diagnostics) {
  if (!yaml::check_bytes(record, diagnostics)) return std::nullopt;
  return CellReader(record, diagnostics).read(most_kept);
}

/// How many columns a header can have: each finding, `id` and `note`. A header with some more has
/// them told one by one, up to a bound, above which it is no header at all.
std::size_t most_columns(const RulePack& pack) {
  constexpr std::size_t most_told = 1000;
  return std::max(most_told, pack.findings.size() + 2);
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
  const auto cells = cells_of({file, header.text, header.line}, most_columns(pack), diagnostics);
  const auto separator = cells && cells->count == 1 ? other_separator(header.text) : "";
  if (!separator.empty()) {
    diagnostics.add(Code::csv_syntax, {header.line, 1, 1},
                    {"there are " + std::string(separator) + " between the cells, not commas"});
    read.problems = diagnostics.sorted();
    return read;
  }
  if (cells && cells->count > cells->kept.size()) {
    diagnostics.add(
        Code::csv_syntax, {header.line, 1, 1},
        {"the header has " + std::to_string(cells->count) + " columns, and there are only " +
         std::to_string(pack.findings.size() + 2) + " names for one"});
    read.problems = diagnostics.all();
    return read;
  }
  for (const Cell& cell : cells.value_or(RecordCells()).kept) {
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
  const std::size_t columns = header.columns.size();
  const auto cells = cells_of(record, columns, diagnostics);
  if (cells && header.problems.empty() && cells->count != columns) {
    diagnostics.add(Code::csv_wrong_width, {record.first_line, 1, 1},
                    {std::to_string(cells->count), std::to_string(columns)});
  }
  if (cells) check_lines_in_cells(cells->kept, columns, diagnostics);
  for (std::size_t i = 0; cells && i < cells->kept.size(); ++i) {
    read_cell(pack, header.columns[i], cells->kept[i], read, diagnostics);
  }
  check_contradictions(pack, read.answers, read.place, diagnostics);
  std::vector<Diagnostic> problems = header.problems;
  if (problems.empty()) problems = diagnostics.sorted();
  if (problems.empty()) return read;
  const auto text = std::make_shared<std::string>(record.text);
  return BadCase{read.id, std::move(problems), text, record.first_line};
}

}  // namespace triage
