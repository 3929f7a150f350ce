// Mermaid (flowchart) and DOT (Graphviz). Colour says nothing that the words do not say.

#include <array>
#include <cstddef>

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/report/drawing.hpp"

namespace triage {
namespace {

struct ShapeStyle {
  std::string_view name;
  std::string_view fill;
  std::string_view border;
};

/// In the order of `Look`.
constexpr auto styles = std::to_array<ShapeStyle>({{"finding", "#eef3fb", "#5b7db1"},
                                                   {"fact", "#f3effa", "#8467b3"},
                                                   {"rule", "#ffffff", "#6b7280"},
                                                   {"none", "#f9fafb", "#9ca3af"},
                                                   {"most", "#fde2e1", "#c0392b"},
                                                   {"between", "#fff1d6", "#c77d0a"},
                                                   {"least", "#e2f4e5", "#2e8b57"},
                                                   {"advice", "#f6faf6", "#7aa583"}});

const ShapeStyle& style_of(Look look) { return styles[static_cast<std::size_t>(look)]; }

/// `text` on one line and with nothing hidden in it, its special characters replaced.
std::string replaced(std::string_view text, std::string_view special,
                     const std::vector<std::string_view>& with) {
  std::string out;
  for (const char c : printable(text)) {
    const std::size_t at = special.find(c);
    if (at == std::string_view::npos) {
      out += c;
    } else {
      out += with[at];
    }
  }
  return out;
}

// --- Mermaid ----------------------------------------------------------------------------------

/// Two percent signs would begin a directive.
std::string mermaid_text(std::string_view text) {
  return replaced(text, "#\"<>&`%", {"#35;", "#quot;", "#lt;", "#gt;", "#amp;", "#96;", "#37;"});
}

/// In the front matter, which is YAML.
std::string mermaid_title(std::string_view text) {
  return replaced(text, "\"\\%", {"\\\"", "\\\\", "\\x25"});
}

std::string joined(const std::vector<std::string>& lines, std::string (*written)(std::string_view),
                   std::string_view line_end) {
  return join(mapped(lines, [&](const std::string& line) { return written(line); }), line_end);
}

std::string mermaid_node(const Node& node) {
  std::string label = joined(node.title, mermaid_text, "<br/>");
  if (!node.title.empty() && !node.lines.empty()) label = "<b>" + label + "</b><br/>";
  label += joined(node.lines, mermaid_text, "<br/>");
  return "    " + node.id + "[\"" + label + "\"]:::" + std::string(style_of(node.look).name) + "\n";
}

// --- DOT --------------------------------------------------------------------------------------

std::string dot_text(std::string_view text) { return replaced(text, "\"\\", {"\\\"", "\\\\"}); }

/// In DOT's labels between < and >. A backslash is written as what it is: \N would be the name of
/// the node, \G that of the graph.
std::string dot_markup(std::string_view text) {
  return replaced(text, "<>&\"\\", {"&lt;", "&gt;", "&amp;", "&quot;", "&#92;"});
}

std::string dot_node(const Node& node) {
  const ShapeStyle& style = style_of(node.look);
  const bool advice = node.look == Look::advice;
  const std::string_view line_end = advice ? "<br align=\"left\"/>" : "<br/>";
  std::string label = joined(node.title, dot_markup, line_end);
  if (!node.title.empty() && !node.lines.empty()) label = "<b>" + label + "</b><br/>";
  label += joined(node.lines, dot_markup, line_end);
  if (advice) label += line_end;
  return "    " + node.id + " [label=<" + label + ">, fillcolor=\"" + std::string(style.fill) +
         "\", color=\"" + std::string(style.border) + "\"];\n";
}

}  // namespace

std::string to_mermaid(const Drawing& drawing) {
  std::string out = "---\ntitle: \"" + mermaid_title(drawing.title) + "\"\n---\nflowchart LR\n";
  for (const Group& group : drawing.groups) {
    out += "  subgraph " + group.id + "[\"" + mermaid_text(group.title) + "\"]\n";
    for (const Node& node : group.nodes) out += mermaid_node(node);
    out += "  end\n";
  }
  for (const Edge& edge : drawing.edges) {
    out += "  " + edge.from + (edge.line == Line::dashed ? " -.->" : " -->");
    if (!edge.text.empty()) out += "|\"" + mermaid_text(edge.text) + "\"|";
    out += " " + edge.to + "\n";
  }
  for (const ShapeStyle& style : styles) {
    out += "  classDef " + std::string(style.name) + " fill:" + std::string(style.fill) +
           ",stroke:" + std::string(style.border) + ",color:#1f2937" +
           (&style == &style_of(Look::advice) ? ",text-align:left" : "") + "\n";
  }
  return out;
}

std::string to_dot(const Drawing& drawing) {
  std::string out =
      "digraph pack {\n  label=\"" + dot_text(drawing.title) +
      "\";\n"
      "  labelloc=t; fontsize=20; fontname=\"Helvetica\";\n"
      "  rankdir=LR; ranksep=1.1; nodesep=0.18; splines=true;\n"
      "  node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica\", "
      "fontsize=12, margin=\"0.16,0.08\"];\n"
      "  edge [headport=w, tailport=e, color=\"#8b95a5\", arrowsize=0.7, fontname=\"Helvetica\", "
      "fontsize=10];\n";
  for (const Group& group : drawing.groups) {
    out += "  subgraph cluster_" + group.id + " {\n    label=\"" + dot_text(group.title) +
           "\"; fontsize=14; style=rounded; color=\"#d1d5db\";\n";
    for (const Node& node : group.nodes) out += dot_node(node);
    out += "  }\n";
  }
  for (const Edge& edge : drawing.edges) {
    out += "  " + edge.from + " -> " + edge.to +
           " [style=" + (edge.line == Line::dashed ? "dashed" : "solid");
    if (!edge.text.empty()) out += ", label=\"" + dot_text(edge.text) + "\"";
    out += "];\n";
  }
  return out + "}\n";
}

}  // namespace triage
