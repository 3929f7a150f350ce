#pragma once

#include <string>

namespace triage::cli {

/// What the linker calls this build, in hexadecimal: it depends on all that is in the program, and
/// on nothing else, so that the same sources and compiler give the same. Empty if it was not asked
/// to.
std::string build_id();

/// "triage 0.2.0, build 4f1c...": two programs with the same do the same.
std::string program_and_build();

}  // namespace triage::cli
