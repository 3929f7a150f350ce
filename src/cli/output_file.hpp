#pragma once

// What is written. Output under a final name appears whole or not at all.

#include <cstdint>
#include <ostream>
#include <string>

#include "cli/streams.hpp"
#include "cli/terminal.hpp"

namespace triage::cli {

/// Who may read a file that is written: as any new file, or as the one that it replaces; or its
/// owner alone.
enum class Readers : std::uint8_t { as_usual, owner_only };

/// The file that an output goes to: under a name of its own, and gone when this goes, unless `keep`
/// succeeded. It is a part of `Output` so that it goes as well where the rest cannot be made.
class OutputFile {
 public:
  /// An empty path is standard output.
  OutputFile(const std::string& path, Readers readers);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  /// Negative if it cannot be opened.
  [[nodiscard]] int descriptor() const { return descriptor_; }
  /// Why; 0 if it is open.
  [[nodiscard]] int open_error() const { return open_error_; }
  /// Gives it the final name once all is on the disk: what bears that name is whole, also after the
  /// power fails. A `_SUCCESS` that speaks of what had the name before goes first. If that is
  /// impossible, `errno` says why.
  bool keep();

 private:
  void open_temporary(unsigned mode);

  std::string path_;            // as it was given
  std::string final_path_;      // where a link leads to
  std::string temporary_path_;  // empty where nothing is to be renamed
  int descriptor_ = 1;          // standard output
  int open_error_ = 0;
};

/// Where results go: standard output, or a file that gets its name only when it is complete.
class Output {
 public:
  /// An empty path is standard output. Check `reason` before use.
  explicit Output(const std::string& path, Readers readers = Readers::as_usual);
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  /// Removes what was written, unless `commit` succeeded.
  ~Output();

  [[nodiscard]] std::ostream& stream() { return stream_; }
  /// As that of DescriptorBuffer; once `commit` was called, `hash` has all.
  void hash_to(Sha256& hash) { buffer_.hash_to(hash); }
  /// How text is to look there.
  [[nodiscard]] Style style(ColorChoice color) const {
    return style_for(file_.descriptor(), color);
  }
  /// What messages call it.
  [[nodiscard]] std::string name() const { return path_.empty() ? "standard output" : path_; }
  /// Why the output cannot be written; empty while all is well.
  [[nodiscard]] std::string reason() const;
  /// Whether the program that reads our output has gone away.
  [[nodiscard]] bool reader_left() const;
  /// Writes what is left and gives the file its name. Returns whether that succeeded.
  bool commit();

 private:
  std::string path_;
  OutputFile file_;
  int error_;
  DescriptorBuffer buffer_;
  std::ostream stream_;
};

}  // namespace triage::cli
