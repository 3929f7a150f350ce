// `triage findings`: what can be answered, and how.

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/pack_store.hpp"
#include "triage/report/record.hpp"
#include "triage/report/text.hpp"

namespace triage::cli {
namespace {

constexpr auto examples = R"(Examples:
  triage findings
  triage findings --format json | jq -r '.findings[].id'
  triage findings --pack ./my-pack.yaml)";

struct FindingsOptions {
  CommonOptions common;
  ResultFormat format = ResultFormat::text;
  AudienceOptions audience;
};

int run_findings(const FindingsOptions& options) {
  if (const auto exit_code = begin(options.common)) return *exit_code;
  const PackResult result = load_pack_for(audience(options.audience), options.common.pack);
  if (!result.loaded) return result.exit_code;
  const RulePack& pack = result.loaded->pack;
  Output out("");
  if (options.format == ResultFormat::json) {
    out.stream() << to_json(findings_record(pack)) << '\n';
  } else {
    out.stream() << findings_text(pack, style_for(STDOUT_FILENO, options.common.color));
  }
  return finish(out, done);
}

}  // namespace

void add_findings(CLI::App& app, Command& chosen) {
  const auto options = std::make_shared<FindingsOptions>();
  CLI::App* command = app.add_subcommand("findings", "Show what can be answered, and how");
  add_result_format(*command, options->format);
  add_audience(*command, options->audience);
  add_common_options(*command, options->common, TakesPack::by_option);
  command->footer(examples);
  command->callback([options, &chosen] { chosen = [options] { return run_findings(*options); }; });
}

}  // namespace triage::cli
