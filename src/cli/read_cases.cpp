#include "cli/read_cases.hpp"

#include <unistd.h>

#include "cli/files.hpp"

namespace triage::cli {

CaseInput::CaseInput(const InputFile& file)
    : file_(file),
      descriptor_(open_input(file.path, reason_)),
      buffer_(descriptor_),
      stream_(&buffer_) {
  if (descriptor_ < 0) {
    stream_.setstate(std::ios::badbit);
    return;
  }
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

CaseFile::CaseFile(const RulePack& pack, const InputFile& file, const CsvWishes& wishes)
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
