#include "cli/judged.hpp"

#include <set>
#include <utility>

#include "cli/ask.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/inputs.hpp"
#include "cli/log.hpp"
#include "cli/output_file.hpp"
#include "cli/read_cases.hpp"
#include "triage/base/text.hpp"
#include "triage/report/judged_text.hpp"
#include "triage/review/blind.hpp"

namespace triage::cli {
namespace {

/// The sheet in a file; nothing, as was said, if a case of it cannot be read.
std::optional<JudgedSheet> read_sheet(const LoadedPack& rules, const std::string& path,
                                      int& exit_code) {
  const InputFile input = input_file(path);
  CaseFile file(rules.pack, input);
  JudgedSheet sheet{input.stem, {}};
  bool all_read = true;
  std::set<std::string> ids;
  while (auto read = file.next()) {
    if (const auto* bad = std::get_if<BadCase>(&*read)) {
      exit_code = report_bad(*bad, file);
      all_read = false;
      continue;
    }
    Case person = std::get<Case>(std::move(*read));
    if (!ids.insert(person.id).second) {
      log_error(input.name + " has '" + printable(person.id) +
                "' twice: each person may be judged once on a sheet");
      exit_code = wrong_usage_or_input;
      all_read = false;
    }
    sheet.cases.push_back(std::move(person));
  }
  return all_read ? std::optional(std::move(sheet)) : std::nullopt;
}

}  // namespace

int print_blind_sheet(const LoadedPack& rules, std::size_t count, std::size_t max_nodes) {
  const auto people = people_to_judge(rules.pack, count, max_nodes);
  if (!people) {
    log_error("the pack's conditions are too entangled to find people within --max-nodes");
    return check_said_no;
  }
  Output out("");
  out.stream() << blind_sheet(rules.pack, *people, count);
  return finish(out, done);
}

std::optional<Judged> read_judged(const LoadedPack& rules, const std::vector<std::string>& paths,
                                  int& exit_code) {
  if (paths.size() < 2) {
    log_error("--judged takes the sheets of two or more people, each in a file of its own");
    exit_code = wrong_usage_or_input;
    return std::nullopt;
  }
  std::vector<JudgedSheet> sheets;
  for (const std::string& path : paths) {
    if (auto sheet = read_sheet(rules, path, exit_code)) sheets.push_back(std::move(*sheet));
  }
  if (sheets.size() < paths.size()) return std::nullopt;
  Judged judged = judged_by(rules.pack, sheets);
  if (judged.other_answers.empty()) return judged;
  log_error("'" + printable(judged.other_answers.front()) +
            "' has other answers on one sheet than on another: give everybody a copy of the same "
            "sheet");
  exit_code = wrong_usage_or_input;
  return std::nullopt;
}

}  // namespace triage::cli
