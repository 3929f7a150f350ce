// A document in a terminal. Words are wrapped first and toned afterwards, since colour has no
// width.

#include <algorithm>

#include "triage/base/mapped.hpp"
#include "triage/base/overloaded.hpp"
#include "triage/base/text.hpp"
#include "triage/report/document.hpp"
#include "triage/report/visible_text.hpp"

namespace triage {
namespace {

constexpr std::size_t indent_below = 2;

std::string terminal_words(const Text& text) {
  std::string words;
  for (const Span& span : text.spans) words += printable_lines(span.words);
  return words;
}

/// For each byte of the words that is no white space, whether it is strong.
std::vector<bool> strong_letters(const Text& text) {
  std::vector<bool> strong;
  for (const Span& span : text.spans) {
    for (const char c : printable_lines(span.words)) {
      if (c != ' ' && c != '\n') strong.push_back(span.strong);
    }
  }
  return strong;
}

class TerminalPage {
 public:
  explicit TerminalPage(const Style& style) : style_(style) {}

  void add(const Section& section) {
    if (!out_.empty()) out_ += '\n';
    if (section.heading) {
      for (const std::string& line : wrap(terminal_words(section.heading->text), room(0))) {
        out_ += toned(line, section.heading->tone, style_) + '\n';
      }
    }
    for (const Part& part : section.parts) add(part, 0);
  }

  std::string take() { return std::move(out_); }

 private:
  /// Narrower than this, wrapping makes a text harder to read, not easier.
  static constexpr std::size_t min_width = 20;

  [[nodiscard]] std::size_t room(std::size_t indent) const {
    return std::max(style_.width, min_width + indent) - indent;
  }

  void add(const Part& part, std::size_t indent) {
    std::visit(Overloaded{[&](const Paragraph& paragraph) { add(paragraph.text, indent, ""); },
                          [&](const Bullets& list) {
                            for (const Item& item : list.items) {
                              add(item.text, indent, "- ");
                              for (const Part& below : item.below) add(below, indent + 2);
                            }
                          },
                          [&](const Definitions& definitions) { add(definitions, indent); },
                          [&](const Verbatim& verbatim) { add(verbatim, indent); },
                          [&](const Table& table) {
                            if (table.of == TableOf::words) return add_words(table, indent);
                            add_numbers(table, indent);
                          },
                          [&](const Picture& picture) { add(picture.words, indent, ""); }},
               part.form);
  }

  void add(const Definitions& definitions, std::size_t indent) {
    for (const Definition& entry : definitions.entries) {
      std::string mark;
      std::size_t first = 0;
      const bool before =
          definitions.place == TermPlace::before && begins_with_paragraph(entry.said);
      if (before) {
        mark = terminal_words(entry.term) + ' ';
        const std::size_t columns = display_width(mark);
        mark.append(std::max(columns, definitions.columns) - columns, ' ');
        add(std::get<Paragraph>(entry.said.front().form).text, indent, mark);
        first = 1;
      } else {
        add(entry.term, indent, "");
      }
      const std::size_t inner = indent + (before ? display_width(mark) : indent_below);
      for (std::size_t i = first; i < entry.said.size(); ++i) add(entry.said[i], inner);
    }
  }

  void add(const Verbatim& verbatim, std::size_t indent) {
    for (const std::string& line : lines_of(verbatim))
      out_ += std::string(indent, ' ') + line + '\n';
  }

  /// Names to the left, numbers to the right below the names of their columns.
  void add_numbers(const Table& table, std::size_t indent) {
    std::size_t first = 0;
    std::vector<std::size_t> widths =
        mapped(table.columns, [&](const std::string& column) { return display_width(column); });
    for (const TableRow& row : table.rows) {
      first = std::max(first, display_width(terminal_words(row.name)));
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        widths[i] = std::max(widths[i], display_width(terminal_words(row.cells[i])));
      }
    }
    const auto padding = [](const std::string& text, std::size_t columns) {
      return std::string(columns - std::min(columns, display_width(text)), ' ');
    };
    const auto add_row = [&](const std::string& name, const std::vector<std::string>& cells) {
      out_ += std::string(indent, ' ') + name + padding(name, first);
      for (std::size_t i = 0; i < cells.size(); ++i) {
        out_ += "  " + padding(cells[i], widths[i]) + cells[i];
      }
      out_ += '\n';
    };
    add_row("", table.columns);
    for (const TableRow& row : table.rows) {
      std::vector<std::string> cells =
          mapped(row.cells, [&](const Text& cell) { return terminal_words(cell); });
      add_row(terminal_words(row.name), cells);
    }
  }

  /// Words have no room side by side: each name, and below it what stands under each column.
  void add_words(const Table& table, std::size_t indent) {
    for (const TableRow& row : table.rows) {
      add(row.name, indent, "");
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        add(row.cells[i], indent + indent_below, table.columns[i] + ": ");
      }
    }
  }

  /// A paragraph, its first line behind a mark and the others below it.
  void add(const Text& text, std::size_t indent, const std::string& mark) {
    const std::size_t inner = indent + display_width(mark);
    const std::vector<bool> strong = strong_letters(text);
    std::size_t letter = 0;
    std::string margin = std::string(indent, ' ') + mark;
    for (const std::string& line : wrap(terminal_words(text), room(inner))) {
      out_ += margin + with_strong(line, strong, letter) + '\n';
      margin.assign(inner, ' ');
    }
  }

  /// The line with its strong words toned. `letter` counts the letters of the text.
  [[nodiscard]] std::string with_strong(const std::string& line, const std::vector<bool>& strong,
                                        std::size_t& letter) const {
    std::string out;
    std::string run;
    bool is_strong = false;
    const auto end_run = [&] {
      if (!run.empty()) out += is_strong ? toned(run, Tone::strong, style_) : run;
      run.clear();
    };
    for (const char c : line) {
      if (c == ' ') {
        if (letter < strong.size() && is_strong && !strong[letter]) {
          end_run();
          is_strong = false;
        }
      } else if (const bool now = strong[letter++]; now != is_strong) {
        end_run();
        is_strong = now;
      }
      run += c;
    }
    end_run();
    return out;
  }

  Style style_;
  std::string out_;
};

}  // namespace

bool begins_with_paragraph(const std::vector<Part>& said) {
  return !said.empty() && std::holds_alternative<Paragraph>(said.front().form);
}

unsigned level_of(const Document& document, const Section& section) {
  if (&section == &document.sections.front()) return 1;
  return section.heading ? section.heading->level : Heading{}.level;
}

std::vector<std::string> lines_of(const Verbatim& verbatim) {
  std::vector<std::string> lines = visible_lines(verbatim.lines);
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

std::string to_terminal(const Document& document, const Style& style) {
  TerminalPage page(style);
  for (const Section& section : document.sections) page.add(section);
  return page.take();
}

}  // namespace triage
