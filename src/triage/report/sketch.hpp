#pragma once

// Boxes, lines, dots and words at their places, and the SVG of them. What something looks like is
// said by its kind, a class for which `sketch_style` has the colours, light and dark.

#include <string>
#include <string_view>
#include <vector>

namespace triage {

struct Sketch {
  struct Box {
    int x, y, width, height;
    std::string kind;
  };
  struct Line {
    int x1, y1, x2, y2;
    std::string kind;
  };
  struct Dot {
    int x, y, radius;
    std::string kind;
  };
  enum class Anchor : unsigned char { start, middle, end };
  struct Label {
    int x, y;  // of the line on which the words stand
    std::string words;
    Anchor anchor = Anchor::start;
    std::string kind = {};
    bool slanted = false;  // upward to the right
  };

  std::string title;
  int width = 0;
  int height = 0;
  std::vector<Line> lines = {};
  std::vector<Box> boxes = {};
  std::vector<Dot> dots = {};
  std::vector<Label> labels = {};

  /// Words on a line through whose middle `middle` is.
  void write(int x, int middle, std::string words, Anchor anchor, std::string kind = {});
};

/// The margin around what is drawn, and between what does not belong together.
inline constexpr int sketch_edge = 12;

/// From the middle of a line to where its letters stand.
inline constexpr int letter_drop = 4;

/// One drawing, the second below the first, under the first one's title.
Sketch stacked(Sketch first, const Sketch& second);

/// Columns of a drawing that words take in its letters, at most.
int width_in_sketch(std::string_view words);

/// `<svg>`, to stand in a page that has `sketch_style` in its style.
std::string to_svg(const Sketch& sketch);
/// The same as a file of its own.
std::string to_svg_file(const Sketch& sketch);

/// CSS.
std::string_view sketch_style();

}  // namespace triage
