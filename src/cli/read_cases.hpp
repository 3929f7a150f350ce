#pragma once

// The cases of one file, opened and read as they are asked for.

#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>

#include "cli/inputs.hpp"
#include "cli/streams.hpp"
#include "cli/unpack.hpp"
#include "triage/cases/case.hpp"
#include "triage/cases/case_reader.hpp"

namespace triage::cli {

/// The bytes of one file of cases, unpacked if the file is compressed.
class CaseInput {
 public:
  /// All bytes that are read, as they stand in the file, are appended to `hash`, if there is one.
  explicit CaseInput(const InputFile& file, Sha256* hash = nullptr);
  CaseInput(const CaseInput&) = delete;
  CaseInput& operator=(const CaseInput&) = delete;
  ~CaseInput();

  [[nodiscard]] std::istream& stream() { return stream_; }
  [[nodiscard]] bool is_packed() const { return unpacked_.has_value(); }
  /// Why the file could not be read, from the beginning or from some point on, once that point is
  /// reached; nothing while all is well.
  [[nodiscard]] std::optional<BadCase> unreadable() const;
  /// Reads what is left of the file, for its hash.
  void read_rest();

 private:
  InputFile file_;
  std::string reason_;  // why it could not be opened; empty if it was
  int descriptor_;
  DescriptorInput buffer_;
  std::optional<UnpackedInput> unpacked_;
  std::istream stream_;
};

/// How many bytes of text the file has, unpacked and in UTF-8, as far as it can be read. Nothing if
/// it cannot be read a second time: a pipe, standard input.
std::optional<std::uint64_t> text_size(const InputFile& file);

/// The SHA-256 of the bytes of a file, as sha256sum writes it; empty if it cannot be read.
std::string sha256_of(const InputFile& file);

class CaseFile {
 public:
  /// `pack` must outlive this. The file's name or else its content decides what format it has.
  CaseFile(const Pack& pack, const InputFile& file, const CsvWishes& wishes = {});

  /// The next case; nothing at the end. A file that cannot be read has one last BadCase that says
  /// so.
  std::optional<CaseOrError> next();
  /// Whether another case follows.
  [[nodiscard]] bool has_more() { return cases_.has_more(); }
  /// The header of a CSV; null of other files.
  [[nodiscard]] const HeaderText* header() { return cases_.header(); }
  /// Whether the file could not be read to its end.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  CaseInput input_;
  CaseReader cases_;
  bool failed_ = false;
};

}  // namespace triage::cli
