#include "triage/cases/parse_json.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/forward_placer.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/json_string.hpp"
#include "triage/yaml/check.hpp"

namespace triage {
namespace {

using yaml::Kind;
using yaml::Node;

/// A recursive descent over the grammar of RFC 8259, a function a rule. Each returns whether its
/// rule was met; the first that is not reports why, and all stop.
class JsonParser {
 public:
  JsonParser(const SourceText& source, Diagnostics& diagnostics)
      : placer_(source), text_(source.text), diagnostics_(diagnostics) {
    // Growing would take half as much again. A value and what stands behind it are two bytes.
    const std::size_t most = std::min(text_.size() / 2, yaml::max_nodes) + 1;
    nodes_.reserve(most);
    text_sizes_.reserve(most);
  }

  std::optional<yaml::Document> parse() {
    skip_space();
    if (!value()) return std::nullopt;
    skip_space();
    if (at_ < text_.size() && !fail("nothing may follow the value")) return std::nullopt;
    return yaml::Document(std::move(nodes_), std::move(texts_), text_sizes_);
  }

 private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_space() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != text_.npos) ++at_;
  }

  bool take(char c) {
    if (peek() != c || at_ == text_.size()) return false;
    ++at_;
    return true;
  }

  Place place_of(std::size_t offset, std::size_t length) { return placer_.at(offset, length); }

  bool refuse(Code code, std::string_view argument, Place place) {
    diagnostics_.add(code, place, {argument});
    return false;
  }
  bool fail(std::string_view what) {
    return refuse(Code::json_syntax,
                  at_ < text_.size() ? what : std::string_view("it ends too early"),
                  place_of(at_, 1));
  }

  std::size_t open(Kind kind) {
    nodes_.push_back(Node{kind, false, place_of(at_, 1), 0, {}});
    text_sizes_.push_back(0);
    return nodes_.size() - 1;
  }

  void close(std::size_t node, std::size_t begin) {
    nodes_[node].end = static_cast<std::uint32_t>(nodes_.size());
    if (nodes_[node].kind != Kind::scalar) return;
    nodes_[node].place.length = static_cast<std::uint32_t>(at_ - begin);
  }

  bool value() {
    if (nodes_.size() >= yaml::max_nodes) {
      return refuse(Code::yaml_too_large, yaml::max_nodes_in_words(), place_of(at_, 1));
    }
    switch (peek()) {
      case '{': return nested(Kind::map, '}');
      case '[': return nested(Kind::sequence, ']');
      case '"': return string();
      case 't': return word("true");
      case 'f': return word("false");
      case 'n': return null();
      default: return number();
    }
  }

  bool nested(Kind kind, char closing) {
    if (depth_ == yaml::max_depth) {
      return refuse(Code::yaml_too_deep, std::to_string(yaml::max_depth), place_of(at_, 1));
    }
    ++depth_;
    const std::size_t node = open(kind);
    ++at_;
    skip_space();
    if (!take(closing) && !elements(kind, closing)) return false;
    --depth_;
    close(node, at_);
    return true;
  }

  bool elements(Kind kind, char closing) {
    while (true) {
      if (kind == Kind::map && !key()) return false;
      if (!value()) return false;
      skip_space();
      if (take(closing)) return true;
      if (!take(','))
        return fail(closing == '}' ? "a comma or } is missing" : "a comma or ] is missing");
      skip_space();
    }
  }

  bool key() {
    if (peek() != '"') return fail("a key in double quotes is missing");
    if (!string()) return false;
    skip_space();
    if (!take(':')) return fail("a colon is missing");
    skip_space();
    return true;
  }

  bool null() {
    const std::size_t node = open(Kind::null);
    if (!literal("null")) return false;
    close(node, at_);
    return true;
  }

  bool word(std::string_view expected) {
    const std::size_t begin = at_;
    const std::size_t node = open(Kind::scalar);
    return literal(expected) && scalar(node, begin, expected);
  }

  bool literal(std::string_view expected) {
    if (!text_.substr(at_).starts_with(expected)) return fail("a text needs double quotes");
    at_ += expected.size();
    return true;
  }

  bool number() {
    const std::size_t begin = at_;
    const std::size_t node = open(Kind::scalar);
    take('-');
    if (!is_digit(peek())) return fail("a value is missing, or a text without double quotes");
    if (!take('0')) digits();
    if (is_digit(peek())) return fail("a number does not begin with 0");
    if (take('.') && !digits()) return fail("a digit is missing");
    if (take('e') || take('E')) {
      if (!take('+')) take('-');
      if (!digits()) return fail("a digit is missing");
    }
    return scalar(node, begin, text_.substr(begin, at_ - begin));
  }

  bool digits() {
    const std::size_t begin = at_;
    while (is_digit(peek())) ++at_;
    return at_ > begin;
  }

  bool scalar(std::size_t node, std::size_t begin, std::string_view text) {
    texts_.insert(texts_.end(), text.begin(), text.end());
    text_sizes_[node] = static_cast<std::uint32_t>(text.size());
    close(node, begin);
    return true;
  }

  bool string() {
    const std::size_t begin = at_;
    const std::size_t node = open(Kind::scalar);
    nodes_[node].quoted = true;
    const std::size_t text_begin = texts_.size();
    if (const auto wrong = read_json_string(text_, at_, texts_)) return fail(*wrong);
    text_sizes_[node] = static_cast<std::uint32_t>(texts_.size() - text_begin);
    close(node, begin);
    return true;
  }

  ForwardPlacer placer_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::vector<Node> nodes_;
  std::vector<char> texts_;
  std::vector<std::uint32_t> text_sizes_;  // of each node
};

}  // namespace

std::optional<yaml::Document> parse_json(const SourceText& source, Diagnostics& diagnostics) {
  if (!yaml::check_bytes(source, diagnostics)) return std::nullopt;
  return JsonParser(source, diagnostics).parse();
}

}  // namespace triage
