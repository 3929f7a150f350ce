// `triage check`: is a rule pack well formed? Every mistake at once.

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/log.hpp"
#include "cli/pack_store.hpp"

namespace triage::cli {
namespace {

constexpr auto examples = R"(Examples:
  triage check rules/upper-back-pain.yaml
  triage check upper-back-pain ./mine.yaml

Every mistake is shown at once, with its place and what to do about it. The
translations beside a pack (NAME.es.yaml) are checked with it.

Exit codes: 0 all packs are well formed; 1 one is not; 2 there is no such pack;
3 one cannot be read.)";

struct CheckOptions {
  CommonOptions common;
  std::vector<std::string> packs;
};

/// Whether every translation of the pack is complete. Says so of those that are.
bool check_translations(const LoadedPack& rules, Output& out) {
  bool all_complete = true;
  for (const std::string& language : translations_of(rules.origins.front())) {
    const auto texts = read_translations(rules.pack, rules.origins, language);
    all_complete = all_complete && texts;
    if (!texts) continue;
    out.stream() << translation_name(rules.origins.front(), language) << ": complete ("
                 << texts->front().texts.size() << " texts in '" << language << "')\n";
  }
  return all_complete;
}

int run_check(const CheckOptions& options) {
  if (const auto exit_code = begin(options.common)) return *exit_code;
  Output out("");
  int exit_code = done;
  for (const std::string& name : options.packs) {
    if (const auto pack = pack_of_translation(name)) {
      log_error(name + " holds texts of another file. To check both, use: triage check " + *pack);
      exit_code = std::max<int>(exit_code, wrong_usage_or_input);
      continue;
    }
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
    if (!check_translations(*result.loaded, out)) {
      exit_code = std::max<int>(exit_code, check_said_no);
    }
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
