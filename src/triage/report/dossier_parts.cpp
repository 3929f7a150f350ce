#include "triage/report/dossier_parts.hpp"

#include <algorithm>

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/base/utf8.hpp"
#include "triage/report/figures.hpp"
#include "triage/report/review_text.hpp"
#include "triage/report/rule_picture.hpp"
#include "triage/report/wording.hpp"

namespace triage::dossier {

Section chapter(const std::string& title, const std::string& anchor) {
  Section section;
  section.heading = Heading{title, Tone::strong, 2, anchor};
  section.kind = "chapter";
  return section;
}

Section subsection(Text title, unsigned level, const std::string& anchor) {
  Section section;
  section.heading = Heading{std::move(title), Tone::strong, level, anchor};
  return section;
}

void add_report(std::vector<Section>& chapter, Document report) {
  for (std::size_t i = 1; i < report.sections.size(); ++i) {
    Section& section = report.sections[i];
    if (section.heading) section.heading->level = 3;
    chapter.push_back(std::move(section));
  }
}

void define(Definitions& list, const std::string& term, std::vector<Part> parts) {
  list.entries.push_back({term, std::move(parts)});
}

void define_words(Definitions& list, const std::string& term, Text words) {
  define(list, term, {paragraph(std::move(words))});
}

Span level_span(const RulePack& pack, Disposition level) {
  return {urgency_word(pack, level), true, {}, "level " + urgency_kind(pack, level)};
}

Span fingerprint_span(const std::string& fingerprint) {
  return {fingerprint, false, {}, "fingerprint"};
}

std::string language_name(const std::string& code) {
  if (code == "en") return "English";
  if (code == "es") return "Spanish";
  return code;
}

Table language_table(const Dossier& dossier, const std::string& names) {
  Table table{names, {}, TableOf::words, "languages"};
  for (const RulePack& pack : dossier.spoken) table.columns.push_back(language_name(pack.language));
  return table;
}

std::string share_text(const Count& part, const Count& whole) {
  if (part == Count(0)) return "nobody";
  if (part == whole) return "everybody";
  constexpr double smallest_shown = 0.0001;
  const double share = ratio(part, whole);
  if (share < smallest_shown) return "fewer than 0.01 % (" + part.to_text() + ')';
  if (share > 1 - smallest_shown) return "more than 99.99 %";
  // With one decimal, what is just short of everybody would be 100.0 %.
  const bool is_near_an_end = share < 0.01 || share >= 0.9995;
  return decimals_text(share * 100, is_near_an_end ? 2 : 1) + " %";
}

std::string capitalized(std::string words) {
  const std::size_t first = words.empty() ? 0 : decode(words, 0).bytes;
  words.replace(0, first, upper(words.substr(0, first)));
  return words;
}

Part sources_part(const RulePack& pack, const std::vector<Citation>& citations) {
  Text text;
  for (const Citation& citation : citations) {
    if (!text.spans.empty()) text.spans.push_back({"; "});
    text.spans.push_back({to_text(pack, citation), false, pack[citation.source].url});
  }
  return paragraph(std::move(text));
}

std::string answers_in_words(const RulePack& pack, const Case& person) {
  return join(
      mapped(person.answers, [&](const Answer& answer) { return answer_text(pack, answer); }),
      "; ");
}

void define_signatures(Definitions& list, const Dossier& dossier, const std::string& part) {
  for (const SignedPart& one : dossier.sign_off) {
    if (one.part.name != part) continue;
    std::vector<Part> said_of_it = mapped(one.signatures, [&](const Signature& signature) {
      return paragraph({{signature_words(signature), !signature.current}});
    });
    if (said_of_it.empty()) said_of_it.push_back(paragraph("not yet"));
    define(list, "Reviewed", std::move(said_of_it));
  }
}

std::string fingerprint_of(const Dossier& dossier, std::string_view part) {
  const auto found =
      std::ranges::find_if(dossier.parts, [part](const Signable& one) { return one.name == part; });
  return found == dossier.parts.end() ? std::string() : found->fingerprint;
}

Section with_mark(Section section, const std::string& fingerprint) {
  const auto box = [](const std::string& words) {
    return Span{"\u2610 " + words, false, {}, "box"};
  };
  Text mark{box("right"), {"  "}, box("wrong"), {"  "}, box("unsure"), {"  "}};
  if (!fingerprint.empty()) {
    mark.spans.push_back(fingerprint_span(beginning_of(fingerprint)));
    mark.spans.push_back({"  "});
  }
  mark.spans.push_back({"Comment:"});
  section.parts.push_back(paragraph(std::move(mark)));
  section.kind += " to-mark";
  return section;
}

}  // namespace triage::dossier
