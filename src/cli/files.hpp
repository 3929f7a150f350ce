#pragma once

// Files in and out. Output under a final name appears whole or not at all.

#include <cstddef>
#include <memory>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace triage::cli {

/// Keeps the numbers 0, 1 and 2 from being given to files that are opened later, where the caller
/// closed them: a result must never end up in somebody's file.
void reserve_standard_descriptors();

/// The operating system's reason for the error that just happened: "Permission denied".
std::string system_reason(int error_number);

struct FileText {
  std::string text;
  std::string reason;  // why it could not be read; empty if it was
};

/// Reads a whole file of at most `max_bytes` (plus one, so that a larger one can be told apart).
/// `-` is standard input.
FileText read_file(const std::string& path, std::size_t max_bytes);

/// The same of an open file, which stays open.
FileText read_open_file(int descriptor, std::size_t max_bytes);

/// Writes to a file descriptor through a buffer, and remembers the first error. An interrupt ends
/// the waiting for a reader.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);

  [[nodiscard]] int error() const { return error_; }

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* from, std::streamsize count) override;
  int sync() override;

 private:
  bool write(std::string_view bytes);
  bool write_out();

  int descriptor_;
  std::vector<char> buffer_;
  int error_ = 0;
};

/// Reads from a file descriptor through a buffer, and remembers the first error; `sync` then fails.
/// An interrupt ends the waiting for a writer.
class DescriptorInput : public std::streambuf {
 public:
  explicit DescriptorInput(int descriptor);

  [[nodiscard]] int error() const { return error_; }
  /// The next `count` bytes without taking them; fewer at the end of the input or at an error.
  std::string_view peek(std::size_t count);

 protected:
  int_type underflow() override;
  std::streamsize xsgetn(char* to, std::streamsize count) override;
  int sync() override;

 private:
  [[nodiscard]] std::size_t held() const { return static_cast<std::size_t>(egptr() - gptr()); }
  std::size_t read_once(char* to, std::size_t size);
  std::size_t read_behind(std::size_t held);

  int descriptor_;
  std::vector<char> buffer_;
  int error_ = 0;
};

/// Opens a file for reading, `-` being standard input. Negative if it cannot be; `reason` then says
/// why. A directory is no file.
int open_input(const std::string& path, std::string& reason);

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
  /// power fails. If that is impossible, `errno` says why.
  bool keep();

 private:
  void open_temporary(unsigned mode);

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

/// A file to read cases from.
struct InputFile {
  std::string path;  // `-` is standard input
  std::string name;  // what messages call it
  std::string stem;  // what cases without an id are called
};

struct FoundInputs {
  std::vector<InputFile> files;
  std::vector<std::pair<std::string, std::string>> unreadable;  // path and reason
  std::vector<std::string> skipped_links;                       // to directories
  std::vector<std::string> skipped_specials;                    // pipes, devices
  std::size_t skipped_files = 0;                                // not named like case files
  std::string first_skipped;
};

/// The files named, and those below the directories named whose names say that they hold cases,
/// sorted, without hidden ones. Links to files are followed, links to directories are not, since
/// they may lead in a circle.
FoundInputs find_inputs(const std::vector<std::string>& paths);

InputFile input_file(const std::string& path);

}  // namespace triage::cli
