#pragma once

// What stands beside a pack and is about it: its hazard log, its reviews, its vignettes, and what
// it says in other languages.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "cli/pack_store.hpp"
#include "triage/comparison/difference.hpp"
#include "triage/pack/review_file.hpp"
#include "triage/pack/translation.hpp"
#include "triage/yaml/parse.hpp"

namespace triage::cli {

struct TextAbout {
  std::string name = {};                 // what messages call it
  std::optional<std::string> text = {};  // nothing: there is none
  bool cannot_read = false;              // it is there and cannot be read, which was said
};

/// NAME.yaml's NAME`ending`, of at most `max_bytes` (plus one, so that a larger one can be told
/// apart); of a shipped pack, its own `shipped`, if it has one.
TextAbout text_about(const PackOrigin& origin, std::string_view ending,
                     std::string_view ShippedPack::*shipped,
                     std::size_t max_bytes = yaml::max_bytes);

/// The texts of all translations of a pack. Ends the run if one of them cannot be used.
TextsByLanguage translations_beside(const LoadedPack& rules);

/// What has changed from one pack to the other, translations and all. Ends the run if a translation
/// of either cannot be used.
Difference difference_between(const LoadedPack& before, const LoadedPack& after,
                              std::size_t max_nodes = Diagram::usual_max_nodes);

/// What came of looking for the reviews of a pack.
struct ReviewsRead {
  std::optional<ReviewFile> file = {};  // nothing: there is none, or it cannot be used
  TextAbout from = {};
  int exit_code = 0;  // what kind of failure it was; everything was said then
};

/// Reads the reviews in the file `named`, or beside the pack where none is named, and tells of
/// their mistakes; to authors also of what has changed since it was signed, and of what somebody
/// objects to. A named file need not be there yet.
ReviewsRead read_reviews(const LoadedPack& rules, const std::string& named,
                         const TextsByLanguage& translations, const DiagnosticSink& sink,
                         ToldTo told_to);

/// Ends the run where reviews were read of a file that was named, and is not there.
void require_reviews(const std::string& named, const ReviewsRead& reviews);

}  // namespace triage::cli
