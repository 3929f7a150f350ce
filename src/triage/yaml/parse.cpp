// The only file that knows yaml-cpp. It listens to the parser's events rather than to its node
// tree: the tree silently keeps the first of two equal keys, expands aliases and forgets quotes.
// The file is long because all that yaml-cpp passes over, or says in its own words, is caught here.

#include "triage/yaml/parse.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <exception>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "triage/base/text.hpp"
#include "triage/yaml/check.hpp"
#include "triage/yaml/passed_over.hpp"
#include "triage/yaml/placer.hpp"
#include "triage/yaml/slips.hpp"

namespace triage::yaml {
namespace {

/// Ends a parse early, from within an event; the reason is already reported.
struct Refused : std::exception {};

/// The library marks places with numbers that can be negative where it knows none.
Position position_of(const YAML::Mark& mark) {
  return {static_cast<std::size_t>(std::max(mark.line, 0)),
          static_cast<std::size_t>(std::max(mark.column, 0))};
}

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
    if (!nodes_.empty()) refuse(Code::yaml_second_document, placer_.at(position_of(mark), 1));
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
    refuse(Code::yaml_alias, placer_.at(position_of(mark), 1));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    open(Kind::scalar, mark, tag, anchor);
    Node& node = nodes_.back();
    node.place = placer_.at_scalar(position_of(mark), value);
    node.quoted = tag == "!";
    if (!node.quoted) {
      const Place cut = placer_.comment_behind(position_of(mark), value);
      node.cut_line = cut.line;
      node.cut_column = cut.column;
    }
    if (node.quoted && !placer_.is_closed_quote(position_of(mark))) {
      refuse(Code::yaml_syntax, placer_.at(position_of(mark), 1), "this quote is never closed");
    }
    if (find_control_character(value)) refuse(Code::yaml_control_character, node.place);
    texts_.insert(texts_.end(), value.begin(), value.end());
    text_sizes_.back() = static_cast<std::uint32_t>(value.size());
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
    return {std::move(nodes_), std::move(texts_), text_sizes_};
  }

 private:
  struct Open {
    std::size_t node;
    bool awaits_value;  // of the key that came last, if it is a map
  };

  void open(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    const Place place = placer_.at(position_of(mark), 1);
    if (anchor != 0) refuse(Code::yaml_alias, place);
    // yaml-cpp names the absent tag of a plain node "?" and that of a quoted scalar "!", and so it
    // does tags that are there: ! and !<>.
    const bool has_sign = placer_.from(position_of(mark)).starts_with('!');
    if (has_sign || (!tag.empty() && tag != "?" && tag != "!")) refuse(Code::yaml_tag, place);
    if (open_nodes_.size() >= max_depth) {
      refuse(Code::yaml_too_deep, place, std::to_string(max_depth));
    }
    if (nodes_.size() == max_nodes) refuse(Code::yaml_too_large, place, max_nodes_in_words());
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
  std::vector<std::uint32_t> text_sizes_;  // of each node
};

struct Translation {
  std::string_view library;
  std::string_view ours;
};
/// How the library's messages begin, in plain words where it has others. What it adds to them may
/// be a character that cannot be shown.
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
    {"unknown escape character",
     "in double quotes a \\ stands before n, t, u00e9 and the like; a \\ "
     "itself is written twice"},
    {"bad character found while scanning hex number",
     "\\x, \\u and \\U want 2, 4 and 8 hex digits"},
    {"invalid unicode", "no character has this number"},
});

std::string words_for(const YAML::Exception& problem, const Placer& placer) {
  const std::string_view line = placer.line_at(position_of(problem.mark));
  if (line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos) {
    return "this line is indented by a tab; YAML wants spaces";
  }
  for (const auto& [library, ours] : translations) {
    if (problem.msg.starts_with(library)) return std::string(ours);
  }
  return problem.msg;
}

/// What is said of a sign in whose place another stood when the library stopped there; empty for
/// any other.
std::string_view words_for_passed_over(const Placer& placer, const Position& at) {
  const std::string_view from = placer.from(at);
  if (from.starts_with('#')) return "a blank is missing before this #, which begins a comment";
  if (at.column > 0 || !from.starts_with('%')) return {};
  return "no line can begin with %: a comment begins with #, and a text with % needs quotes";
}

/// What the author most likely did, else what the library says, in plain words.
void report(const YAML::Exception& problem, const SourceText& source, const Placer& placer,
            Diagnostics& diagnostics) {
  const Position at = position_of(problem.mark);
  const std::string_view passed_over = words_for_passed_over(placer, at);
  if (!passed_over.empty()) {
    diagnostics.add(Code::yaml_syntax, placer.at(at, 1), {passed_over});
    return;
  }
  const bool shape =
      problem.msg == YAML::ErrorMsg::MAP_VALUE || problem.msg == YAML::ErrorMsg::END_OF_MAP;
  const auto stopped_at = shape ? StoppedAt::shape : StoppedAt::other;
  if (const auto slip = find_slip(source, at.line, stopped_at)) {
    diagnostics.add(Code::yaml_syntax, placer.at({slip->line, slip->column}, slip->length),
                    {slip->words});
    return;
  }
  diagnostics.add(Code::yaml_syntax, placer.at(at, 1), {words_for(problem, placer)});
}

/// `text` is that of the source, in which some signs may be others.
std::optional<Document> tree_of(std::string text, const SourceText& source, const Placer& placer,
                                Diagnostics& diagnostics) {
  try {
    std::istringstream stream(std::move(text));
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
      diagnostics.add(Code::yaml_alias, placer.at(position_of(problem.mark), 1));
      return std::nullopt;
    }
    report(problem, source, placer, diagnostics);
    return std::nullopt;
  }
}

}  // namespace

Document::Document(std::vector<Node> nodes, std::vector<char> texts,
                   std::span<const std::uint32_t> text_sizes)
    : nodes_(std::move(nodes)), texts_(std::move(texts)) {
  std::size_t offset = 0;
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    nodes_[i].text = std::string_view(texts_.data() + offset, text_sizes[i]);
    offset += text_sizes[i];
  }
}

std::optional<Document> parse(const SourceText& source, Diagnostics& diagnostics) {
  if (!check_bytes(source, diagnostics)) return std::nullopt;
  const Placer placer(source);
  std::string text(source.text);
  const bool has_others = refuse_what_is_passed_over(text);
  auto document = tree_of(std::move(text), source, placer, diagnostics);
  if (!document || !has_others) return document;
  // Each of them is in the middle of a text, and a part of it.
  return tree_of(std::string(source.text), source, placer, diagnostics);
}

}  // namespace triage::yaml
