#pragma once

// Files with what must come out of them beside them: `<situation>.yaml`, or another extension, and
// `<situation>.expected`.

#include <functional>
#include <string>
#include <string_view>

namespace triage::tests {

/// For each file in a directory of the source tree, compares what `come_out` makes of its name and
/// text with the `.expected` beside it. With TRIAGE_RESET=1 in the environment it writes that down
/// instead: review the difference. A directory without files fails, and so does an expectation
/// without its file, or a file without its expectation.
void compare_with_expected(
    const std::string& directory,
    const std::function<std::string(const std::string& name, std::string_view text)>& come_out);

/// Likewise for one text that belongs to a file of its own.
void compare_with_file(const std::string& path, const std::string& text);

}  // namespace triage::tests
