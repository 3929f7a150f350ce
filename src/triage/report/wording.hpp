#pragma once

// Small pieces of language that several reports share.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/language.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/truth.hpp"
#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {

/// The word that stands for the urgency before anything else: `EMERGENCY`, `SELF CARE`.
std::string urgency_word(const RulePack& pack, const std::optional<Disposition>& disposition);

/// The urgency and what goes with it: `EMERGENCY: Get emergency care now`.
std::string headline(const RulePack& pack, const std::optional<Disposition>& disposition,
                     const std::string& title);

/// "fired", "ruled out", "undecided".
std::string status_word(Truth status, Language language = Language::english);

/// The words in which the program speaks about a pack: those of its texts, if it has them.
inline Language language_of(const RulePack& pack) { return language_of(pack.language); }

/// The same, said to whoever answers for this person.
inline Voice voice_for(const RulePack& pack, const Case& person) {
  return {language_of(pack), person.listener};
}

/// "1 vignette", "12 vignettes".
std::string counted(std::size_t count, const std::string& one, const std::string& many);

/// The first of these texts and, where there are more than `most`, how many more.
std::vector<std::string> first_texts(std::vector<std::string> texts, std::size_t most,
                                     Language language);

/// The file that holds a place of the pack: its own, which is called `file`, or the id of a pack
/// that it extends.
const std::string& file_of(const RulePack& pack, const std::string& file, const Place& place);

/// "rules/my-pack.yaml:12:3"; the file alone, where the place is the whole of it.
std::string place_in_pack(const RulePack& pack, const std::string& file, const Place& place);

/// What was answered, in words: `A car crash`, `yes`, `not sure`.
std::string said_text(const RulePack& pack, const Answer& answer);

/// An answer with what it is about: `serious injury: A car crash`.
std::string answer_text(const RulePack& pack, const Answer& answer);

/// Why an interview ended early, in a sentence that names no more than `most` signs and counts the
/// others. It did, as `person` says.
std::string why_ended(const RulePack& pack, const Case& person,
                      std::size_t most = std::string::npos);

/// That the pack's last day is past, which it is where `over_since` says so.
std::string over_text(const RulePack& pack);

/// What the person said of these findings, or of what measures them, that is in these columns, in
/// words: of a checklist, only the options that are.
std::vector<std::string> deciding_answer_texts(const Pack& pack, const Case& person,
                                               std::span<const FindingId> findings,
                                               const std::vector<ColumnId>& columns);

}  // namespace triage
