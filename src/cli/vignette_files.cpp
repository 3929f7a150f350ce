#include "cli/vignette_files.hpp"

#include <filesystem>
#include <sstream>
#include <utility>

#include "cli/files.hpp"
#include "cli/log.hpp"
#include "cli/read_cases.hpp"
#include "cli/shipped_packs.hpp"

namespace triage::cli {
namespace {

using TakeCase = std::function<void(const std::string&, CaseOrError)>;

void read_case_file(const LoadedPack& rules, const std::string& path, VignetteFiles& files,
                    const TakeCase& take) {
  const InputFile input = input_file(path);
  CaseFile file(rules.pack, input);
  while (auto read = file.next()) take(input.name, std::move(*read));
  files.failed = files.failed || file.failed();
}

void read_shipped_cases(const LoadedPack& rules, const ShippedPack& shipped, VignetteFiles& files,
                        const TakeCase& take) {
  files.names = std::string(shipped.name) + ".cases.yaml";
  if (shipped.cases.empty()) return;
  std::istringstream text{std::string(shipped.cases)};
  CaseReader cases(rules.pack, text, CaseFormat::yaml, files.names, std::string(shipped.name));
  while (auto read = cases.next()) take(files.names, std::move(*read));
}

}  // namespace

VignetteFiles read_vignettes(const LoadedPack& rules, const std::string& pack,
                             const std::vector<std::string>& paths, const TakeCase& take) {
  VignetteFiles files;
  for (const std::string& path : paths) {
    files.names += (files.names.empty() ? "" : ", ") + input_file(path).name;
    read_case_file(rules, path, files, take);
  }
  if (!paths.empty()) return files;
  if (const ShippedPack* shipped = find_shipped(pack)) {
    read_shipped_cases(rules, *shipped, files, take);
    return files;
  }
  files.names = std::filesystem::path(pack).replace_extension(".cases.yaml").string();
  std::error_code ignored;
  if (std::filesystem::exists(files.names, ignored)) {
    read_case_file(rules, files.names, files, take);
  } else {
    log_warning("there is no file " + files.names +
                ". Write vignettes there, or name their files after the pack.");
  }
  return files;
}

}  // namespace triage::cli
