#include "triage/report/xml.hpp"

#include <algorithm>

#include "triage/base/text.hpp"

namespace triage {
namespace {

/// Text or an attribute's value. XML 1.0 has no way to write most control characters, so those are
/// made visible; line feeds stand in text only.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    for (const char c : printable(text.substr(at, end - at))) {
      switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
      }
    }
    if (end < text.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

void append(std::string& out, const XmlElement& element, std::size_t depth) {
  const std::string margin(2 * depth, ' ');
  out += margin + '<' + element.name;
  for (const auto& [name, value] : element.attributes) {
    out += ' ' + name + "=\"" + escaped(value) + '"';
  }
  if (element.children.empty() && element.text.empty()) {
    out += "/>\n";
    return;
  }
  out += '>' + escaped(element.text);
  if (!element.children.empty()) out += '\n';
  for (const XmlElement& child : element.children) append(out, child, depth + 1);
  if (!element.children.empty()) out += margin;
  out += "</" + element.name + ">\n";
}

}  // namespace

std::string to_xml(const XmlElement& root) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  append(out, root, 0);
  return out;
}

}  // namespace triage
