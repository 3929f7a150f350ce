#include "triage/cases/from_csv.hpp"

#include <algorithm>

#include "triage/base/contains.hpp"
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
  if (!contains(header.no_answers, lower(text))) return false;
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

/// What a cell of a line could be, if the line were a record. Whoever mistypes an answer writes a
/// word, a number or a list of words; several words in a row are a sentence.
enum class Looks : std::uint8_t { empty, like_an_answer, like_a_sentence };

Looks looks_of(const RulePack& pack, const CsvHeader& header, FindingId finding,
               std::string_view cell) {
  std::string_view text = trim(cell);
  if (text.size() > 1 && text.front() == '"' && text.back() == '"') {
    text = trim(text.substr(1, text.size() - 2));
  }
  if (text.empty()) return Looks::empty;
  const bool has_several_words = text.find_first_of(" \t") != text.npos;
  const bool has_marks = text.find_first_of("0123456789;,") != text.npos;
  if (!has_several_words || has_marks) return Looks::like_an_answer;
  if (contains(header.no_answers, lower(text))) return Looks::like_an_answer;
  Diagnostics ignored("");
  const bool is_answer = answer_from_text(pack, finding, text, {}, ignored).has_value();
  return is_answer ? Looks::like_an_answer : Looks::like_a_sentence;
}

/// A line with as many cells as the table has columns, unless sentences stand where answers would,
/// and no answer does.
bool looks_like_a_record(const RulePack& pack, const CsvHeader& header, std::string_view line) {
  const auto separators =
      static_cast<std::size_t>(std::count(line.begin(), line.end(), header.separator));
  const std::size_t columns = header.columns.size();
  if (columns < 2 || separators + 1 != columns) return false;
  bool has_sentence = false;
  for (const CsvColumn& column : header.columns) {
    const std::size_t end = std::min(line.find(header.separator), line.size());
    if (column.holds == CsvColumn::Holds::answer) {
      const Looks looks = looks_of(pack, header, column.finding, line.substr(0, end));
      if (looks == Looks::like_an_answer) return true;
      has_sentence = has_sentence || looks == Looks::like_a_sentence;
    }
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return !has_sentence;
}

/// A quoted cell may hold line breaks. A line in it that looks like a record is more likely that of
/// somebody else, behind a quote that was never closed.
void check_lines_in_cells(const RulePack& pack, const CsvHeader& header,
                          const std::vector<Cell>& cells, Diagnostics& diagnostics) {
  for (const Cell& cell : cells) {
    const std::string_view text = cell.text;
    for (std::size_t feed = text.find('\n'); feed != text.npos; feed = text.find('\n', feed + 1)) {
      const std::string_view line = text.substr(feed + 1, text.find('\n', feed + 1) - feed - 1);
      if (!looks_like_a_record(pack, header, line)) continue;
      diagnostics.add(Code::csv_record_in_cell, {cell.place.line, cell.place.column, 1});
      break;
    }
  }
}

}  // namespace

CaseOrError case_from_csv(const Pack& pack, const CsvHeader& header, const SourceText& record) {
  Diagnostics diagnostics(record.name);
  Case read;
  read.place = {record.first_line, 1, 1};
  const std::size_t columns = header.columns.size();
  const auto cells = cells_of(record, header.separator, columns, diagnostics);
  if (cells && header.problems.empty() && cells->count != columns) {
    diagnostics.add(Code::csv_wrong_width, {record.first_line, 1, 1},
                    {std::to_string(cells->count), std::to_string(columns)});
  }
  if (cells) check_lines_in_cells(pack, header, cells->kept, diagnostics);
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

std::vector<CaseOrError> cases_from_csv(const Pack& pack, const CsvHeader& header,
                                        const SourceText& record) {
  if (holds_no_case(record.text, header.separator)) return {};
  return {case_from_csv(pack, header, record)};
}

}  // namespace triage
