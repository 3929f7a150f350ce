#pragma once

// One record of a CSV, split into its cells. Between them stands a comma, or what the header has
// there, as spreadsheets do whose decimals have a comma.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/byte_mask.hpp"
#include "triage/base/diagnostic.hpp"
#include "triage/base/marks.hpp"
#include "triage/base/place.hpp"

namespace triage {

/// What stands between the cells of a table whose header this is: of comma, semicolon and tab the
/// one that stands there most often outside quotes; of a header of one name, the comma.
char separator_seen_in(std::string_view header);

/// What a line `sep=;` before the header says, as spreadsheets write it; nothing of other lines.
std::optional<char> separator_said_by(std::string_view line);

/// "commas", "semicolons", "tabs" or "bars".
std::string name_of_separator(char separator);

/// In front of a column's name, or in a record's first cell: for the reader alone.
inline constexpr std::string_view note_mark = "note:";

/// Whether a record is there for the eye alone, and nobody's case: nothing stands in its cells, or
/// its first cell is `note:`.
bool holds_no_case(std::string_view record, char separator);

/// Which of 64 bytes are one of two separators outside quotes: between cells, and between records.
/// Asked about one block after the other. A quote inside quotes is written twice, and so ends them
/// and begins them again.
class CsvMarks {
 public:
  CsvMarks(char separator, char end) : separator_(separator), end_(end) {}

  std::uint64_t operator()(const char* sixty_four_bytes) {
    const std::uint64_t quotes = mask_of(sixty_four_bytes, '"');
    has_quotes_ = has_quotes_ || quotes != 0;
    const std::uint64_t quoted = has_quotes_ ? quoted_(quotes) : 0;  // most records have none
    return mask_of(sixty_four_bytes, separator_, end_) & ~quoted;
  }

 private:
  char separator_;
  char end_;
  bool has_quotes_ = false;
  BetweenQuotes quoted_;
};

/// Whether this is a whole cell in quotes, and those inside are written twice.
bool is_quoted_cell(std::string_view written);

struct Cell {
  std::string text;  // without its quotes
  Place place;
};

/// The cells of one record; of more than were wanted, the first ones.
struct RecordCells {
  std::vector<Cell> kept;
  std::size_t count = 0;
};

/// Splits one record, without its line break, into its cells. Nothing, with the reason reported, if
/// its bytes are no text or its quotes make no sense.
std::optional<RecordCells> cells_of(const SourceText& record, char separator, std::size_t most_kept,
                                    Diagnostics& diagnostics);

}  // namespace triage
