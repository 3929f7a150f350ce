// The only file that knows yaml-cpp. It listens to the parser's events rather than to its node
// tree: the tree silently keeps the first of two equal keys, expands aliases and forgets quotes.

#include "triage/yaml/parse.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <exception>
#include <sstream>
#include <string>
#include <string_view>

#include "triage/base/text.hpp"

namespace triage::yaml {
namespace {

/// Ends a parse early, from within an event; the reason is already reported.
struct Refused : std::exception {};

std::vector<std::size_t> line_starts_of(std::string_view text) {
  std::vector<std::size_t> starts = {0};
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
    const std::size_t begin = line_starts_[place.line - source_.first_line] + place.column - 1;
    const std::string_view rest = source_.text.substr(std::min(begin, source_.text.size()));
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const bool quoted = line.starts_with('"') || line.starts_with('\'');
    const std::size_t closing = quoted ? line.find(line.front(), 1) : std::string_view::npos;
    if (closing != std::string_view::npos) place.length = static_cast<std::uint32_t>(closing + 1);
    if (value.find('\n') != std::string::npos) place.length = 1;
    place.length = std::min(place.length, static_cast<std::uint32_t>(line.size()));
    return place;
  }

 private:
  [[nodiscard]] Place at(std::size_t line, std::size_t column, std::size_t length) const {
    return {static_cast<std::uint32_t>(line) + source_.first_line,
            static_cast<std::uint32_t>(column) + 1, static_cast<std::uint32_t>(length)};
  }

  const SourceText& source_;
  std::vector<std::size_t> line_starts_;
};

/// Builds the flat tree from the events of one document.
class Builder : public YAML::EventHandler {
 public:
  Builder(const Placer& placer, Diagnostics& diagnostics)
      : placer_(placer), diagnostics_(diagnostics) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (!nodes_.empty()) refuse(Code::yaml_second_document, placer_.at_mark(mark, 1));
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    open(Kind::null, mark, "?", anchor);
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
  void open(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    const Place place = placer_.at_mark(mark, 1);
    if (anchor != 0) refuse(Code::yaml_alias, place);
    // yaml-cpp names the absent tag of a plain node "?" and that of a quoted scalar "!".
    if (!tag.empty() && tag != "?" && tag != "!") refuse(Code::yaml_tag, place);
    if (open_nodes_.size() >= max_depth) {
      refuse(Code::yaml_too_deep, place, std::to_string(max_depth));
    }
    open_nodes_.push_back(nodes_.size());
    nodes_.push_back(Node{kind, false, place, 0, {}});
    text_sizes_.push_back(0);
  }

  void close() {
    nodes_[open_nodes_.back()].end = static_cast<std::uint32_t>(nodes_.size());
    open_nodes_.pop_back();
  }

  [[noreturn]] void refuse(Code code, const Place& place, std::string_view argument = {}) {
    diagnostics_.add(code, place, {argument});
    throw Refused();
  }

  const Placer& placer_;
  Diagnostics& diagnostics_;
  std::vector<Node> nodes_;
  std::vector<std::size_t> open_nodes_;
  std::vector<char> texts_;
  std::vector<std::size_t> text_sizes_;  // of each node
};

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
  if (const auto offset = find_control_character(source.text)) {
    diagnostics.add(Code::yaml_control_character, Placer(source).at_offset(*offset));
    return false;
  }
  return true;
}

bool check_keys(const Document& document, Diagnostics& diagnostics) {
  const std::vector<Node>& nodes = document.nodes();
  bool ok = true;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    std::vector<Ref> keys;
    for (const auto& [key, value] : Ref(nodes.data(), i).entries()) {
      if (key.is_scalar()) {
        keys.push_back(key);
      } else {
        diagnostics.add(Code::yaml_key_not_text, key.place());
        ok = false;
      }
    }
    std::stable_sort(keys.begin(), keys.end(),
                     [](const Ref& a, const Ref& b) { return a.text() < b.text(); });
    for (std::size_t k = 1; k < keys.size(); ++k) {
      if (keys[k].text() != keys[k - 1].text()) continue;
      diagnostics.add(Code::yaml_duplicate_key, keys[k].place(), {keys[k].text()})
          .notes.push_back({keys[k - 1].place(), "it stands here first"});
      ok = false;
    }
  }
  return ok;
}

std::optional<Document> parse(const SourceText& source, Diagnostics& diagnostics) {
  if (!check_bytes(source, diagnostics)) return std::nullopt;
  const Placer placer(source);
  try {
    std::istringstream stream{std::string(source.text)};
    YAML::Parser parser(stream);
    Builder builder(placer, diagnostics);
    while (parser.HandleNextDocument(builder)) {
    }
    Document document = builder.finish();
    if (!check_keys(document, diagnostics)) return std::nullopt;
    return document;
  } catch (const Refused&) {
    return std::nullopt;
  } catch (const YAML::Exception& problem) {
    diagnostics.add(Code::yaml_syntax, placer.at_mark(problem.mark, 1), {problem.msg});
    return std::nullopt;
  }
}

}  // namespace triage::yaml
