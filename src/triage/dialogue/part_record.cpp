#include "triage/dialogue/part_record.hpp"

#include <array>
#include <string>
#include <utility>

#include "triage/base/enumerators.hpp"
#include "triage/base/phrases.hpp"
#include "triage/dialogue/reply.hpp"
#include "triage/report/text.hpp"
#include "triage/report/wording.hpp"

namespace triage::dialogue {
namespace {

/// In the order of `Shows`.
constexpr auto shows_names = std::to_array<std::string_view>(
    {"title", "introduction", "whom", "signs", "question", "still_so", "proposal", "explanation",
     "paragraph", "noted", "hint", "announcement", "outcome", "emergency", "what_next",
     "watch_for"});
static_assert(has_enumerators<Shows, shows_names.size()>(), "a kind of part has no name");

/// Left out where there is nothing to say.
void add_text(Record& record, std::string name, const std::string& text) {
  if (!text.empty()) record.push_back({std::move(name), {text}});
}

Value option_value(const std::string& id, const std::string& label, const Option& option) {
  Record record{{"value", {id}}, {"label", {label}}};
  add_text(record, "help", option.help);
  add_text(record, "why", option.why);
  return {std::move(record)};
}

List options_of(const RulePack& pack, const Finding& finding) {
  List options;
  if (finding.type == FindingType::yes_no) {
    const std::vector<Choice> labels = choices(pack, finding);
    options.push_back(option_value("yes", labels.front().label, {}));
    options.push_back(option_value("no", labels.back().label, {}));
  }
  for (const Option& option : finding.options) {
    options.push_back(option_value(option.id, option.label, option));
  }
  return options;
}

/// What a unit is called where there are several of it: "2 days" without the number.
std::string unit_label(const std::string& unit, Language language) {
  constexpr std::string_view several = "2 ";
  return localised(std::string(several) + unit, language).substr(several.size());
}

Value quantity_value(const RulePack& pack, const Finding& finding, Dimension dimension) {
  const Language language = language_of(pack);
  const auto of_unit = [&](const std::string& unit) -> Record {
    return {{"value", {unit}}, {"label", {unit_label(unit, language)}}};
  };
  Record record{{"finding", {finding.id}},
                {"label", {finding.label}},
                {"from", {localised(to_text(finding.smallest), language)}},
                {"to", {localised(to_text(finding.largest), language)}},
                {"units", list_value(unit_names(dimension), of_unit)},
                {"whole", {finding.whole}}};
  add_text(record, "unit", finding.default_unit);
  if (finding.none_label) record.push_back({"none", {*finding.none_label}});
  return {std::move(record)};
}

/// A question as a view needs it, whatever its controls are.
Record question_record(const RulePack& pack, FindingId id, Listener listener) {
  const Finding& finding = pack[id];
  Record record{{"finding", {finding.id}},
                {"type", {std::string(triage::name_of(finding.type))}},
                {"ask", {finding.ask}}};
  add_text(record, "label", finding.label);
  add_text(record, "help", finding.help);
  add_text(record, "why", finding.why);
  List options = options_of(pack, finding);
  if (!options.empty()) record.push_back({"options", {std::move(options)}});
  const Finding& quantity = finding.measured_by ? pack[finding.measured_by->by] : finding;
  if (const auto dimension = dimension_of(quantity.type)) {
    record.push_back({"quantity", quantity_value(pack, quantity, *dimension)});
  }
  add_text(record, "hint", answer_hint(pack, finding, listener));
  return record;
}

std::string html_of(const RulePack& pack, Section section) {
  return to_html_sections({pack.language, {std::move(section)}});
}

/// The sections of what is no question and no sentence; empty for the others.
std::string sections_of(const Pack& pack, const Case& person, const Part& part) {
  const auto assess_now = [&] { return assess(pack, person, Unanswered::stays_open); };
  switch (part.shows) {
    case Shows::outcome:
      return to_html_sections(
          outcome_document(pack, person, assess_now(), {part.length, {}, MoreBy::key}));
    case Shows::emergency: return to_html_sections(ended_document(pack, person));
    case Shows::announcement:
      return html_of(pack, recommendation_section(pack, *assess_now().outcome.disposition));
    case Shows::watch_for: {
      auto section = watch_for_section(pack);
      return section ? html_of(pack, std::move(*section)) : std::string();
    }
    default: return {};
  }
}

std::string text_of(const RulePack& pack, const Part& part) {
  switch (part.shows) {
    case Shows::title: return pack.title;
    case Shows::introduction: return pack.notice;
    default: return part.text;
  }
}

}  // namespace

std::string_view name_of(Shows shows) { return shows_names[static_cast<std::size_t>(shows)]; }

Record part_record(const Pack& pack, const Case& person, const Part& part) {
  Record record{{"shows", {std::string(name_of(part.shows))}}};
  add_text(record, "heading", part.heading);
  add_text(record, "text", text_of(pack, part));
  add_text(record, "html", sections_of(pack, person, part));
  if (part.shows == Shows::still_so) add_text(record, "about", pack[part.finding].ask);
  if (part.asked) {
    Record question = question_record(*part.asked->pack, part.asked->finding, person.listener);
    if (part.shows == Shows::signs) {
      question.push_back({"none", {say(language_of(pack), Phrase::first_check_none)}});
    }
    record.push_back({"question", {std::move(question)}});
  }
  return record;
}

}  // namespace triage::dialogue
