#include "triage/cases/from_yaml.hpp"

#include <memory>

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/cases/contradictions.hpp"
#include "triage/cases/expectation_from_yaml.hpp"
#include "triage/cases/keys.hpp"
#include "triage/cases/parse_json.hpp"
#include "triage/yaml/check.hpp"
#include "triage/yaml/fields.hpp"
#include "triage/yaml/parse.hpp"

namespace triage {
namespace {

std::string answer_name(const Finding& finding) { return "the answer to '" + finding.id + "'"; }

std::string written(const yaml::Ref& list) {
  std::vector<std::string> words =
      mapped(list.items(), [&](const yaml::Ref& item) { return std::string(item.text()); });
  return words.empty() ? std::string(none_answer) : join(words, "; ");
}

/// `[heavy_backpack, sport]`: these, and no others.
std::optional<Answer> chosen_options(const RulePack& pack, FindingId id, yaml::Ref list,
                                     Diagnostics& diagnostics) {
  const Finding& finding = pack[id];
  std::vector<OptionAnswer> options(finding.options.size(), OptionAnswer::no);
  bool ok = true;
  for (const yaml::Ref& item : list.items()) {
    if (item.text() == none_answer) {
      if (list.items().size() == 1) continue;
      diagnostics.add(Code::case_none_with_others, item.place(), {finding.id});
      return std::nullopt;
    }
    const auto option = option_named(finding, item.text(), item.place(), diagnostics);
    if (option) options[option->index()] = OptionAnswer::yes;
    ok = ok && option;
  }
  if (!ok) return std::nullopt;
  return Answer{id, std::move(options), written(list)};
}

/// `{lifting: yes, sport: unknown}`: these were answered, the others were not.
std::optional<Answer> answered_options(const RulePack& pack, FindingId id, yaml::Ref map,
                                       Diagnostics& diagnostics) {
  const Finding& finding = pack[id];
  std::vector<OptionAnswer> options(finding.options.size(), OptionAnswer::unanswered);
  std::vector<std::string> words;
  bool ok = true;
  for (const auto& [key, value] : map.entries()) {
    const auto option = option_named(finding, key.text(), key.place(), diagnostics);
    const auto yes = yes_or_no(value.text());
    const bool is_unknown = value.text() == unknown_answer;
    if (!yes && !is_unknown) {
      diagnostics.add(Code::case_bad_yes_no, value.place(), {key.text(), value.text()});
    }
    ok = ok && option && (yes || is_unknown);
    if (!option) continue;
    options[option->index()] = is_unknown            ? OptionAnswer::unknown
                               : yes.value_or(false) ? OptionAnswer::yes
                                                     : OptionAnswer::no;
    words.push_back(std::string(key.text()) + ": " + std::string(value.text()));
  }
  if (!ok) return std::nullopt;
  return Answer{id, std::move(options), join(words, "; ")};
}

std::optional<Answer> answer_from_yaml(const RulePack& pack, FindingId id, yaml::Ref value,
                                       Diagnostics& diagnostics) {
  const bool any_of = pack[id].type == FindingType::any_of;
  if (any_of && value.is_sequence()) return chosen_options(pack, id, value, diagnostics);
  if (any_of && value.is_map()) return answered_options(pack, id, value, diagnostics);
  if (value.is_scalar()) {
    return answer_from_text(pack, id, value.text(), value.place(), diagnostics);
  }
  diagnostics.add(Code::yaml_wrong_shape, value.place(),
                  {answer_name(pack[id]), any_of ? "a list of options, none or unknown"
                                                 : "one word or quantity, or unknown"});
  return std::nullopt;
}

std::vector<Answer> read_answers(const RulePack& pack, const yaml::Fields& fields,
                                 Diagnostics& diagnostics) {
  std::vector<Answer> answers;
  for (const auto& [key, value] : fields.entries("answers")) {
    if (!key.is_scalar()) continue;  // reported with the keys
    const auto finding = finding_named(pack, key.text(), key.place(), diagnostics);
    if (!finding) continue;
    auto answer = answer_from_yaml(pack, *finding, value, diagnostics);
    if (answer) answers.push_back(std::move(*answer));
  }
  return answers;
}

/// The id that a case gives itself; empty where it has none, or one that cannot be used: half an id
/// may be somebody else's.
std::string own_id(yaml::Ref node) {
  for (const auto& [key, value] : node.entries()) {
    const bool is_whole = value.is_scalar() && value.cut().line == 0;
    if (key.text() == "id" && is_whole && problem_with_id(value.text()).empty()) {
      return std::string(value.text());
    }
  }
  return {};
}

void report_unusable(yaml::Ref id, Diagnostics& diagnostics) {
  if (id.cut().line != 0) {
    diagnostics.add(Code::yaml_cut_text, id.cut(), {"'id' of a case"});
    return;
  }
  const std::string problem = id.is_scalar() ? problem_with_id(id.text()) : "it is not a text";
  diagnostics.add(Code::case_bad_id, id.place(), {problem});
}

/// When signs of an emergency ended the interview that left this; nothing if it is an ordinary
/// case.
std::optional<EndedEarly::When> when_ended(yaml::Ref node) {
  using enum EndedEarly::When;
  for (const EndedEarly::When when : {before_the_first_question, later}) {
    if (node.value_of(case_keys::ended[static_cast<std::size_t>(when)].name)) return when;
  }
  return std::nullopt;
}

/// Whatever stands there, and be it nothing, it was an emergency.
EndedEarly read_ended(EndedEarly::When when, const yaml::Fields& fields) {
  EndedEarly ended{when, {}};
  const auto signs = fields[case_keys::ended[static_cast<std::size_t>(when)].name];
  if (signs && signs->is_scalar()) ended.signs.emplace_back(signs->text());
  for (const yaml::Ref& sign : signs ? signs->items() : std::vector<yaml::Ref>()) {
    if (sign.is_scalar()) ended.signs.emplace_back(sign.text());
  }
  return ended;
}

bool is_rule_pack(yaml::Ref node) { return node.value_of("pack") && !node.value_of("answers"); }

CaseOrError read_case(const Pack& pack, yaml::Ref node, const SourceText& source,
                      const std::shared_ptr<const std::string>& text) {
  Diagnostics diagnostics(source.name);
  yaml::check_keys(node, diagnostics);
  auto read = case_from_yaml(pack, node, diagnostics);
  if (!read) return BadCase{own_id(node), diagnostics.sorted(), text, source.first_line};
  return std::move(*read);
}

/// The cases of a tree, or why there is no tree.
std::vector<CaseOrError> read_cases(const Pack& pack, const SourceText& source,
                                    const std::optional<yaml::Document>& document,
                                    const Diagnostics& diagnostics) {
  const auto text = std::make_shared<const std::string>(source.text);
  std::vector<CaseOrError> cases;
  if (!document) {
    cases.emplace_back(BadCase{{}, diagnostics.sorted(), text, source.first_line});
    return cases;
  }
  const yaml::Ref root = document->root();
  const auto items = root.is_sequence() ? root.items() : std::vector{root};
  for (const yaml::Ref& item : items) cases.push_back(read_case(pack, item, source, text));
  return cases;
}

}  // namespace

std::optional<Case> case_from_yaml(const Pack& pack, yaml::Ref node, Diagnostics& diagnostics) {
  if (node.kind() == yaml::Kind::null) {
    diagnostics.add(Code::case_no_case, node.place());
    return std::nullopt;
  }
  if (is_rule_pack(node)) {
    diagnostics.add(Code::case_is_pack, node.place());
    return std::nullopt;
  }
  const auto ended = when_ended(node);
  yaml::MapShape shape = {case_keys::person};
  if (ended) shape.emplace_back(case_keys::ended);
  const yaml::Fields fields(node, shape, "a case", diagnostics);
  Case read;
  read.id = own_id(node);
  const auto id = fields["id"];
  read.place = id ? id->place() : node.place();
  if (id && read.id.empty()) report_unusable(*id, diagnostics);
  read.note = fields.text("note");
  if (const auto interview = fields["interview"]) {  // it changes words, and no outcome
    const yaml::Fields of_it(*interview, {case_keys::interview}, "'interview'", diagnostics);
    if (of_it.word("for") == case_keys::for_somebody) read.listener = Listener::a_helper;
  }
  read.answers = read_answers(pack, fields, diagnostics);
  read.expect = expectation_from_yaml(pack, fields, diagnostics);
  if (ended) read.ended = read_ended(*ended, fields);
  if (ended && read.expect) diagnostics.add(Code::case_ended_early, node.place());
  check_contradictions(pack, read.answers, read.place, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  return read;
}

std::vector<CaseOrError> cases_from_yaml(const Pack& pack, const SourceText& piece) {
  Diagnostics diagnostics(piece.name);
  return read_cases(pack, piece, yaml::parse(piece, diagnostics), diagnostics);
}

std::vector<CaseOrError> cases_from_json(const Pack& pack, const SourceText& line) {
  Diagnostics diagnostics(line.name);
  return read_cases(pack, line, parse_json(line, diagnostics), diagnostics);
}

}  // namespace triage
