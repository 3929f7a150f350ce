// Ordinary CSV records: cells without quotes, or with quotes around them.
//
// All cells of a block of records are cut at once, at the separators and line feeds outside quotes
// (CsvMarks), and then read column by column. Records whose ends are not found where they were cut
// out of the file are odd. Whether cutting was right, the slow reader says, which is asked about
// each cell, or of an id and a note its rules for quotes.

#include <algorithm>
#include <utility>

#include "triage/batch/cell_index.hpp"
#include "triage/batch/doubtful.hpp"
#include "triage/batch/fast_reader.hpp"
#include "triage/batch/plain_text.hpp"
#include "triage/cases/csv_cells.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

/// Of the records that are cut at once, or those of one: memory must not grow with a header.
constexpr std::size_t most_cells = std::size_t{16} << 10U;

TRIAGE_ALSO_ON_AVX2
void look_up_cells(FastBlock& block, PieceRange range, CellIndex::Column cells,
                   CellColumn& answers) noexcept {
  answers.look_up(block, range, cells);
}

class FastCsv : public FastReader {
 public:
  FastCsv(const Pack& pack, const CsvHeader& header)
      : header_(header), cells_(header.columns.size()) {
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
          {column.holds,
           AnswerMemo(pack.program, without_doubts(pack, std::move(read)), answers_of_one_finding),
           answers_of(pack.program, column)});
    }
  }

  void read(FastBlock& block) override {
    if (!header_.problems.empty()) return block.set_all_odd();
    // Behind an odd record there may be more of them: it is not worth much to look far ahead.
    constexpr std::size_t reach_behind_odd = 8;
    const std::size_t farthest = std::max<std::size_t>(most_cells / columns_.size(), 1);
    std::size_t reach = farthest;
    for (std::size_t first = 0; first < block.size();) {
      const PieceRange most{first, std::min(reach, block.size() - first)};
      const PieceRange range{first, cells_.cut(block, most, header_.separator)};
      if (range.count > 0) {
        read(block, range);
        first += range.count;
      } else {
        block.set_odd(first++);
      }
      reach = std::min(range.count == most.count ? 2 * reach : reach_behind_odd, farthest);
    }
  }

 private:
  struct Column {
    CsvColumn::Holds holds;
    AnswerMemo memo;
    CellColumn answers;
  };

  /// Some finding may be asked as an option of a checklist that has a column as well.
  [[nodiscard]] CellColumn answers_of(const Program& program, const CsvColumn& column) const {
    if (column.holds != CsvColumn::Holds::answer) return {0, 0, false};
    const ProgramFinding& finding = program[column.finding];
    const std::size_t begin = finding.first_column.index();
    const std::size_t end = begin + finding.column_count;
    const auto overlaps = [&](const CsvColumn& other) {
      if (other.holds != CsvColumn::Holds::answer || other == column) return false;
      const std::size_t first = program[other.finding].first_column.index();
      return first < end && begin < first + program[other.finding].column_count;
    };
    return {begin, finding.column_count, std::ranges::any_of(header_.columns, overlaps)};
  }

  void read(FastBlock& block, PieceRange range) {
    find_no_cases(block, range);
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (columns_[c].holds == CsvColumn::Holds::id) {
        read_ids(block, range, c);
      } else if (is_for_the_reader(columns_[c])) {
        read_notes(block, range, c);
      } else {
        read_answers(block, range, c);
      }
    }
  }

  /// None of them has an id so far.
  void find_no_cases(FastBlock& block, PieceRange range) {
    for (std::size_t i = range.first; i < range.first + range.count; ++i) {
      block.id(i) = {};
      const bool may_be_none = may_hold_no_case(block.chunk().bytes[block.piece(i).begin]);
      if (may_be_none && holds_no_case(block.text_of(i), header_.separator)) block.set_odd(i);
    }
  }

  /// Of nearly all records the first byte tells; of an empty one it is what ends it.
  static bool may_hold_no_case(char first) {
    const bool is_digit = first >= '0' && first <= '9';
    const bool is_letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    return !(is_digit || is_letter) || first == 'n' || first == 'N';
  }

  void read_answers(FastBlock& block, PieceRange range, std::size_t column) {
    const CellIndex::Column cells = cells_[column];
    look_up_cells(block, range, cells, columns_[column].answers);
    const auto meaning_of = [=, this](auto ended) {
      static constexpr Meaning not_clear;
      const std::string_view cell = cell_in(ended, column);
      return is_none(cell) ? not_clear : columns_[column].memo.meaning_of(cell);
    };
    columns_[column].answers.settle(block, range, cells, meaning_of);
  }

  void read_ids(FastBlock& block, PieceRange range, std::size_t column) {
    const CellIndex::Column cells = cells_[column];
    for (std::size_t i = 0; i < range.count; ++i) {
      const std::size_t piece = range.first + i;
      const std::string_view cell = cell_in(cells(piece), column);
      FastId& id = block.id(piece);
      if (is_plain_id(cell) && !has_blank_end(cell)) {  // nearly all are
        id.said = cell;
        id.written = cell;
        id.is_plain = true;
        continue;
      }
      id.said = without_quotes(cell);
      id.written = cell;
      if (is_none(cell) || !is_own_name(id)) block.set_odd(piece);
    }
  }

  void read_notes(FastBlock& block, PieceRange range, std::size_t column) {
    for (std::size_t i = 0; i < range.count; ++i) {
      const std::size_t piece = range.first + i;
      const std::string_view cell = cell_in(cells_[column](piece), column);
      if (!is_none(cell) && is_note(cell)) continue;
      if (is_none(cell) || !columns_[column].memo.meaning_of(cell).is_clear) block.set_odd(piece);
    }
  }

  /// Of a cell with what ends it the cell; before the line feed there may be a carriage return,
  /// which belongs to the end of the record. None where the record ends too early. (No optional:
  /// one is written to memory in halves and read as a whole, which takes as long as all else here.)
  [[nodiscard]] std::string_view cell_in(std::string_view ended, std::size_t column) const {
    const bool is_last = column + 1 == columns_.size();
    const bool is_well = ended.back() == (is_last ? '\n' : header_.separator);
    ended.remove_suffix(1);
    if (is_last && ended.ends_with('\r')) ended.remove_suffix(1);
    return is_well ? ended : std::string_view();
  }

  static bool has_blank_end(std::string_view text) {
    return text.front() == ' ' || text.back() == ' ';
  }

  static bool is_none(std::string_view cell) { return cell.data() == nullptr; }

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
  static bool is_own_name(FastId& id) {
    const std::string_view said = id.said;
    if (said.empty()) return true;
    if (has_blank_end(said)) return false;
    id.is_plain = is_plain_id(said);
    return id.is_plain ||
           (said.find('"') == said.npos && is_usable_id(said) && is_clean_text(said));
  }

  /// A note is not read, but its quotes must make sense.
  static bool is_note(std::string_view cell) {
    if (!is_plain_text(cell)) return false;
    return cell.find('"') == std::string_view::npos || is_quoted_cell(cell);
  }

  const CsvHeader& header_;
  std::vector<Column> columns_;
  CellIndex cells_;
};

}  // namespace

std::unique_ptr<FastReader> fast_csv_reader(const Pack& pack, const CsvHeader& header) {
  return std::make_unique<FastCsv>(pack, header);
}

}  // namespace triage
