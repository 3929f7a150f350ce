#pragma once

// Text to YAML tree. The only entry point for YAML: it refuses what makes YAML dangerous (anchors,
// aliases, tags, depth, size, other encodings, control characters).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/base/place.hpp"
#include "triage/base/text.hpp"
#include "triage/yaml/node.hpp"

namespace triage::yaml {

inline constexpr std::size_t max_bytes = std::size_t{1} << 20U;
inline constexpr std::size_t max_depth = 32;
/// Of a text of `max_bytes` that has a value every two bytes, the tree would be thirty times as
/// large as the text. Keys and values in words stay far below.
inline constexpr std::size_t max_nodes = 200'000;
inline std::string max_nodes_in_words() { return with_commas(max_nodes) + " keys and values"; }

/// A parsed document; owns its nodes and their texts.
class Document {
 public:
  /// `texts` are those of the nodes, one behind the other, each of so many bytes.
  Document(std::vector<Node> nodes, std::vector<char> texts,
           std::span<const std::uint32_t> text_sizes);

  [[nodiscard]] Ref root() const { return {nodes_.data(), 0}; }
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }

 private:
  std::vector<Node> nodes_;  // never empty
  std::vector<char> texts_;  // what the nodes' views point into
};

/// Reads the one document in `source`. A text without content is a document whose root is null.
/// Returns nothing, with the reasons in `diagnostics`, if the text is not acceptable YAML.
std::optional<Document> parse(const SourceText& source, Diagnostics& diagnostics);

}  // namespace triage::yaml
