#pragma once

// The cases of one file, opened and read as they are asked for.

#include <istream>
#include <memory>
#include <optional>
#include <string>

#include "cli/files.hpp"
#include "triage/cases/case.hpp"
#include "triage/cases/case_reader.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::cli {

class CaseFile {
 public:
  /// `pack` must outlive this. Without a format, the file's name or else its content decides.
  CaseFile(const RulePack& pack, const InputFile& input,
           std::optional<CaseFormat> format = std::nullopt);
  CaseFile(const CaseFile&) = delete;
  CaseFile& operator=(const CaseFile&) = delete;
  ~CaseFile();

  /// The next case; nothing at the end. A file that cannot be read, from the beginning or from some
  /// point on, has one last BadCase that says so.
  std::optional<CaseOrError> next();
  /// Whether another case follows.
  [[nodiscard]] bool has_more();
  /// Whether the file could not be read to its end.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  CaseOrError unreadable(const std::string& reason);

  InputFile input_;
  std::string reason_;  // why it could not be opened; empty if it was
  int descriptor_;
  DescriptorInput buffer_;
  std::istream stream_;
  CaseReader cases_;
  bool failed_ = false;
};

}  // namespace triage::cli
