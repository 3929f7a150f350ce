#include "cli/parts.hpp"

#include <unistd.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "cli/build_id.hpp"
#include "cli/files.hpp"
#include "cli/interrupts.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

std::string shard_name(Shard shard) {
  return std::to_string(shard.number) + "/" + std::to_string(shard.count);
}

/// In what two runs differ whose parts cannot be of one whole; empty if in nothing.
std::string difference(const RunOfParts& a, const RunOfParts& b) {
  if (a.command != b.command) return "command (triage " + a.command + ", triage " + b.command + ")";
  if (a.program != b.program) return "program (" + a.program + ", " + b.program + ")";
  if (a.pack != b.pack) return "pack (" + a.pack + ", " + b.pack + ")";
  if (a.pack_sha256 != b.pack_sha256) {
    return "text of the pack (SHA-256 " + a.pack_sha256 + ", " + b.pack_sha256 + ")";
  }
  if (a.inputs != b.inputs) return "input: other files, or files that had changed";
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

/// Why these parts are none of this command and program; empty if they are.
std::string of_another(const RunOfParts& run, const std::string& command) {
  if (run.command != command) {
    const bool is_batch = run.command == "batch";
    return std::string("these are parts of triage ") + (is_batch ? "batch" : "score") +
           ": put them together with triage " + (is_batch ? "merge" : "score --merge") + ".";
  }
  if (run.program == program_and_build()) return {};
  return "the parts were written by another program, " + printable(run.program) + ", and this is " +
         program_and_build() + ": merge them with the one that wrote them.";
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

void OpenPart::check(const std::string& name) const {
  if (reason().empty()) return;
  const bool is_read = reason_.empty() && buffer_.error() == 0;
  end_run(is_read ? wrong_usage_or_input : cannot_read_or_write,
          "cannot take " + name + ": " + reason());
}

FoundParts find_parts(const std::vector<std::string>& paths, const std::string& command) {
  FoundParts result;
  for (const std::string& path : paths) {
    const std::string name = printable(path);
    if (is_stream(path)) {
      refuse("parts are read twice, and " + name + " can be read only once: name a file");
    }
    OpenPart part(path);
    part.check(name);
    const RunOfParts& run = part.reader().run();
    if (result.in_order.empty()) result.run = run;
    if (const std::string other = difference(result.run, run); !other.empty()) {
      refuse(result.in_order.front().name + " and " + name +
             " are no parts of one whole. They differ in: " + printable(other));
    }
    result.in_order.push_back({path, name, part.reader().shard()});
  }
  std::ranges::stable_sort(result.in_order, [](const PartName& a, const PartName& b) {
    return a.shard.number < b.shard.number;
  });
  if (const std::string gap = gap_or_overlap(result.in_order); !gap.empty()) refuse(gap + ".");
  refuse(of_another(result.run, command));
  return result;
}

void Whole::read(const AssessInOrder::Take& take, const std::function<bool()>& is_of_use) {
  for (const PartName& part : parts_.in_order) {
    if (!read(part, take, is_of_use)) return;
  }
}

bool Whole::read(const PartName& name, const AssessInOrder::Take& take,
                 const std::function<bool()>& is_of_use) {
  reading_ = name.name;
  OpenPart part(name.path);
  if (was_interrupted()) return false;
  part.check(name.name);
  const bool is_same = part.reader().run() == parts_.run;
  while (auto item = part.reader().next()) {
    if (was_interrupted() || !is_of_use()) return false;
    pass_on(std::move(*item), take);
  }
  if (!is_of_use() || was_interrupted()) return false;
  part.check(name.name);
  const PartEnd& end = part.reader().end();
  if (!is_same || end.extent.before != seen_) {
    refuse(name.name +
           " does not begin where the part before it ends: the input was not the "
           "same when they ran. Run both shards again.");
  }
  seen_ = end.extent.after;
  extent_.end = end.extent.end;
  if (!extent_.first) extent_.first = end.extent.first;
  if (end.extent.last) extent_.last = end.extent.last;
  is_unreadable_ = is_unreadable_ || end.is_unreadable;
  return true;
}

void Whole::pass_on(PartReader::Item item, const AssessInOrder::Take& take) const {
  const auto job_of = [this](std::size_t input) {
    const InputName& of = parts_.run.inputs[input];
    BatchJob job;
    job.source = std::make_shared<const CaseSource>(CaseSource{of.file, of.stem, input});
    return job;
  };
  if (auto* chunk = std::get_if<PartReader::ChunkOf>(&item)) {
    take(job_of(chunk->input), std::move(chunk->chunk));
  } else {
    const auto& end = std::get<PartReader::EndOf>(item);
    BatchJob job = job_of(end.input);
    job.end = end.end;
    take(job, {});
  }
}

}  // namespace triage::cli
