#pragma once

// What a fuzz target claims. A claim that does not hold ends the run, as a crash does.

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "triage/base/text.hpp"
#include "triage/pack/from_yaml.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::fuzz {

inline void must(bool holds, std::string_view claim) {
  if (holds) return;
  std::cerr << "does not hold: " << claim << std::endl;
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

/// Text that may go to a terminal, and into JSON.
inline bool is_safe(std::string_view text) {
  return !find_invalid_utf8(text) && !find_control_character(text);
}

/// A pack of rules/, laid on the one that it extends.
inline RulePack shipped_pack(std::string_view name) {
  const std::string file = std::string(name) + ".yaml";
  std::ifstream in(TRIAGE_SOURCE_DIR "/rules/" + file);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  Diagnostics diagnostics(file);
  auto pack = pack_from_yaml(SourceText{file, text, 1}, diagnostics, [](std::string_view base) {
    return BasePack{shipped_pack(base), BaseProblem::unknown};
  });
  must(pack.has_value(), "the packs that we ship are well formed");
  return std::move(*pack);
}

/// The pack of the article.
inline RulePack article_pack() { return shipped_pack("upper-back-pain"); }

}  // namespace triage::fuzz
