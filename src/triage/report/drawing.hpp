#pragma once

// A rule pack as a picture: what is asked, which rules look at it, what they call for, and the
// advice that goes with it. Drawn by other programs, from Mermaid or DOT.

#include <cstdint>
#include <string>
#include <vector>

namespace triage {

struct RulePack;

enum class Look : std::uint8_t {
  finding,
  fact,
  rule,
  no_rule,  // what holds where no rule decides
  most_urgent,
  between,
  least_urgent,
  advice
};

struct Node {
  std::string id;
  std::vector<std::string> title;
  std::vector<std::string> lines;  // below the title
  Look look = Look::finding;
};

enum class Line : std::uint8_t { solid, dashed };

struct Edge {
  std::string from;
  std::string to;
  Line line = Line::solid;
  std::string text = {};
};

/// Nodes that stand in one column.
struct Group {
  std::string id;
  std::string title;
  std::vector<Node> nodes;
};

struct Drawing {
  std::string title;
  std::vector<Group> groups;  // from left to right
  std::vector<Edge> edges;
};

/// Findings that only tailor advice are named there, and not drawn.
Drawing drawing_of(const RulePack& pack);

/// In the languages of Mermaid and of Graphviz.
std::string to_mermaid(const Drawing& drawing);
std::string to_dot(const Drawing& drawing);

}  // namespace triage
