#include "unit/rules.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "triage/cases/case_reader.hpp"
#include "triage/pack/from_yaml.hpp"

namespace triage::tests {
namespace {

constexpr std::string_view small_heading = R"(pack: small
version: 1.0.0
language: en
title: Small
notice: Only a test.
sources:
  book: {title: A book}
dispositions:
  self_care: {title: At home, advice: Rest.}
  doctor: {title: Doctor, advice: Go.}
  emergency: {title: Emergency, advice: Call.}
otherwise: self_care
when_unknown: doctor
)";

template <class IdType, class Item>
IdType id_of(const std::vector<Item>& items, std::string_view id) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].id == id) return IdType(i);
  }
  FAIL("the pack has no ", std::string(id));
  return {};
}

}  // namespace

std::string source_file(const std::string& path) {
  std::ifstream file(std::string(TRIAGE_SOURCE_DIR "/") + path, std::ios::binary);
  REQUIRE_MESSAGE(file, path, " cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

namespace {

Pack rules_on(std::string_view yaml, const FindBase& find_base) {
  const SourceText source{"pack.yaml", yaml, 1};
  Diagnostics diagnostics(source.name);
  auto pack = pack_from_yaml(source, diagnostics, find_base);
  for (const Diagnostic& diagnostic : diagnostics.sorted()) FAIL_CHECK(to_text(diagnostic, source));
  REQUIRE(pack);
  return Pack(std::move(*pack));
}

}  // namespace

Pack rules_from_yaml(std::string_view yaml) {
  return rules_on(yaml, [](std::string_view name) {
    const std::string base = source_file("rules/" + std::string(name) + ".yaml");
    return BasePack{rules_from_yaml(base), BaseProblem::unknown};
  });
}

Pack rules_from_layers(std::span<const std::string> texts) {
  return rules_on(texts.back(), [&](std::string_view) {
    return BasePack{rules_from_layers(texts.first(texts.size() - 1)), BaseProblem::unknown};
  });
}

const Pack& article_rules() {
  static const Pack rules = rules_from_yaml(source_file("rules/upper-back-pain.yaml"));
  return rules;
}

const Pack& guideline_rules() {
  static const Pack rules = rules_from_yaml(source_file("rules/upper-back-pain-guidelines.yaml"));
  return rules;
}

namespace {

std::vector<Translation> spanish_layers(const RulePack& pack) {
  std::vector<Translation> layers;
  for (const RulePack* layer = &pack; layer != nullptr; layer = layer->base.get()) {
    const std::string name = "rules/" + layer->id + ".es.yaml";
    const std::string text = source_file(name);
    Diagnostics diagnostics(name);
    auto texts = translation_from_yaml({name, text, 1}, *layer, "es", diagnostics);
    for (const Diagnostic& mistake : diagnostics.all()) FAIL(to_text(mistake, {name, text, 1}));
    layers.push_back(std::move(*texts));
  }
  return layers;
}

}  // namespace

TextsByPath spanish_texts(const RulePack& pack) {
  TextsByPath texts;
  for (Translation& layer : spanish_layers(pack)) texts.merge(layer.texts);
  return texts;
}

RulePack in_spanish(const RulePack& pack) { return localised(pack, spanish_layers(pack)); }

Pack in_spanish(const Pack& pack) {
  Pack spanish = pack;
  spanish.written() = in_spanish(pack.written());
  return spanish;
}

Pack small_rules(std::string_view parts) {
  return rules_from_yaml(std::string(small_heading) + std::string(parts));
}

FindingId finding(const Pack& rules, std::string_view id) {
  return id_of<FindingId>(rules.findings, id);
}

Disposition disposition(const Pack& rules, std::string_view id) {
  return id_of<Disposition>(rules.dispositions, id);
}

RuleId rule(const Pack& rules, std::string_view id) { return id_of<RuleId>(rules.rules, id); }

CareId care(const Pack& rules, std::string_view id) { return id_of<CareId>(rules.care, id); }

std::vector<Answer> answers_in(const Pack& rules, std::string_view flow_map) {
  const auto cases = cases_in(rules, "answers: " + std::string(flow_map));
  REQUIRE(cases.size() == 1);
  const auto* person = std::get_if<Case>(&cases.front());
  if (person == nullptr) {
    const auto& bad = std::get<BadCase>(cases.front());
    FAIL(to_text(bad.first_error(), bad.source()));
  }
  return person->answers;
}

std::vector<CaseOrError> cases_in(const Pack& rules, std::string_view text,
                                  const std::string& file) {
  std::istringstream input{std::string(text)};
  CaseReader reader(rules, input, format_of_name(file), file, file.substr(0, file.find('.')));
  std::vector<CaseOrError> cases;
  while (auto next = reader.next()) cases.push_back(std::move(*next));
  return cases;
}

}  // namespace triage::tests
