// `triage findings`: what can be answered, and how.

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/output_file.hpp"
#include "cli/pack_store.hpp"
#include "triage/report/case_table.hpp"
#include "triage/report/record.hpp"
#include "triage/report/text.hpp"

namespace triage::cli {
namespace {

constexpr auto findings_examples = R"(Examples:
  triage findings
  triage findings --format json | jq -r '.findings[].id'
  triage findings --output cases.csv    # a table to fill in
  triage findings --pack ./my-pack.yaml)";

const Choices<ResultFormat> findings_formats = {
    {"text", ResultFormat::text}, {"json", ResultFormat::json}, {"csv", ResultFormat::csv}};

struct FindingsOptions {
  CommonOptions common;
  ResultFormat format = ResultFormat::text;
  std::string output;
  AudienceOptions audience;
};

int run_findings(const FindingsOptions& options) {
  begin(options.common);
  begin_output(options.output);
  const LoadedPack rules = load_pack_for(audience(options.audience), options.common.pack);
  const RulePack& pack = rules.pack;
  Output out(options.output);
  if (!out.reason().empty()) return finish(out, done);
  if (options.format == ResultFormat::json) {
    out.stream() << to_json(findings_record(pack)) << '\n';
  } else if (options.format == ResultFormat::csv) {
    out.stream() << case_table(pack);
  } else {
    out.stream() << to_terminal(findings_document(pack), out.style(options.common.color));
  }
  return finish(out, done);
}

}  // namespace

void add_findings(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<FindingsOptions>();
  add_choice(command, "-f,--format", options->format, findings_formats,
             "text (the default), json or csv (a table of cases to fill in)")
      ->type_name("FORMAT");
  add_output(command, options->output);
  add_audience(command, options->audience);
  add_pack_option(command, options->common);
  add_common_options(command, options->common);
  command.footer(findings_examples);
  run_if_chosen(command, chosen, [&command, options] {
    format_by_name(command, options->output, endings_of(findings_formats), options->format);
    return run_findings(*options);
  });
}

}  // namespace triage::cli
