#pragma once

// What no text of ours may have: before it is parsed, and in the tree that came of it.

#include <string_view>

#include "triage/base/diagnostic.hpp"
#include "triage/base/place.hpp"
#include "triage/yaml/node.hpp"

namespace triage::yaml {

/// Whether the bytes can be read at all: UTF-8, no control characters, lines that end in line
/// feeds, at most `max_bytes`. Reports what is wrong with them.
bool check_bytes(const SourceText& source, Diagnostics& diagnostics);

/// Whether it is UTF-16 that lacks its mark: letters with a NUL before or behind each.
bool looks_like_utf16(std::string_view text);

/// Reports keys that stand twice in one map, and keys that are not plain text, in `node` and below.
/// Apart from `parse`, because such a mistake spoils only the case or pack that it stands in, and
/// the rest of that can still be read for more mistakes.
void check_keys(Ref node, Diagnostics& diagnostics);

}  // namespace triage::yaml
