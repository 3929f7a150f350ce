#pragma once

// The packs of one id that are kept where somebody would keep what was signed: beside a pack, in
// the folders there, and inside the program.

#include <filesystem>
#include <string>
#include <vector>

#include "cli/pack_store.hpp"
#include "triage/pack/signable.hpp"

namespace triage::cli {

struct KeptPack {
  std::string name;        // of the pack inside the program, or the path of its file
  bool is_itself = false;  // the pack that is looked at
  /// All that has a fingerprint of its own; the first, without a name, is the whole text.
  std::vector<Signable> parts;
};

class KeptPacks {
 public:
  /// Looks for packs with the id of `rules`, which is one of them, beside its file, and beside
  /// `reviews` unless that is empty. What cannot be read is passed over.
  KeptPacks(const LoadedPack& rules, const std::string& reviews);

  [[nodiscard]] const std::vector<KeptPack>& packs() const { return packs_; }
  /// What cannot be read or used, each with the reason.
  [[nodiscard]] const std::vector<std::string>& passed_over() const { return passed_over_; }
  /// Where they were looked for, in words.
  [[nodiscard]] std::string places() const;

 private:
  void look_beside(const std::string& file);
  std::vector<std::string> names_in(const std::filesystem::path& folder);
  void look_at_files(const std::filesystem::path& folder, const std::vector<std::string>& names);
  void look_at(const std::string& path);
  void add(const std::string& name, bool is_itself, const WrittenPack& written);
  void pass_over(const std::string& path, const std::string& reason);

  std::string id_;
  PackOrigin itself_;
  std::vector<std::filesystem::path> folders_;
  std::vector<KeptPack> packs_;
  std::vector<std::string> passed_over_;
};

}  // namespace triage::cli
