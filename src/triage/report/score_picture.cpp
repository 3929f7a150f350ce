// The drawing of an evaluation: who gets what, and below it how often each level is right.

#include <algorithm>
#include <cmath>
#include <utility>

#include "triage/program/from_pack.hpp"
#include "triage/report/figures.hpp"
#include "triage/report/rule_picture.hpp"
#include "triage/report/score_wording.hpp"

namespace triage {
namespace {

class ScoreArtist {
 public:
  explicit ScoreArtist(const ScoreReport& report)
      : report_(report), figures_(report.score.systems.front()), names_(level_names(report.pack)) {
    for (const std::string& name : names_) {
      names_end_ = std::max(names_end_, sketch_edge + width_in_sketch(name));
    }
    for (std::size_t i = names_.size(); i-- > 0;) {
      const bool is_used = row_total(i) + column_total(i) > 0;
      if (is_used || i < names_.size() - 1) shown_.push_back(i);
    }
    // What nobody is given stands last.
    if (shown_.front() == names_.size() - 1) {
      std::rotate(shown_.begin(), shown_.begin() + 1, shown_.end());
    }
  }

  Sketch draw() {
    sketch_.title = report_.pack.id + ' ' + report_.pack.version +
                    ": expected and given, and how "
                    "often it is right, with 95 % bounds";
    const int columns = static_cast<int>(shown_.size());
    sketch_.width = std::max(names_end_ + sketch_edge + columns * cell_width,
                             names_end_ + sketch_edge + scale_width + rate_width) +
                    sketch_edge;
    int y = draw_counts(sketch_edge + line_height);
    y = draw_rates(y + line_height);
    sketch_.height = y + sketch_edge;
    return std::move(sketch_);
  }

 private:
  static constexpr int cell_width = 116;
  static constexpr int cell_height = 30;
  static constexpr int line_height = 28;
  static constexpr int scale_width = 300;
  static constexpr int rate_width = 190;

  [[nodiscard]] std::size_t row_total(std::size_t row) const {
    return figures_.accuracy_of[row].of;
  }
  [[nodiscard]] std::size_t column_total(std::size_t column) const {
    std::size_t total = 0;
    for (const auto& row : figures_.confusion.counts) total += row[column];
    return total;
  }
  [[nodiscard]] std::string kind_of(std::size_t level) const {
    return level + 1 == names_.size() ? "" : urgency_kind(report_.pack, Disposition(level));
  }

  [[nodiscard]] std::string name_kind(std::size_t level) const {
    const std::string kind = kind_of(level);
    return kind.empty() ? "level" : "level " + kind;
  }

  /// A cell where nothing is wrong has its level's ground.
  int draw_counts(int y) {
    const int left = names_end_ + sketch_edge;
    sketch_.write(left, y - line_height / 2, "Given; what was expected stands on the left",
                  Sketch::Anchor::start, "quiet");
    for (std::size_t c = 0; c < shown_.size(); ++c) {
      sketch_.write(left + static_cast<int>(c) * cell_width + cell_width / 2, y + line_height / 2,
                    names_[shown_[c]], Sketch::Anchor::middle, name_kind(shown_[c]));
    }
    y += line_height;
    for (const std::size_t row : shown_) {
      sketch_.write(names_end_, y + cell_height / 2, names_[row], Sketch::Anchor::end);
      for (std::size_t c = 0; c < shown_.size(); ++c) {
        const std::size_t column = shown_[c];
        const std::size_t count = figures_.confusion.counts[row][column];
        const int x = left + static_cast<int>(c) * cell_width;
        sketch_.boxes.push_back(
            {x + 2, y + 2, cell_width - 4, cell_height - 4, row == column ? kind_of(row) : ""});
        sketch_.write(x + cell_width / 2, y + cell_height / 2, std::to_string(count),
                      Sketch::Anchor::middle, row == column && count > 0 ? name_kind(row) : "");
      }
      y += cell_height;
    }
    return y;
  }

  int draw_rates(int y) {
    const int left = names_end_ + sketch_edge;
    sketch_.write(left, y, "Exactly right, with 95 % bounds (Clopper-Pearson)",
                  Sketch::Anchor::start, "quiet");
    y += line_height;
    draw_rate("all", figures_.accuracy, "", y);
    for (const std::size_t level : shown_) {
      if (row_total(level) == 0) continue;
      y += cell_height;
      draw_rate(names_[level], figures_.accuracy_of[level], kind_of(level), y);
    }
    y += cell_height / 2;
    for (const int percent : {0, 50, 100}) {
      const int x = left + percent * scale_width / 100;
      sketch_.lines.push_back({x, y, x, y + letter_drop, "road"});
      sketch_.write(x, y + line_height / 2, std::to_string(percent) + " %", Sketch::Anchor::middle,
                    "quiet");
    }
    return y + line_height;
  }

  void draw_rate(const std::string& name, const Share& share, const std::string& kind, int y) {
    constexpr int radius = 5;
    constexpr int end = 5;  // half the height of a bound
    const int left = names_end_ + sketch_edge;
    const auto at = [left](double rate) {
      return left + static_cast<int>(std::lround(rate * scale_width));
    };
    sketch_.write(names_end_, y, name, Sketch::Anchor::end);
    sketch_.lines.push_back({left, y, left + scale_width, y, "hair"});
    if (share.of == 0) {
      sketch_.write(left + scale_width + sketch_edge, y, "none", Sketch::Anchor::start);
      return;
    }
    const std::string road = kind.empty() ? "road" : "road " + kind;
    sketch_.lines.push_back({at(share.low), y, at(share.high), y, road});
    for (const double bound : {share.low, share.high}) {
      sketch_.lines.push_back({at(bound), y - end, at(bound), y + end, road});
    }
    sketch_.dots.push_back({at(share.rate()), y, radius, kind});
    sketch_.write(left + scale_width + sketch_edge, y,
                  std::to_string(share.count) + " of " + std::to_string(share.of) + " (" +
                      percent_text(share.rate()) + ")",
                  Sketch::Anchor::start);
  }

  const ScoreReport& report_;
  const SystemFigures& figures_;
  std::vector<std::string> names_;
  std::vector<std::size_t> shown_;  // the most urgent first
  int names_end_ = 0;
  Sketch sketch_;
};

}  // namespace

Sketch score_sketch(const ScoreReport& report) { return ScoreArtist(report).draw(); }

}  // namespace triage
