#pragma once

// Where the pieces of each format begin and end.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "triage/cases/pieces.hpp"

namespace triage {

/// Finds the pieces in a text that grows at its end and is cut at its beginning as time goes by.
class PieceCutter {
 public:
  enum class Rest : std::uint8_t { may_follow, is_here };

  struct End {
    std::size_t at = 0;        // of the piece
    std::size_t go_on_at = 0;  // what lies between belongs to no piece
  };

  PieceCutter() = default;
  PieceCutter(const PieceCutter&) = delete;
  PieceCutter& operator=(const PieceCutter&) = delete;
  virtual ~PieceCutter() = default;

  /// Appends the pieces from `at` on, the beginning of a line, that are a line each and look
  /// ordinary; moves `at` behind them, and `line` with it. What it does not take, the other
  /// functions find.
  virtual void take_lines(std::string_view text, std::size_t& at, std::uint32_t& line,
                          std::vector<Piece>& pieces);

  /// Moves `at`, the beginning of a line, behind what belongs to no piece. Returns whether a piece
  /// begins there; if not, there is where to go on once there is more text.
  virtual bool find_begin(std::string_view text, std::size_t& at, Rest rest) = 0;

  /// The end of the piece that began at `begin`, looking from `at`. Nothing if it is not in the
  /// text yet; `at` is then moved to where the search has to go on.
  virtual std::optional<End> find_end(std::string_view text, std::size_t begin, std::size_t& at,
                                      Rest rest) = 0;

  /// What stands between the cells of a CSV, once its first record was found: its header.
  [[nodiscard]] virtual char separator() const { return ','; }
};

/// Moves `at` to the first line that has something else than `blanks`: in formats of lines the
/// others are no pieces. Returns whether there is one; see `find_begin`.
bool skip_blank_lines(std::string_view text, std::size_t& at, PieceCutter::Rest rest,
                      std::string_view blanks);

/// The lines from `at` on, up to the first that begins with a blank, is not complete, or has `none`
/// of these. Behind the text 63 bytes can be read.
void take_lines_without(char none, std::string_view text, std::size_t& at, std::uint32_t& line,
                        std::vector<Piece>& pieces);

/// One for each format; each cuts one stream.
std::unique_ptr<PieceCutter> yaml_cutter();
std::unique_ptr<PieceCutter> line_cutter();    // NDJSON
std::unique_ptr<PieceCutter> record_cutter();  // CSV

}  // namespace triage
