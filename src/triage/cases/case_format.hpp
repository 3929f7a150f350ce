#pragma once

// The forms that a file of cases can have.

#include <cstdint>
#include <optional>
#include <string_view>

namespace triage {

enum class CaseFormat : std::uint8_t { yaml, ndjson, csv };

/// What the end of a file's name says: `.yaml` and `.yml`, `.ndjson` and `.jsonl`, `.csv` and
/// `.tsv`, each with or without `.gz` or `.zst` behind it. Nothing for other names.
std::optional<CaseFormat> format_of_name(std::string_view name);

/// What the beginning of a file looks like. Whatever is neither JSON on one line nor a header (a
/// name, and behind it a comma, a semicolon or a tab) is YAML.
CaseFormat format_of_content(std::string_view beginning);

}  // namespace triage
