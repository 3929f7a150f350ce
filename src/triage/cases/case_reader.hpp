#pragma once

// A stream of any length to a case at a time, in constant memory.

#include <cstddef>
#include <deque>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/cases/case_format.hpp"
#include "triage/cases/from_csv.hpp"
#include "triage/cases/pieces.hpp"

namespace triage {

struct Pack;
struct RulePack;

/// Reads pieces of one file: the slow path, which is the measure of any faster one.
class PieceReader {
 public:
  /// `pack` must outlive this. `file` is what messages call the file.
  PieceReader(const Pack& pack, CaseFormat format, std::string file, CsvWishes wishes = {})
      : pack_(pack), format_(format), file_(std::move(file)), wishes_(std::move(wishes)) {}

  /// The cases of the piece. One that cannot be read is a BadCase.
  std::vector<CaseOrError> read(const Chunk& chunk, const Piece& piece);

 private:
  const Pack& pack_;
  CaseFormat format_;
  std::string file_;
  CsvWishes wishes_;
  std::optional<CsvHeader> csv_header_;
};

/// What a case without an id is called: by the file, and by its number where the file has several.
std::string default_id(std::string_view stem, std::size_t number, bool is_one_of_several);

/// Reads the cases of a stream, in order. A piece that cannot be read becomes a BadCase, and
/// reading goes on behind it: one mistake never costs another person's outcome. A file without any
/// case is one BadCase.
class CaseReader {
 public:
  /// `pack` and `input` must outlive this. `file` is what messages call the file, `stem` what cases
  /// without an id are called. Without a format, the content decides.
  CaseReader(const Pack& pack, std::istream& input, std::optional<CaseFormat> format,
             std::string file, std::string stem, CsvWishes wishes = {});

  /// The next case, or nothing at the end of the input.
  std::optional<CaseOrError> next();
  /// Whether another one follows.
  [[nodiscard]] bool has_more();
  /// The header of a CSV; null of other formats.
  [[nodiscard]] const HeaderText* header();

 private:
  void read_ahead(std::size_t count);
  bool next_piece();

  const Pack& pack_;
  Chunks chunks_;
  std::optional<PieceReader> pieces_;  // made when the format is known
  std::string file_;
  std::string stem_;
  CsvWishes wishes_;
  std::optional<Chunk> chunk_;
  std::size_t piece_ = 0;  // of the chunk, the next to read
  std::deque<CaseOrError> waiting_;
  std::size_t delivered_ = 0;
};

/// What stands for a file that has no case: of a table (null: it is none), what is wrong with its
/// header, or that nothing stands below it.
BadCase no_case(const RulePack& pack, const std::string& file, const HeaderText* header,
                const CsvWishes& wishes);

/// What a case becomes whose id another one gave itself before, at `earlier`.
BadCase duplicate_case(const std::string& file, std::string_view id, const Place& place,
                       const std::string& earlier);

}  // namespace triage
