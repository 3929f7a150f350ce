#include "cli/csv_wishes.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/log.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/cases/csv_cells.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::cli {

void add_csv_wishes(CLI::App& app, CsvWishes& wishes) {
  app.add_option("--ignore-columns", wishes.ignored_columns,
                 "Columns of a CSV that do not matter, as in age,ward")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAMES");
  const auto problem = [](const std::string& text) {
    const std::string word = lower(trim(text));
    const bool is_answer =
        yes_or_no(word) || word == none_answer || word == unknown_answer || word.empty();
    return is_answer ? "'" + text + "' is an answer, and stays one" : std::string();
  };
  app.add_option("--na", wishes.no_answers,
                 "Cells of a CSV that are no answer, as in N/A,- (an empty one never is)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::Validator(problem, ""))
      ->type_name("TEXTS");
}

std::string problem_with(const CsvWishes& wishes, const RulePack& pack) {
  for (const std::string& name : wishes.ignored_columns) {
    const std::string column = lower(trim(name));
    if (column != "id" && !find_finding(pack, column)) continue;
    std::string problem = "--ignore-columns: what stands in '";
    problem += name;
    problem += "' must not be lost. If the column holds something else, call it note:";
    problem += column;
    return problem + ".";
  }
  return {};
}

bool tell_of_table(const RulePack& pack, const std::string& file, const HeaderText& header,
                   const CsvWishes& wishes) {
  log_detail(file + ": " + name_of_separator(header.separator) + " between the cells");
  const CsvHeader read = csv_header(pack, file, header, wishes);
  if (read.problems.empty()) return true;
  for (const Diagnostic& problem : read.problems) {
    std::cerr << to_text(problem, {file, header.text, header.line});
  }
  log_error(file + ": none of its records can be read before its header is mended");
  return false;
}

}  // namespace triage::cli
