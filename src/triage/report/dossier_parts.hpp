#pragma once

// What the sections of a dossier are made of.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "triage/report/dossier.hpp"

namespace triage::dossier {

/// A section of a document and its place in the table of contents.
Section chapter(const std::string& title, const std::string& anchor);
/// A part of a chapter, under a smaller heading.
Section subsection(Text title, unsigned level = 3, const std::string& anchor = {});

/// A subsection for each section of a report of its own, but for its title.
void add_report(std::vector<Section>& chapter, Document report);

/// A term and what is said of it, one behind the other.
void define(Definitions& list, const std::string& term, std::vector<Part> parts);
/// The same of what is said in a few words.
void define_words(Definitions& list, const std::string& term, Text words);

/// The level's title in its colour.
Span level_span(const RulePack& pack, Disposition level);
/// What a text or a part is told by, as it is.
Span fingerprint_span(const std::string& fingerprint);

/// "English", "Spanish", or the code.
std::string language_name(const std::string& code);
/// The text that `pick` takes of the pack in each language, for the columns of a table.
template <class Pick>
std::vector<Text> in_each_language(const Dossier& dossier, const Pick& pick) {
  std::vector<Text> cells;
  for (const RulePack& pack : dossier.spoken) {
    Text text = pick(pack);
    for (Span& span : text.spans) {
      if (&pack != &dossier.spoken.front()) span.language = pack.language;
    }
    cells.push_back(std::move(text));
  }
  return cells;
}
/// A table of texts, with a column for each language.
Table language_table(const Dossier& dossier, const std::string& names);
/// Adds a row, unless the pack says nothing there.
template <class Pick>
void add_texts(Table& table, const Dossier& dossier, const std::string& name, const Pick& pick) {
  std::vector<Text> cells = in_each_language(dossier, pick);
  const bool is_empty = cells.front().spans.empty() || cells.front().spans.front().words.empty();
  if (!is_empty) table.rows.push_back({name, std::move(cells)});
}

/// "12.5 %", or that it is too few or too many to be told so.
std::string share_text(const Count& part, const Count& whole);
/// With a capital letter, as a heading.
std::string capitalized(std::string words);
/// Where it says so, each source with its address.
Part sources_part(const RulePack& pack, const std::vector<Citation>& citations);
/// A person's answers in words.
std::string answers_in_words(const RulePack& pack, const Case& person);
/// What people have said of a part of the pack, if there are reviews.
void define_signatures(Definitions& list, const Dossier& dossier, const std::string& part);
/// The fingerprint of a part, empty if there is no such part.
std::string fingerprint_of(const Dossier& dossier, std::string_view part);
/// A line to mark by hand, in print; of a part of the pack, with the beginning of its fingerprint.
Section with_mark(Section section, const std::string& fingerprint = {});

/// Whether every control of the hazard log is there, and holds.
bool controls_hold(const Dossier& dossier);

// The chapters, in order.
using Chapter = std::vector<Section>;
Chapter control_chapter(const Dossier& dossier);
Chapter summary_chapter(const Dossier& dossier);
Chapter change_chapter(const Dossier& dossier);
Chapter use_chapter(const Dossier& dossier);
Chapter question_chapter(const Dossier& dossier);
Chapter rule_chapter(const Dossier& dossier);
Chapter advice_chapter(const Dossier& dossier);
Chapter proof_chapter(const Dossier& dossier);
Chapter test_chapter(const Dossier& dossier);
Chapter hazard_chapter(const Dossier& dossier);
Chapter source_chapter(const Dossier& dossier);
Chapter glossary_chapter(const Dossier& dossier);
Chapter signature_chapter(const Dossier& dossier);

}  // namespace triage::dossier
