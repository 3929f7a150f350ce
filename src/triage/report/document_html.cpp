// A document as a page of HTML: what each part is, and nothing about how it looks.

#include "triage/base/overloaded.hpp"
#include "triage/base/text.hpp"
#include "triage/report/document.hpp"
#include "triage/report/visible_text.hpp"

namespace triage {
namespace {

std::string element(const std::string& name, const std::string& inner) {
  return '<' + name + '>' + inner + "</" + name + '>';
}

std::string html_words(const Span& span) {
  std::vector<std::string> lines = visible_lines(span.words);
  for (std::string& line : lines) line = escaped_markup(line);
  std::string out = join(lines, "<br>\n");
  if (span.strong) out = element("strong", out);
  if (!is_safe_address(span.address)) return out;
  return "<a href=\"" + escaped_markup(span.address) + "\">" + out + "</a>";
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
  std::string header = "<td></td>";
  for (const std::string& column : table.columns) {
    header += "<th scope=\"col\">" + escaped_markup(column) + "</th>";
  }
  std::string rows;
  for (const TableRow& row : table.rows) {
    std::string cells = "<th scope=\"row\">" + escaped_markup(row.name) + "</th>";
    for (const std::string& cell : row.cells) cells += element("td", escaped_markup(cell));
    rows += element("tr", cells) + '\n';
  }
  return element("table", "\n<thead>\n" + element("tr", header) + "\n</thead>\n<tbody>\n" + rows +
                              "</tbody>\n") +
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
                   [](const Table& table) { return html_table(table); }},
        part.form);
  }
  return out;
}

std::string class_of(Tone tone) {
  switch (tone) {
    case Tone::calm: return " class=\"calm\"";
    case Tone::caution: return " class=\"caution\"";
    case Tone::alarm: return " class=\"alarm\"";
    case Tone::plain:
    case Tone::faint:
    case Tone::strong: break;
  }
  return {};
}

std::string section_of(const Section& section, const std::string& heading) {
  std::string inner;
  if (section.heading) {
    inner = '<' + heading + class_of(section.heading->tone) + '>' +
            html_words(section.heading->text) + "</" + heading + ">\n";
  }
  return element("section", '\n' + inner + html_parts(section.parts)) + '\n';
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

std::string to_html(const Document& document) {
  std::string body;
  for (const Section& section : document.sections) {
    body += section_of(section, &section == &document.sections.front() ? "h1" : "h2");
  }
  return "<!DOCTYPE html>\n<html lang=\"" + escaped_markup(document.language) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width\">\n" +
         element("title", title_of(document)) + "\n</head>\n<body>\n" +
         element("main", '\n' + body) + "\n</body>\n</html>\n";
}

}  // namespace triage
