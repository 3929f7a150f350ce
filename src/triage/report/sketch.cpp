#include "triage/report/sketch.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "triage/base/text.hpp"
#include "triage/report/xml.hpp"

namespace triage {
namespace {

/// Of letters 12 high. No usual typeface without serifs has wider ones on average.
constexpr double columns_of_letter = 6.6;

using SvgAttributes = std::vector<std::pair<std::string, std::string>>;

std::string coordinate(int value) { return std::to_string(value); }

XmlElement sketch_shape(std::string name, SvgAttributes attributes, const std::string& kind) {
  if (!kind.empty()) attributes.emplace_back("class", kind);
  return {std::move(name), std::move(attributes)};
}

XmlElement text_element(const Sketch::Label& label) {
  constexpr auto anchors = std::to_array<const char*>({"start", "middle", "end"});
  SvgAttributes attributes = {{"x", coordinate(label.x)}, {"y", coordinate(label.y)}};
  if (label.anchor != Sketch::Anchor::start) {
    attributes.emplace_back("text-anchor", anchors[static_cast<std::size_t>(label.anchor)]);
  }
  if (label.slanted) {
    attributes.emplace_back("transform",
                            "rotate(-45 " + coordinate(label.x) + ' ' + coordinate(label.y) + ')');
  }
  XmlElement element = sketch_shape("text", std::move(attributes), label.kind);
  element.text = label.words;
  return element;
}

XmlElement svg_root(const Sketch& sketch) {
  XmlElement root{"svg",
                  {{"xmlns", "http://www.w3.org/2000/svg"},
                   {"class", "sketch"},
                   {"role", "img"},
                   {"aria-label", sketch.title},
                   {"viewBox", "0 0 " + coordinate(sketch.width) + ' ' + coordinate(sketch.height)},
                   {"width", coordinate(sketch.width)},
                   {"height", coordinate(sketch.height)}}};
  for (const auto& line : sketch.lines) {
    root.children.push_back(sketch_shape("line",
                                         {{"x1", coordinate(line.x1)},
                                          {"y1", coordinate(line.y1)},
                                          {"x2", coordinate(line.x2)},
                                          {"y2", coordinate(line.y2)}},
                                         line.kind));
  }
  for (const auto& box : sketch.boxes) {
    root.children.push_back(sketch_shape("rect",
                                         {{"x", coordinate(box.x)},
                                          {"y", coordinate(box.y)},
                                          {"width", coordinate(box.width)},
                                          {"height", coordinate(box.height)},
                                          {"rx", "4"}},
                                         box.kind));
  }
  for (const auto& dot : sketch.dots) {
    root.children.push_back(sketch_shape(
        "circle",
        {{"cx", coordinate(dot.x)}, {"cy", coordinate(dot.y)}, {"r", coordinate(dot.radius)}},
        dot.kind));
  }
  for (const auto& label : sketch.labels) root.children.push_back(text_element(label));
  return root;
}

}  // namespace

void Sketch::write(int x, int middle, std::string words, Anchor anchor, std::string kind) {
  labels.push_back({x, middle + letter_drop, std::move(words), anchor, std::move(kind)});
}

Sketch stacked(Sketch first, const Sketch& second) {
  const int below = first.height;
  for (Sketch::Line line : second.lines) {
    line.y1 += below;
    line.y2 += below;
    first.lines.push_back(std::move(line));
  }
  for (Sketch::Box box : second.boxes) {
    box.y += below;
    first.boxes.push_back(std::move(box));
  }
  for (Sketch::Dot dot : second.dots) {
    dot.y += below;
    first.dots.push_back(std::move(dot));
  }
  for (Sketch::Label label : second.labels) {
    label.y += below;
    first.labels.push_back(std::move(label));
  }
  first.width = std::max(first.width, second.width);
  first.height += second.height;
  return first;
}

int width_in_sketch(std::string_view words) {
  return static_cast<int>(static_cast<double>(display_width(words)) * columns_of_letter) + 1;
}

std::string to_svg(const Sketch& sketch) { return to_markup(svg_root(sketch)); }

std::string to_svg_file(const Sketch& sketch) {
  XmlElement root = svg_root(sketch);
  XmlElement style{"style", {}, std::string(sketch_style())};
  root.children.insert(root.children.begin(), std::move(style));
  return to_xml(root);
}

// The five colours of urgency, each as ink and as a ground for it; grey for what has none.
std::string_view sketch_style() {
  return R"(.urgency-0 { --ink: #1b6b40; --ground: #e7f4ec; }
.urgency-1 { --ink: #1d5c96; --ground: #e6f0f9; }
.urgency-2 { --ink: #7d5200; --ground: #fcf2d9; }
.urgency-3 { --ink: #a3400a; --ground: #fdebdf; }
.urgency-4 { --ink: #a51c1c; --ground: #fdeaea; }
.sketch { --text: #1f2733; --quiet: #6a7480; --hair: #e3e7ec;
  font: 12px system-ui, "Helvetica Neue", Helvetica, Arial, sans-serif; }
.sketch text { fill: var(--text); }
.sketch line { stroke: var(--hair); stroke-width: 1; }
.sketch line.road { stroke: var(--ink, var(--quiet)); stroke-opacity: .55; }
.sketch line.dashed { stroke-dasharray: 4 3; }
.sketch circle { fill: var(--ink, var(--quiet)); }
.sketch circle.ground { fill: var(--ground); stroke: var(--ink); }
.sketch rect.question { stroke: var(--quiet); }
.sketch rect { fill: var(--ground, none); stroke: var(--ink, var(--hair)); }
.sketch text.level { fill: var(--ink); font-weight: 600; }
.sketch text.quiet { fill: var(--quiet); }
@media screen and (prefers-color-scheme: dark) {
  .urgency-0 { --ink: #86d6a8; --ground: #13291d; }
  .urgency-1 { --ink: #93c6f4; --ground: #12263a; }
  .urgency-2 { --ink: #efc76a; --ground: #2c220e; }
  .urgency-3 { --ink: #f5a877; --ground: #331e11; }
  .urgency-4 { --ink: #ff9d96; --ground: #361616; }
  .sketch { --text: #e6e9ee; --quiet: #9aa4b0; --hair: #2e343c; }
}
)";
}

}  // namespace triage
