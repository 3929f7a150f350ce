#include "cli/vignette_files.hpp"

#include <sstream>
#include <utility>

#include "cli/files.hpp"
#include "cli/log.hpp"
#include "cli/read_cases.hpp"
#include "cli/shipped_packs.hpp"
#include "cli/text_about.hpp"
#include "triage/base/text.hpp"

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

/// Nobody named this file, so that it is read as what stands beside a pack is.
void read_cases_beside(const LoadedPack& rules, VignetteFiles& files, const TakeCase& take) {
  constexpr std::size_t mebibyte = std::size_t{1} << 20U;
  constexpr std::size_t max_bytes = 64 * mebibyte;
  const PackOrigin& origin = rules.origins.front();
  TextAbout about = text_about(origin, ".cases.yaml", &ShippedPack::cases, max_bytes);
  files.names = about.name;
  files.failed = about.cannot_read;
  if (about.text && about.text->size() > max_bytes) {
    log_error("cannot read " + printable(about.name) + ": it is larger than " +
              std::to_string(max_bytes / mebibyte) + " MiB. Name it behind the pack.");
    files.failed = true;
    return;
  }
  if (!about.text) {
    if (!about.cannot_read && origin.shipped == nullptr) {
      log_warning("there is no file " + printable(about.name) +
                  ". Write vignettes there, or name their files after the pack.");
    }
    return;
  }
  std::istringstream text(std::move(*about.text));
  const std::string unnamed =
      origin.shipped != nullptr ? std::string(origin.shipped->name) : input_file(about.name).stem;
  CaseReader cases(rules.pack, text, CaseFormat::yaml, about.name, unnamed);
  while (auto read = cases.next()) take(about.name, std::move(*read));
}

}  // namespace

VignetteFiles read_vignettes(const LoadedPack& rules, const std::vector<std::string>& paths,
                             const TakeCase& take) {
  VignetteFiles files;
  if (paths.empty()) read_cases_beside(rules, files, take);
  for (const std::string& path : paths) {
    files.names += (files.names.empty() ? "" : ", ") + input_file(path).name;
    read_case_file(rules, path, files, take);
  }
  return files;
}

}  // namespace triage::cli
