// A document as CommonMark. Whatever stands in a text is text: nothing of it becomes markup.

#include <algorithm>

#include "triage/base/mapped.hpp"
#include "triage/base/overloaded.hpp"
#include "triage/base/text.hpp"
#include "triage/report/document.hpp"
#include "triage/report/visible_text.hpp"

namespace triage {
namespace {

/// A line that is nothing but text, wherever it stands. A backslash before any ASCII punctuation
/// stands for that character.
std::string escaped(std::string_view line) {
  constexpr std::string_view anywhere = "\\`*_[]<>&|~#$!";
  constexpr std::string_view at_the_beginning = "-+=.):";
  std::string out;
  bool beginning = true;  // nothing but digits so far: what makes a list or underlines a heading
  for (const char c : line) {
    const bool marks = anywhere.find(c) != anywhere.npos ||
                       (beginning && at_the_beginning.find(c) != at_the_beginning.npos);
    if (marks) out += '\\';
    out += c;
    beginning = beginning && is_digit(c);
  }
  return out;
}

/// An address between `<` and `>`.
std::string address_of(std::string_view address) {
  std::string out;
  for (const char c : printable(address)) {
    switch (c) {
      case ' ': out += "%20"; break;
      case '<': out += "%3C"; break;
      case '>': out += "%3E"; break;
      case '\\': out += "%5C"; break;
      default: out += c;
    }
  }
  return out;
}

/// Emphasis must touch the words that it is for, so spaces at its ends stay outside.
std::string strong(const std::string& words) {
  const std::string_view inner = trim(words);
  if (inner.empty()) return words;
  const auto before = static_cast<std::size_t>(inner.data() - words.data());
  return words.substr(0, before) + "**" + std::string(inner) + "**" +
         words.substr(before + inner.size());
}

/// Words that lead to an address, if it is one to go to.
std::string linked(const std::string& words, std::string_view address) {
  if (!is_safe_address(address)) return words;
  return '[' + words + "](<" + address_of(address) + ">)";
}

/// The words of a text; `line_end` stands where it begins a new line.
std::string markdown_words(const Text& text, const std::string& line_end) {
  std::string out;
  for (const Span& span : text.spans) {
    std::vector<std::string> lines = visible_lines(span.words);
    for (std::string& line : lines) line = escaped(line);
    const std::string words = join(lines, line_end);
    out += linked(span.strong ? strong(words) : words, span.address);
  }
  return std::string(trim(out));
}

std::string paragraph_of(const Text& text) { return markdown_words(text, "\\\n"); }

/// All lines but the first moved to the right, so that they belong to the item that begins there.
std::string below_mark(const std::string& text, std::size_t columns) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    const bool line_follows = text[i] == '\n' && i + 1 < text.size() && text[i + 1] != '\n';
    if (line_follows) out.append(columns, ' ');
  }
  return out;
}

std::string markdown_parts(const std::vector<Part>& parts);

std::string item_of(const std::string& text, const std::vector<Part>& below) {
  const std::string rest = below.empty() ? "" : "\n\n" + markdown_parts(below);
  return "- " + below_mark(text + rest, 2);
}

std::string markdown_list(const Bullets& list) {
  return join(
      mapped(list.items,
             [&](const Item& item) { return item_of(paragraph_of(item.text), item.below); }),
      "\n");
}

/// CommonMark has none: terms are strong, with what is said of each behind or below.
std::string markdown_definitions(const Definitions& definitions) {
  std::vector<std::string> entries;
  for (const Definition& entry : definitions.entries) {
    std::string term = strong(markdown_words(entry.term, " "));
    if (definitions.place == TermPlace::before && begins_with_paragraph(entry.said)) {
      term += ' ' + paragraph_of(std::get<Paragraph>(entry.said.front().form).text);
      entries.push_back(item_of(term, {entry.said.begin() + 1, entry.said.end()}));
    } else {
      entries.push_back(item_of(term, entry.said));
    }
  }
  return join(entries, "\n");
}

/// Between fences that are longer than any in it.
std::string code_of(const Verbatim& verbatim) {
  const std::vector<std::string> lines = lines_of(verbatim);
  std::size_t longest = 0;
  for (const std::string& line : lines) {
    std::size_t run = 0;
    for (const char c : line) {
      run = c == '`' ? run + 1 : 0;
      longest = std::max(longest, run);
    }
  }
  const std::string fence(std::max<std::size_t>(longest + 1, 3), '`');
  return fence + '\n' + join(lines, "\n") + '\n' + fence;
}

/// The extension that most writers of Markdown have; CommonMark shows it as lines.
std::string markdown_table(const Table& table) {
  std::string out = "| " + markdown_words(Text(table.names), " ");
  out += table.names.empty() ? "|" : " |";
  std::string rule = "|---|";
  for (const std::string& column : table.columns) {
    out += ' ' + markdown_words(Text(column), " ") + " |";
    rule += table.of == TableOf::numbers ? "---:|" : "---|";
  }
  out += '\n' + rule;
  for (const TableRow& row : table.rows) {
    out += "\n| " + markdown_words(row.name, " ") + " |";
    for (const Text& cell : row.cells) out += ' ' + markdown_words(cell, "<br>") + " |";
  }
  return out;
}

std::string part_of(const Part& part) {
  return std::visit(
      Overloaded{[](const Paragraph& paragraph) { return paragraph_of(paragraph.text); },
                 [](const Bullets& list) { return markdown_list(list); },
                 [](const Definitions& definitions) { return markdown_definitions(definitions); },
                 [](const Verbatim& verbatim) { return code_of(verbatim); },
                 [](const Table& table) { return markdown_table(table); },
                 [](const Picture& picture) { return paragraph_of(picture.words); }},
      part.form);
}

bool is_list(const Part& part) {
  return std::holds_alternative<Bullets>(part.form) ||
         std::holds_alternative<Definitions>(part.form);
}

std::string markdown_parts(const std::vector<Part>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += "\n\n";
    // Else two lists would be one.
    if (i > 0 && is_list(parts[i]) && is_list(parts[i - 1])) out += "<!-- -->\n\n";
    out += part_of(parts[i]);
  }
  return out;
}

}  // namespace

std::string to_markdown(const Document& document) {
  std::vector<std::string> parts;
  for (const Section& section : document.sections) {
    if (section.heading) {
      const std::string& anchor = section.heading->anchor;
      if (!anchor.empty()) parts.push_back("<a id=\"" + escaped_markup(anchor) + "\"></a>");
      parts.push_back(std::string(level_of(document, section), '#') + ' ' +
                      markdown_words(section.heading->text, " "));
    }
    if (!section.parts.empty()) parts.push_back(markdown_parts(section.parts));
  }
  return parts.empty() ? std::string() : join(parts, "\n\n") + '\n';
}

}  // namespace triage
