#include "triage/report/rule_picture.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

constexpr int rule_row_height = 18;
constexpr int sketch_line_height = 15;
constexpr int column_width = 20;
constexpr int level_width = 160;
constexpr std::size_t letters_in_level = 22;

/// The question that answers a finding: its own, or the checklist that has it among its options.
FindingId question_of(const RulePack& pack, FindingId id) {
  const auto& asked = pack[id].same_as;
  return asked ? asked->checklist : id;
}

using Questions = std::set<FindingId>;

void add_questions(Questions& questions, const RulePack& pack, const Condition& condition) {
  visit_parts(condition, [&](const Condition& part) {
    if (const FindingId* finding = finding_in(part)) questions.insert(question_of(pack, *finding));
    if (const auto fact = fact_in(part)) add_questions(questions, pack, pack[*fact].is);
  });
}

/// A line of the drawing: a rule, or what holds where none decides.
struct RuleRow {
  std::string name;
  Questions questions;
  bool is_rule = true;
};

struct LevelRows {
  Disposition level;
  std::vector<RuleRow> rows;
};

LevelRows rows_of_level(const RulePack& pack, Disposition level) {
  LevelRows group{level, {}};
  for (const Rule& rule : pack.rules) {
    if (rule.then != level) continue;
    group.rows.push_back({id_in_words(rule.id), questions_of(pack, rule), true});
  }
  return group;
}

/// The most urgent first.
std::vector<LevelRows> rows_by_level(const RulePack& pack, std::optional<Disposition> only) {
  if (only) return {rows_of_level(pack, *only)};
  std::vector<LevelRows> groups;
  for (std::size_t i = pack.dispositions.size(); i-- > 0;) {
    const Disposition level(i);
    LevelRows group = rows_of_level(pack, level);
    if (pack.when_unknown == level) group.rows.push_back({"answers stay unknown", {}, false});
    if (pack.otherwise == level) group.rows.push_back({"no rule fires", {}, false});
    if (!group.rows.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

/// Draws the rows of the groups one below the other.
class RuleArtist {
 public:
  RuleArtist(const RulePack& pack, std::vector<LevelRows> groups)
      : pack_(pack), groups_(std::move(groups)) {
    int names = 0;
    for (const LevelRows& group : groups_) {
      for (const RuleRow& row : group.rows) {
        names = std::max(names, width_in_sketch(row.name));
        questions_.insert(row.questions.begin(), row.questions.end());
      }
    }
    names_end_ = sketch_edge + names;
    int column = names_end_ + column_width;
    for (const FindingId question : questions_) {
      columns_[question] = column;
      column += column_width;
    }
    levels_begin_ = column + sketch_edge;
  }

  Sketch draw() {
    sketch_.title = pack_.title;
    sketch_.width = levels_begin_ + level_width + sketch_edge;
    int y = draw_questions();
    const int grid_begin = y;
    for (const LevelRows& group : groups_) y = draw_group(group, y) + sketch_edge;
    for (const auto& [question, x] : columns_) {
      sketch_.lines.insert(sketch_.lines.begin(), {x, grid_begin, x, y - sketch_edge, "hair"});
    }
    sketch_.height = y;
    return std::move(sketch_);
  }

 private:
  /// Slanted above their columns. Returns where the rows begin.
  int draw_questions() {
    constexpr double slope = 0.71;
    const auto slanted = [](int length) { return static_cast<int>(length * slope) + 1; };
    int height = 0;
    for (const auto& [question, x] : columns_) {
      const int length = slanted(width_in_sketch(pack_[question].label));
      height = std::max(height, length);
      sketch_.width = std::max(sketch_.width, x + length + sketch_edge);
    }
    const int bottom = sketch_edge + height + sketch_line_height;
    for (const auto& [question, x] : columns_) {
      sketch_.labels.push_back({x + letter_drop, bottom - letter_drop, pack_[question].label,
                                Sketch::Anchor::start, "quiet", true});
    }
    return bottom;
  }

  int draw_group(const LevelRows& group, int top) {
    const std::vector<std::string> title = wrap(pack_[group.level].title, letters_in_level);
    const std::string kind = urgency_kind(pack_, group.level);
    const int words = static_cast<int>(title.size() + 1) * sketch_line_height + sketch_edge;
    const int rows = static_cast<int>(group.rows.size()) * rule_row_height;
    const int height = std::max(rows, words);
    int y = top + rule_row_height / 2 + (height - rows) / 2;
    for (const RuleRow& row : group.rows) {
      draw_row(row, y, kind);
      y += rule_row_height;
    }
    sketch_.boxes.push_back({levels_begin_, top, level_width, height, kind});
    const int middle = levels_begin_ + level_width / 2;
    int line = top + (height - words + sketch_edge) / 2 + sketch_line_height - letter_drop;
    sketch_.labels.push_back(
        {middle, line, urgency_word(pack_, group.level), Sketch::Anchor::middle, "level " + kind});
    for (const std::string& text : title) {
      line += sketch_line_height;
      sketch_.labels.push_back({middle, line, text, Sketch::Anchor::middle});
    }
    return top + height;
  }

  void draw_row(const RuleRow& row, int y, const std::string& kind) {
    sketch_.write(names_end_, y, row.name, Sketch::Anchor::end);
    const std::string road = row.is_rule ? "road " + kind : "road dashed " + kind;
    constexpr int gap = 6;
    sketch_.lines.push_back({names_end_ + gap, y, levels_begin_, y, road});
    constexpr int radius = 4;
    for (const FindingId question : row.questions) {
      sketch_.dots.push_back({columns_.at(question), y, radius, kind});
    }
  }

  const RulePack& pack_;
  std::vector<LevelRows> groups_;
  Questions questions_;
  std::map<FindingId, int> columns_;  // where each question's column stands
  int names_end_ = 0;
  int levels_begin_ = 0;
  Sketch sketch_;
};

}  // namespace

std::string urgency_kind(const RulePack& pack, Disposition level) {
  constexpr std::size_t last_colour = 4;
  const std::size_t steps = pack.dispositions.size() - 1;
  const std::size_t colour = (level.index() * last_colour + steps / 2) / steps;
  return "urgency-" + std::to_string(colour);
}

std::set<FindingId> questions_of(const RulePack& pack, const Rule& rule) {
  Questions questions;
  add_questions(questions, pack, rule.when);
  return questions;
}

Sketch sketch_of_rules(const RulePack& pack, std::optional<Disposition> level) {
  return RuleArtist(pack, rows_by_level(pack, level)).draw();
}

std::string rules_in_words(const RulePack& pack, Disposition level) {
  std::string words = "The questions that each rule looks at.";
  for (const Rule& rule : pack.rules) {
    if (rule.then != level) continue;
    words += '\n' + id_in_words(rule.id) + ": " +
             join(mapped(questions_of(pack, rule),
                         [&](FindingId question) { return pack[question].label; }),
                  ", ") +
             '.';
  }
  return words;
}

}  // namespace triage
