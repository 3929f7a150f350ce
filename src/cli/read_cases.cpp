#include "cli/read_cases.hpp"

#include <unistd.h>

#include <filesystem>
#include <system_error>
#include <vector>

#include "cli/files.hpp"
#include "cli/interrupts.hpp"
#include "triage/base/bytes.hpp"
#include "triage/cases/utf16.hpp"

namespace triage::cli {

CaseInput::CaseInput(const InputFile& file, Sha256* hash)
    : file_(file),
      descriptor_(open_input(file.path, reason_)),
      buffer_(descriptor_),
      stream_(&buffer_) {
  if (descriptor_ < 0) {
    stream_.setstate(std::ios::badbit);
    return;
  }
  if (hash != nullptr) buffer_.hash_to(*hash);
  // Where memory runs out in the middle of a file, a stream would take it for the end of the file.
  stream_.exceptions(std::ios::badbit);
  const Compression compression = compression_of(buffer_.peek(compression_mark_bytes));
  if (compression == Compression::none) return;
  unpacked_.emplace(buffer_, compression);
  stream_.rdbuf(&*unpacked_);
}

CaseInput::~CaseInput() {
  if (descriptor_ > STDIN_FILENO) close(descriptor_);
}

std::optional<BadCase> CaseInput::unreadable() const {
  std::string reason = reason_;
  if (unpacked_ && reason.empty()) reason = unpacked_->reason();
  if (buffer_.error() != 0) reason = system_reason(buffer_.error());
  if (reason.empty()) return std::nullopt;
  Diagnostics diagnostics(file_.name);
  diagnostics.add(Code::input_cannot_read, {}, {file_.name, reason});
  return BadCase{file_.stem, diagnostics.all(), {}, 1};
}

void CaseInput::read_rest() {
  std::vector<char> bytes(std::size_t{64} << 10U);
  const auto size = static_cast<std::streamsize>(bytes.size());
  while (descriptor_ >= 0 && buffer_.sgetn(bytes.data(), size) > 0) {
  }
}

std::string sha256_of(const InputFile& file) {
  Sha256 hash;
  CaseInput input(file, &hash);
  input.read_rest();
  return input.unreadable() ? std::string() : hash.finish();
}

std::optional<std::uint64_t> text_size(const InputFile& file) {
  if (is_stream(file.path)) return std::nullopt;
  std::error_code error;
  if (!std::filesystem::exists(file.path, error)) return 0;
  CaseInput input(file);
  Bytes text(std::size_t{64} << 10U);
  std::uint64_t bytes = 0;
  std::optional<Utf16> utf16;
  for (bool is_first = true; input.stream() && !was_interrupted(); is_first = false) {
    input.stream().read(text.data(), static_cast<std::streamsize>(text.size()));
    const std::string_view read(text.data(), static_cast<std::size_t>(input.stream().gcount()));
    if (is_first) utf16 = Utf16::marked(read);
    if (is_first && !utf16 && !input.is_packed())
      return std::filesystem::file_size(file.path, error);
    Bytes converted;
    if (utf16) utf16->append(read, converted);
    if (utf16 && !input.stream()) utf16->finish(converted);
    bytes += utf16 ? converted.size() : read.size();
  }
  return bytes;
}

CaseFile::CaseFile(const Pack& pack, const InputFile& file, const CsvWishes& wishes)
    : input_(file),
      cases_(pack, input_.stream(), format_of_name(file.path), file.name, file.stem, wishes) {}

std::optional<CaseOrError> CaseFile::next() {
  if (failed_) return std::nullopt;
  if (cases_.has_more()) return cases_.next();
  if (auto bad = input_.unreadable()) {
    failed_ = true;
    return std::move(*bad);
  }
  return cases_.next();
}

}  // namespace triage::cli
