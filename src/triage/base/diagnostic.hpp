#pragma once

// Everything that can be wrong with what a person wrote, and how we tell them.
//
// Every kind of mistake has one row in the table of diagnostic_table.cpp: its stable code, its
// message, what to do about it. docs/diagnostics.md is generated from the same rows. The file is
// long because every code stands in it, a line each.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/place.hpp"

namespace triage {

/// One kind of mistake. Their numbers mean nothing outside of the program and may change; their ids
/// (`CodeTexts::id`) never do. The order is that of docs/diagnostics.md.
enum class Code : std::uint8_t {
  yaml_syntax,
  yaml_encoding,
  yaml_control_character,
  yaml_line_ends,
  yaml_missing_mark,
  yaml_too_large,
  yaml_too_deep,
  yaml_alias,
  yaml_tag,
  yaml_duplicate_key,
  yaml_key_not_text,
  yaml_second_document,
  yaml_unknown_key,
  yaml_missing_key,
  yaml_wrong_shape,
  yaml_empty_key,
  yaml_cut_text,

  json_syntax,
  csv_syntax,
  csv_wrong_width,
  csv_encoding,
  csv_unknown_column,
  csv_unnamed_cell,
  csv_record_in_cell,
  csv_no_record,

  pack_empty,
  pack_bad_id,
  pack_bad_version,
  pack_name_clash,
  pack_unknown_type,
  pack_unknown_finding,
  pack_unknown_option,
  pack_unknown_disposition,
  pack_unknown_source,
  pack_unknown_care,
  pack_option_needed,
  pack_option_not_allowed,
  pack_comparison_expected,
  pack_bad_quantity,
  pack_out_of_range,
  pack_bad_range,
  pack_bad_measurement,
  pack_no_none_answer,
  pack_needless_none,
  pack_none_in_list,
  pack_bad_at_least,
  pack_cyclic_fact,
  pack_care_in_emergency,
  pack_bad_guarantee,
  pack_too_many,
  pack_unknown_base,
  pack_broken_base,
  pack_circular_base,
  pack_other_base,
  pack_any_base,
  pack_other_language,
  pack_redeclared,
  pack_bad_after,
  pack_bad_before,
  pack_bad_same_as,
  pack_lowered,
  pack_bad_country,
  pack_unknown_gap,
  pack_no_emergency_numbers,
  pack_no_watch_for,
  pack_bad_language,
  pack_unspoken_language,
  pack_is_cases,
  pack_other_name,
  pack_no_date,
  pack_no_url,
  pack_uncited_source,
  pack_same_label,
  pack_empty_word,
  pack_same_word,
  pack_twice_in_list,
  pack_same_question,
  pack_pointless_rule,
  pack_placeholder,

  translation_other_pack,
  translation_other_version,
  translation_other_language,
  translation_missing_text,
  translation_unknown_text,
  translation_other_figures,
  translation_untranslated,
  translation_no_base,
  translation_not_read,
  translation_moved_figures,

  hazards_other_pack,
  hazards_no_control,
  hazards_broken_control,

  review_other_pack,
  review_no_part,
  review_changed,
  review_objection,

  case_bad_id,
  case_duplicate_id,
  case_unknown_finding,
  case_answered_twice,
  case_contradictory,
  case_bad_yes_no,
  case_unknown_option,
  case_none_with_others,
  case_bad_quantity,
  case_out_of_range,
  case_not_whole,
  case_unknown_expectation,
  case_no_case,
  case_is_pack,
  case_ended_early,

  input_cannot_read,
  input_left_out,

  score_unknown_level,
  score_two_right_answers,
  score_no_system,
  score_bad_system,
};

/// Whether what was written cannot be used, or can, and is hardly meant so.
enum class Severity : std::uint8_t { error, warning };

/// One row of the table. `message` has a `{}` for each argument. `help` says what to do. `note`
/// says what stands at another place that has to do with the mistake; empty: such a mistake has
/// none.
struct CodeTexts {
  Code code{};
  std::string_view id;
  Severity severity = Severity::error;
  std::string_view message;
  std::string_view help;
  std::string_view note = {};
};

/// All rows, in the order of `Code`. They are there as long as the program.
std::span<const CodeTexts> diagnostic_table();
/// The row of a code.
const CodeTexts& texts_of(Code code);

/// "error" or "warning".
std::string_view name_of(Severity severity);

/// A row's message about nothing in particular: `…` stands for each of its arguments, of which no
/// row has more than four.
std::string with_gaps_shown(std::string_view message);

/// Another place that has to do with the mistake. What stands there, the row of the mistake's code
/// says: its `note`.
struct Note {
  Place place;
  std::string file = {};  // empty: the same one
};

/// One mistake, as it was found. The message is one line, filled in and made safe to print; the
/// names of files are as they came, and are made so where they are shown.
struct Diagnostic {
  Code code{};
  std::string file;
  Place place;
  std::string message;
  std::string suggestion;  // the name that was probably meant; empty when none is near
  std::vector<Note> notes;

  /// Suggests the name that is `nearest` to the word.
  void suggest(std::string_view word, std::span<const std::string> names);
};

/// "rules/my-pack.yaml:12:3"; the file alone, where the place is the whole of it.
std::string place_text(const std::string& file, const Place& place);
/// The same without the column.
std::string line_text(const std::string& file, const Place& place);

/// What to do about it: "did you mean 'fever'?" where a suggestion is known, else the code's help.
std::string help_for(const Diagnostic& diagnostic);

/// Collects the mistakes of one text, so that its author can mend them all at once: the first 100
/// errors and as many warnings. Of more, only the number is kept, in a last diagnostic: nobody
/// reads so many, and a text must not decide how much memory is spent on what is wrong with it.
class Diagnostics {
 public:
  /// `file` is what the text is called in messages.
  explicit Diagnostics(std::string file) : file_(std::move(file)) {}

  /// Adds one; the reference allows notes and a suggestion to be set, until the next call.
  /// `arguments` fill the gaps of the row's message in order; each is made printable and cut behind
  /// 200 bytes. A gap without an argument ends the message.
  Diagnostic& add(Code code, Place place, std::initializer_list<std::string_view> arguments = {});

  /// Whether one of those added is an error and no warning: what was read then must not be used.
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  /// How many were added, kept or not.
  [[nodiscard]] std::size_t count() const { return errors_ + warnings_ + left_out_; }
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
  /// The same, in the order of their places.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  Diagnostic& leave_out(Diagnostic diagnostic);

  std::string file_;
  std::vector<Diagnostic> all_;  // with that of `left_out_`, if any, last
  std::size_t errors_ = 0;       // of those kept
  std::size_t warnings_ = 0;
  std::size_t left_out_ = 0;
  Diagnostic last_left_out_;  // so that `add` has one to refer to
};

/// Where diagnostics go that are found in one text after the other: a pack, those that it extends,
/// translations. There may be none in what it is given, and a text that is read again comes again.
/// Both arguments last until it returns.
using DiagnosticSink = std::function<void(const Diagnostics&, const SourceText&)>;

/// The same place, with the column and the length counted in characters. Its line is one of
/// `source`; of a line that is not, the place stays as it is.
Place in_characters(const Place& place, const SourceText& source);

/// The diagnostic as shown to a person, each line ended by a line feed: place, severity, message
/// and code; the line with a caret, where `source` holds it and it is short enough to help; the
/// notes, with their own lines where they are in the same text; the help. Whatever `source` holds,
/// what comes out can be shown on a terminal.
std::string to_text(const Diagnostic& diagnostic, const SourceText& source);

}  // namespace triage
