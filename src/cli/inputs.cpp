#include "cli/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/directory.hpp"
#include "cli/log.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/case_format.hpp"
#include "triage/cases/formula.hpp"

namespace triage::cli {
namespace {

namespace fs = std::filesystem;

void find_below(const fs::path& directory, FoundInputs& found) {
  const Directory listed = list_directory(directory.string());
  if (!listed.reason.empty()) found.unreadable.push_back({directory.string(), listed.reason});
  for (const std::string& name : listed.names) {
    if (name.starts_with('.')) continue;
    const fs::path entry = directory / name;
    std::error_code ignored;
    const fs::file_status status = fs::status(entry, ignored);
    const bool is_directory = fs::is_directory(status);
    // A link that leads nowhere is kept, to be reported where it stands.
    const bool is_special = fs::exists(status) && !fs::is_regular_file(status);
    if (is_directory && fs::is_symlink(entry, ignored)) {
      found.skipped_links.push_back(entry.string());
    } else if (is_directory) {
      find_below(entry, found);
    } else if (!format_of_name(name)) {
      if (found.skipped_files++ == 0) found.first_skipped = entry.string();
    } else if (is_special) {
      found.skipped_specials.push_back(entry.string());
    } else {
      found.files.push_back(input_file(entry.string()));
    }
  }
}

/// Cases without an id are called after their file. Files of one name in different directories are
/// called by their paths, so that their cases keep different ids.
void tell_apart(std::vector<InputFile>& files) {
  std::vector<InputFile*> by_stem;
  by_stem.reserve(files.size());
  for (InputFile& file : files) by_stem.push_back(&file);
  std::ranges::stable_sort(
      by_stem, [](const InputFile* a, const InputFile* b) { return a->stem < b->stem; });
  std::vector<InputFile*> shared;
  for (std::size_t i = 1; i < by_stem.size(); ++i) {
    if (by_stem[i]->stem != by_stem[i - 1]->stem) continue;
    shared.push_back(by_stem[i - 1]);
    shared.push_back(by_stem[i]);
  }
  for (InputFile* file : shared) file->stem = file->name;
}

}  // namespace

InputFile input_file(const std::string& path) {
  if (path == "-") return {path, "standard input", "stdin"};
  fs::path name = fs::path(path).filename();
  if (name.extension() == ".gz" || name.extension() == ".zst") name = name.stem();
  InputFile file{path, printable(path), printable(name.stem().string())};
  // What a case is called must be no formula where a table of outcomes is opened in a spreadsheet.
  if (is_formula(file.name)) file.name = "./" + file.name;
  if (file.stem.empty() || is_formula(file.stem)) file.stem = file.name;
  return file;
}

FoundInputs find_inputs(const std::vector<std::string>& paths) {
  FoundInputs found;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path != "-" && fs::is_directory(path, error)) {
      find_below(path, found);
    } else {
      found.files.push_back(input_file(path));
    }
  }
  tell_apart(found.files);
  return found;
}

bool tell_of_inputs(const FoundInputs& inputs) {
  for (const UnreadableInput& input : inputs.unreadable) {
    log_error("cannot read " + input.path + ": " + input.reason);
  }
  for (const std::string& link : inputs.skipped_links) {
    log_warning(link + " is a link to a directory and was left out; name it to include it");
  }
  for (const std::string& special : inputs.skipped_specials) {
    log_warning(special + " is not a regular file and was left out; name it to have it read");
  }
  const bool all_can_be = inputs.unreadable.empty();
  if (inputs.skipped_files == 0) return all_can_be;
  const std::string more = std::to_string(inputs.skipped_files - 1);
  log_warning("left out " + inputs.first_skipped +
              (inputs.skipped_files > 1 ? " and " + more + " more" : "") +
              ": not named like a case file; name a file to have it read");
  return all_can_be;
}

}  // namespace triage::cli
