#pragma once

// What is said to people, before it is written for a terminal, as HTML or as Markdown: sections of
// paragraphs, lists and the like. It knows what a text is, not how it looks. What it calls a kind,
// such as `urgency-4` or `signature`, is a class in HTML, for whoever has a style, and nothing
// elsewhere.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "triage/base/either.hpp"
#include "triage/base/mapped.hpp"
#include "triage/report/style.hpp"

namespace triage {

/// Words of one kind.
struct Span {
  std::string words;
  bool strong = false;
  /// Where the words lead: https, http, mailto or tel, or the anchor of a heading behind a `#`;
  /// empty: nowhere.
  std::string address = {};
  std::string kind = {};
  std::string language = {};  // BCP 47, where it is another than the document's
};

/// What stands in a paragraph. A line feed in it begins a new line.
struct Text {
  std::vector<Span> spans;

  Text() = default;
  // Words are a text. NOLINTBEGIN(google-explicit-constructor)
  Text(std::string words) { spans.push_back({std::move(words)}); }
  Text(const char* words) : Text(std::string(words)) {}
  // NOLINTEND(google-explicit-constructor)
  Text(std::initializer_list<Span> all) : spans(all) {}
};

struct Part;

struct Paragraph {
  Text text;
};

// The next two have constructors, since clang cannot make an empty vector of parts before it knows
// them.

struct Item {
  Text text;
  std::vector<Part> below;  // what belongs to it

  Item();
  Item(Text its_text);  // NOLINT(google-explicit-constructor)
  Item(Text its_text, std::vector<Part> its_parts);
};

struct Bullets {
  std::vector<Item> items;
};

/// A term and what is said of it.
struct Definition {
  Text term;
  std::vector<Part> said;

  Definition();
  Definition(Text its_term);  // NOLINT(google-explicit-constructor)
  Definition(Text its_term, std::vector<Part> is_said);
};

/// Terms that stand above what is said of them, or before it on the same line.
enum class TermPlace : std::uint8_t { above, before };

struct Definitions {
  TermPlace place = TermPlace::above;
  std::vector<Definition> entries = {};
  std::size_t columns = 0;  // of a terminal, which terms before what is said take at least
};

/// Lines that stay as they are: a case file, a place in a file.
struct Verbatim {
  std::string lines;
};

/// A row of a table: what it is about, and what is said of it.
struct TableRow {
  Text name;
  std::vector<Text> cells = {};
};

enum class TableOf : std::uint8_t { numbers, words };

/// Numbers or words under the names of their columns.
struct Table {
  std::string names;  // of what the rows have the names
  std::vector<std::string> columns;
  TableOf of = TableOf::numbers;
  std::string kind = {};
  std::vector<TableRow> rows = {};
};

/// A drawing, and what it shows in words, where drawings cannot be shown.
struct Picture {
  std::string svg;
  std::string words;
};

struct Part {
  Either<Paragraph, Bullets, Definitions, Verbatim, Table, Picture> form;
};

/// Words as a part by themselves.
inline Part paragraph(Text text) { return {Paragraph{std::move(text)}}; }

/// The columns of words such as FAILED, which stand before what they are about.
inline constexpr std::size_t columns_of_results = 8;

inline Item::Item() = default;
inline Item::Item(Text its_text) : text(std::move(its_text)) {}
inline Item::Item(Text its_text, std::vector<Part> its_parts)
    : text(std::move(its_text)), below(std::move(its_parts)) {}
inline Definition::Definition() = default;
inline Definition::Definition(Text its_term) : term(std::move(its_term)) {}
inline Definition::Definition(Text its_term, std::vector<Part> is_said)
    : term(std::move(its_term)), said(std::move(is_said)) {}

/// A line, and what belongs to it below.
inline Part headed(Text line, std::vector<Part> below) {
  return {Definitions{TermPlace::above, {{std::move(line), std::move(below)}}}};
}

/// A list with what `make` makes of each element, a text or an item.
template <class Range, class Make = std::identity>
Part bullets(const Range& range, const Make& make = {}) {
  return {Bullets{
      mapped(range, [&](const auto& element) { return Item(std::invoke(make, element)); })}};
}

struct Heading {
  Text text;
  Tone tone = Tone::strong;
  unsigned level = 2;       // 2 to 6; the heading of the first section has 1
  std::string anchor = {};  // a name by which others can lead here; empty: none
};

struct Section {
  std::optional<Heading> heading = {};
  std::vector<Part> parts = {};
  std::string kind = {};
};

/// A section without a heading: such a word, and what it is about.
inline Section result_section(std::string word, std::vector<Part> said) {
  return {
      {},
      {{Definitions{TermPlace::before, {{std::move(word), std::move(said)}}, columns_of_results}}}};
}

/// The heading of the first section is its title.
struct Document {
  std::string language;  // BCP 47, as packs have it
  std::vector<Section> sections = {};
};

/// Whether what is said begins with a paragraph, which can stand behind a term.
bool begins_with_paragraph(const std::vector<Part>& said);

/// The level of the section's heading, which it may not have: 1 for the first of the document.
unsigned level_of(const Document& document, const Section& section);

/// The lines of it, safe to print, without an empty one at the end.
std::vector<std::string> lines_of(const Verbatim& verbatim);

/// For a terminal: wrapped lines, an empty one between sections, and colour on top of words.
std::string to_terminal(const Document& document, const Style& style);

/// A whole page of HTML without any script, and without any style but this one (CSS). The tones of
/// headings are classes of theirs: `calm`, `caution`, `alarm`.
std::string to_html(const Document& document, std::string_view style = {});

/// The same sections without the page around them, for whoever has a page of their own.
std::string to_html_sections(const Document& document);

/// CommonMark.
std::string to_markdown(const Document& document);

}  // namespace triage
