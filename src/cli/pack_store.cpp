#include "cli/pack_store.hpp"

#include <algorithm>
#include <iostream>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/log.hpp"
#include "cli/shipped_packs.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/from_yaml.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/yaml/parse.hpp"

namespace triage::cli {
namespace {

const ShippedPack* find_shipped(const std::string& name) {
  const auto packs = shipped_packs();
  const auto found = std::find_if(packs.begin(), packs.end(),
                                  [&name](const ShippedPack& pack) { return pack.name == name; });
  return found == packs.end() ? nullptr : &*found;
}

bool looks_like_path(const std::string& name) {
  return name == "-" || name.find_first_of("/.") != std::string::npos;
}

PackResult unknown_pack(const std::string& name) {
  std::vector<std::string> names;
  for (const ShippedPack& pack : shipped_packs()) names.emplace_back(pack.name);
  const auto meant = nearest(name, names);
  log_error("there is no pack called '" + name + "'. " +
            (meant ? "Did you mean '" + *meant + "'?"
                   : "The packs are: " + join(names, ", ") + ". For a file, write ./" + name));
  return {std::nullopt, wrong_usage_or_input};
}

PackResult compiled(std::optional<RulePack> pack, const Diagnostics& diagnostics,
                    const SourceText& source) {
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    std::cerr << to_text(diagnostic, source);
  }
  if (!pack) return {std::nullopt, wrong_usage_or_input};
  Program program = program_from_pack(*pack);
  log_detail("pack " + pack->id + " " + pack->version + ", sha256 " + pack->sha256);
  return {LoadedPack{std::move(*pack), std::move(program)}, done};
}

}  // namespace

PackResult load_pack(const std::string& name_or_path) {
  if (const ShippedPack* shipped = find_shipped(name_or_path)) {
    Diagnostics diagnostics{std::string(shipped->name)};
    auto pack = pack_from_yaml(yaml::Ref(shipped->nodes.data(), 0), shipped->sha256, diagnostics);
    return compiled(std::move(pack), diagnostics, {std::string(shipped->name), shipped->text, 1});
  }
  if (!looks_like_path(name_or_path)) return unknown_pack(name_or_path);
  const InputFile input = input_file(name_or_path);
  const FileText file = read_file(name_or_path, yaml::max_bytes);
  if (!file.reason.empty()) {
    log_error("cannot read " + input.name + ": " + file.reason);
    return {std::nullopt, cannot_read_or_write};
  }
  const SourceText source{input.name, file.text, 1};
  Diagnostics diagnostics(input.name);
  auto pack = pack_from_yaml(source, diagnostics);
  return compiled(std::move(pack), diagnostics, source);
}

}  // namespace triage::cli
