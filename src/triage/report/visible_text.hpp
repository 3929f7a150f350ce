#pragma once

// Text of anybody, so that it shows what it holds and does nothing else.

#include <string>
#include <string_view>
#include <vector>

namespace triage {

/// The lines of `text`, each safe to print: control characters and hidden ones are written out.
std::vector<std::string> visible_lines(std::string_view text);

/// `text` for XML and HTML, between tags or in the quotes of an attribute.
std::string escaped_markup(std::string_view text);

/// Whether an address may be followed from a document: it leads to a page, to a mail, to a number
/// to call, or to another place in the document. Others can run a program.
bool is_safe_address(std::string_view address);

}  // namespace triage
