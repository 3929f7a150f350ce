#include "triage/base/diagnostic.hpp"

#include <algorithm>

#include "triage/base/text.hpp"

namespace triage {
namespace {

/// Of one text and severity. Nobody reads more, and each takes memory.
constexpr std::size_t most_kept = 100;

/// Longer pieces of somebody's text are cut: a message has to stay readable.
constexpr std::size_t longest_argument = 200;
constexpr std::size_t longest_source_line = 160;

/// No more of a text than fits into a message; no character is cut in two.
std::string shortened(std::string text) {
  if (text.size() <= longest_argument) return text;
  std::size_t end = longest_argument;
  const auto continues = [&text](std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  while (end > 0 && continues(end)) --end;
  return text.substr(0, end) + "...";
}

std::string fill_in(std::string_view message, std::initializer_list<std::string_view> arguments) {
  std::string out;
  const auto* argument = arguments.begin();
  while (true) {
    const std::size_t gap = message.find("{}");
    out += message.substr(0, gap);
    if (gap == std::string_view::npos || argument == arguments.end()) return out;
    out += shortened(printable(*argument++));
    message.remove_prefix(gap + 2);
  }
}

std::string_view line_of(const SourceText& source, std::uint32_t line) {
  if (line < source.first_line) return {};
  std::string_view rest = without_byte_order_mark(source.text);
  for (std::uint32_t skip = line - source.first_line; skip > 0; --skip) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) return {};
    rest.remove_prefix(end + 1);
  }
  const std::string_view found = rest.substr(0, rest.find('\n'));
  return found.ends_with('\r') ? found.substr(0, found.size() - 1) : found;
}

/// The author's line and, below it, carets under the place. Empty where the line is not at hand or
/// too long to help.
std::string excerpt(const SourceText& source, const Place& place) {
  const std::string_view line = place.line == 0 ? std::string_view() : line_of(source, place.line);
  if (line.empty() || line.size() > longest_source_line || place.column > line.size() + 1)
    return {};
  const std::string number = std::to_string(place.line);
  const std::string margin(std::max<std::size_t>(number.size(), 4), ' ');
  const std::string_view before = line.substr(0, place.column - 1);
  const std::string_view marked =
      line.substr(place.column - 1, std::max<std::size_t>(place.length, 1));
  const std::size_t carets = std::max<std::size_t>(display_width(printable(marked)), 1);
  return std::string(margin.size() - number.size(), ' ') + number + " | " + printable(line) + '\n' +
         margin + " | " + std::string(display_width(printable(before)), ' ') +
         std::string(carets, '^') + '\n';
}

}  // namespace

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

std::string with_gaps_shown(std::string_view message) {
  return fill_in(message, {"…", "…", "…", "…"});
}

Place in_characters(const Place& place, const SourceText& source) {
  if (place.line == 0 || place.column == 0) return place;
  const std::string_view line = line_of(source, place.line);
  if (place.column > line.size() + 1) return place;
  const auto characters = [](std::string_view bytes) {
    // Every byte but the second and further ones of a character in UTF-8.
    return static_cast<std::uint32_t>(std::ranges::count_if(
        bytes, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
  };
  Place counted = place;
  counted.column = characters(line.substr(0, place.column - 1)) + 1;
  counted.length = characters(line.substr(place.column - 1, place.length));
  return counted;
}

void Diagnostic::suggest(std::string_view word, std::span<const std::string> names) {
  suggestion = nearest(word, names).value_or("");
}

std::string line_text(const std::string& file, const Place& place) {
  return place.line == 0 ? file : file + ':' + std::to_string(place.line);
}

std::string place_text(const std::string& file, const Place& place) {
  return line_text(file, place) + (place.line == 0 ? "" : ':' + std::to_string(place.column));
}

std::string help_for(const Diagnostic& diagnostic) {
  if (!diagnostic.suggestion.empty()) return "did you mean '" + diagnostic.suggestion + "'?";
  return std::string(texts_of(diagnostic.code).help);
}

Diagnostic& Diagnostics::add(Code code, Place place,
                             std::initializer_list<std::string_view> arguments) {
  Diagnostic added{code, file_, place, fill_in(texts_of(code).message, arguments), {}, {}};
  std::size_t& kept = texts_of(code).severity == Severity::error ? errors_ : warnings_;
  if (kept == most_kept) return leave_out(std::move(added));
  ++kept;
  const auto end = all_.end() - (left_out_ > 0 ? 1 : 0);
  return *all_.insert(end, std::move(added));
}

Diagnostic& Diagnostics::leave_out(Diagnostic diagnostic) {
  if (left_out_ == 0) all_.push_back({Code::input_left_out, file_, {}, {}, {}, {}});
  ++left_out_;
  all_.back().message =
      fill_in(texts_of(Code::input_left_out).message, {std::to_string(left_out_)});
  return last_left_out_ = std::move(diagnostic);
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> sorted = all_;
  std::stable_sort(sorted.begin(), sorted.end() - (left_out_ > 0 ? 1 : 0),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
  return sorted;
}

std::string to_text(const Diagnostic& diagnostic, const SourceText& source) {
  const CodeTexts& texts = texts_of(diagnostic.code);
  const std::string severity(name_of(texts.severity));
  const std::string file = printable(diagnostic.file);
  std::string out = place_text(file, diagnostic.place) + ": " + severity + ": " +
                    diagnostic.message + " [" + std::string(texts.id) + "]\n" +
                    excerpt(source, diagnostic.place);
  for (const Note& note : diagnostic.notes) {
    const bool elsewhere = !note.file.empty();
    out += place_text(elsewhere ? printable(note.file) : file, note.place) +
           ": note: " + std::string(texts.note) + '\n' +
           (elsewhere ? std::string() : excerpt(source, note.place));
  }
  return out + "  help: " + help_for(diagnostic) + '\n';
}

}  // namespace triage
