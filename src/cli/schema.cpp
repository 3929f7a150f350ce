// `triage schema`: a JSON Schema with which an editor completes a rule pack's own names.

#include "triage/report/schema.hpp"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/output_file.hpp"
#include "cli/pack_store.hpp"
#include "cli/usage.hpp"

namespace triage::cli {
namespace {

struct SchemaOptions {
  CommonOptions common;
  std::string output;
};

constexpr auto schema_examples = R"(Examples:
  triage schema my-pack.yaml -o my-pack.schema.json

Editors that know yaml-language-server complete and check the pack with it,
where its first line says so:
  # yaml-language-server: $schema=my-pack.schema.json

Write it again after a finding, an option or a source was added.

Exit codes: 0 written; 2 the pack has mistakes; 3 a file cannot be read or
written.)";

int run_schema(const SchemaOptions& options) {
  begin(options.common);
  begin_output(options.output);
  const LoadedPack rules = load_pack(options.common.pack);
  Output out(options.output);
  if (out.reason().empty()) out.stream() << to_indented_json(schema::of_pack(rules.pack));
  return finish(out, done);
}

}  // namespace

void add_schema(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<SchemaOptions>();
  add_pack_argument(command, options->common);
  add_output(command, options->output);
  add_common_options(command, options->common);
  command.footer(schema_examples);
  run_if_chosen(command, chosen, [options] { return run_schema(*options); });
}

}  // namespace triage::cli
