#include "triage/report/interview_picture.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "triage/base/text.hpp"
#include "triage/report/interview_rows.hpp"
#include "triage/report/rule_picture.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

constexpr int tree_width = 900;
constexpr int tree_page_height = 1240;  // with this width, a page of A4 below a heading
constexpr int tree_indent = 22;
constexpr int trunk_inset = 10;  // of the line downward, from the left of its boxes
constexpr int tree_line_height = 15;
constexpr int tree_row_gap = 3;
constexpr int tree_box_height = 20;
constexpr int tree_badge_width = 112;
constexpr int letter_width = 7;
constexpr std::size_t most_lines = 3;

/// The row in its lines, for its place on the page.
class TreeRow {
 public:
  TreeRow(const RulePack& pack, const InterviewRow& row) : row_(row) {
    const int beyond = row.goes_on.empty() ? 0 : width_in_sketch(row.goes_on) + sketch_edge;
    const auto room = [&](int from) {
      const int width = tree_width - sketch_edge - tree_badge_width - sketch_edge - from - beyond;
      return static_cast<std::size_t>(std::max(width / letter_width, 16));
    };
    if (is_question()) {
      box_width_ = width_in_sketch(row.words.front()) + 3 * trunk_inset;
      const int from = left() + box_width_ + trunk_inset;
      lines_ = wrapped_answers(row.calmest, room(from), most_lines);
      text_left_ = from;
    } else {
      text_left_ = left() + trunk_inset + tree_indent;
      lines_ = wrapped_answers(row.words, room(text_left_), most_lines);
    }
    if (const auto level = row.ends ? row.ends : row.at_least) {
      kind_ = urgency_kind(pack, *level);
      level_ = urgency_word(pack, level);
    }
  }

  [[nodiscard]] const InterviewRow& row() const { return row_; }
  [[nodiscard]] bool is_question() const { return row_.shows == InterviewRow::Shows::question; }
  [[nodiscard]] int left() const {
    return sketch_edge + static_cast<int>(row_.depth) * tree_indent;
  }
  [[nodiscard]] int height() const {
    const int words = static_cast<int>(lines_.size()) * tree_line_height;
    return (is_question() ? std::max(words, tree_box_height) + 2 * tree_row_gap : words) +
           tree_row_gap;
  }

  void draw(Sketch& sketch, int top) const {
    const int middle =
        top + (is_question() ? tree_row_gap + tree_box_height / 2 : tree_line_height / 2);
    if (is_question()) {
      sketch.boxes.push_back(
          {left(), middle - tree_box_height / 2, box_width_, tree_box_height, "question"});
      sketch.write(left() + trunk_inset, middle, row_.words.front(), Sketch::Anchor::start);
    }
    int y = middle;
    int right = 0;
    for (const std::string& line : lines_) {
      sketch.write(text_left_, y, line, Sketch::Anchor::start, is_question() ? "quiet" : "");
      y += tree_line_height;
      if (&line == &lines_.front()) right = text_left_ + width_in_sketch(line);
    }
    draw_right(sketch, middle, right);
  }

  /// Where the line from the question comes in.
  [[nodiscard]] int stub(int top) const { return top + tree_line_height / 2; }
  [[nodiscard]] int text_left() const { return text_left_; }

 private:
  /// A line from the words to what they lead to.
  void draw_right(Sketch& sketch, int middle, int from) const {
    const int badge = tree_width - sketch_edge - tree_badge_width;
    int to = badge;
    if (!row_.goes_on.empty()) {
      sketch.write(badge - sketch_edge, middle, row_.goes_on, Sketch::Anchor::end, "quiet");
      to -= sketch_edge + width_in_sketch(row_.goes_on);
    }
    if (row_.ends) {
      sketch.boxes.push_back(
          {badge, middle - tree_line_height / 2, tree_badge_width, tree_line_height, kind_});
    }
    if (!level_.empty()) {
      const std::string words = row_.ends ? level_ : "at least " + level_;
      sketch.write(badge + tree_badge_width / 2, middle, words, Sketch::Anchor::middle,
                   "level " + kind_);
    }
    if ((row_.ends || !row_.goes_on.empty()) && from + letter_width < to - letter_width) {
      sketch.lines.push_back({from + letter_width, middle, to - letter_width, middle,
                              row_.ends ? "road " + kind_ : std::string("hair")});
    }
  }

  InterviewRow row_;
  int box_width_ = 0;
  int text_left_ = 0;
  std::vector<std::string> lines_;
  std::string kind_;
  std::string level_;
};

/// Rows below each other, and the lines downward that hold them together.
class TreePage {
 public:
  explicit TreePage(std::string title) {
    sketch_.title = std::move(title);
    sketch_.width = tree_width;
  }

  void add(const TreeRow& row) {
    const int top = y_;
    const std::size_t depth = row.row().depth;
    std::erase_if(lowest_, [depth](const auto& one) { return one.first > depth; });
    const int trunk = row.left() + trunk_inset;
    const int reaches = row.is_question() ? top + tree_row_gap : row.stub(top);
    // The first question below an answer hangs on that answer.
    const auto above = lowest_.find(depth);
    const int from = above != lowest_.end() ? above->second : top - tree_row_gap;
    if (above != lowest_.end() || depth > 0) {
      sketch_.lines.push_back({trunk, from, trunk, reaches, "road"});
    }
    if (!row.is_question()) {
      sketch_.lines.push_back({trunk, reaches, row.text_left() - trunk_inset / 2, reaches, "road"});
    }
    lowest_[depth] = row.is_question() ? reaches + tree_box_height : reaches;
    row.draw(sketch_, top);
    y_ += row.height();
  }

  void say(const std::string& words) {
    y_ += tree_line_height;
    sketch_.labels.push_back({sketch_edge, y_, words, Sketch::Anchor::start, "quiet"});
    y_ += tree_line_height;
  }

  Sketch take() {
    sketch_.height = y_ + sketch_edge;
    return std::move(sketch_);
  }

 private:
  Sketch sketch_;
  int y_ = sketch_edge;
  std::map<std::size_t, int> lowest_;  // by depth: down to where its line is drawn
};

/// A question that everybody with the calmest answers is asked, and what hangs on it.
using TreeBlock = std::vector<TreeRow>;

int height_of(const TreeBlock& block) {
  int height = 0;
  for (const TreeRow& row : block) height += row.height();
  return height;
}

std::vector<TreeBlock> blocks_of(const RulePack& pack, const std::vector<InterviewRow>& rows) {
  std::vector<TreeBlock> blocks;
  for (const InterviewRow& row : rows) {
    if (row.depth == 0 && row.shows == InterviewRow::Shows::question) blocks.emplace_back();
    blocks.back().emplace_back(pack, row);
  }
  return blocks;
}

/// As many of the blocks from `begin` on as fit on a page.
std::size_t end_of_page(const std::vector<TreeBlock>& blocks, std::size_t begin) {
  int left = tree_page_height - 2 * sketch_edge;
  std::size_t end = begin;
  while (end < blocks.size() && (left -= height_of(blocks[end])) >= 0) ++end;
  return std::max(end, std::min(begin + 1, blocks.size()));
}

std::string sentence_of(const RulePack& pack, const InterviewRow& row) {
  const bool is_question = row.shows == InterviewRow::Shows::question;
  std::string words;
  const std::size_t marks = 2 * row.depth + (is_question ? 0 : 1);
  for (std::size_t i = 0; i < marks; ++i) words += "\u2013 ";
  words += join(row.words, answer_separator) + ": ";
  if (is_question) words += join(row.calmest, answer_separator) + ", ";
  if (row.ends) return words + "ends with " + urgency_word(pack, row.ends) + '.';
  words += row.goes_on.empty() ? "goes on below" : row.goes_on;
  if (row.at_least) words += ", at least " + urgency_word(pack, row.at_least);
  return words + '.';
}

InterviewPage page_of(const RulePack& pack, std::span<const TreeBlock> blocks,
                      const std::string& title, std::size_t left_out) {
  TreePage page(title);
  std::vector<std::string> sentences;
  for (const TreeBlock& block : blocks) {
    for (const TreeRow& row : block) {
      page.add(row);
      sentences.push_back(sentence_of(pack, row.row()));
    }
  }
  if (left_out > 0) {
    sentences.push_back(
        "Two pages hold no more: " + counted(left_out, "more question is", "more questions are") +
        " asked after these.");
    page.say(sentences.back());
  }
  return {page.take(), join(sentences, "\n")};
}

}  // namespace

std::vector<InterviewPage> pages_of_interview(const Pack& pack, const InterviewTree& tree) {
  std::vector<InterviewRow> rows = first_check_rows(pack);
  for (InterviewRow& row : interview_rows(pack, tree)) rows.push_back(std::move(row));
  const std::vector<TreeBlock> blocks = blocks_of(pack, rows);
  const std::size_t first = end_of_page(blocks, 0);
  const std::size_t second = end_of_page(blocks, first);
  const std::span all(blocks);
  std::vector<InterviewPage> pages;
  if (first > 0) pages.push_back(page_of(pack, all.first(first), "The interview as a tree", 0));
  if (second > first) {
    pages.push_back(page_of(pack, all.subspan(first, second - first),
                            "The interview as a tree, continued", blocks.size() - second));
  }
  return pages;
}

Sketch sketch_of_interview(const Pack& pack) {
  Sketch drawing;
  for (const InterviewPage& page : pages_of_interview(pack, interview_tree(pack.program))) {
    drawing = drawing.height == 0 ? page.sketch : stacked(std::move(drawing), page.sketch);
  }
  return drawing;
}

}  // namespace triage
