#include "cli/parts.hpp"

#include <unistd.h>

#include <algorithm>

#include "cli/files.hpp"
#include "cli/log.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

std::string shard_name(Shard shard) {
  return std::to_string(shard.number) + "/" + std::to_string(shard.count);
}

/// In what two runs differ whose parts cannot be of one whole; empty if in nothing.
std::string difference(const RunOfParts& a, const RunOfParts& b) {
  if (a.program != b.program) return "program (" + a.program + ", " + b.program + ")";
  if (a.pack != b.pack) return "pack (" + a.pack + ", " + b.pack + ")";
  if (a.pack_sha256 != b.pack_sha256) {
    return "text of the pack (SHA-256 " + a.pack_sha256 + ", " + b.pack_sha256 + ")";
  }
  if (a.inputs != b.inputs) return "input: other files, or files of another size";
  if (a.style != b.style) return "format or fields of the records";
  if (a.reading != b.reading) return "options (" + a.reading + "; " + b.reading + ")";
  return a == b ? std::string() : "dispositions";
}

/// What is wrong with the parts, which are in order; empty if they are a whole.
std::string gap_or_overlap(const std::vector<PartName>& parts) {
  const std::size_t count = parts.front().shard.count;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (parts[i].shard.count != count) {
      return parts.front().name + " is shard " + shard_name(parts.front().shard) + ", and " +
             parts[i].name + " is shard " + shard_name(parts[i].shard);
    }
    if (parts[i].shard.number == parts[i - 1].shard.number) {
      return parts[i - 1].name + " and " + parts[i].name + " are both shard " +
             shard_name(parts[i].shard);
    }
  }
  for (std::size_t number = 1; number <= count; ++number) {
    if (number <= parts.size() && parts[number - 1].shard.number == number) continue;
    return std::to_string(parts.size()) + " of " + std::to_string(count) +
           " parts are here; missing is shard " + shard_name(Shard{number, count});
  }
  return {};
}

}  // namespace

OpenPart::OpenPart(const std::string& path)
    : descriptor_(open_input(path, reason_)), buffer_(descriptor_), stream_(&buffer_) {
  if (descriptor_ >= 0) reader_ = std::make_unique<PartReader>(stream_);
}

OpenPart::~OpenPart() {
  if (descriptor_ > STDIN_FILENO) close(descriptor_);
}

std::string OpenPart::reason() const {
  if (!reason_.empty()) return reason_;
  return buffer_.error() != 0 ? system_reason(buffer_.error()) : reader_->problem();
}

int OpenPart::exit_code() const {
  const bool is_read = reason_.empty() && buffer_.error() == 0;
  return is_read ? wrong_usage_or_input : cannot_read_or_write;
}

PartsResult find_parts(const std::vector<std::string>& paths) {
  PartsResult result;
  const auto fail = [&result](const std::string& why, int exit_code = wrong_usage_or_input) {
    log_error(why);
    result.exit_code = exit_code;
    return result;
  };
  for (const std::string& path : paths) {
    OpenPart part(path);
    const std::string name = printable(path);
    if (const std::string reason = part.reason(); !reason.empty()) {
      return fail("cannot take " + name + ": " + reason, part.exit_code());
    }
    const RunOfParts& run = part.reader().run();
    if (result.in_order.empty()) result.run = run;
    if (const std::string other = difference(result.run, run); !other.empty()) {
      return fail(result.in_order.front().name + " and " + name +
                  " are no parts of one whole. They differ in: " + printable(other));
    }
    result.in_order.push_back({path, name, part.reader().shard()});
  }
  std::stable_sort(
      result.in_order.begin(), result.in_order.end(),
      [](const PartName& a, const PartName& b) { return a.shard.number < b.shard.number; });
  if (const std::string gap = gap_or_overlap(result.in_order); !gap.empty()) return fail(gap + ".");
  return result;
}

}  // namespace triage::cli
