#include "triage/reasoning/bounds.hpp"

namespace triage {

Bounds::Bounds(const Program& program, Evaluation& evaluation, std::size_t words)
    : words_(words),
      levels_(program.disposition_count),
      at_least_(levels_ * words),
      at_most_(levels_ * words) {
  for (std::size_t level = 0; level < levels_; ++level) {
    Word* surely = at_least_.data() + level * words;
    Word* maybe = at_most_.data() + level * words;
    const Word always = program.otherwise.index() >= level ? ~Word{0} : 0;
    for (std::size_t w = 0; w < words; ++w) surely[w] = maybe[w] = always;
    for (const ProgramRule& rule : program.rules) {
      if (rule.then.index() < level) continue;
      const std::span<const Word> yes = evaluation.yes(rule.when);
      const std::span<const Word> no = evaluation.no(rule.when);
      for (std::size_t w = 0; w < words; ++w) {
        surely[w] |= yes[w];
        maybe[w] |= ~no[w];
      }
    }
  }
}

Word Bounds::settled(std::size_t word) const {
  Word differs = 0;
  for (std::size_t at = word; at < at_least_.size(); at += words_) {
    differs |= at_least_[at] ^ at_most_[at];
  }
  return ~differs;
}

Word Bounds::is(Disposition level, std::size_t word) const {
  const std::size_t at = level.index() * words_ + word;
  const bool is_highest = level.index() + 1 == levels_;
  return at_least_[at] & (is_highest ? ~Word{0} : ~at_least_[at + words_]);
}

}  // namespace triage
