#include "triage/reasoning/bounds.hpp"

#include <algorithm>

namespace triage {
namespace {

TRIAGE_ALSO_ON_AVX2
void in_any_of(const std::vector<Plane>& planes, Word* out, std::size_t words, Word start) {
  in_any(planes, out, words, start);
}

TRIAGE_ALSO_ON_AVX2
void in_all_of(const std::vector<Plane>& planes, Word* out, std::size_t words, Word start) {
  in_all(planes, out, words, start);
}

}  // namespace

Bounds::Bounds(const Program& program)
    : levels_(program.disposition_count),
      otherwise_(program.otherwise.index()),
      rules_(program.rules) {
  std::stable_sort(rules_.begin(), rules_.end(),
                   [](const ProgramRule& a, const ProgramRule& b) { return a.then > b.then; });
}

/// A disposition is reached by what reaches the next above it, and by its own rules.
void Bounds::update(const Evaluation& evaluation) {
  words_ = evaluation.words();
  planes_.resize(2 * levels_ * words_);
  may_reach_.clear();
  may_not_.clear();
  auto rule = rules_.begin();
  for (std::size_t level = levels_; level-- > 0;) {
    for (; rule != rules_.end() && rule->then.index() == level; ++rule) {
      may_reach_.push_back(evaluation[rule->when].yes);
      may_not_.push_back(evaluation[rule->when].no);
    }
    const Word always = level <= otherwise_ ? ~Word{0} : 0;
    Word* reach = planes_.data() + 2 * level * words_;
    Word* reach_not = reach + words_;
    in_any_of(may_reach_, reach, words_, always);
    in_all_of(may_not_, reach_not, words_, ~always);
    may_reach_.assign(1, reach);
    may_not_.assign(1, reach_not);
  }
}

Word Bounds::settled(std::size_t word) const {
  Word differs = 0;
  for (std::size_t level = 0; level < levels_; ++level) {
    differs |= at_least(Disposition(level), word) ^ at_most(Disposition(level), word);
  }
  return ~differs;
}

}  // namespace triage
