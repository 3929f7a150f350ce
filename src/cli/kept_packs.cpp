#include "cli/kept_packs.hpp"

#include <string_view>
#include <utility>

#include "cli/directory.hpp"
#include "cli/files_beside.hpp"
#include "cli/shipped_packs.hpp"
#include "cli/written_files.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/yaml/parse.hpp"

namespace triage::cli {
namespace {

namespace fs = std::filesystem;

/// A link to one is none: such may lead round in a circle.
bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(fs::symlink_status(path, ignored));
}

/// As people would write it: without `./` in front.
fs::path joined(const fs::path& folder, const std::string& name) {
  return folder == "." ? fs::path(name) : folder / name;
}

/// Whether it is the text of a pack of this id, with mistakes or without. Hazard logs and reviews
/// name the pack as well, and have no version.
bool is_pack_called(const std::string& id, const SourceText& source) {
  if (source.text.find(id) == std::string_view::npos) return false;
  Diagnostics ignored(source.name);
  const auto document = yaml::parse(source, ignored);
  if (!document) return false;
  bool is_called_so = false;
  bool has_version = false;
  for (const auto& entry : document->root().entries()) {
    is_called_so = is_called_so || (entry.key.text() == "pack" && entry.value.text() == id);
    has_version = has_version || entry.key.text() == "version";
  }
  return is_called_so && has_version;
}

/// The texts of its translations; those that have mistakes cannot be what was signed.
TextsByLanguage translations_of_written(const WrittenPack& written) {
  const auto tell_nobody = [](const Diagnostics&, const SourceText&) {};
  TextsByLanguage texts;
  for (const std::string& language : translations_of(written.origins.front()).languages) {
    const TranslationsRead read =
        read_translations(written.pack, written.origins, language, tell_nobody);
    if (read.layers) texts.emplace(language, texts_of(*read.layers));
  }
  return texts;
}

std::vector<Signable> all_that_is_signed(const WrittenPack& written) {
  std::vector<Signable> parts = parts_of(written.pack, translations_of_written(written));
  parts.insert(parts.begin(), Signable{{}, written.pack.sha256});
  return parts;
}

}  // namespace

KeptPacks::KeptPacks(const LoadedPack& rules, const std::string& reviews)
    : id_(rules.pack.id), itself_(rules.origins.front()) {
  const bool has_folder = itself_.shipped == nullptr && itself_.path != "-";
  if (has_folder) look_beside(itself_.path);
  if (!reviews.empty()) look_beside(reviews);
  if (const ShippedPack* shipped = find_shipped(id_)) {
    if (const auto written = pack_in(*shipped)) add(id_, itself_.shipped == shipped, *written);
  }
}

std::string KeptPacks::places() const {
  std::vector<std::string> places = mapped(folders_, [&](const fs::path& folder) {
    return (folder == "." ? std::string("in the current folder")
                          : "in " + printable(folder.string())) +
           " or a folder there";
  });
  places.emplace_back("inside the program");
  return join(places, ", nor ");
}

void KeptPacks::look_beside(const std::string& file) {
  fs::path folder = folder_of(file);
  std::error_code ignored;
  for (const fs::path& known : folders_) {
    if (fs::equivalent(known, folder, ignored)) return;
  }
  for (const std::string& name : names_in(folder)) {
    const fs::path below = joined(folder, name);
    if (name.front() == '.') continue;
    if (is_folder(below)) look_at_files(below, names_in(below));
  }
  look_at_files(folder, names_in(folder));
  folders_.push_back(std::move(folder));
}

std::vector<std::string> KeptPacks::names_in(const fs::path& folder) {
  Directory listed = list_directory(folder.string());
  if (!listed.reason.empty()) pass_over(folder.string(), listed.reason);
  return std::move(listed.names);
}

void KeptPacks::look_at_files(const fs::path& folder, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const fs::path path = joined(folder, name);
    const bool may_be_pack = path.extension() == ".yaml" || path.extension() == ".yml";
    if (may_be_pack && written_as(path.string()).empty()) look_at(path.string());
  }
}

void KeptPacks::look_at(const std::string& path) {
  FileText file = read_file_beside(path, path, yaml::max_bytes);
  if (!file.reason.empty()) return pass_over(path, file.reason);
  if (file.text.size() > yaml::max_bytes) return pass_over(path, "it is too large");
  if (!is_pack_called(id_, {path, file.text, 1})) return;
  const auto written = pack_in(path, std::move(file.text));
  if (!written) return pass_over(path, "`triage check` says what is wrong with it");
  std::error_code ignored;
  const bool is_itself = itself_.shipped == nullptr && fs::equivalent(path, itself_.path, ignored);
  add(path, is_itself, *written);
}

void KeptPacks::add(const std::string& name, bool is_itself, const WrittenPack& written) {
  packs_.push_back({name, is_itself, all_that_is_signed(written)});
}

void KeptPacks::pass_over(const std::string& path, const std::string& reason) {
  passed_over_.push_back(printable(path) + " (" + reason + ')');
}

}  // namespace triage::cli
