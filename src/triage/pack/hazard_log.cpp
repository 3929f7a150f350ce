#include "triage/pack/hazard_log.hpp"

#include <algorithm>
#include <array>

#include "triage/yaml/check.hpp"
#include "triage/yaml/fields.hpp"
#include "triage/yaml/parse.hpp"

namespace triage {
namespace {

using yaml::Key;
using enum yaml::Need;

constexpr auto log_keys = std::to_array<Key>({
    {"pack", required, "text", "The pack's id."},
    {"hazards", required, "hazards", "By id."},
});
constexpr auto hazard_keys = std::to_array<Key>({
    {"hazard", required, "text", "What can happen."},
    {"causes", required, "texts", "How it can come about."},
    {"effect", required, "text", "What it does to somebody."},
    {"first_guess", required, "guess", "How bad, how likely."},
    {"controls", required, "controls", "What keeps it from happening."},
});
constexpr auto guess_keys = std::to_array<Key>({
    {"severity", required, "text", "minor, serious or deadly."},
    {"likelihood", required, "text", "rare, possible or likely."},
});

constexpr auto control_names =
    std::to_array<std::string_view>({"rule", "guarantee", "vignette", "claim"});
constexpr auto harm_names = std::to_array<std::string_view>({"minor", "serious", "deadly"});
constexpr auto likelihood_names = std::to_array<std::string_view>({"rare", "possible", "likely"});

std::vector<std::string> read_causes(const yaml::Fields& fields, Diagnostics& diagnostics) {
  std::vector<std::string> causes;
  const auto list = fields["causes"];
  if (!list) return causes;
  for (const yaml::Ref& item : list->items()) {
    causes.push_back(yaml::text_of(item, "a cause", diagnostics));
  }
  if (causes.empty()) {
    diagnostics.add(Code::yaml_wrong_shape, list->place(), {"'causes'", "a list of texts"});
  }
  return causes;
}

std::vector<Control> read_controls(const yaml::Fields& fields, Diagnostics& diagnostics) {
  std::vector<Control> controls;
  const auto list = fields["controls"];
  if (!list) return controls;
  if (list->items().empty()) {
    diagnostics.add(Code::yaml_wrong_shape, list->place(),
                    {"'controls'", "a list of {rule: ...}, {vignette: ...} and so on"});
  }
  for (const yaml::Ref& item : list->items()) {
    const auto entries = item.entries();
    const auto kind = entries.size() != 1 ? control_names.end()
                                          : std::find(control_names.begin(), control_names.end(),
                                                      entries.front().key.text());
    if (kind == control_names.end()) {
      diagnostics.add(
          Code::yaml_wrong_shape, item.place(),
          {"a control", "rule, guarantee, vignette or claim, and its name, as in {rule: fever}"});
      continue;
    }
    const yaml::Ref& value = entries.front().value;
    controls.push_back({static_cast<ControlKind>(kind - control_names.begin()),
                        std::string(value.text()), value.place()});
  }
  return controls;
}

Hazard read_hazard(const yaml::Ref::Entry& entry, Diagnostics& diagnostics) {
  Hazard read;
  read.id = entry.key.text();
  read.place = entry.key.place();
  const yaml::Fields fields(entry.value, {hazard_keys}, "the hazard '" + read.id + "'",
                            diagnostics);
  read.hazard = fields.text("hazard");
  read.causes = read_causes(fields, diagnostics);
  read.effect = fields.text("effect");
  if (const auto guess = fields["first_guess"]) {
    const yaml::Fields words(*guess, {guess_keys}, "'first_guess'", diagnostics);
    read.severity = words.one_of<Harm>("severity", harm_names).value_or(Harm{});
    read.likelihood =
        words.one_of<Likelihood>("likelihood", likelihood_names).value_or(Likelihood{});
  }
  read.controls = read_controls(fields, diagnostics);
  return read;
}

}  // namespace

std::string_view name_of(ControlKind kind) { return control_names[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Harm harm) { return harm_names[static_cast<std::size_t>(harm)]; }
std::string_view name_of(Likelihood likelihood) {
  return likelihood_names[static_cast<std::size_t>(likelihood)];
}

std::size_t rating_of(const Hazard& hazard) {
  return static_cast<std::size_t>(hazard.severity) + static_cast<std::size_t>(hazard.likelihood) +
         1;
}

std::optional<HazardLog> hazards_from_yaml(const SourceText& source, std::string_view pack,
                                           Diagnostics& diagnostics) {
  const auto document = yaml::parse(source, diagnostics);
  if (!document) return std::nullopt;
  yaml::check_keys(document->root(), diagnostics);
  const yaml::Fields fields(document->root(), {log_keys}, "the hazard log", diagnostics);
  HazardLog log;
  log.pack = fields.word("pack");
  const auto named = fields["pack"];
  if (named && log.pack != pack) {
    diagnostics.add(Code::hazards_other_pack, named->place(), {log.pack, std::string(pack)});
  }
  for (const auto& entry : fields.entries("hazards")) {
    log.hazards.push_back(read_hazard(entry, diagnostics));
  }
  if (diagnostics.has_errors()) return std::nullopt;
  return log;
}

}  // namespace triage
