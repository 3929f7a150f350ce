#pragma once

// A YAML document as a flat tree: what is left of YAML once everything dangerous was refused.
// Plain data, so that the packs shipped inside the program can be laid out when it is built.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "triage/base/place.hpp"

namespace triage::yaml {

enum class Kind : std::uint8_t { null, scalar, sequence, map };

/// One node. The nodes of a document stand in reading order; a node's children follow it, a map's
/// as key, value, key, value. `end` is the index of the first node after this one and its children.
struct Node {
  Kind kind = Kind::null;
  bool quoted = false;
  Place place;
  std::uint32_t end = 0;
  std::string_view text;         // of a scalar
  std::uint32_t cut_line = 0;    // of the # behind a scalar without quotes; 0: there is none
  std::uint32_t cut_column = 0;  // half the room of a Place: a text may have 200,000 nodes
};

/// A node of a document that outlives it.
class Ref {
 public:
  struct Entry;

  Ref(const Node* nodes, std::uint32_t index) : nodes_(nodes), index_(index) {}

  [[nodiscard]] Kind kind() const { return node().kind; }
  [[nodiscard]] bool is_map() const { return kind() == Kind::map; }
  [[nodiscard]] bool is_sequence() const { return kind() == Kind::sequence; }
  [[nodiscard]] bool is_scalar() const { return kind() == Kind::scalar; }
  [[nodiscard]] bool quoted() const { return node().quoted; }
  [[nodiscard]] const Place& place() const { return node().place; }
  /// The text of a scalar, with quotes and escapes resolved; empty for anything else.
  [[nodiscard]] std::string_view text() const { return node().text; }
  /// Where a comment begins behind a scalar without quotes, on its last line; line 0: nowhere.
  [[nodiscard]] Place cut() const { return {node().cut_line, node().cut_column, 1, 0}; }

  /// The elements of a sequence; empty for anything else.
  [[nodiscard]] std::vector<Ref> items() const;
  /// The entries of a map, in the author's order; empty for anything else.
  [[nodiscard]] std::vector<Entry> entries() const;
  /// The value of the first key that says this; nothing if there is none, or this is no map.
  [[nodiscard]] std::optional<Ref> value_of(std::string_view key) const;

 private:
  [[nodiscard]] const Node& node() const { return nodes_[index_]; }
  [[nodiscard]] std::size_t child_count() const;

  const Node* nodes_;
  std::uint32_t index_;
};

struct Ref::Entry {
  Ref key;
  Ref value;
};

inline std::size_t Ref::child_count() const {
  std::size_t count = 0;
  for (std::uint32_t child = index_ + 1; child < node().end; child = nodes_[child].end) ++count;
  return count;
}

inline std::vector<Ref> Ref::items() const {
  std::vector<Ref> found;
  if (!is_sequence()) return found;
  found.reserve(child_count());
  for (std::uint32_t child = index_ + 1; child < node().end; child = nodes_[child].end) {
    found.emplace_back(nodes_, child);
  }
  return found;
}

inline std::vector<Ref::Entry> Ref::entries() const {
  std::vector<Entry> found;
  if (!is_map()) return found;
  found.reserve(child_count() / 2);
  for (std::uint32_t key = index_ + 1; key < node().end; key = nodes_[nodes_[key].end].end) {
    found.push_back({{nodes_, key}, {nodes_, nodes_[key].end}});
  }
  return found;
}

inline std::optional<Ref> Ref::value_of(std::string_view key) const {
  for (const Entry& entry : entries()) {
    if (entry.key.text() == key) return entry.value;
  }
  return std::nullopt;
}

}  // namespace triage::yaml
