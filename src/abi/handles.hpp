#pragma once

// What is behind the handles of triage.h. They are the caller's from triage_load and triage_begin
// on until triage_free_pack and triage_free_interview; nothing else of this library keeps one.

#include <triage.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "triage/base/either.hpp"
#include "triage/cases/case.hpp"
#include "triage/comparison/edits.hpp"
#include "triage/dialogue/dialogue.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/record.hpp"

/// A pack as its author wrote it, and in the words for a person: that of a language and a country.
/// Both give every person the same outcome. Nothing of it changes once it is loaded, so that any
/// number of threads may read it.
struct triage_pack {
  std::string name;                      // by which it was asked for
  triage::Pack written;                  // what is proved, tested and compared
  triage::Pack spoken;                   // what cases, documents and interviews are told by
  triage::TextsByLanguage translations;  // of the language it was loaded in, if that is not its own
};

/// An interview: a dialogue, and the person whose answers it collects. It stays where it is, since
/// the dialogue refers to what stands beside it. One thread at a time may use it.
struct triage_interview {
  /// `rules` has to outlive it. `earlier` are answers of another day, about which is asked again
  /// before they count; `somebody` has none of them.
  triage_interview(const triage_pack& rules, triage::Case somebody,
                   std::vector<triage::Answer> earlier)
      : pack(rules),
        person(std::move(somebody)),
        dialogue(pack.spoken, person, std::move(earlier)) {}
  triage_interview(const triage_interview&) = delete;
  triage_interview& operator=(const triage_interview&) = delete;
  ~triage_interview() = default;

  const triage_pack& pack;
  triage::Case person;                  // with the answers so far
  triage::dialogue::Dialogue dialogue;  // about `person`
};

namespace triage::abi {

/// The case in a text, read by the pack as it is spoken; or, as the caller is told it, what is
/// wrong with it or that it is not the only one. A text without a case is one that cannot be read.
Either<Case, Record> only_case(const triage_pack& pack, std::string_view text);

}  // namespace triage::abi
