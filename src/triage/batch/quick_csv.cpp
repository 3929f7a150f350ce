// The ordinary CSV record: cells without quotes, or with quotes around them and none inside.

#include <utility>

#include "triage/base/byte_mask.hpp"
#include "triage/batch/doubtful.hpp"
#include "triage/batch/plain_text.hpp"
#include "triage/batch/quick_reader.hpp"
#include "triage/batch/scan.hpp"
#include "triage/cases/csv_cells.hpp"

namespace triage {
namespace {

struct Separators {
  char separator;
  std::uint64_t operator()(const char* sixty_four_bytes) const {
    return mask_of(sixty_four_bytes, separator);
  }
};

class QuickCsv : public QuickReader {
 public:
  QuickCsv(const Pack& pack, const CsvHeader& header) : header_(header) {
    if (!header.problems.empty()) return;  // no record will be read
    for (const CsvColumn& column : header.columns) {
      const CsvHeader alone{{column}, {}, header.separator, header.no_answers};
      auto read = [&pack, alone](std::string_view cell) {
        std::vector<CaseOrError> cases;  // none for what would be the end of a record
        const bool is_whole = cell.find('\r') == std::string_view::npos;
        if (is_whole) cases.push_back(case_from_csv(pack, alone, {"", cell, 1}));
        return cases;
      };
      columns_.push_back(
          {column.holds, AnswerMemo(pack.program, without_doubts(pack, std::move(read)),
                                    answers_of_one_finding)});
    }
  }

  std::optional<QuickCase> read(std::string_view piece, LaneFiller& lane) override {
    if (!header_.problems.empty()) return std::nullopt;
    if (holds_no_case(piece, header_.separator)) return std::nullopt;
    if (piece.ends_with('\r')) piece.remove_suffix(1);
    std::string_view id;
    const char* at = piece.data();
    const char* end = at + piece.size();
    Marks<Separators> separators(piece, {header_.separator});
    for (Column& column : columns_) {
      // A cell in quotes has no separator for us: it will be looked at as what it seems to be, and
      // refused if the quotes then make no sense.
      const char* cell_end = separators.next();
      const std::string_view cell(at, static_cast<std::size_t>(cell_end - at));
      const bool is_last = &column == &columns_.back();
      if (is_last != (cell_end == end)) return std::nullopt;
      at = cell_end + 1;
      if (column.holds == CsvColumn::Holds::id) {
        if (!is_own_name(cell)) return std::nullopt;
        id = cell;
      } else if (is_for_the_reader(column) && is_note(cell)) {
        continue;
      } else if (!lane.say(column.memo.meaning_of(cell))) {
        return std::nullopt;
      }
    }
    return QuickCase{id, id};
  }

 private:
  struct Column {
    CsvColumn::Holds holds;
    AnswerMemo memo;
  };

  static bool is_for_the_reader(const Column& column) {
    return column.holds == CsvColumn::Holds::note || column.holds == CsvColumn::Holds::ignored;
  }

  /// A plain id that no trimming would change, or none.
  static bool is_own_name(std::string_view cell) {
    return cell.empty() || (is_plain_id(cell) && cell.front() != ' ' && cell.back() != ' ');
  }

  /// A note is not read, but its quotes must make sense.
  static bool is_note(std::string_view cell) {
    return is_plain_text(cell) && cell.find('"') == std::string_view::npos;
  }

  const CsvHeader& header_;
  std::vector<Column> columns_;
};

}  // namespace

std::unique_ptr<QuickReader> quick_csv_reader(const Pack& pack, const CsvHeader& header) {
  return std::make_unique<QuickCsv>(pack, header);
}

}  // namespace triage
