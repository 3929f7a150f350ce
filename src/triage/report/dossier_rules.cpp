// The chapters of a dossier about what the pack decides: its rules by level, and its advice.

#include "triage/base/contains.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/report/condition_words.hpp"
#include "triage/report/dossier_parts.hpp"
#include "triage/report/rule_picture.hpp"
#include "triage/report/wording.hpp"

namespace triage::dossier {
namespace {

/// Which vignettes have `id` among these, a few of them by name.
template <class IdType>
void define_vignettes(Definitions& list, const Dossier& dossier,
                      std::vector<IdType> VignetteSummary::*among, IdType id) {
  constexpr std::size_t most_named = 5;
  std::vector<std::string> names;
  for (const VignetteSummary& vignette : dossier.vignettes) {
    if (contains(vignette.*among, id)) names.push_back(id_in_words(vignette.id));
  }
  names = first_texts(std::move(names), most_named, Language::english);
  define_words(list, "Vignettes", names.empty() ? "none" : join(names, "; "));
}

/// The text, and below it, with their names, those of the translations.
template <class Pick>
std::vector<Part> in_all_languages(const Dossier& dossier, const Pick& pick) {
  std::vector<Part> parts;
  for (Text& text : in_each_language(dossier, pick)) parts.push_back(paragraph(std::move(text)));
  return parts;
}

void define_layer(Definitions& list, const RulePack& pack, const Place& place) {
  if (place.layer > 0) define_words(list, "Declared in", layer_id(pack, place));
}

void define_people(Definitions& list, const Dossier& dossier, RuleId id) {
  if (!dossier.census) return;
  const RulePack& pack = dossier.pack;
  const Count& people = dossier.census->people;
  const RuleCensus& census = dossier.census->rules[id.index()];
  define_words(list, "People",
               "It fires for " + share_text(census.fires, people) +
                   " of all combinations, and decides alone for " +
                   share_text(census.decides, people) + ".");
  std::vector<std::string> guarantees =
      mapped(census.guarantees, [&](std::size_t i) { return id_in_words(pack.guarantees[i].id); });
  define_words(list, "Guarantees",
               guarantees.empty() ? "None rests on this rule alone."
                                  : "These rest on it: " + join(guarantees, "; ") + ".");
  if (!census.decided) return;
  std::string border = "It decides for somebody with " + answers_in_words(pack, *census.decided);
  border += census.nearest_below ? ". The nearest who gets less is alike but for " +
                                       answers_in_words(pack, *census.nearest_below) + "."
                                 : ". Nobody gets less.";
  define_words(list, "Border", border);
}

Section rule_section(const Dossier& dossier, RuleId id) {
  const RulePack& pack = dossier.pack;
  const Rule& rule = pack[id];
  Section section =
      subsection({{capitalized(id_in_words(rule.id)) + ' '}, level_span(pack, rule.then)}, 4,
                 "rule-" + rule.id);
  Definitions list{TermPlace::before};
  define(list, "When", condition_parts(pack, rule.when));
  define(list, "Reason", in_all_languages(dossier, [id](const RulePack& spoken) {
           return Text(spoken[id].because);
         }));
  if (!rule.meanwhile.empty()) {
    define(list, "Until help comes", in_all_languages(dossier, [id](const RulePack& spoken) {
             return Text(spoken[id].meanwhile);
           }));
  }
  define(list, "Source", {sources_part(pack, rule.sources)});
  if (rule.evidence) {
    const auto word = [](const auto& words, auto value) {
      return std::string(words[static_cast<std::size_t>(value)]);
    };
    define_words(list, "Evidence",
                 "quality " + id_in_words(word(evidence_qualities, rule.evidence->quality)) +
                     ", recommendation " + word(strengths, rule.evidence->strength) + " (GRADE)");
  }
  if (!rule.decision.empty()) define_words(list, "Decided so because", rule.decision);
  define_layer(list, pack, rule.place);
  if (!dossier.is_short) {
    define_people(list, dossier, id);
    define_vignettes(list, dossier, &VignetteSummary::fired, id);
  }
  define_signatures(list, dossier, "rules." + rule.id);
  section.parts = {{std::move(list)}};
  section.kind = "rule " + urgency_kind(pack, rule.then);
  return with_mark(std::move(section), fingerprint_of(dossier, "rules." + rule.id));
}

Section fact_section(const RulePack& pack, const Fact& fact) {
  Section section = subsection(capitalized(id_in_words(fact.id)), 4, anchor_of(fact));
  section.parts = condition_parts(pack, fact.is);
  section.kind = "condition";
  return section;
}

Section level_section(const Dossier& dossier, Disposition level, std::size_t rules) {
  const RulePack& pack = dossier.pack;
  Section section =
      subsection({level_span(pack, level), {' ' + dossier.spoken.front()[level].title}}, 3,
                 "level-" + pack[level].id);
  section.kind = "level-of-rules " + urgency_kind(pack, level);
  if (rules == 0) {
    section.parts = {paragraph("No rule calls for it.")};
    return section;
  }
  const std::string count = counted(rules, "rule calls", "rules call") + " for it.";
  if (dossier.is_short) {
    section.parts = {paragraph(count)};
    return section;
  }
  section.parts = {paragraph(count + " A dot says that the rule looks at the question above it."),
                   {Picture{to_svg(sketch_of_rules(dossier.spoken.front(), level)),
                            rules_in_words(pack, level)}}};
  return section;
}

void define_withheld(Definitions& list, const Dossier& dossier, CareId id) {
  const auto& precautions = dossier.pack[id].unless;
  for (std::size_t i = 0; i < precautions.size(); ++i) {
    std::vector<Part> parts = condition_parts(dossier.pack, precautions[i].when);
    for (Part& reason : in_all_languages(
             dossier, [&](const RulePack& spoken) { return Text(spoken[id].unless[i].because); })) {
      parts.push_back(std::move(reason));
    }
    if (!precautions[i].sources.empty()) {
      parts.push_back(sources_part(dossier.pack, precautions[i].sources));
    }
    define(list, "Withheld if", std::move(parts));
  }
}

std::string during_in_words(During during) {
  switch (during) {
    case During::now: return "now";
    case During::these_days: return "for these days";
    case During::later: break;
  }
  return "for later";
}

/// Who is offered it: how many people, and which vignettes.
void define_who(Definitions& list, const Dossier& dossier, CareId id) {
  if (dossier.census) {
    define_words(list, "People",
                 "Offered to " +
                     share_text(dossier.census->care[id.index()], dossier.census->people) +
                     " of all combinations.");
  }
  define_vignettes(list, dossier, &VignetteSummary::offered, id);
}

Section care_section(const Dossier& dossier, CareId id) {
  const RulePack& pack = dossier.pack;
  const CarePath& path = pack[id];
  Section section = subsection(dossier.spoken.front()[id].title, 3, "advice-" + path.id);
  Table table = language_table(dossier, "Said");
  add_texts(table, dossier, "What to do", [id](const RulePack& spoken) {
    return Text{{spoken[id].title + ". ", true}, {spoken[id].advice}};
  });
  add_texts(table, dossier, "More", [id](const RulePack& spoken) { return Text(spoken[id].more); });
  Definitions list{TermPlace::before};
  Text with;
  for (const Disposition level : path.with) {
    if (!with.spans.empty()) with.spans.push_back({" "});
    with.spans.push_back(level_span(pack, level));
  }
  with.spans.push_back({", " + during_in_words(path.during)});
  define_words(list, "Goes with", std::move(with));
  if (path.when) define(list, "For whom", condition_parts(pack, *path.when));
  define_withheld(list, dossier, id);
  define(list, "Source", {sources_part(pack, path.sources)});
  define_layer(list, pack, path.place);
  if (!dossier.is_short) define_who(list, dossier, id);
  define_signatures(list, dossier, "care." + path.id);
  section.parts = {{std::move(table)}, {std::move(list)}};
  section.kind = "advice";
  return with_mark(std::move(section), fingerprint_of(dossier, "care." + path.id));
}

}  // namespace

Chapter rule_chapter(const Dossier& dossier) {
  const RulePack& pack = dossier.pack;
  Chapter sections = {chapter("Rules", "rules")};
  sections.front().parts = {paragraph(
      "By level, the most urgent first. A rule decides alone for those who would get less "
      "without it. Other rules may be as urgent for the rest of those for whom it fires.")};
  for (std::size_t i = pack.dispositions.size(); i-- > 0;) {
    const Disposition level(i);
    const auto rules =
        ids_where<RuleId>(pack.rules.size(), [&](RuleId id) { return pack[id].then == level; });
    sections.push_back(level_section(dossier, level, rules.size()));
    for (const RuleId id : rules) sections.push_back(rule_section(dossier, id));
  }
  if (pack.facts.empty()) return sections;
  Section facts = subsection("Named conditions", 3, "conditions");
  facts.parts = {paragraph("Rules, advice and guarantees refer to these by name.")};
  sections.push_back(std::move(facts));
  for (const Fact& fact : pack.facts) sections.push_back(fact_section(pack, fact));
  return sections;
}

Chapter advice_chapter(const Dossier& dossier) {
  Chapter sections = {chapter("Advice", "advice")};
  sections.front().parts = {
      paragraph(dossier.pack.care.empty()
                    ? "The pack has none."
                    : "Offered only where nothing that is still unknown could speak against it.")};
  for (const CareId id : ids_up_to<CareId>(dossier.pack.care.size())) {
    sections.push_back(care_section(dossier, id));
  }
  return sections;
}

}  // namespace triage::dossier
