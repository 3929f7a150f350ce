// The ordinary CSV record, on one line: cells without quotes, or with quotes around them.
//
// Cells are cut at the separators outside quotes (CsvMarks). Whether that was right, the slow
// reader says, which is asked about each cell, or of an id and a note its rules for quotes.

#include <utility>

#include "triage/base/marks.hpp"
#include "triage/batch/doubtful.hpp"
#include "triage/batch/fast_reader.hpp"
#include "triage/batch/plain_text.hpp"
#include "triage/cases/csv_cells.hpp"

namespace triage {
namespace {

class FastCsv : public FastReader {
 public:
  FastCsv(const Pack& pack, const CsvHeader& header) : header_(header) {
    if (!header.problems.empty()) return;  // no record will be read
    for (const CsvColumn& column : header.columns) {
      const CsvHeader alone{{column}, {}, header.separator, header.no_answers};
      auto read = [&pack, alone](std::string_view cell) {
        // None for what would be the end of a record, and none for lines, of which one may be the
        // record of somebody else.
        std::vector<CaseOrError> cases;
        const bool is_whole = cell.find_first_of("\r\n") == std::string_view::npos;
        if (is_whole) cases.push_back(case_from_csv(pack, alone, {"", cell, 1}));
        return cases;
      };
      columns_.push_back(
          {column.holds, AnswerMemo(pack.program, without_doubts(pack, std::move(read)),
                                    answers_of_one_finding)});
    }
  }

  std::optional<FastCase> read(std::string_view piece, LaneFiller& lane) override {
    if (!header_.problems.empty()) return std::nullopt;
    if (holds_no_case(piece, header_.separator)) return std::nullopt;
    if (piece.ends_with('\r')) piece.remove_suffix(1);
    FastCase read;
    const char* at = piece.data();
    const char* end = at + piece.size();
    Marks<CsvMarks> separators(piece, CsvMarks(header_.separator));
    for (Column& column : columns_) {
      const char* cell_end = separators.next();
      const std::string_view cell(at, static_cast<std::size_t>(cell_end - at));
      const bool is_last = &column == &columns_.back();
      if (is_last != (cell_end == end)) return std::nullopt;
      at = cell_end + 1;
      if (column.holds == CsvColumn::Holds::id) {
        read = {without_quotes(cell), cell};
        if (!is_own_name(read.id)) return std::nullopt;
      } else if (is_for_the_reader(column) && is_note(cell)) {
        continue;
      } else if (!lane.say(column.memo.meaning_of(cell))) {
        return std::nullopt;
      }
    }
    return read;
  }

 private:
  struct Column {
    CsvColumn::Holds holds;
    AnswerMemo memo;
  };

  static bool is_for_the_reader(const Column& column) {
    return column.holds == CsvColumn::Holds::note || column.holds == CsvColumn::Holds::ignored;
  }

  /// What a cell says; of one with quotes inside its quotes, the cell as it is, which is no id.
  static std::string_view without_quotes(std::string_view cell) {
    if (cell.size() < 2 || cell.front() != '"' || cell.back() != '"') return cell;
    return cell.substr(1, cell.size() - 2);
  }

  /// An id that no trimming would change, or none. One in quotes could be empty, or have quotes
  /// inside: so it has to be plain.
  static bool is_own_name(std::string_view id) {
    if (id.empty()) return true;
    if (id.front() == ' ' || id.back() == ' ') return false;
    if (is_plain_id(id)) return true;
    return id.find('"') == std::string_view::npos && is_usable_id(id) && is_clean_text(id);
  }

  /// A note is not read, but its quotes must make sense.
  static bool is_note(std::string_view cell) {
    if (!is_plain_text(cell)) return false;
    return cell.find('"') == std::string_view::npos || is_quoted_cell(cell);
  }

  const CsvHeader& header_;
  std::vector<Column> columns_;
};

}  // namespace

std::unique_ptr<FastReader> fast_csv_reader(const Pack& pack, const CsvHeader& header) {
  return std::make_unique<FastCsv>(pack, header);
}

}  // namespace triage
