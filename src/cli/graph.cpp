// `triage graph`: a picture of a rule pack, for programs that draw.

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/pack_store.hpp"
#include "cli/usage.hpp"
#include "triage/report/drawing.hpp"

namespace triage::cli {
namespace {

enum class GraphFormat : unsigned char { mermaid, dot };

struct GraphOptions {
  CommonOptions common;
  std::string pack;
  GraphFormat format = GraphFormat::mermaid;
};

constexpr auto graph_examples = R"(Examples:
  triage graph upper-back-pain > pack.mmd
  triage graph upper-back-pain --format dot | dot -Tsvg > pack.svg

Exit codes: 0 done; 2 the pack has mistakes (see 'triage check'); 3 it cannot
be read.)";

int run_graph(const GraphOptions& options) {
  if (const auto exit_code = begin(options.common)) return *exit_code;
  const PackResult result = load_pack(options.pack);
  if (!result.loaded) return result.exit_code;
  const Drawing drawing = drawing_of(result.loaded->pack);
  Output out("");
  out.stream() << (options.format == GraphFormat::dot ? to_dot(drawing) : to_mermaid(drawing));
  return finish(out, done);
}

}  // namespace

void add_graph(CLI::App& app, Command& chosen) {
  const auto options = std::make_shared<GraphOptions>();
  CLI::App* command = app.add_subcommand("graph", "Draw a rule pack");
  command->add_option("PACK", options->pack, "The rule pack, by name or file")
      ->required()
      ->type_name("");
  add_choice<GraphFormat>(*command, "-f,--format", options->format,
                          {{"mermaid", GraphFormat::mermaid}, {"dot", GraphFormat::dot}},
                          "mermaid (the default) or dot (Graphviz)")
      ->type_name("FORMAT");
  add_common_options(*command, options->common, TakesPack::by_argument);
  command->footer(graph_examples);
  command->callback([options, &chosen] { chosen = [options] { return run_graph(*options); }; });
}

}  // namespace triage::cli
