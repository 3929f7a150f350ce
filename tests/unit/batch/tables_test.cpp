// A table says the same in every form in which spreadsheets save it, and read either way, however
// little is read at a time, on any number of threads.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "reference/seed.hpp"
#include "triage/base/text.hpp"
#include "unit/batch/both_paths.hpp"
#include "unit/rules.hpp"
#include "unit/utf16.hpp"

namespace triage::tests {
namespace {

using Row = std::vector<std::string>;

struct Form {
  char separator = ',';
  bool says_separator = false;
  bool quotes_all = false;
  bool has_capitals = false;
  bool has_rows_of_nothing = false;  // and rows and columns for the reader, and one without a name
  std::string line_end = "\n";
  enum class Encoding : std::uint8_t { utf8, utf8_marked, utf16_low_first, utf16_high_first };
  Encoding encoding = Encoding::utf8;
};

class Random {
 public:
  explicit Random(unsigned number) : random_(reference::seed() + number) {}
  std::size_t below(std::size_t count) { return random_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <class T>
  const T& one_of(const std::vector<T>& items) {
    return items[below(items.size())];
  }

 private:
  std::mt19937 random_;
};

std::string random_answer(const Finding& finding, Random& random) {
  if (random.one_in(4)) return "";
  if (random.one_in(8)) return "unknown";
  if (random.one_in(20)) return "N/A";
  if (random.one_in(40)) return "tomato, \"x\"";
  switch (finding.type) {
    case FindingType::yes_no: return random.one_in(2) ? "yes" : "no";
    case FindingType::one_of: return random.one_of(finding.options).id;
    case FindingType::any_of:
      return random.one_in(3)
                 ? "none"
                 : random.one_of(finding.options).id + (random.one_in(2) ? "; " : ", ") +
                       random.one_of(finding.options).id;
    default: return to_text(random.one_in(2) ? finding.smallest : finding.largest);
  }
}

/// A header and some people, a few of whom cannot be read.
std::vector<Row> random_table(const RulePack& pack, Random& random) {
  std::vector<const Finding*> asked;
  Row header = {"id", "ward", "note"};
  for (const Finding& finding : pack.findings) {
    if (random.one_in(2)) continue;
    asked.push_back(&finding);
    header.push_back(finding.id);
  }
  std::vector<Row> rows = {header};
  for (std::size_t i = 0, people = random.below(30); i < people; ++i) {
    Row row = {
        random.one_in(5) ? "" : "p" + std::to_string(random.below(100)), "7",
        random.one_of(std::vector<std::string>{"x", "caf\u00e9, \"so\"", "a; b", "\U0001F321"})};
    for (const Finding* finding : asked) row.push_back(random_answer(*finding, random));
    rows.push_back(row);
  }
  return rows;
}

std::string cell_in(const Form& form, const std::string& text) {
  const bool needs_quotes = text.find_first_of(",;\t|\"\n") != text.npos;
  if (!needs_quotes && !form.quotes_all) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

/// Names and fixed words; ids and units keep their case.
std::string with_capitals(const std::string& text) {
  return text.find_first_of("0123456789") == text.npos ? upper(text) : text;
}

std::string row_in(const Form& form, const Row& row) {
  std::string text;
  for (const std::string& cell : row) {
    if (&cell != &row.front()) text += form.separator;
    text += cell_in(form, form.has_capitals ? with_capitals(cell) : cell);
  }
  return text + form.line_end;
}

std::string encoded(const Form& form, const std::string& text) {
  switch (form.encoding) {
    case Form::Encoding::utf8: break;
    case Form::Encoding::utf8_marked: return "\xEF\xBB\xBF" + text;
    case Form::Encoding::utf16_low_first: return utf16(text, ByteOrder::low_first);
    case Form::Encoding::utf16_high_first: return utf16(text, ByteOrder::high_first);
  }
  return text;
}

std::string file_in(const Form& form, std::vector<Row> rows) {
  const Form bare{form.separator, false, false, false, false, form.line_end, {}};
  const std::size_t columns = rows.front().size() + (form.has_rows_of_nothing ? 2 : 0);
  std::string text;
  if (form.has_rows_of_nothing && form.separator != '|') text += row_in(bare, Row(columns));
  if (form.says_separator) text += std::string("sep=") + form.separator + form.line_end;
  for (Row& row : rows) {
    if (form.has_rows_of_nothing) {
      const bool is_header = &row == &rows.front();
      row.insert(row.begin() + 1, is_header ? "note: bed" : "12");
      row.emplace_back();
    }
    text += row_in(form, row);
    if (!form.has_rows_of_nothing) continue;
    text += row_in(form, Row(columns));
    Row for_reader(columns, "tomato");
    for_reader.front() = "note:";
    text += row_in(form, for_reader) + form.line_end;
  }
  return encoded(form, text);
}

Form random_form(Random& random) {
  Form form;
  form.says_separator = random.one_in(3);
  form.separator = ",;\t|"[random.below(form.says_separator ? 4 : 3)];
  form.quotes_all = random.one_in(3);
  form.has_capitals = random.one_in(3);
  form.has_rows_of_nothing = random.one_in(2);
  form.line_end = random.one_in(2) ? "\n" : "\r\n";
  form.encoding = static_cast<Form::Encoding>(random.below(4));
  return form;
}

}  // namespace

TEST_CASE("batch: a table says the same in every form in which a spreadsheet saves it") {
  Random random(11);
  const CsvWishes wishes{{"Ward"}, {"n/a"}};
  // No places: those are what the forms have each of their own.
  const RecordStyle style{RecordFormat::csv,
                          {"id", "disposition", "at_least", "at_most", "fired", "ask"}};
  const std::uint32_t rounds = reference::rounds(300);
  for (std::uint32_t round = 0; round < rounds; ++round) {
    const Pack& rules = random.one_in(2) ? article_rules() : guideline_rules();
    const std::vector<Row> table = random_table(rules, random);
    const Form form = random_form(random);
    const std::string plain = file_in({}, table);
    const std::string file = file_in(form, table);
    CAPTURE(round);
    CAPTURE(plain);
    CAPTURE(file);
    const auto read = [&](const std::string& text, std::size_t threads, std::size_t chunk_bytes) {
      return by_fast_path(rules, CaseFormat::csv, text, threads, style, wishes, chunk_bytes);
    };
    const std::string records = by_slow_path(rules, CaseFormat::csv, plain, style, wishes);
    const auto people = static_cast<std::size_t>(std::count(records.begin(), records.end(), '\n'));
    CHECK(people == std::max<std::size_t>(table.size(), 2));  // and the header of the records
    REQUIRE(by_slow_path(rules, CaseFormat::csv, file, style, wishes) == records);
    REQUIRE(read(plain, 1, usual_chunk_bytes) == records);
    REQUIRE(read(file, 1, 1 + random.below(40)) == records);
    REQUIRE(read(file, 3, 1 + random.below(2000)) == records);
  }
}

}  // namespace triage::tests
