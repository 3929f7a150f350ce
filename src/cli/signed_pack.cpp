#include "cli/signed_pack.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>
#include <utility>

#include "cli/directory.hpp"
#include "cli/files_beside.hpp"
#include "cli/log.hpp"
#include "cli/pack_in.hpp"
#include "cli/shipped_packs.hpp"
#include "cli/written_files.hpp"
#include "triage/base/text.hpp"
#include "triage/report/review_text.hpp"
#include "triage/yaml/parse.hpp"

namespace triage::cli {
namespace {

namespace fs = std::filesystem;

/// A pack that may be the one, with all that has a fingerprint of its own.
struct KeptPack {
  std::string name;        // as in FoundPack
  bool is_itself = false;  // the pack that is looked at
  std::vector<Signable> parts;
};

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

/// All packs of the id that are kept where they are looked for.
class KeptPacks {
 public:
  KeptPacks(const LoadedPack& rules, const std::string& reviews)
      : id_(rules.pack.id), itself_(rules.origins.front()) {
    const bool has_folder = itself_.shipped == nullptr && itself_.path != "-";
    if (has_folder) look_beside(itself_.path);
    if (!reviews.empty()) look_beside(reviews);
    if (const ShippedPack* shipped = find_shipped(id_)) {
      if (const auto written = pack_in(*shipped)) add(id_, itself_.shipped == shipped, *written);
    }
  }

  [[nodiscard]] const std::vector<KeptPack>& packs() const { return packs_; }
  /// What cannot be read or used, each with the reason.
  [[nodiscard]] const std::vector<std::string>& passed_over() const { return passed_over_; }
  /// Where they were looked for, in words.
  [[nodiscard]] std::string places() const {
    std::vector<std::string> places;
    for (const fs::path& folder : folders_) {
      places.push_back((folder == "." ? std::string("in the current folder")
                                      : "in " + printable(folder.string())) +
                       " or a folder there");
    }
    places.emplace_back("inside the program");
    return join(places, ", nor ");
  }

 private:
  void look_beside(const std::string& file) {
    fs::path folder = fs::path(file).parent_path();
    if (folder.empty()) folder = ".";
    std::error_code ignored;
    for (const fs::path& known : folders_) {
      if (fs::equivalent(known, folder, ignored)) return;
    }
    for (const std::string& name : names_in(folder)) {
      const fs::path below = joined(folder, name);
      if (name.front() != '.' && is_folder(below)) look_at_files(below, names_in(below));
    }
    look_at_files(folder, names_in(folder));
    folders_.push_back(std::move(folder));
  }

  std::vector<std::string> names_in(const fs::path& folder) {
    Directory listed = list_directory(folder.string());
    if (!listed.reason.empty()) pass_over(folder.string(), listed.reason);
    return std::move(listed.names);
  }

  void look_at_files(const fs::path& folder, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      const fs::path path = joined(folder, name);
      const bool may_be_pack = path.extension() == ".yaml" || path.extension() == ".yml";
      if (may_be_pack && written_as(path.string()).empty()) look_at(path.string());
    }
  }

  void look_at(const std::string& path) {
    FileText file = read_file_beside(path, path, yaml::max_bytes);
    if (!file.reason.empty()) return pass_over(path, file.reason);
    const bool is_too_large = file.text.size() > yaml::max_bytes;
    if (is_too_large || !is_pack_called(id_, {path, file.text, 1})) return;
    const auto written = pack_in(path, std::move(file.text));
    if (!written) return pass_over(path, "`triage check` says what is wrong with it");
    std::error_code ignored;
    const bool is_itself =
        itself_.shipped == nullptr && fs::equivalent(path, itself_.path, ignored);
    add(path, is_itself, *written);
  }

  void add(const std::string& name, bool is_itself, const WrittenPack& written) {
    packs_.push_back({name, is_itself, all_that_is_signed(written)});
  }

  void pass_over(const std::string& path, const std::string& reason) {
    passed_over_.push_back(printable(path) + " (" + reason + ')');
  }

  std::string id_;
  PackOrigin itself_;
  std::vector<fs::path> folders_;
  std::vector<KeptPack> packs_;
  std::vector<std::string> passed_over_;
};

/// What a fingerprint is of.
std::string in_words(const std::string& part) {
  if (part.empty()) return "the pack's text";
  return part == whole_pack_part ? "the whole pack" : "'" + part + "'";
}

/// The full fingerprints that begin so, each with what it is of.
std::map<std::string, std::string> fingerprints(const std::vector<KeptPack>& packs,
                                                const SoughtPack& sought) {
  std::map<std::string, std::string> found;
  for (const KeptPack& pack : packs) {
    for (const Signable& part : pack.parts) {
      if (part.fingerprint.starts_with(sought.fingerprint)) {
        found.emplace(part.fingerprint, in_words(part.name));
      }
    }
  }
  for (const Signature& signature : sought.said) {
    found.emplace(signature.said.fingerprint, in_words(signature.said.part));
  }
  return found;
}

void report_too_short(const std::map<std::string, std::string>& fingerprints,
                      const std::string& beginning) {
  std::vector<std::string> names;
  for (const auto& [fingerprint, of] : fingerprints) {
    names.push_back(beginning_of(fingerprint) + " (" + of + ')');
  }
  log_error("the digits " + beginning + " begin more than one fingerprint: " + join(names, ", ") +
            ". Give more of them.");
}

const Signable* part_with(const KeptPack& pack, const std::string& beginning) {
  const auto found = std::find_if(pack.parts.begin(), pack.parts.end(), [&](const Signable& part) {
    return part.fingerprint.starts_with(beginning);
  });
  return found == pack.parts.end() ? nullptr : &*found;
}

/// Whether they say the same, but for comments and versions: whichever is taken, the page has the
/// same words.
bool say_the_same(const KeptPack& a, const KeptPack& b) {
  const auto same = [](const Signable& one, const Signable& other) {
    return one.name == other.name && (one.name.empty() || one.fingerprint == other.fingerprint);
  };
  return std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(), same);
}

std::string who_has_signed(const SoughtPack& sought) {
  if (sought.said.empty()) return {};
  std::vector<std::string> words;
  for (const Signature& signature : sought.said) {
    words.push_back(in_words(signature.said.part) + ' ' + signature_words(signature));
  }
  return " In the file of reviews it is: " + printable(join(words, "; ")) + '.';
}

void report_not_found(const LoadedPack& rules, const SoughtPack& sought, const KeptPacks& kept) {
  const std::string& id = rules.pack.id;
  std::vector<std::string> names;
  for (const KeptPack& pack : kept.packs()) names.push_back(printable(pack.name));
  std::string words = "no pack '" + id + "' with the fingerprint " + sought.fingerprint +
                      " is kept " + kept.places() + "." + who_has_signed(sought);
  words +=
      names.empty() ? " There is none of that name." : " There are: " + join(names, ", ") + ".";
  if (!kept.passed_over().empty()) {
    words += " Passed over: " + join(kept.passed_over(), ", ") + ".";
  }
  log_error(words +
            " Put the file that was signed into a folder beside the pack, with its base "
            "and translations if it has any, or name it: --since FILE");
}

void report_unchanged(const SoughtPack& sought, const Signable& part) {
  log_error("no other pack with the fingerprint " + sought.fingerprint +
            " is kept, and this one still has it: " + in_words(part.name) + " is as it was." +
            who_has_signed(sought) +
            " To see what else has changed since, name the older pack: --since FILE");
}

void report_several(const SoughtPack& sought, const std::vector<const KeptPack*>& found) {
  std::vector<std::string> names;
  for (const KeptPack* pack : found) names.push_back(printable(pack->name));
  log_error("several packs have the fingerprint " + sought.fingerprint + ", of " +
            in_words(part_with(*found.front(), sought.fingerprint)->name) +
            ", and differ elsewhere: " + join(names, ", ") + ". Name one of them: --since FILE");
}

/// Those that have it, each that says something else once; the pack itself only where no other has.
std::vector<const KeptPack*> packs_with(const std::string& beginning,
                                        const std::vector<KeptPack>& packs) {
  std::vector<const KeptPack*> found;
  for (const bool itself : {false, true}) {
    if (itself && !found.empty()) break;
    for (const KeptPack& pack : packs) {
      if (pack.is_itself != itself || part_with(pack, beginning) == nullptr) continue;
      const bool is_known = std::any_of(found.begin(), found.end(), [&pack](const KeptPack* known) {
        return say_the_same(*known, pack);
      });
      if (!is_known) found.push_back(&pack);
    }
  }
  return found;
}

}  // namespace

bool means_fingerprint(const std::string& text) {
  return may_begin_fingerprint(lower(text)) && find_shipped(text) == nullptr;
}

std::optional<FoundPack> find_signed(const LoadedPack& rules, const SoughtPack& sought) {
  const std::string& beginning = sought.fingerprint;
  if (beginning.size() < fewest_digits) {
    log_error("there is no pack called '" + beginning + "'. Of a fingerprint, give at least " +
              std::to_string(fewest_digits) + " digits");
    return std::nullopt;
  }
  const KeptPacks kept(rules, sought.reviews);
  const auto whole = fingerprints(kept.packs(), sought);
  const auto found = packs_with(beginning, kept.packs());
  if (whole.size() > 1) {
    report_too_short(whole, beginning);
  } else if (found.empty()) {
    report_not_found(rules, sought, kept);
  } else if (found.size() > 1) {
    report_several(sought, found);
  } else {
    const Signable& part = *part_with(*found.front(), beginning);
    const bool is_of_all = part.name.empty() || part.name == whole_pack_part;
    if (!found.front()->is_itself || is_of_all) return FoundPack{found.front()->name, part};
    report_unchanged(sought, part);
  }
  return std::nullopt;
}

}  // namespace triage::cli
