#pragma once

// A program as text, for golden files and to tell whether two are the same.

#include <string>

#include "triage/program/program.hpp"

namespace triage::tests {

/// The whole program, a line for each column, measurement, gate, rule, care path and guarantee.
std::string dump(const Program& program);

}  // namespace triage::tests
