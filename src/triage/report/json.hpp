#pragma once

// Values as JSON, on one line: appended to what is written already.

#include <string>
#include <string_view>

#include "triage/report/record.hpp"

namespace triage {

/// Our texts are UTF-8 already; only what JSON, a terminal or its reader could trip over is
/// escaped.
void append_json(std::string& out, std::string_view text);
void append_json(std::string& out, const Value& value);
void append_json(std::string& out, const Record& record);

}  // namespace triage
