#include "triage/report/cells_wording.hpp"

#include "triage/base/mapped.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

/// The intervals and the `none` of a quantity's column, in the language of the pack.
std::string intervals_in_words(const Program& program, ColumnId id, Cells cells,
                               const Finding& finding, Language language) {
  const std::size_t none = program[program[id].finding].cuts.size() + 1;
  const bool has_none = program[id].cell_count > none && (cells & cell(none)) != 0;
  std::vector<std::string> words;
  if (const Cells intervals = cells & all_cells(none); intervals != 0) {
    words.push_back(cells_text(program, id, intervals, language));
  }
  if (has_none) words.push_back(*finding.none_label);
  return join_with_or(words, say(language, Phrase::last_or));
}

}  // namespace

std::string cells_as_answer(const RulePack& pack, const Program& program, ColumnId id,
                            Cells cells) {
  const Language language = language_of(pack);
  const Column& column = program[id];
  const Finding& finding = pack[column.finding];
  const std::size_t option = id.index() - program[column.finding].first_column.index();
  std::vector<std::string> words;
  switch (finding.type) {
    case FindingType::any_of: {
      const std::string& label = finding.options[option].label;
      if ((cells & cell(yes_cell)) != 0) words.push_back(label);
      if ((cells & cell(no_cell)) != 0) {
        words.push_back(say(language, Phrase::option_not, {{"option", label}}));
      }
      return join(words, say(language, Phrase::and_also));
    }
    case FindingType::one_of:
      for (std::size_t c = 0; c < column.cell_count; ++c) {
        if ((cells & cell(c)) != 0) words.push_back(finding.options[c].label);
      }
      break;
    case FindingType::yes_no:
      if ((cells & cell(no_cell)) != 0) words.push_back(say(language, Phrase::said_no));
      if ((cells & cell(yes_cell)) != 0) words.push_back(say(language, Phrase::said_yes));
      break;
    case FindingType::duration:
    case FindingType::temperature:
    case FindingType::number: return intervals_in_words(program, id, cells, finding, language);
  }
  return join_with_or(words, say(language, Phrase::last_or));
}

namespace {

/// The cells of a column in a person's words: `fever: yes`, `triggers: Lifting`.
std::string cells_in_words(const RulePack& pack, const Program& program, ColumnId id, Cells cells) {
  return say(language_of(pack), Phrase::answer_to,
             {{"finding", pack[program[id].finding].label},
              {"answer", cells_as_answer(pack, program, id, cells)}});
}

}  // namespace

std::string change_in_words(const RulePack& pack, const SaidApart& said, const Change& change) {
  return join(mapped(change,
                     [&](const ColumnCells& column) {
                       return cells_in_words(pack, said.program, column.column, column.cells);
                     }),
              say(language_of(pack), Phrase::and_also));
}

std::string known_in_words(const RulePack& pack, const SaidApart& said,
                           const std::vector<ColumnId>& columns) {
  std::vector<std::string> parts;
  for (const ColumnId column : columns) {
    const Cells cells = possible_cells(said.program[column], said.row[column]);
    parts.push_back(cells_in_words(pack, said.program, column, cells));
  }
  return join(parts, "; ");
}

}  // namespace triage
