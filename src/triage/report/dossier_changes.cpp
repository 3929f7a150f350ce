// The chapter of a dossier about what has changed since an older pack: whom it affects, and the old
// words beside the new ones, each with room for the reason.

#include <map>

#include "triage/base/text.hpp"
#include "triage/pack/condition_text.hpp"
#include "triage/report/condition_words.hpp"
#include "triage/report/difference_wording.hpp"
#include "triage/report/dossier_parts.hpp"
#include "triage/report/review_text.hpp"

namespace triage::dossier {
namespace {

TableRow region_row(const Difference& changes, const ChangedRegion& region,
                    const std::string& about) {
  const std::string what = region.care.empty() ? "" : ", " + id_in_words(region.care);
  const std::string example = region.witness ? answers_in_words(changes.asked, *region.witness)
                                             : "not shown: none was found whom both packs show";
  return {std::string(word_of(region.direction)) + about + what,
          {id_in_words(region.before), id_in_words(region.after),
           share_text(region.people, changes.people), example, ""}};
}

void add_regions(Table& table, const Difference& changes, const std::vector<ChangedRegion>& regions,
                 const std::string& about) {
  for (const ChangedRegion& region : regions) {
    table.rows.push_back(region_row(changes, region, about));
  }
}

Section people_section(const Difference& changes) {
  Section section = subsection("Who gets something else");
  Table table{"Way",
              {"Before", "Now", "Combinations", "For example", "Reason"},
              TableOf::words,
              "to-explain"};
  const std::string unsure = ", not sure of an answer";
  add_regions(table, changes, changes.dispositions, "");
  add_regions(table, changes, changes.advice, "");
  add_regions(table, changes, changes.unsure, unsure);
  add_regions(table, changes, changes.unsure_advice, unsure);
  section.parts = {table.rows.empty() ? paragraph("Nobody.") : Part{std::move(table)}};
  return section;
}

/// The conditions of a pack in words, by how packs write them.
std::map<std::string, std::string> conditions_in_words(const RulePack& pack) {
  std::map<std::string, std::string> words;
  visit_whole_conditions(pack, [&](const Condition& condition) {
    words.emplace(to_text(pack, condition), condition_words(pack, condition));
  });
  return words;
}

/// What a pack says there: a condition in words, everything else as it is written.
std::string as_read(const std::map<std::string, std::string>& conditions, Says says,
                    const std::string& written) {
  const auto found = conditions.find(written);
  return says != Says::meaning || found == conditions.end() ? written : found->second;
}

Section words_section(const Dossier& dossier, const Difference& changes) {
  const auto before =
      dossier.older ? conditions_in_words(*dossier.older) : std::map<std::string, std::string>();
  const auto after = conditions_in_words(dossier.pack);
  Section section = subsection("What was edited");
  Table table{"Where", {"Before", "Now", "Reason"}, TableOf::words, "to-explain"};
  for (const Rewording& rewording : changes.rewordings) {
    table.rows.push_back({{{rewording.item + "\n" + rewording.where}},
                          {as_read(before, rewording.says, rewording.before),
                           as_read(after, rewording.says, rewording.after), ""}});
  }
  section.parts = {table.rows.empty() ? paragraph("Nothing.") : Part{std::move(table)}};
  return section;
}

/// What makes a comparison less than whole, or more than a list of people.
std::vector<std::string> notices(const Difference& changes) {
  std::vector<std::string> found = {about_words(changes), about_version(changes)};
  for (const std::string& lost : changes.urgent_choices_lost) {
    found.push_back("No longer taken as an answer, though urgent: " + lost + ".");
  }
  for (std::size_t i = 0; i < changes.languages_only_in.size(); ++i) {
    const auto& languages = changes.languages_only_in[i];
    if (languages.empty()) continue;
    found.push_back("Not compared, since only the " + std::string(i == 0 ? "old" : "new") +
                    " pack has them: the texts in " + join(languages, ", ") + ".");
  }
  return found;
}

/// Which the older pack is, and who had signed what by which it was found.
std::vector<Part> older_pack_parts(const Dossier& dossier) {
  std::vector<Part> parts;
  if (const auto& older = dossier.older) {
    parts.push_back(
        paragraph({{"The older pack is " + older->id + ' ' + older->version + ", SHA-256 "},
                   fingerprint_span(older->sha256)}));
  }
  if (!dossier.signed_before) return parts;
  const auto& [part, signatures] = *dossier.signed_before;
  const std::string of = part.name.empty()              ? "its text"
                         : part.name == whole_pack_part ? "the pack as a whole"
                                                        : part.name;
  parts.push_back(paragraph(
      {{"It was found by the fingerprint of " + of + ": "}, fingerprint_span(part.fingerprint)}));
  parts.push_back(signatures.empty() ? paragraph("No file of reviews says who has signed it.")
                                     : bullets(signatures, signature_words));
  return parts;
}

}  // namespace

Chapter change_chapter(const Dossier& dossier) {
  if (!dossier.changes) return {};
  const Difference& changes = *dossier.changes;
  Chapter sections = {chapter("Changes since version " + changes.versions.front(), "changes")};
  sections.front().parts = older_pack_parts(dossier);
  sections.front().parts.push_back(
      paragraph({{conclusion(changes), changes.has(Direction::down)}}));
  for (const std::string& notice : notices(changes)) {
    if (!notice.empty()) sections.front().parts.push_back(paragraph(notice));
  }
  if (changes.gave_up || !changes.incomparable.empty()) return sections;
  sections.push_back(people_section(changes));
  sections.push_back(words_section(dossier, changes));
  return sections;
}

}  // namespace triage::dossier
