#pragma once

// One line that a person typed, ready to be compared with what is understood.

#include <string>
#include <string_view>

#include "triage/base/language.hpp"
#include "triage/dialogue/reply_words.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::dialogue {

/// What was typed, whole and for comparing, and the words to compare it with.
struct Typed {
  std::string text;  // on one line, each blank one blank, plain apostrophes and dashes
  std::string word;  // `text`, folded
  Language language{};
  /// Whether the program knows the words of the pack's language. If it does not, it cannot tell
  /// what turns a label around ("Nein, gar nicht taub"), nor what a word of its own language means
  /// there: only what it shows counts.
  bool knows_words = false;
  bool shouted = false;  // with an exclamation mark

  /// Whether all that was typed has this meaning.
  [[nodiscard]] bool is(ReplyWord meaning) const;
};

/// Reads a line for the language of the pack. A full stop or exclamation mark at its end is
/// dropped.
Typed typed_line(const RulePack& pack, std::string_view line);

}  // namespace triage::dialogue
