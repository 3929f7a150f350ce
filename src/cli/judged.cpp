#include "cli/judged.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "cli/ask.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/inputs.hpp"
#include "cli/log.hpp"
#include "cli/read_cases.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/report/judged_text.hpp"
#include "triage/review/blind.hpp"

namespace triage::cli {
namespace {

bool is_judged(const Case& person) { return person.expect && person.expect->disposition; }

/// The sheet in a file; where it cannot be used, `exit_code` says what kind of failure that was.
JudgedSheet read_sheet(const LoadedPack& rules, const InputFile& input, int& exit_code) {
  CaseFile file(rules.pack, input);
  JudgedSheet sheet{input.stem, {}};
  int failed = done;
  std::set<std::string> ids;
  while (auto read = file.next()) {
    if (const auto* bad = std::get_if<BadCase>(&*read)) {
      failed = report_bad(*bad, file);
      continue;
    }
    Case person = std::get<Case>(std::move(*read));
    if (!ids.insert(person.id).second) {
      log_error(input.name + " has '" + printable(person.id) +
                "' twice: each person may be judged once on a sheet");
      failed = wrong_usage_or_input;
    }
    sheet.cases.push_back(std::move(person));
  }
  if (failed == done && std::ranges::none_of(sheet.cases, is_judged)) {
    log_error(input.name +
              " judges nobody: write the level of care in place of ???, and take away the `#` "
              "before `expect`");
    failed = wrong_usage_or_input;
  }
  if (failed != done) exit_code = failed;
  return sheet;
}

/// The file that is there twice, under whatever names; nothing if each is another one.
const InputFile* given_twice(const std::vector<InputFile>& files) {
  for (auto file = files.begin(); file != files.end(); ++file) {
    const auto is_same = [&file](const InputFile& known) {
      std::error_code ignored;
      return known.path == file->path ||
             std::filesystem::equivalent(known.path, file->path, ignored);
    };
    if (std::any_of(files.begin(), file, is_same)) return &*file;
  }
  return nullptr;
}

/// The files of the sheets, each with a name of its own, as those of several people are.
std::vector<InputFile> sheet_files(const std::vector<std::string>& paths) {
  FoundInputs found = find_inputs(paths);
  if (!tell_of_inputs(found)) throw RunEnds{cannot_read_or_write};
  if (const InputFile* twice = given_twice(found.files)) {
    refuse(twice->name +
           " is given twice: each sheet is that of another person, in a file of its own");
  }
  if (found.files.size() < 2) {
    refuse("--judged takes the sheets of two or more people, each in a file of its own");
  }
  return std::move(found.files);
}

}  // namespace

int print_blind_sheet(const LoadedPack& rules, std::size_t count, std::size_t max_nodes) {
  const auto people = people_to_judge(rules.pack, count, max_nodes);
  if (!people) {
    end_run(check_said_no,
            "the pack's conditions are too entangled to find people within --max-nodes");
  }
  return print(blind_sheet(rules.pack, *people, count));
}

Judged read_judged(const LoadedPack& rules, const std::vector<std::string>& paths) {
  int exit_code = done;
  const std::vector<JudgedSheet> sheets = mapped(sheet_files(paths), [&](const InputFile& file) {
    return read_sheet(rules, file, exit_code);
  });
  if (exit_code != done) throw RunEnds{exit_code};
  Judged judged = judged_by(rules.pack, sheets);
  if (judged.other_answers.empty()) return judged;
  end_run(wrong_usage_or_input,
          "'" + printable(judged.other_answers.front()) +
              "' has other answers on one sheet than on another: give everybody a copy of the "
              "same sheet");
}

}  // namespace triage::cli
