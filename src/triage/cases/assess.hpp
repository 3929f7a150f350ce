#pragma once

// The only way from a case to its outcome: the interview, flags, single files and batches take it.

#include <cstdint>
#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/program/row.hpp"
#include "triage/reasoning/infer.hpp"

namespace triage {

struct Pack;

/// How to read a finding that was not answered.
enum class Unanswered : std::uint8_t { stays_open, counts_as_no };

struct Assessment {
  Row row;
  Outcome outcome;
  std::vector<std::string> warnings;  // sentences for the person, in the pack's language
};

/// What follows of what this person said. The row of a person who contradicts themselves in more
/// than `max_contradictions` answers throws std::length_error; the readers refuse them.
Assessment assess(const Pack& pack, const Case& person, Unanswered unanswered);

}  // namespace triage
