#include "cli/read_cases.hpp"

#include <unistd.h>

namespace triage::cli {

CaseFile::CaseFile(const RulePack& pack, const InputFile& input, std::optional<CaseFormat> format)
    : input_(input),
      descriptor_(open_input(input.path, reason_)),
      buffer_(descriptor_),
      stream_(&buffer_),
      cases_(pack, stream_, format ? format : format_of_name(input.path), input.name, input.stem) {}

CaseFile::~CaseFile() {
  if (descriptor_ > STDIN_FILENO) close(descriptor_);
}

CaseOrError CaseFile::unreadable(const std::string& reason) {
  failed_ = true;
  Diagnostics diagnostics(input_.name);
  diagnostics.add(Code::input_cannot_read, {}, {input_.name, reason});
  return BadCase{input_.stem, diagnostics.all(), {}, 1};
}

std::optional<CaseOrError> CaseFile::next() {
  if (failed_) return std::nullopt;
  if (descriptor_ < 0) return unreadable(reason_);
  if (has_more()) return cases_.next();
  if (buffer_.error() != 0) return unreadable(system_reason(buffer_.error()));
  return cases_.next();
}

bool CaseFile::has_more() { return descriptor_ >= 0 && cases_.has_more(); }

}  // namespace triage::cli
