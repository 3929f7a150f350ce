#pragma once

// A rule pack as large as any that people may write: findings in sections of ten, as a body has
// parts, and rules that combine a few findings of one section.

#include <cstddef>
#include <string>

namespace triage::reference {

/// A well formed pack, as YAML; always the same for the same numbers.
std::string large_pack(std::size_t findings, std::size_t rules);

}  // namespace triage::reference
