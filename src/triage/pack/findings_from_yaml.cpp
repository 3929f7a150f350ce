// The `findings:` of a pack: what can be asked and how it is answered.

#include <algorithm>
#include <array>

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/reading.hpp"

namespace triage::pack_reading {
namespace {

/// Proofs go down one step for each yes/no question, option of an any_of and other finding.
constexpr std::size_t max_questions = 4000;

std::optional<FindingType> type_named(std::string_view name) {
  for (const FindingType type : finding_types) {
    if (name_of(type) == name) return type;
  }
  return std::nullopt;
}

/// The type, read before everything else because the allowed keys depend on it.
std::optional<FindingType> read_type(const Reading& in, const Entry& entry) {
  for (const auto& [key, value] : entry.value.entries()) {
    if (key.text() != "type" || value.kind() == yaml::Kind::null) continue;
    if (const auto type = type_named(value.text())) return type;
    std::vector<std::string> names =
        mapped(finding_types, [&](FindingType type) { return std::string(name_of(type)); });
    in.diagnostics.add(Code::pack_unknown_type, value.place(), {shown(value)})
        .suggest(value.text(), names);
    return std::nullopt;
  }
  // Reports that the type, and perhaps another key, is missing.
  const std::vector<yaml::Key> keys = pack_keys::keys_of_any_finding(pack_keys::Kind::extension);
  const yaml::Fields reported(entry.value, {keys}, named("finding", entry), in.diagnostics);
  return std::nullopt;
}

Option read_option(const Reading& in, const Entry& entry) {
  Option option{std::string(entry.key.text()), {}, {}, {}};
  if (!entry.value.is_map()) {
    if (trim(entry.value.text()).empty()) {
      in.diagnostics.add(Code::yaml_wrong_shape, entry.key.place(),
                         {"the option '" + option.id + "'", "a label, or a map with a label"});
      return option;
    }
    option.label = yaml::text_of(entry.value, "the option '" + option.id + "'", in.diagnostics);
    return option;
  }
  const yaml::Fields fields(entry.value, {pack_keys::option}, "the option '" + option.id + "'",
                            in.diagnostics);
  option.label = fields.text("label");
  option.help = fields.text("help");
  option.why = fields.text("why");
  option.also = fields.text("also");
  return option;
}

/// With a single option, a one_of would be answered before it is asked.
void check_option_count(const Reading& in, const yaml::Fields& fields, const Finding& finding) {
  const auto options = fields["options"];
  if (!options || !options->is_map()) return;
  const bool one_of = finding.type == FindingType::one_of;
  const std::size_t count = options->entries().size();
  if (count < (one_of ? 2 : 1)) {
    in.diagnostics.add(Code::yaml_wrong_shape, options->place(),
                       {"'options' of " + fields.what(),
                        one_of ? "a map with at least two options" : "a map of options"});
  }
  if (count > pack_keys::max_options) {
    in.diagnostics.add(Code::pack_too_many, options->place(),
                       {std::to_string(pack_keys::max_options), "options"});
  }
}

void read_options(const Reading& in, const yaml::Fields& fields, Finding& finding) {
  for (const auto& entry : fields.entries("options")) {
    const bool is_none = entry.key.text() == none_answer;
    if (!check_id(in, entry.key)) continue;
    if (is_none && finding.type == FindingType::any_of) {
      in.diagnostics.add(Code::pack_needless_none, entry.key.place(), {finding.id});
    }
    finding.options.push_back(read_option(in, entry));
  }
  check_option_count(in, fields, finding);
}

void read_range(const Reading& in, yaml::Ref range, Finding& finding) {
  const std::vector<yaml::Ref> bounds = range.items();
  if (bounds.size() != 2) {
    in.diagnostics.add(Code::yaml_wrong_shape, range.place(),
                       {"'range' of the finding '" + finding.id + "'",
                        "two bounds in brackets: [lowest, highest]"});
    return;
  }
  const auto low = quantity(in, bounds[0], bounds[0].text(), finding);
  const auto high = quantity(in, bounds[1], bounds[1].text(), finding);
  if (!low || !high) return;
  if (*high < *low) in.diagnostics.add(Code::pack_bad_range, range.place(), {finding.id});
  finding.smallest = *low;
  finding.largest = *high;
}

void read_quantity(const Reading& in, const yaml::Fields& fields, Finding& finding) {
  const Dimension own = *dimension_of(finding.type);
  // What a number counts, if it counts a unit, is time: an age in years.
  const Dimension dimension = own == Dimension::number ? Dimension::duration : own;
  if (const auto unit = fields["unit"]) {
    finding.default_unit = unit->text();
    if (!is_unit(finding.default_unit, dimension)) {
      in.diagnostics.add(Code::pack_bad_quantity, unit->place(),
                         {shown(*unit), "a unit of " + std::string(name_of(dimension)),
                          "use one of " + join(unit_names(dimension), ", ")});
    }
  }
  if (const std::string none = fields.text("none"); !none.empty()) finding.none_label = none;
  finding.unusual = fields.text("unusual");
  finding.whole = fields.flag("whole");
  if (const auto range = fields["range"]) read_range(in, *range, finding);
}

/// Options are in no order unless the pack says so.
Order read_order(const Reading& in, const yaml::Fields& fields, FindingType type) {
  const auto node = fields["ordered"];
  if (!node) return type == FindingType::one_of ? Order::none : Order::later_is_worse;
  const std::string_view word = node->text();
  const auto named = std::find(orders.begin(), orders.end(), word);
  if (node->is_scalar() && named != orders.end()) return static_cast<Order>(named - orders.begin());
  if (node->is_scalar() && (word == "true" || word == "false")) {
    return word == "true" ? Order::later_is_worse : Order::none;
  }
  in.diagnostics.add(Code::yaml_wrong_shape, node->place(),
                     {"'ordered' of " + fields.what(), "yes, no or reversed"});
  return Order::none;
}

Finding read_finding(const Reading& in, const Entry& entry, FindingType type) {
  Finding finding;
  finding.id = entry.key.text();
  finding.place = entry.key.place();
  finding.type = type;
  const yaml::Fields fields(entry.value, pack_keys::finding_shape(type, in.kind()),
                            named("finding", entry), in.diagnostics);
  finding.ask = fields.text("ask");
  finding.help = fields.text("help");
  finding.why = fields.text("why");
  finding.label = fields.text("label");
  if (finding.label.empty()) {
    finding.label = id_in_words(finding.id);
  }
  finding.order = read_order(in, fields, type);
  if (dimension_of(type)) {
    read_quantity(in, fields, finding);
  } else if (type != FindingType::yes_no) {
    read_options(in, fields, finding);
  }
  return finding;
}

/// Of an any_of, every option is a question.
std::size_t questions_in(const Finding& finding) {
  return finding.type == FindingType::any_of ? finding.options.size() : 1;
}

/// Reports the first finding with which the pack, and those it extends, ask too much.
void check_question_count(const Reading& in, std::size_t inherited) {
  std::size_t questions = 0;
  for (std::size_t i = 0; i < in.pack.findings.size(); ++i) {
    const bool had_room = questions <= max_questions;
    questions += questions_in(in.pack.findings[i]);
    if (!had_room || questions <= max_questions || i < inherited) continue;
    in.diagnostics.add(Code::pack_too_many, in.pack.findings[i].place,
                       {std::to_string(max_questions), "findings and options of any_of together"});
  }
}

}  // namespace

void read_findings(Reading& in, const std::vector<Entry>& entries) {
  const std::size_t inherited = in.pack.findings.size();
  for (const auto& entry : entries) {
    const std::size_t mistakes_before = in.diagnostics.count();
    check_new_id(in, entry.key, in.pack.findings);
    check_not_inherited(in, entry.key, in.pack.facts);
    const auto type = read_type(in, entry);
    Finding unreadable;
    unreadable.id = entry.key.text();
    unreadable.place = entry.key.place();
    in.pack.findings.push_back(type ? read_finding(in, entry, *type) : std::move(unreadable));
    if (in.diagnostics.count() > mistakes_before) {
      in.unusable_findings.insert(in.pack.findings.size() - 1);
    }
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    read_references(in, FindingId(inherited + i), entries[i], inherited);
  }
  check_question_count(in, inherited);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    read_checklist(in, FindingId(inherited + i), entries[i]);
  }
}

}  // namespace triage::pack_reading
