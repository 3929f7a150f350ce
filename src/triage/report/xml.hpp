#pragma once

// XML, as far as our reports need it.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace triage {

struct XmlElement {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes = {};
  std::string text = {};  // of an element without children
  std::vector<XmlElement> children = {};
};

/// An element with all that is in it, indented, to stand in another text.
std::string to_markup(const XmlElement& element);

/// A whole document, indented.
std::string to_xml(const XmlElement& root);

}  // namespace triage
