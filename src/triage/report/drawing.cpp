#include "triage/report/drawing.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/condition_text.hpp"
#include "triage/report/condition_words.hpp"

namespace triage {
namespace {

constexpr std::size_t narrow = 34;
constexpr std::size_t wide = 52;
/// Of spaces that no program takes away.
constexpr std::string_view label_indent = "\u00a0\u00a0\u00a0\u00a0";

std::string node_of(const Finding& finding) { return "finding_" + finding.id; }
std::string node_of(const Fact& fact) { return "fact_" + fact.id; }
std::string node_of(const Rule& rule) { return "rule_" + rule.id; }
std::string node_of(const DispositionLevel& level) { return "level_" + level.id; }

/// What stands at one condition's leaves.
struct Uses {
  std::set<std::size_t> findings;
  std::set<std::size_t> facts;
};

Uses uses_of(const Condition& condition) {
  Uses uses;
  visit_parts(condition, [&uses](const Condition& part) {
    if (const FindingId* finding = finding_in(part)) uses.findings.insert(finding->index());
    if (const auto fact = fact_in(part)) uses.facts.insert(fact->index());
  });
  return uses;
}

class Artist {
 public:
  explicit Artist(const RulePack& pack) : pack_(pack) {}

  Drawing draw() {
    drawing_.title = pack_.title;
    Group asked{"asked", "What is asked", {}};
    Group named{"named", "Named conditions", {}};
    Group rules{"rules", "Rules", draw_rules()};
    for (const std::size_t fact : facts_) named.nodes.push_back(draw_fact(pack_.facts[fact]));
    draw_other_ways_to_answer();
    for (const std::size_t finding : findings_) {
      const Finding& drawn = pack_.findings[finding];
      asked.nodes.push_back({node_of(drawn), wrap(drawn.label, narrow), {}, Look::finding});
    }
    drawing_.groups.push_back(std::move(asked));
    if (!named.nodes.empty()) drawing_.groups.push_back(std::move(named));
    drawing_.groups.push_back(std::move(rules));
    drawing_.groups.push_back({"levels", "What is recommended", draw_levels()});
    Group advice{"advice", "Advice that goes with it", draw_advice()};
    if (!advice.nodes.empty()) drawing_.groups.push_back(std::move(advice));
    return std::move(drawing_);
  }

 private:
  void connect(const Condition& condition, const std::string& to) {
    const Uses uses = uses_of(condition);
    for (const std::size_t finding : uses.findings) {
      findings_.insert(finding);
      drawing_.edges.push_back({node_of(pack_.findings[finding]), to});
    }
    for (const std::size_t fact : uses.facts) {
      drawing_.edges.push_back({node_of(pack_.facts[fact]), to});
      if (facts_.insert(fact).second) {
        connect(pack_.facts[fact].is, node_of(pack_.facts[fact]));
      }
    }
  }

  Node draw_fact(const Fact& fact) {
    return titled(node_of(fact), id_in_words(fact.id), condition_words(pack_, fact.is), Look::fact);
  }

  /// The most urgent first, and in the pack's order among equals.
  std::vector<Node> draw_rules() {
    std::vector<const Rule*> rules = mapped(pack_.rules, [&](const Rule& rule) { return &rule; });
    std::ranges::stable_sort(rules, [](const Rule* a, const Rule* b) { return a->then > b->then; });
    std::vector<Node> nodes;
    for (const Rule* rule : rules) {
      connect(rule->when, node_of(*rule));
      drawing_.edges.push_back({node_of(*rule), node_of(pack_[rule->then])});
      nodes.push_back(titled(node_of(*rule), id_in_words(rule->id),
                             condition_words(pack_, rule->when), Look::rule));
    }
    draw_fallback(nodes, "answers_unknown", "answers stay unknown", pack_.when_unknown);
    draw_fallback(nodes, "no_rule", "no rule fires", pack_.otherwise);
    return nodes;
  }

  void draw_fallback(std::vector<Node>& nodes, const std::string& id, const std::string& text,
                     Disposition leads_to) {
    nodes.push_back({id, {text}, {}, Look::no_rule});
    drawing_.edges.push_back({id, node_of(pack_[leads_to]), Line::dashed});
  }

  /// A measurement, and a checklist that has a question among its options.
  void draw_other_ways_to_answer() {
    const std::set<std::size_t> answered = findings_;
    for (const std::size_t index : answered) {
      const Finding& finding = pack_.findings[index];
      if (finding.measured_by) {
        findings_.insert(finding.measured_by->by.index());
        drawing_.edges.push_back({node_of(pack_[finding.measured_by->by]), node_of(finding),
                                  Line::dashed, to_text(finding.measured_by->yes_when)});
      }
      if (finding.same_as) {
        findings_.insert(finding.same_as->checklist.index());
        drawing_.edges.push_back(
            {node_of(pack_[finding.same_as->checklist]), node_of(finding), Line::dashed});
      }
    }
  }

  std::vector<Node> draw_levels() {
    std::vector<Node> nodes;
    for (std::size_t i = pack_.dispositions.size(); i-- > 0;) {
      const DispositionLevel& level = pack_.dispositions[i];
      const Look look = i + 1 == pack_.dispositions.size() ? Look::most_urgent
                        : i == 0                           ? Look::least_urgent
                                                           : Look::between;
      nodes.push_back({node_of(level), wrap(level.title, narrow), {}, look});
    }
    return nodes;
  }

  /// Care paths that go with the same dispositions stand together.
  std::vector<Node> draw_advice() {
    std::map<std::set<std::size_t>, std::vector<std::string>> lines;
    for (const CarePath& path : pack_.care) {
      std::set<std::size_t> with;
      for (const Disposition level : path.with) with.insert(level.index());
      add_lines(lines[with], path);
    }
    std::vector<Node> nodes;
    for (auto& [with, list] : lines) {
      const std::string id = "advice_" + std::to_string(nodes.size() + 1);
      for (const std::size_t level : with) {
        drawing_.edges.push_back({node_of(pack_.dispositions[level]), id});
      }
      nodes.push_back({id, {}, std::move(list), Look::advice});
    }
    return nodes;
  }

  /// Its title, and below it whom it is for.
  void add_lines(std::vector<std::string>& lines, const CarePath& path) const {
    const auto add = [&lines](const std::string& text, std::string_view first) {
      std::string margin(first);
      for (const std::string& line : wrap(text, wide)) {
        lines.push_back(margin + line);
        margin = label_indent;
        margin += label_indent;
      }
    };
    add(path.title, "• ");
    if (path.when) add("if " + condition_words(pack_, *path.when), label_indent);
    for (const Precaution& against : path.unless) {
      add("not if " + condition_words(pack_, against.when), label_indent);
    }
  }

  /// Says below the title what it means, unless that is the same.
  static Node titled(std::string id, const std::string& title, const std::string& meaning,
                     Look look) {
    const bool same = lower(title) == lower(meaning);
    return {std::move(id), wrap(title, narrow),
            same ? std::vector<std::string>() : wrap(meaning, narrow), look};
  }

  const RulePack& pack_;
  Drawing drawing_;
  std::set<std::size_t> findings_;
  std::set<std::size_t> facts_;
};

}  // namespace

Drawing drawing_of(const RulePack& pack) { return Artist(pack).draw(); }

}  // namespace triage
