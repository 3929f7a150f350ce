// A document as a page of HTML: what each part is, and nothing about how it looks.

#include "triage/base/overloaded.hpp"
#include "triage/base/text.hpp"
#include "triage/report/document.hpp"
#include "triage/report/visible_text.hpp"

namespace triage {
namespace {

std::string element(const std::string& name, const std::string& inner,
                    const std::string& attributes = {}) {
  return '<' + name + attributes + '>' + inner + "</" + name + '>';
}

/// Empty without a value.
std::string attribute(const std::string& name, const std::string& value) {
  return value.empty() ? value : ' ' + name + "=\"" + escaped_markup(value) + '"';
}

std::string html_words(const Span& span) {
  std::vector<std::string> lines = visible_lines(span.words);
  for (std::string& line : lines) line = escaped_markup(line);
  std::string out = join(lines, "<br>\n");
  if (span.strong) out = element("strong", out);
  const std::string kind = attribute("class", span.kind) + attribute("lang", span.language);
  if (is_safe_address(span.address)) {
    return element("a", out, attribute("href", span.address) + kind);
  }
  return kind.empty() ? out : element("span", out, kind);
}

std::string html_words(const Text& text) {
  std::string out;
  for (const Span& span : text.spans) out += html_words(span);
  return out;
}

std::string html_parts(const std::vector<Part>& parts);

std::string html_list(const Bullets& list) {
  std::string items;
  for (const Item& item : list.items) {
    const std::string below = item.below.empty() ? "" : '\n' + html_parts(item.below);
    items += element("li", html_words(item.text) + below) + '\n';
  }
  return element("ul", '\n' + items) + '\n';
}

std::string html_definitions(const Definitions& definitions) {
  std::string entries;
  for (const Definition& entry : definitions.entries) {
    entries += element("dt", html_words(entry.term)) + '\n';
    entries += element("dd", entry.said.empty() ? "" : '\n' + html_parts(entry.said)) + '\n';
  }
  return element("dl", '\n' + entries) + '\n';
}

std::string html_table(const Table& table) {
  const std::string column_head = " scope=\"col\"";
  std::string header = table.names.empty()
                           ? std::string("<td></td>")
                           : element("th", escaped_markup(table.names), column_head);
  for (const std::string& column : table.columns) {
    header += element("th", escaped_markup(column), column_head);
  }
  std::string rows;
  for (const TableRow& row : table.rows) {
    std::string cells = element("th", html_words(row.name), " scope=\"row\"");
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      // For styles that set the cells one below the other.
      const std::string label =
          table.of == TableOf::words ? attribute("data-column", table.columns[i]) : "";
      cells += element("td", html_words(row.cells[i]), label);
    }
    rows += element("tr", cells) + '\n';
  }
  const std::string head = element("thead", '\n' + element("tr", header) + '\n');
  std::string kind = table.of == TableOf::words ? "words" : "";
  if (!table.kind.empty()) kind += ' ' + table.kind;
  return element("table", '\n' + head + '\n' + element("tbody", '\n' + rows) + '\n',
                 attribute("class", std::string(trim(kind)))) +
         '\n';
}

std::string html_parts(const std::vector<Part>& parts) {
  std::string out;
  for (const Part& part : parts) {
    out += std::visit(
        Overloaded{[](const Paragraph& paragraph) {
                     return element("p", html_words(paragraph.text)) + '\n';
                   },
                   [](const Bullets& list) { return html_list(list); },
                   [](const Definitions& definitions) { return html_definitions(definitions); },
                   [](const Verbatim& verbatim) {
                     return element(
                                "pre",
                                element("code", escaped_markup(join(lines_of(verbatim), "\n")))) +
                            '\n';
                   },
                   [](const Table& table) { return html_table(table); },
                   [](const Picture& picture) {
                     return element("figure", '\n' + picture.svg, " tabindex=\"0\"") + '\n';
                   }},
        part.form);
  }
  return out;
}

std::string class_of(Tone tone) {
  switch (tone) {
    case Tone::calm: return "calm";
    case Tone::caution: return "caution";
    case Tone::alarm: return "alarm";
    case Tone::plain:
    case Tone::strong: break;
  }
  return {};
}

std::string section_of(const Section& section, unsigned level) {
  std::string inner;
  if (const auto& heading = section.heading) {
    inner =
        element('h' + std::to_string(level), html_words(heading->text),
                attribute("id", heading->anchor) + attribute("class", class_of(heading->tone))) +
        '\n';
  }
  return element("section", '\n' + inner + html_parts(section.parts),
                 attribute("class", section.kind)) +
         '\n';
}

/// The words of the first heading, on one line.
std::string title_of(const Document& document) {
  std::string title;
  if (document.sections.empty() || !document.sections.front().heading) return title;
  for (const Span& span : document.sections.front().heading->text.spans) {
    title += join(visible_lines(span.words), " ");
  }
  return escaped_markup(title);
}

}  // namespace

std::string to_html_sections(const Document& document) {
  std::string body;
  for (const Section& section : document.sections) {
    body += section_of(section, level_of(document, section));
  }
  return body;
}

std::string to_html(const Document& document, std::string_view style) {
  return "<!DOCTYPE html>\n<html lang=\"" + escaped_markup(document.language) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width\">\n" +
         element("title", title_of(document)) + '\n' +
         (style.empty() ? std::string() : element("style", '\n' + std::string(style)) + '\n') +
         "</head>\n<body>\n" + element("main", '\n' + to_html_sections(document)) +
         "\n</body>\n</html>\n";
}

}  // namespace triage
