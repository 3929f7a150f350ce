// The only file that knows yaml-cpp. It listens to the parser's events rather than to its node
// tree: the tree silently keeps the first of two equal keys, expands aliases and forgets quotes.

#include "triage/yaml/parse.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <exception>
#include <sstream>
#include <string>
#include <string_view>

#include "triage/base/text.hpp"
#include "triage/yaml/slips.hpp"

namespace triage::yaml {
namespace {

/// Ends a parse early, from within an event; the reason is already reported.
struct Refused : std::exception {};

/// Where its lines begin. A byte order mark is no part of the first.
std::vector<std::size_t> line_starts_of(std::string_view text) {
  std::vector<std::size_t> starts = {text.size() - without_byte_order_mark(text).size()};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') starts.push_back(i + 1);
  }
  return starts;
}

/// Turns positions in the text (byte offsets, or yaml-cpp's zero-based marks) into places.
class Placer {
 public:
  explicit Placer(const SourceText& source)
      : source_(source), line_starts_(line_starts_of(source.text)) {}

  /// Of a line and a column that are counted from 0.
  [[nodiscard]] Place at(std::size_t line, std::size_t column, std::size_t length) const {
    return {static_cast<std::uint32_t>(line) + source_.first_line,
            static_cast<std::uint32_t>(column) + 1, static_cast<std::uint32_t>(length)};
  }

  [[nodiscard]] Place at_offset(std::size_t offset) const {
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto line = static_cast<std::size_t>(after - line_starts_.begin()) - 1;
    return at(line, offset - line_starts_[line], 1);
  }

  [[nodiscard]] Place at_mark(const YAML::Mark& mark, std::size_t length) const {
    const auto line = static_cast<std::size_t>(std::max(mark.line, 0));
    return at(std::min(line, line_starts_.size() - 1),
              static_cast<std::size_t>(std::max(mark.column, 0)), length);
  }

  /// The place of a scalar, which reaches to its end where that is on the same line.
  [[nodiscard]] Place at_scalar(const YAML::Mark& mark, const std::string& value) const {
    Place place = at_mark(mark, value.size());
    // No further than the value can reach, escapes and all: a line may be a megabyte long.
    const std::size_t reach = value.size() * 10 + 2;
    const std::string_view rest = source_.text.substr(offset_of(mark), reach);
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const bool quoted = line.starts_with('"') || line.starts_with('\'');
    const std::size_t closing = quoted ? line.find(line.front(), 1) : std::string_view::npos;
    if (closing != std::string_view::npos) place.length = static_cast<std::uint32_t>(closing + 1);
    if (value.find('\n') != std::string::npos) place.length = 1;
    place.length = std::min(place.length, static_cast<std::uint32_t>(line.size()));
    return place;
  }

  /// Whether the quoted scalar that begins at `mark` ends before the text does. The library takes
  /// the end of the text for a closing quote.
  [[nodiscard]] bool is_closed_quote(const YAML::Mark& mark) const {
    const std::string_view text = source_.text.substr(offset_of(mark));
    if (text.empty() || (text.front() != '"' && text.front() != '\'')) return true;
    const char quote = text.front();
    for (std::size_t i = 1; i < text.size(); ++i) {
      const bool escapes_next = quote == '"' ? text[i] == '\\' : text.substr(i, 2) == "''";
      if (escapes_next) {
        ++i;
      } else if (text[i] == quote) {
        return true;
      }
    }
    return false;
  }

  /// The place of the # that ends the line behind a scalar without quotes; line 0: there is none.
  [[nodiscard]] Place comment_behind(const YAML::Mark& mark, std::string_view value) const {
    // Such a scalar stands in the text as it is, but for the blanks where its lines meet.
    constexpr std::string_view blanks = " \t\r\n";
    const std::string_view text = source_.text;
    std::size_t at = offset_of(mark);
    for (const char c : value) {
      if (blanks.find(c) != blanks.npos) continue;
      at = std::min(text.find_first_not_of(blanks, at), text.size());
      if (at == text.size() || text[at] != c) return {};
      ++at;
    }
    at = std::min(text.find_first_not_of(" \t", at), text.size());
    return at < text.size() && text[at] == '#' ? at_offset(at) : Place();
  }

  /// The line of `mark`, from its first byte on.
  [[nodiscard]] std::string_view line_at(const YAML::Mark& mark) const {
    const std::size_t begin = offset_of(mark) - (at_mark(mark, 1).column - 1);
    return source_.text.substr(begin, source_.text.find('\n', begin) - begin);
  }

 private:
  [[nodiscard]] std::size_t offset_of(const YAML::Mark& mark) const {
    const Place place = at_mark(mark, 1);
    const std::size_t line = line_starts_[place.line - source_.first_line];
    return std::min(line + place.column - 1, source_.text.size());
  }

  const SourceText& source_;
  std::vector<std::size_t> line_starts_;
};

/// Builds the flat tree from the events of one document.
class Builder : public YAML::EventHandler {
 public:
  Builder(const Placer& placer, std::size_t text_size, Diagnostics& diagnostics)
      : placer_(placer), diagnostics_(diagnostics) {
    // Growing would take half as much again. A value and what stands behind it are two bytes.
    const std::size_t most = std::min(text_size / 2, max_nodes) + 1;
    nodes_.reserve(most);
    text_sizes_.reserve(most);
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (!nodes_.empty()) refuse(Code::yaml_second_document, placer_.at_mark(mark, 1));
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    // The library sees an absent value where the next word begins; we show the key that lacks it.
    const bool lacks_value = !open_nodes_.empty() && open_nodes_.back().awaits_value;
    const Place key = lacks_value ? nodes_.back().place : Place();
    open(Kind::null, mark, "?", anchor);
    if (lacks_value) nodes_.back().place = key;
    close();
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    refuse(Code::yaml_alias, placer_.at_mark(mark, 1));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    open(Kind::scalar, mark, tag, anchor);
    Node& node = nodes_.back();
    node.place = placer_.at_scalar(mark, value);
    node.quoted = tag == "!";
    if (!node.quoted) node.cut = placer_.comment_behind(mark, value);
    if (node.quoted && !placer_.is_closed_quote(mark)) {
      refuse(Code::yaml_syntax, placer_.at_mark(mark, 1), "this quote is never closed");
    }
    if (find_control_character(value)) refuse(Code::yaml_control_character, node.place);
    texts_.insert(texts_.end(), value.begin(), value.end());
    text_sizes_.back() = value.size();
    close();
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    open(Kind::sequence, mark, tag, anchor);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open(Kind::map, mark, tag, anchor);
  }
  void OnMapEnd() override { close(); }

  Document finish() {
    if (nodes_.empty()) {
      open(Kind::null, YAML::Mark(), "?", 0);
      close();
    }
    std::size_t offset = 0;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      nodes_[i].text = std::string_view(texts_.data() + offset, text_sizes_[i]);
      offset += text_sizes_[i];
    }
    return {std::move(nodes_), std::move(texts_)};
  }

 private:
  struct Open {
    std::size_t node;
    bool awaits_value;  // of the key that came last, if it is a map
  };

  void open(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    const Place place = placer_.at_mark(mark, 1);
    if (anchor != 0) refuse(Code::yaml_alias, place);
    // yaml-cpp names the absent tag of a plain node "?" and that of a quoted scalar "!".
    if (!tag.empty() && tag != "?" && tag != "!") refuse(Code::yaml_tag, place);
    if (open_nodes_.size() >= max_depth) {
      refuse(Code::yaml_too_deep, place, std::to_string(max_depth));
    }
    if (nodes_.size() == max_nodes) refuse(Code::yaml_too_large, place, max_nodes_in_words);
    if (!open_nodes_.empty() && nodes_[open_nodes_.back().node].kind == Kind::map) {
      open_nodes_.back().awaits_value = !open_nodes_.back().awaits_value;
    }
    open_nodes_.push_back({nodes_.size(), false});
    nodes_.push_back(Node{kind, false, place, 0, {}});
    text_sizes_.push_back(0);
  }

  void close() {
    nodes_[open_nodes_.back().node].end = static_cast<std::uint32_t>(nodes_.size());
    open_nodes_.pop_back();
  }

  [[noreturn]] void refuse(Code code, const Place& place, std::string_view argument = {}) {
    diagnostics_.add(code, place, {argument});
    throw Refused();
  }

  const Placer& placer_;
  Diagnostics& diagnostics_;
  std::vector<Node> nodes_;
  std::vector<Open> open_nodes_;
  std::vector<char> texts_;
  std::vector<std::size_t> text_sizes_;  // of each node
};

/// A carriage return without a line feed. YAML takes it for the end of a line, which hardly any
/// editor shows. One that ends the text is no more than that: of a line its line feed is cut off.
std::optional<std::size_t> find_lone_carriage_return(std::string_view text) {
  if (text.ends_with('\r')) text.remove_suffix(1);
  std::size_t at = text.find('\r');
  while (at != std::string_view::npos && text.substr(at + 1, 1) == "\n")
    at = text.find('\r', at + 1);
  return at == std::string_view::npos ? std::nullopt : std::optional(at);
}

struct Translation {
  std::string_view library;
  std::string_view ours;
};
/// The library's messages in plain words, where it has others.
constexpr auto translations = std::to_array<Translation>({
    {"end of map not found", "this line is not indented like those it belongs to"},
    {"end of sequence not found", "this line is not indented like those it belongs to"},
    {"end of map flow not found", "a } or a comma is missing"},
    {"end of sequence flow not found", "a ] or a comma is missing"},
    {"illegal flow end", "this bracket closes nothing"},
    {"illegal map value", "a colon stands where none can be"},
    {"illegal map key", "no key can begin here"},
    {"illegal block entry", "no list item can begin here"},
    {"illegal document indicator in scalar", "a quote is not closed before this line"},
    {"illegal EOF in scalar", "a quote is not closed before the file ends"},
    {"unknown token", "this character cannot stand here"},
});

std::string words_for(const YAML::Exception& problem, const Placer& placer) {
  const std::string_view line = placer.line_at(problem.mark);
  if (line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos) {
    return "this line is indented by a tab; YAML wants spaces";
  }
  for (const auto& [library, ours] : translations) {
    if (problem.msg == library) return std::string(ours);
  }
  return problem.msg;
}

/// What the author most likely did, else what the library says, in plain words.
void report(const YAML::Exception& problem, const SourceText& source, const Placer& placer,
            Diagnostics& diagnostics) {
  const auto line = static_cast<std::size_t>(std::max(problem.mark.line, 0));
  const bool shape =
      problem.msg == YAML::ErrorMsg::MAP_VALUE || problem.msg == YAML::ErrorMsg::END_OF_MAP;
  const auto stopped_at = shape ? StoppedAt::shape : StoppedAt::other;
  if (const auto slip = find_slip(source, line, stopped_at)) {
    diagnostics.add(Code::yaml_syntax, placer.at(slip->line, slip->column, slip->length),
                    {slip->words});
    return;
  }
  diagnostics.add(Code::yaml_syntax, placer.at_mark(problem.mark, 1), {words_for(problem, placer)});
}

}  // namespace

bool check_bytes(const SourceText& source, Diagnostics& diagnostics) {
  if (source.text.size() > max_bytes) {
    diagnostics.add(Code::yaml_too_large, {source.first_line, 1, 1}, {"1 MiB"});
    return false;
  }
  if (const auto offset = find_invalid_utf8(source.text)) {
    diagnostics.add(Code::yaml_encoding, Placer(source).at_offset(*offset));
    return false;
  }
  auto offset = find_control_character(source.text);
  if (!offset) offset = find_lone_carriage_return(source.text);
  if (offset) diagnostics.add(Code::yaml_control_character, Placer(source).at_offset(*offset));
  return !offset;
}

void check_keys(Ref node, Diagnostics& diagnostics) {
  for (const Ref& item : node.items()) check_keys(item, diagnostics);
  std::vector<Ref> keys;
  for (const auto& [key, value] : node.entries()) {
    if (key.is_scalar()) {
      keys.push_back(key);
    } else {
      diagnostics.add(Code::yaml_key_not_text, key.place());
    }
    check_keys(value, diagnostics);
  }
  std::stable_sort(keys.begin(), keys.end(),
                   [](const Ref& a, const Ref& b) { return a.text() < b.text(); });
  for (std::size_t k = 1; k < keys.size(); ++k) {
    if (keys[k].text() != keys[k - 1].text()) continue;
    diagnostics.add(Code::yaml_duplicate_key, keys[k].place(), {keys[k].text()})
        .notes.push_back({keys[k - 1].place(), "it stands here first"});
  }
}

std::optional<Document> parse(const SourceText& source, Diagnostics& diagnostics) {
  if (!check_bytes(source, diagnostics)) return std::nullopt;
  const Placer placer(source);
  try {
    std::istringstream stream{std::string(source.text)};
    YAML::Parser parser(stream);
    Builder builder(placer, source.text.size(), diagnostics);
    while (parser.HandleNextDocument(builder)) {
    }
    return builder.finish();
  } catch (const Refused&) {
    return std::nullopt;
  } catch (const YAML::Exception& problem) {
    // The library knows no anchor that it has not read: of a list that is read item by item, say.
    if (problem.msg.starts_with(YAML::ErrorMsg::UNKNOWN_ANCHOR)) {
      diagnostics.add(Code::yaml_alias, placer.at_mark(problem.mark, 1));
      return std::nullopt;
    }
    report(problem, source, placer, diagnostics);
    return std::nullopt;
  }
}

}  // namespace triage::yaml
