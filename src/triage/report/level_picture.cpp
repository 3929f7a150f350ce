// The drawing of how many rules of each level look at each question.

#include <algorithm>
#include <map>
#include <vector>

#include "triage/base/text.hpp"
#include "triage/report/rule_picture.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

/// How many rules of each level look at a question.
std::map<FindingId, std::vector<int>> rules_by_question(const RulePack& pack) {
  std::map<FindingId, std::vector<int>> counts;
  for (const Rule& rule : pack.rules) {
    for (const FindingId question : questions_of(pack, rule)) {
      auto& of_levels = counts[question];
      of_levels.resize(pack.dispositions.size());
      ++of_levels[rule.then.index()];
    }
  }
  return counts;
}

/// A column for each level, the most urgent on the left, and a line for each question.
class LevelArtist {
 public:
  explicit LevelArtist(const RulePack& pack) : pack_(pack), counts_(rules_by_question(pack)) {
    for (const auto& [question, of_levels] : counts_) {
      names_end_ = std::max(names_end_, sketch_edge + width_in_sketch(pack[question].label));
    }
  }

  Sketch draw() {
    const int levels = static_cast<int>(pack_.dispositions.size());
    sketch_.title = "How many rules of each level look at each question";
    sketch_.width = names_end_ + sketch_edge + levels * cell_width + sketch_edge;
    for (const Disposition level : ids_up_to<Disposition>(pack_.dispositions.size())) {
      draw_level(level);
    }
    int y = sketch_edge + header + sketch_edge + cell_height / 2;
    for (const auto& [question, of_levels] : counts_) {
      draw_question(question, of_levels, y);
      y += cell_height;
    }
    sketch_.height = y - cell_height / 2 + sketch_edge;
    return std::move(sketch_);
  }

 private:
  static constexpr int cell_width = 128;
  static constexpr int cell_height = 26;
  static constexpr int header = 28;

  [[nodiscard]] int middle_of(Disposition level) const {
    const auto column = static_cast<int>(pack_.most_urgent().index() - level.index());
    return names_end_ + sketch_edge + column * cell_width + cell_width / 2;
  }

  void draw_level(Disposition level) {
    constexpr int gap = 4;
    const std::string kind = urgency_kind(pack_, level);
    sketch_.boxes.push_back({middle_of(level) - cell_width / 2 + gap, sketch_edge,
                             cell_width - 2 * gap, header - gap, kind});
    sketch_.write(middle_of(level), sketch_edge + header - 2 * gap - 2 * letter_drop,
                  urgency_word(pack_, level), Sketch::Anchor::middle, "level " + kind);
  }

  void draw_question(FindingId question, const std::vector<int>& of_levels, int y) {
    constexpr int radius = 11;
    sketch_.write(names_end_, y, pack_[question].label, Sketch::Anchor::end);
    sketch_.lines.push_back({names_end_ + sketch_edge, y, sketch_.width - sketch_edge, y, "hair"});
    for (const Disposition level : ids_up_to<Disposition>(of_levels.size())) {
      const int count = of_levels[level.index()];
      if (count == 0) continue;
      const std::string kind = urgency_kind(pack_, level);
      sketch_.dots.push_back({middle_of(level), y, radius, "ground " + kind});
      sketch_.write(middle_of(level), y, std::to_string(count), Sketch::Anchor::middle,
                    "level " + kind);
    }
  }

  const RulePack& pack_;
  std::map<FindingId, std::vector<int>> counts_;
  int names_end_ = 0;
  Sketch sketch_;
};

}  // namespace

Sketch sketch_of_levels(const RulePack& pack) { return LevelArtist(pack).draw(); }

std::string levels_in_words(const RulePack& pack) {
  std::string words = "How many rules of each level look at each question.";
  for (const auto& [question, of_levels] : rules_by_question(pack)) {
    std::vector<std::string> counts;
    for (std::size_t i = of_levels.size(); i-- > 0;) {
      if (of_levels[i] == 0) continue;
      counts.push_back(std::to_string(of_levels[i]) + " of " + pack.dispositions[i].label);
    }
    words += '\n' + pack[question].label + ": " + join(counts, ", ") + '.';
  }
  return words;
}

}  // namespace triage
