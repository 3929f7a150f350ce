#pragma once

// The files that a run writes. None of them may be a file that it reads, or writes otherwise as
// well: `triage batch a.ndjson >> a.ndjson` would never end, and `--log-file pack.yaml` would spoil
// the pack. Files are told apart by what they are, whatever they are called.

#include <optional>
#include <string>

namespace triage::cli {

/// Where a path leads, over all links, whether or not something is there yet. Nothing, with `errno`
/// set, where links lead in a circle or cannot be followed.
std::optional<std::string> where_it_leads(const std::string& path);

/// Notes that the run writes to the file at `path`, before anything is read. `what` is what
/// messages call it. Returns why that must not be; empty if all is well. Then nothing was noted.
std::string will_write(const std::string& what, const std::string& path);

/// What the run writes to the file at `path`: "standard output"; empty if nothing. `-` is standard
/// input.
std::string written_as(const std::string& path);
/// Why the file that `descriptor` is open on must not be read: the run writes to it. Empty if it
/// may be. Also says so; messages call it `name`. Whatever is opened to be read passes here.
std::string why_not_read(int descriptor, const std::string& name);

/// Says that a file is two things at once, and that nothing comes of it. Also takes back what was
/// added to the log file, which may be that file.
void report_written_as(const std::string& what, const std::string& other);
/// Whether that was said.
bool files_clash();

}  // namespace triage::cli
