#include "cli/merged_files.hpp"

#include <filesystem>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/files_beside.hpp"
#include "cli/success.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

namespace fs = std::filesystem;

std::string name_in_folder(const std::string& path) { return fs::path(path).filename().string(); }

}  // namespace

std::string checksum_path(const std::string& whole) { return whole + ".sha256"; }

void check_whole(const std::string& whole) {
  if (is_stream(whole)) {
    refuse("--output " + printable(whole) +
           ": the whole is written all at once, with its checksum and _SUCCESS beside it: name a "
           "file");
  }
  if (name_in_folder(whole).find_first_of("\\\n\r") != std::string::npos) {
    refuse("--output: a name with a line break or a backslash cannot stand in a file of checksums");
  }
  const std::string success = success_path(whole);
  if (!stands_there(success)) return;
  const FileText there = read_file(success, longest_success);
  if (!there.reason.empty()) {
    end_run(cannot_read_or_write, "cannot read " + printable(success) + ": " + there.reason);
  }
  if (there.text.ends_with(checksum_line("", whole))) return;
  refuse(printable(success) + " is there, and speaks of another file than " +
         printable(name_in_folder(whole)) + ". Write each whole into a folder of its own.");
}

MergedFiles::MergedFiles(const std::string& path) : path_(path), whole_(path) {
  whole_.hash_to(hash_);
}

void MergedFiles::finish(const std::string& summary_path, Record summary) {
  finish_or_end_run(whole_);
  const std::string sha256 = hash_.finish();
  write_file(checksum_path(path_), checksum_line(sha256, path_));
  if (!summary_path.empty()) {
    summary.push_back({"sha256", {sha256}});
    write_file(summary_path, to_indented_json(summary));
  }
  write_file(success_path(path_), checksum_line(sha256, path_));
}

}  // namespace triage::cli
