#include "triage/report/csv_cell.hpp"

namespace triage {

void append_csv(std::string& out, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_csv_row(std::string& out, std::span<const std::string> cells,
                    std::string_view line_end) {
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) out += ',';
    append_csv(out, cell);
  }
  out += line_end;
}

}  // namespace triage
