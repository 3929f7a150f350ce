#include "triage/report/xml.hpp"

#include "triage/report/visible_text.hpp"

namespace triage {
namespace {

void append(std::string& out, const XmlElement& element, std::size_t depth) {
  const std::string margin(2 * depth, ' ');
  out += margin + '<' + element.name;
  for (const auto& [name, value] : element.attributes) {
    out += ' ' + name + "=\"" + escaped_markup(value) + '"';
  }
  if (element.children.empty() && element.text.empty()) {
    out += "/>\n";
    return;
  }
  out += '>' + escaped_markup(element.text);
  if (!element.children.empty()) out += '\n';
  for (const XmlElement& child : element.children) append(out, child, depth + 1);
  if (!element.children.empty()) out += margin;
  out += "</" + element.name + ">\n";
}

}  // namespace

std::string to_markup(const XmlElement& element) {
  std::string out;
  append(out, element, 0);
  return out;
}

std::string to_xml(const XmlElement& root) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + to_markup(root);
}

}  // namespace triage
