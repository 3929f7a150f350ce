#include "cli/unpack.hpp"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <new>

namespace triage::cli {
namespace {

constexpr std::size_t in_bytes = std::size_t{64} << 10U;
constexpr std::size_t out_bytes = std::size_t{128} << 10U;

/// What zstd may look back at: 8 MiB, all that its levels up to 19 use.
constexpr int largest_zstd_window = 23;

class Gzip : public UnpackedInput::Decompressor {
 public:
  Gzip() {
    constexpr int only_gzip = 16 + MAX_WBITS;
    if (inflateInit2(&stream_, only_gzip) != Z_OK) throw std::bad_alloc();
  }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;
  ~Gzip() override { inflateEnd(&stream_); }

  UnpackedInput::Step step(std::string_view packed, char* out, std::size_t out_size) override {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(packed.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = static_cast<uInt>(out_size);
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result == Z_MEM_ERROR) throw std::bad_alloc();
    UnpackedInput::Step step;
    step.used = packed.size() - stream_.avail_in;
    step.made = out_size - stream_.avail_out;
    step.ends_part = result == Z_STREAM_END;
    if (step.ends_part) inflateReset(&stream_);
    const bool goes_on = result == Z_OK || result == Z_BUF_ERROR || step.ends_part;
    if (!goes_on) step.problem = "its gzip data is damaged";
    return step;
  }

 private:
  z_stream stream_ = {};
};

class Zstd : public UnpackedInput::Decompressor {
 public:
  Zstd() : stream_(ZSTD_createDStream()) {
    if (stream_ == nullptr) throw std::bad_alloc();
    ZSTD_DCtx_setParameter(stream_, ZSTD_d_windowLogMax, largest_zstd_window);
  }
  Zstd(const Zstd&) = delete;
  Zstd& operator=(const Zstd&) = delete;
  ~Zstd() override { ZSTD_freeDStream(stream_); }

  UnpackedInput::Step step(std::string_view packed, char* out, std::size_t out_size) override {
    ZSTD_inBuffer from = {packed.data(), packed.size(), 0};
    ZSTD_outBuffer to = {out, out_size, 0};
    const std::size_t result = ZSTD_decompressStream(stream_, &to, &from);
    UnpackedInput::Step step{from.pos, to.pos, result == 0, {}};
    if (ZSTD_isError(result) == 0) return step;
    const ZSTD_ErrorCode error = ZSTD_getErrorCode(result);
    if (error == ZSTD_error_memory_allocation) throw std::bad_alloc();
    // The header of a file that wants more memory is sound: it must not be called damaged.
    step.problem = error == ZSTD_error_frameParameter_windowTooLarge
                       ? "unpacking it takes more than 8 MiB; compress it with zstd -19 at most"
                       : "its zstd data is damaged";
    return step;
  }

 private:
  ZSTD_DStream* stream_;
};

std::unique_ptr<UnpackedInput::Decompressor> decompressor_for(Compression compression) {
  if (compression == Compression::zstd) return std::make_unique<Zstd>();
  return std::make_unique<Gzip>();
}

}  // namespace

Compression compression_of(std::string_view first_bytes) {
  if (first_bytes.starts_with("\x1F\x8B")) return Compression::gzip;
  if (first_bytes.starts_with("\x28\xB5\x2F\xFD")) return Compression::zstd;
  // What zstd writes with several threads may begin with a frame to skip.
  const bool is_skippable = first_bytes.size() == compression_mark_bytes &&
                            (first_bytes[0] & 0xF0) == 0x50 &&
                            first_bytes.ends_with("\x2A\x4D\x18");
  return is_skippable ? Compression::zstd : Compression::none;
}

UnpackedInput::UnpackedInput(std::streambuf& packed, Compression compression)
    : packed_(packed),
      decompressor_(decompressor_for(compression)),
      in_(in_bytes),
      out_(out_bytes) {}

bool UnpackedInput::read_packed() {
  const std::streamsize count = packed_.sgetn(in_.data(), static_cast<std::streamsize>(in_.size()));
  rest_ = {in_.data(), static_cast<std::size_t>(count)};
  return count > 0;
}

/// Whether there is more to unpack. Zero bytes between two parts or behind the last are nothing.
bool UnpackedInput::find_packed() {
  while (true) {
    if (!in_part_) rest_.remove_prefix(std::min(rest_.find_first_not_of('\0'), rest_.size()));
    if (!rest_.empty()) return true;
    if (!read_packed()) return false;
  }
}

UnpackedInput::int_type UnpackedInput::underflow() {
  // A few bytes can be unpacked to very many: an interrupt is not only heard where more are read.
  while (sync() == 0) {
    const bool at_end = !find_packed();
    if (at_end && !in_part_) return traits_type::eof();
    const Step step = decompressor_->step(rest_, out_.data(), out_.size());
    reason_ = step.problem;
    if (at_end && step.made == 0 && !step.ends_part) reason_ = "its compressed data ends too early";
    rest_.remove_prefix(step.used);
    in_part_ = !step.ends_part;
    if (step.made == 0) continue;
    setg(out_.data(), out_.data(), out_.data() + step.made);
    return traits_type::to_int_type(out_.front());
  }
  return traits_type::eof();
}

int UnpackedInput::sync() { return reason_.empty() ? packed_.pubsync() : -1; }

}  // namespace triage::cli
