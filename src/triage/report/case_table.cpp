#include "triage/report/case_table.hpp"

#include <vector>

#include "triage/base/by_id.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/cases/csv_cells.hpp"
#include "triage/report/csv_cell.hpp"

namespace triage {
namespace {

constexpr std::string_view between_answers = " | ";

/// The words themselves, which are the same in every language: `yes | no | unknown`.
std::string possible_answers(const Finding& finding) {
  std::vector<std::string> answers;
  switch (finding.type) {
    case FindingType::yes_no: answers = {"yes", "no"}; break;
    case FindingType::one_of: answers = ids_of(finding.options); break;
    case FindingType::any_of:
      answers = {std::string(none_answer), join(ids_of(finding.options), ";")};
      break;
    case FindingType::duration:
    case FindingType::temperature:
    case FindingType::number:
      answers = {to_text(finding.smallest) + " ... " + to_text(finding.largest)};
      if (finding.none_label) answers.emplace_back(none_answer);
  }
  answers.emplace_back(unknown_answer);
  return join(answers, between_answers);
}

}  // namespace

std::string case_table(const RulePack& pack) {
  std::vector<std::string> names = {"id", "note"};
  std::vector<std::string> questions = {std::string(note_mark), ""};
  std::vector<std::string> answers = questions;
  for (const Finding& finding : pack.findings) {
    names.push_back(finding.id);
    questions.push_back(finding.ask);
    answers.push_back(possible_answers(finding));
  }
  std::string table;
  for (const auto& row : {names, questions, answers}) append_csv_row(table, row, "\r\n");
  return table;
}

}  // namespace triage
