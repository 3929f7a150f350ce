#pragma once

// Things that an author has given names: their member `id`. Searches go from the front and compare
// byte for byte: a pack has hundreds of things, and names in it have one spelling.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/mapped.hpp"

namespace triage {

/// All names, in order: copies, which may outlive the items.
template <class Item>
std::vector<std::string> ids_of(const std::vector<Item>& items) {
  return mapped(items, &Item::id);
}

/// Where the first one with this name stands, as a strong index if that is asked for; nothing if
/// there is none. Takes time in proportion to the number of items: who looks up many makes a map.
template <class IdType = std::size_t, class Item>
std::optional<IdType> find_by_id(const std::vector<Item>& items, std::string_view id) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].id == id) return IdType(i);
  }
  return std::nullopt;
}

}  // namespace triage
