// `triage graph`: a picture of a rule pack, drawn here (SVG) or for programs that draw.

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/pack_store.hpp"
#include "cli/usage.hpp"
#include "triage/report/drawing.hpp"
#include "triage/report/interview_picture.hpp"
#include "triage/report/rule_picture.hpp"

namespace triage::cli {
namespace {

enum class GraphFormat : unsigned char { mermaid, dot, svg };

struct GraphOptions {
  CommonOptions common;
  GraphFormat format = GraphFormat::mermaid;
  bool interview = false;  // as a tree, in place of the rules
};

constexpr auto graph_examples = R"(Examples:
  triage graph upper-back-pain > pack.mmd
  triage graph upper-back-pain --format svg > pack.svg
  triage graph upper-back-pain --interview --format svg > interview.svg
  triage graph upper-back-pain --format dot | dot -Tpdf > pack.pdf

Exit codes: 0 done; 2 the pack has mistakes (see 'triage check'); 3 it cannot
be read.)";

std::string drawn_interview(const Pack& pack) {
  return to_svg_file(sketch_of_interview(as_people_read_it(pack)));
}

std::string drawn(const Pack& pack, GraphFormat format) {
  switch (format) {
    case GraphFormat::svg: return to_svg_file(sketch_of_rules(as_people_read_it(pack)));
    case GraphFormat::dot: return to_dot(drawing_of(pack));
    case GraphFormat::mermaid: break;
  }
  return to_mermaid(drawing_of(pack));
}

int run_graph(const GraphOptions& options) {
  begin(options.common);
  if (options.interview && options.format != GraphFormat::svg) {
    refuse("--interview is drawn as SVG: give --format svg as well");
  }
  const LoadedPack rules = load_pack(options.common.pack);
  return print(options.interview ? drawn_interview(rules.pack) : drawn(rules.pack, options.format));
}

}  // namespace

void add_graph(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<GraphOptions>();
  add_pack_argument(command, options->common);
  add_choice<GraphFormat>(
      command, "-f,--format", options->format,
      {{"mermaid", GraphFormat::mermaid}, {"dot", GraphFormat::dot}, {"svg", GraphFormat::svg}},
      "mermaid (the default), dot (Graphviz) or svg")
      ->type_name("FORMAT");
  command.add_flag("--interview", options->interview,
                   "Draw the interview as a tree, in place of the rules (SVG)");
  add_common_options(command, options->common);
  command.footer(graph_examples);
  run_if_chosen(command, chosen, [options] { return run_graph(*options); });
}

}  // namespace triage::cli
