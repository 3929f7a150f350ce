#pragma once

// Reads maps whose keys are known. The keys stand in tables (MapShape), from which unknown and
// missing ones are reported; the reader then asks only for values.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "triage/base/diagnostic.hpp"
#include "triage/yaml/node.hpp"

namespace triage::yaml {

struct Key {
  std::string_view name;
  bool required = false;
};

struct MapShape {
  std::span<const Key> keys;
  std::span<const Key> more = {};  // further keys, which only some of these maps have
};

/// The values of one map, by key. Reports every key that the shape does not have, and every
/// required one that is missing; `what` names the map in those messages ("the rule 'fever'").
class Fields {
 public:
  Fields(Ref map, const MapShape& shape, std::string what, Diagnostics& diagnostics);

  /// The value, or nothing where the key is absent or its value is null.
  [[nodiscard]] std::optional<Ref> operator[](std::string_view key) const;

  /// A text that is not empty; "" where it is absent, or not a text (which is reported).
  [[nodiscard]] std::string text(std::string_view key) const;
  /// `yes` or `no`; no where it is absent.
  [[nodiscard]] bool flag(std::string_view key) const;
  /// A map's entries; none where it is absent.
  [[nodiscard]] std::vector<Ref::Entry> entries(std::string_view key) const;

  [[nodiscard]] const std::string& what() const { return what_; }

 private:
  [[nodiscard]] std::string name_of(std::string_view key) const;

  Ref map_;
  std::string what_;
  Diagnostics& diagnostics_;
};

}  // namespace triage::yaml
