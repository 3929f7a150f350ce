#pragma once

// Input that is compressed: gzip and zstd, known by their first bytes whatever a file is called.

#include <cstdint>
#include <memory>
#include <streambuf>
#include <string_view>
#include <vector>

namespace triage::cli {

enum class Compression : std::uint8_t { none, gzip, zstd };

/// How many bytes `compression_of` wants to see.
inline constexpr std::size_t compression_mark_bytes = 4;

/// What the first bytes of a file say.
Compression compression_of(std::string_view first_bytes);

/// Reads what another buffer holds in compressed form. Several compressed files one after the other
/// are read as one; zero bytes behind one, with which tapes and disks fill up, are nothing. Memory
/// stays the same however much comes out. At what is damaged or ends too early it ends: `sync` then
/// fails, and `reason` says why.
class UnpackedInput : public std::streambuf {
 public:
  /// One step of a decompressor.
  struct Step {
    std::size_t used = 0;  // of the packed bytes
    std::size_t made = 0;
    bool ends_part = false;    // one compressed file is complete; another may follow
    std::string_view problem;  // empty while all is well
  };
  class Decompressor {
   public:
    Decompressor() = default;
    Decompressor(const Decompressor&) = delete;
    Decompressor& operator=(const Decompressor&) = delete;
    virtual ~Decompressor() = default;
    /// Throws std::bad_alloc where there is no memory to go on.
    virtual Step step(std::string_view packed, char* out, std::size_t out_size) = 0;
  };

  /// `packed` must outlive this.
  UnpackedInput(std::streambuf& packed, Compression compression);

  [[nodiscard]] std::string_view reason() const { return reason_; }

 protected:
  int_type underflow() override;
  int sync() override;

 private:
  bool read_packed();
  bool find_packed();

  std::streambuf& packed_;
  std::unique_ptr<Decompressor> decompressor_;
  std::vector<char> in_;
  std::string_view rest_;  // of `in_`: not used yet
  std::vector<char> out_;
  bool in_part_ = true;  // the input must not end here
  std::string_view reason_;
};

}  // namespace triage::cli
