// What a pack says of the one that it extends, `extends:`, and the start from there.

#include "triage/pack/extend.hpp"
#include "triage/pack/from_yaml.hpp"
#include "triage/pack/keys.hpp"
#include "triage/pack/reading.hpp"

namespace triage::pack_reading {
namespace {

/// What the pack to extend compares its findings with counts toward their limit.
void note_thresholds(Reading& in) {
  visit_comparisons(in.pack, [&in](FindingId finding, const Comparison& comparison) {
    in.thresholds[finding.index()].insert(comparison.threshold);
  });
}

void report_no_base(const BasePack& base, yaml::Ref extends, Diagnostics& diagnostics) {
  const auto report = [&](Code code) { diagnostics.add(code, extends.place(), {extends.text()}); };
  switch (base.problem) {
    case BaseProblem::unknown: return report(Code::pack_unknown_base);
    case BaseProblem::broken: return report(Code::pack_broken_base);
    case BaseProblem::circular: return report(Code::pack_circular_base);
    case BaseProblem::too_deep:
      diagnostics.add(Code::pack_too_many, extends.place(),
                      {std::to_string(max_layers), "packs that extend each other"});
      return;
    case BaseProblem::unreadable: break;
  }
  diagnostics.add(Code::input_cannot_read, extends.place(), {base.file, base.reason});
}

/// What a pack says of the one that it extends: its name, and of which one it speaks.
struct WantedBase {
  std::optional<yaml::Ref> name;
  std::optional<yaml::Ref> version;
  std::optional<yaml::Ref> sha256;
};

WantedBase read_extends(const Reading& in, yaml::Ref extends) {
  if (extends.is_scalar()) return {extends, {}, {}};
  if (!extends.is_map()) {
    in.diagnostics.add(Code::yaml_wrong_shape, extends.place(),
                       {"'extends' of the rule pack", "the name of a pack"});
    return {};
  }
  const yaml::Fields fields(extends, {pack_keys::base}, "'extends'", in.diagnostics);
  return {fields["pack"], fields["version"], fields["sha256"]};
}

/// Whether it is the one that was meant; reports another.
bool is_meant(const Reading& in, const WantedBase& wanted, const RulePack& base) {
  bool meant = true;
  const auto compare = [&](const std::optional<yaml::Ref>& node, const std::string& kind,
                           const std::string& there) {
    if (!node || node->text() == there) return;
    meant = false;
    in.diagnostics.add(Code::pack_other_base, node->place(),
                       {kind + ' ' + shown(*node) + " of", base.id, kind + ' ' + there});
  };
  compare(wanted.version, "version", base.version);
  compare(wanted.sha256, "fingerprint", base.sha256);
  return meant;
}

}  // namespace

bool start_from_base(Reading& in, yaml::Ref node, const FindBase& find_base) {
  const WantedBase wanted = read_extends(in, node);
  if (!wanted.name || !check_id(in, *wanted.name, Hyphens::allowed)) return false;
  const yaml::Ref extends = *wanted.name;
  BasePack base = find_base(extends.text());
  if (base.pack) {
    if (!is_meant(in, wanted, *base.pack)) return false;
    in.pack = layer_on(std::move(*base.pack));
    in.extends = true;
    note_thresholds(in);
    return true;
  }
  report_no_base(base, extends, in.diagnostics);
  return false;
}

}  // namespace triage::pack_reading
