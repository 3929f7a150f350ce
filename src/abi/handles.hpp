#pragma once

// What is behind the handles of triage.h.

#include <triage.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/comparison/edits.hpp"
#include "triage/dialogue/dialogue.hpp"
#include "triage/program/from_pack.hpp"

/// A pack as its author wrote it, and in the words for a person.
struct triage_pack {
  std::string name;
  triage::Pack written;
  triage::Pack spoken;
  triage::TextsByLanguage translations;  // of the language it was loaded in, if that is not its own
};

struct triage_interview {
  triage_interview(const triage_pack& rules, triage::Case somebody,
                   std::vector<triage::Answer> earlier)
      : pack(rules),
        person(std::move(somebody)),
        dialogue(pack.spoken, person, std::move(earlier)) {}
  triage_interview(const triage_interview&) = delete;
  triage_interview& operator=(const triage_interview&) = delete;
  ~triage_interview() = default;

  const triage_pack& pack;
  triage::Case person;
  triage::dialogue::Dialogue dialogue;  // about `person`
};

namespace triage::abi {

/// The first case in a text, in words of the pack.
CaseOrError first_case(const triage_pack& pack, std::string_view text);

}  // namespace triage::abi
