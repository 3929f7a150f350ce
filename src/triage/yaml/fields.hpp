#pragma once

// Reads maps whose keys are known. The keys stand in tables (MapShape), from which unknown and
// missing ones are reported; the reader then asks only for values.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/yaml/node.hpp"

namespace triage::yaml {

enum class Need : bool { optional, required };

/// One row: a key, what its value is (a name that the JSON Schema defines), and what it is for.
struct Key {
  std::string_view name;
  Need need = Need::optional;
  std::string_view holds;
  std::string_view about;
};

/// The keys of one kind of map, in one or several tables.
using MapShape = std::vector<std::span<const Key>>;

/// The text of a scalar that people read, called `what` in messages; "" where it is none. Reports
/// that, and a comment behind it: somebody may have written `every 6 hours #1 rule` and meant all
/// of it.
std::string text_of(Ref node, const std::string& what, Diagnostics& diagnostics);

/// The values of one map, by key. Reports every key that the shape does not have, every required
/// one that is missing, and every one with nothing behind its colon; `what` names the map in those
/// messages ("the rule 'fever'").
class Fields {
 public:
  /// `diagnostics` must outlive this.
  Fields(Ref map, const MapShape& shape, std::string what, Diagnostics& diagnostics);

  /// The value; nothing where the key is absent, or has none (which is reported).
  [[nodiscard]] std::optional<Ref> operator[](std::string_view key) const;

  /// A text that people read; "" where it is absent, or not a whole text (which is reported).
  [[nodiscard]] std::string text(std::string_view key) const;
  /// A name, a date or the like, behind which a comment may stand; otherwise as `text`.
  [[nodiscard]] std::string word(std::string_view key) const;
  /// `yes` or `no`; no where it is absent.
  [[nodiscard]] bool flag(std::string_view key) const;
  /// The value of an enum whose values are called so, in their order; nothing where it is absent,
  /// or another word (which is reported).
  template <class Enum>
  [[nodiscard]] std::optional<Enum> one_of(std::string_view key,
                                           std::span<const std::string_view> names) const {
    const std::optional<std::size_t> which = position_among(names, key);
    return which ? std::optional(static_cast<Enum>(*which)) : std::nullopt;
  }
  /// A map's entries; none where it is absent.
  [[nodiscard]] std::vector<Ref::Entry> entries(std::string_view key) const;

  [[nodiscard]] const std::string& what() const { return what_; }

 private:
  [[nodiscard]] std::string name_of(std::string_view key) const;
  [[nodiscard]] std::optional<std::size_t> position_among(std::span<const std::string_view> names,
                                                          std::string_view key) const;

  Ref map_;
  std::string what_;
  Diagnostics& diagnostics_;
};

}  // namespace triage::yaml
