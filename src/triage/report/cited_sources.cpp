#include <algorithm>

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/report/outcome_parts.hpp"
#include "triage/report/wording.hpp"

namespace triage {

std::size_t CitedSources::number_of(SourceId source) {
  const auto found = std::find(cited_.begin(), cited_.end(), source);
  const auto number = static_cast<std::size_t>(found - cited_.begin()) + 1;
  if (found == cited_.end()) cited_.push_back(source);
  return number;
}

std::string CitedSources::cite(std::span<const Citation> citations) {
  std::string text;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const bool same_source = i > 0 && citations[i].source == citations[i - 1].source;
    const bool with_places = length_ == Length::full;
    if (!same_source) {
      const std::string_view between = i == 0 ? "" : with_places ? "; " : " ";
      text += std::string(between) + '[' + std::to_string(number_of(citations[i].source)) + ']';
    }
    if (with_places && !citations[i].where.empty()) {
      text += (same_source ? ", " : " ") + citations[i].where;
    }
  }
  return text;
}

std::optional<Section> CitedSources::list() const {
  if (cited_.empty()) return std::nullopt;
  Definitions numbered{TermPlace::before};
  for (std::size_t i = 0; i < cited_.size(); ++i) {
    const Source& source = pack_[cited_[i]];
    std::vector<std::string> origin;
    if (!source.publisher.empty()) origin.push_back(source.publisher);
    if (!source.updated.empty()) origin.push_back(source.updated);
    const std::string from = origin.empty() ? "" : " (" + join(origin, ", ") + ')';
    numbered.entries.push_back({'[' + std::to_string(i + 1) + ']',
                                {paragraph({{source.title, false, source.url}, {from}})}});
  }
  return Section{Heading{say(language_of(pack_), Phrase::sources)}, {{std::move(numbered)}}};
}

}  // namespace triage
