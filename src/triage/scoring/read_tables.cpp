#include "triage/scoring/read_tables.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>

#include "triage/base/text.hpp"
#include "triage/cases/csv_cells.hpp"
#include "triage/cases/pieces.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {
namespace {

constexpr std::size_t most_mistakes = 100;
constexpr std::size_t most_columns = 1000;
constexpr std::size_t most_systems = 1000;

/// A column by the names that it can have.
struct Wanted {
  std::vector<std::string> names;
  bool is_needed = true;
};

/// The cells of a row that were wanted; an empty one where the table has no such column.
using TableRow = std::vector<Cell>;

/// Finds the columns in the header, and passes on each row.
class TableReader {
 public:
  TableReader(std::istream& input, std::string file, std::vector<Wanted> wanted)
      : chunks_(input, CaseFormat::csv), file_(std::move(file)), wanted_(std::move(wanted)) {}

  /// `take` gets the row and where to say what is wrong with it.
  template <class Take>
  TableMistakes read(const Take& take) {
    while (const auto chunk = chunks_.next()) {
      if (columns_.empty() && !find_columns()) return std::move(mistakes_);
      for (const Piece& piece : chunk->pieces) read_row(*chunk, piece, take);
    }
    if (!chunks_.header()) {
      mistakes_.problem = "there is nothing in " + file_ + ", where a header is needed";
    } else if (columns_.empty()) {
      find_columns();
    }
    return std::move(mistakes_);
  }

 private:
  bool find_columns() {
    if (!chunks_.header()) return true;
    const HeaderText& header = *chunks_.header();
    Diagnostics diagnostics(file_);
    const auto cells =
        cells_of({file_, header.text, header.line}, header.separator, most_columns, diagnostics);
    if (!cells) {
      add(BadCase{
          {}, diagnostics.sorted(), std::make_shared<std::string>(header.text), header.line});
      return false;
    }
    width_ = cells->count;
    for (const Wanted& wanted : wanted_) {
      columns_.push_back(column_of(*cells, wanted));
      const bool is_missing = wanted.is_needed && columns_.back() == width_;
      if (is_missing && mistakes_.problem.empty()) {
        mistakes_.problem = file_ + ":" + std::to_string(header.line) + ": there is no column " +
                            join_with_or(wanted.names);
      }
    }
    return mistakes_.problem.empty();
  }

  /// One behind the last where there is none.
  std::size_t column_of(const RecordCells& cells, const Wanted& wanted) {
    std::size_t found = width_;
    for (std::size_t i = 0; i < cells.kept.size(); ++i) {
      const std::string name = lower(trim(cells.kept[i].text));
      const bool fits = std::ranges::any_of(
          wanted.names, [&name](const std::string& n) { return lower(n) == name; });
      if (fits && found < width_ && mistakes_.problem.empty()) {
        mistakes_.problem =
            file_ + ": two columns are " + join_with_or(wanted.names) + ", and one is needed";
      }
      if (fits) found = i;
    }
    return found;
  }

  template <class Take>
  void read_row(const Chunk& chunk, const Piece& piece, const Take& take) {
    const std::string_view text = chunk.text_of(piece);
    const char separator = chunks_.header()->separator;
    if (holds_no_case(text, separator)) return;
    const SourceText source{file_, text, piece.line};
    const Place begin{piece.line, 1, 1};
    Diagnostics diagnostics(file_);
    if (piece.too_large) {
      diagnostics.add(Code::yaml_too_large, begin, {std::to_string(max_piece_bytes) + " bytes"});
    }
    const auto cells =
        piece.too_large ? std::nullopt : cells_of(source, separator, most_columns, diagnostics);
    if (cells && cells->count != width_) {
      diagnostics.add(Code::csv_wrong_width, begin,
                      {std::to_string(cells->count), std::to_string(width_)});
    } else if (cells) {
      TableRow row;
      for (const std::size_t column : columns_) {
        row.push_back(column < cells->kept.size() ? cells->kept[column] : Cell{{}, begin});
      }
      take(row, diagnostics);
    }
    if (diagnostics.count() == 0) return;
    add(BadCase{{}, diagnostics.sorted(), std::make_shared<std::string>(text), piece.line});
  }

  void add(BadCase bad) {
    if (mistakes_.some.size() < most_mistakes) {
      mistakes_.some.push_back(std::move(bad));
    } else {
      ++mistakes_.more;
    }
  }

  Chunks chunks_;
  std::string file_;
  std::vector<Wanted> wanted_;
  std::vector<std::size_t> columns_;  // of each that is wanted
  std::size_t width_ = 0;
  TableMistakes mistakes_;
};

const Wanted id_column{{"id", "Vignette_id"}};

/// The number of the id in a cell; nothing, as was said, if it is none.
std::optional<std::size_t> number_in(const Cell& cell, ScoreTable& table, Diagnostics& problems) {
  const std::string_view id = trim(cell.text);
  if (const std::string problem = problem_with_id(id); !problem.empty()) {
    problems.add(Code::case_bad_id, cell.place, {problem});
    return std::nullopt;
  }
  const auto number = table.number_of(id);
  if (!number) problems.add(Code::yaml_too_large, cell.place, {std::to_string(IdTable::most)});
  return number;
}

/// Why no other system can be called so; empty if it can. Figures are told apart by the name.
std::string problem_with_system(std::string_view name, const RulePack& pack) {
  if (name == pack.id + ' ' + pack.version) return "so is the pack that it is compared with";
  return problem_with_id(name);
}

/// What a cell says; nothing, as was said, if that is no level.
std::optional<LevelWords::Said> said_in(const Cell& cell, const LevelWords& words,
                                        Diagnostics& problems) {
  LevelWords::Said said = words.read(cell.text);
  if (said.unknown.empty()) return said;
  problems.add(Code::score_unknown_level, cell.place, {said.unknown})
      .suggest(said.unknown, words.words_near(said.unknown));
  return std::nullopt;
}

/// The system with this name, new or not; nothing if there are too many.
OtherSystem* system_called(std::string_view name, ScoreTable& table) {
  const auto found = std::ranges::find_if(
      table.others, [name](const OtherSystem& one) { return one.name == name; });
  if (found != table.others.end()) return &*found;
  if (table.others.size() == most_systems) return nullptr;
  return &table.others.emplace_back(OtherSystem{std::string(name), {}});
}

/// Whether another row of the case has another right answer; this one is kept if there is none.
bool is_other_gold(const LevelWords::Said& gold, std::size_t id, ScoreTable& table) {
  if (!gold.anything) return false;
  if (table.gold[id] == not_there) table.gold[id] = byte_of(gold.advice);
  return table.gold[id] != byte_of(gold.advice);
}

}  // namespace

TableMistakes read_expected(std::istream& input, const std::string& file, const LevelWords& words,
                            ScoreTable& table) {
  TableReader reader(input, file, {id_column, {{"expected", "Goldstandard_solution"}}});
  std::vector<std::uint32_t> lines;  // of each id, which have numbers in the order of their rows
  return reader.read([&](const TableRow& row, Diagnostics& problems) {
    const auto id = number_in(row[0], table, problems);
    const auto said = said_in(row[1], words, problems);
    if (!id) return;
    if (*id < lines.size()) {
      problems.add(Code::case_duplicate_id, row[0].place,
                   {trim(row[0].text), "line " + std::to_string(lines[*id])});
      return;
    }
    lines.push_back(row[0].place.line);  // also of a row with an answer that is none
    if (said && said->anything) table.expected[*id] = byte_of(said->advice);
  });
}

TableMistakes read_others(std::istream& input, const std::string& file, const LevelWords& words,
                          ScoreTable& table) {
  TableReader reader(input, file,
                     {{{"system", "App_name"}},
                      id_column,
                      {{"advice", "Triage_advice_from_app"}},
                      {{"Goldstandard_solution"}, false}});
  return reader.read([&](const TableRow& row, Diagnostics& problems) {
    const std::string_view name = trim(row[0].text);
    const auto id = number_in(row[1], table, problems);
    const auto said = said_in(row[2], words, problems);
    const auto gold = said_in(row[3], words, problems);
    const std::string bad_name = problem_with_system(name, words.pack());
    if (name.empty()) {
      problems.add(Code::score_no_system, row[0].place);
    } else if (!bad_name.empty()) {
      problems.add(Code::score_bad_system, row[0].place, {bad_name});
    }
    if (!id || !said || !gold || !bad_name.empty()) return;
    OtherSystem* system = system_called(name, table);
    if (system == nullptr) {
      problems.add(Code::yaml_too_large, row[0].place, {std::to_string(most_systems) + " systems"});
      return;
    }
    if (system->of(*id) != not_there) {
      problems.add(Code::case_duplicate_id, row[1].place,
                   {trim(row[1].text), "another row of " + system->name});
      return;
    }
    if (is_other_gold(*gold, *id, table)) {
      problems.add(Code::score_two_right_answers, row[3].place, {trim(row[1].text)});
      return;
    }
    if (system->advice.size() <= *id) system->advice.resize(*id + 1, not_there);
    system->advice[*id] = byte_of(said->advice);
  });
}

}  // namespace triage
