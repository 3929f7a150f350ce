// `triage check`: is a rule pack well formed? Every mistake at once.

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/pack_store.hpp"

namespace triage::cli {
namespace {

constexpr auto examples = R"(Examples:
  triage check rules/upper-back-pain.yaml
  triage check rules/*.yaml

Every mistake is shown at once, with its place and what to do about it.

Exit codes: 0 all packs are well formed; 1 one is not; 2 there is no such pack;
3 one cannot be read.)";

struct CheckOptions {
  CommonOptions common;
  std::vector<std::string> packs;
};

int run_check(const CheckOptions& options) {
  if (const auto exit_code = begin(options.common)) return *exit_code;
  Output out("");
  int exit_code = done;
  for (const std::string& name : options.packs) {
    const PackResult result = load_pack(name);
    if (!result.loaded) {
      // A pack with mistakes is not wrong usage here: finding them is what was asked for.
      exit_code = std::max<int>(exit_code, result.malformed ? check_said_no : result.exit_code);
      continue;
    }
    const RulePack& pack = result.loaded->pack;
    out.stream() << name << ": well formed (" << pack.findings.size() << " findings, "
                 << pack.rules.size() << " rules, " << pack.care.size() << " care paths, "
                 << pack.guarantees.size() << " guarantees)\n";
  }
  return finish(out, exit_code);
}

}  // namespace

void add_check(CLI::App& app, Command& chosen) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* command = app.add_subcommand("check", "Find the mistakes in a rule pack");
  command->add_option("PACK", options->packs, "Rule packs, by name or file")
      ->required()
      ->type_name("");
  add_common_options(*command, options->common, TakesPack::by_argument);
  command->footer(examples);
  command->callback([options, &chosen] { chosen = [options] { return run_check(*options); }; });
}

}  // namespace triage::cli
