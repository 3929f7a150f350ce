// An outcome in words. An emergency is laid out in several ways, and the fullest that fits on a
// screen is taken: what a person must not miss never scrolls away.

#include <algorithm>
#include <iterator>
#include <utility>

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/report/outcome_parts.hpp"
#include "triage/report/screen.hpp"
#include "triage/report/text.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

/// The level of care and its title; of no level, that more has to be known.
Section headline_section(const RulePack& pack, const std::optional<Disposition>& disposition) {
  const std::string title =
      disposition ? pack[*disposition].title : say(language_of(pack), Phrase::more_to_know);
  return {Heading{headline(pack, disposition, title), tone_of(pack, disposition)}};
}

Section questions_section(const RulePack& pack, const Outcome& outcome) {
  const auto question = [&](FindingId id) { return pack[id].ask + " (" + pack[id].id + ")"; };
  return {Heading{say(language_of(pack), Phrase::still_to_answer)},
          {bullets(outcome.ask, question)}};
}

Part not_enough(const RulePack& pack, const Outcome& outcome) {
  return paragraph(
      say(language_of(pack), Phrase::not_enough,
          {{"least", pack[outcome.at_least].title}, {"most", pack[outcome.at_most].title}}));
}

class Report {
 public:
  Report(const Pack& pack, const Case& person, const Assessment& assessment, ReportParts parts)
      : pack_(pack),
        person_(person),
        assessment_(assessment),
        outcome_(assessment.outcome),
        parts_(std::move(parts)) {}

  /// As much as the parts say.
  [[nodiscard]] Document document() const {
    return with(parts_.length == Length::full ? full_layout(pack_) : layout_of(parts_),
                parts_.explanation);
  }

  /// As much of it as fits on a screen, if it has to.
  [[nodiscard]] Document for_screen(std::size_t width) const {
    if (parts_.length == Length::full || !is_most_urgent()) return document();
    const std::size_t below = parts_.more_by == MoreBy::key ? lines_of_prompt : 1;
    const std::vector<Layout> layouts = ever_shorter(layout_of(parts_));
    for (const Layout& layout : layouts) {
      if (fits_on_screen(to_terminal(with(layout, {}), {width, false}), width, below)) {
        return with(layout, parts_.explanation);
      }
    }
    return with(layouts.back(), parts_.explanation);
  }

 private:
  [[nodiscard]] bool is_most_urgent() const { return outcome_.disposition == pack_.most_urgent(); }

  [[nodiscard]] Document with(const Layout& layout, std::vector<Section> explanation) const {
    Document report{pack_.language};
    std::vector<Section>& sections = report.sections;
    const auto add = [&sections](std::optional<Section> section) {
      if (section) sections.push_back(std::move(*section));
    };
    const auto add_all = [&sections](std::vector<Section> more) {
      std::move(more.begin(), more.end(), std::back_inserter(sections));
    };
    CitedSources sources(pack_, layout.length);
    add_all(what_and_why(layout, sources));
    if (layout.notes) add_all(notes());
    if (outcome_.disposition && layout.care) {
      add(not_ruled_out_section(pack_, person_, assessment_, layout.reasons.most));
      add_all(care_sections(pack_, person_, outcome_, sources, layout.length, parts_.more_by));
    }
    add_all(std::move(explanation));
    if (layout.source_list) add(sources.list());
    if (layout.how_to_see_more) add_how_to_see_more(report, layout);
    if (!is_most_urgent()) add(watch_for_section(pack_));
    add(is_most_urgent() ? beginning() : headline_section(pack_, outcome_.disposition));
    return report;
  }

  /// What to do, now and until help comes, and why; or what is still to be answered.
  [[nodiscard]] std::vector<Section> what_and_why(const Layout& layout,
                                                  CitedSources& sources) const {
    std::vector<Section> sections = {beginning()};
    const auto add = [&](const std::optional<Section>& section) {
      if (section && layout.headings) sections.push_back(*section);
      if (!section || layout.headings) return;
      for (const Part& part : section->parts) sections.front().parts.push_back(part);
    };
    add(meanwhile_section(pack_, outcome_, layout.most_first_aid));
    if (outcome_.disposition) {
      add(reasons_section(pack_, person_, assessment_, sources, layout.reasons));
    } else {
      add(questions_section(pack_, outcome_));
    }
    return sections;
  }

  [[nodiscard]] Section beginning() const {
    if (outcome_.disposition) return recommendation_section(pack_, *outcome_.disposition);
    Section section = headline_section(pack_, outcome_.disposition);
    section.parts.push_back(not_enough(pack_, outcome_));
    return section;
  }

  [[nodiscard]] std::vector<Section> notes() const {
    std::vector<Section> sections;
    std::vector<std::string> warnings = assessment_.warnings;
    if (!pack_.over_since.empty()) warnings.push_back(over_text(pack_));
    for (const std::string& warning : warnings) {
      const std::string note = say(language_of(pack_), Phrase::note, {{"warning", warning}});
      sections.push_back({{}, {paragraph(note)}});
    }
    return sections;
  }

  /// Where there is more. In an emergency it takes no more than its line.
  void add_how_to_see_more(Document& report, Layout layout) const {
    layout.how_to_see_more = false;
    const Style any;
    if (to_terminal(with(layout, {}), any) == to_terminal(with(full_layout(pack_), {}), any))
      return;
    const Part how = paragraph(say(language_of(pack_), Phrase::more_to_read));
    if (!layout.source_list && parts_.explanation.empty()) {
      report.sections.back().parts.push_back(how);
    } else {
      report.sections.push_back({{}, {how}});
    }
  }

  const Pack& pack_;
  const Case& person_;
  const Assessment& assessment_;
  const Outcome& outcome_;
  ReportParts parts_;
};

}  // namespace

Tone tone_of(const RulePack& pack, const std::optional<Disposition>& disposition) {
  if (!disposition) return Tone::caution;
  if (*disposition == pack.most_urgent()) return Tone::alarm;
  return disposition->index() == 0 ? Tone::calm : Tone::caution;
}

std::optional<Section> watch_for_section(const RulePack& pack) {
  if (pack.watch_for.signs.empty()) return std::nullopt;
  return Section{Heading{pack.watch_for.heading}, {bullets(pack.watch_for.signs, &Sign::text)}};
}

Section recommendation_section(const RulePack& pack, Disposition disposition) {
  Section section = headline_section(pack, disposition);
  section.parts.push_back(paragraph(pack[disposition].advice));
  return section;
}

Document outcome_document(const Pack& pack, const Case& person, const Assessment& assessment,
                          ReportParts parts) {
  return Report(pack, person, assessment, std::move(parts)).document();
}

std::string outcome_text(const Pack& pack, const Case& person, const Assessment& assessment,
                         const Style& style, ReportParts parts) {
  const Report report(pack, person, assessment, std::move(parts));
  return to_terminal(report.for_screen(style.width), style);
}

bool more_to_read(const Pack& pack, const Case& person, const Assessment& assessment) {
  const Style narrow{narrow_width, false};
  const auto text = [&](Length length) {
    return outcome_text(pack, person, assessment, narrow, {length, {}, MoreBy::key});
  };
  return text(Length::usual) != text(Length::full);
}

namespace {

/// The most urgent recommendation, before and after what ended the interview, of whose signs no
/// more than `most` are named.
Document ended_naming(const RulePack& pack, const Case& person, std::size_t most) {
  const Section recommendation = recommendation_section(pack, pack.most_urgent());
  return {pack.language,
          {recommendation, {{}, {paragraph(why_ended(pack, person, most))}}, recommendation}};
}

}  // namespace

Document ended_document(const RulePack& pack, const Case& person) {
  return ended_naming(pack, person, person.ended->signs.size());
}

std::string ended_text(const RulePack& pack, const Case& person, const Style& style) {
  const auto fits = [&](std::size_t count) {
    return fits_on_screen(to_terminal(ended_naming(pack, person, count), {style.width, false}),
                          style.width, lines_of_prompt);
  };
  std::size_t count = person.ended->signs.size();
  while (count > 1 && !fits(count)) --count;
  return to_terminal(ended_naming(pack, person, count), style);
}

}  // namespace triage
