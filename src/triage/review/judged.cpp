#include "triage/review/judged.hpp"

#include <algorithm>
#include <utility>

#include "triage/base/contains.hpp"
#include "triage/model/witness.hpp"
#include "triage/review/blind.hpp"

namespace triage {
namespace {

using Said = std::optional<Disposition>;

/// How two agree, who say `first` and `second` of each case.
template <class First, class Second>
Agreement between_two(const RulePack& pack, const Judged& judged, std::string names,
                      const First& first, const Second& second) {
  const std::size_t levels = pack.dispositions.size();
  std::vector<std::vector<std::size_t>> counts(levels, std::vector<std::size_t>(levels));
  std::size_t agreed = 0;
  std::size_t of = 0;
  for (const JudgedCase& one : judged.cases) {
    const Said& a = first(one);
    const Said& b = second(one);
    if (!a || !b) continue;
    ++counts[a->index()][b->index()];
    ++of;
    if (*a == *b) ++agreed;
  }
  return {std::move(names), share_of(agreed, of), cohens_kappa(counts)};
}

/// How all judges agree on the cases that each of them judged.
Agreement between_all(const RulePack& pack, const Judged& judged) {
  std::vector<std::vector<std::size_t>> counts;
  std::size_t agreed = 0;
  for (const JudgedCase& one : judged.cases) {
    if (contains(one.said, std::nullopt)) continue;
    counts.emplace_back(pack.dispositions.size());
    for (const Said& said : one.said) ++counts.back()[said->index()];
    if (contains(counts.back(), one.said.size())) ++agreed;
  }
  return {"all judges", share_of(agreed, counts.size()), fleiss_kappa(counts)};
}

}  // namespace

bool JudgedCase::is_under_triaged() const {
  return std::ranges::any_of(said,
                             [this](const Said& one) { return one && (!given || *given < *one); });
}

bool JudgedCase::is_over_triaged() const {
  const auto judged = [](const Said& one) { return one.has_value(); };
  return given && std::ranges::any_of(said, judged) &&
         std::ranges::all_of(said, [this](const Said& one) { return !one || *one < *given; });
}

Judged judged_by(const Pack& pack, const std::vector<JudgedSheet>& sheets) {
  Judged judged;
  for (std::size_t judge = 0; judge < sheets.size(); ++judge) {
    judged.judges.push_back(sheets[judge].judge);
    for (const Case& person : sheets[judge].cases) {
      auto known = std::ranges::find_if(
          judged.cases, [&person](const JudgedCase& one) { return one.person.id == person.id; });
      if (known == judged.cases.end()) {
        known = judged.cases.insert(known, {person, std::vector<Said>(sheets.size()),
                                            outcome_of(pack.program, person).disposition});
      } else if (answers_key(pack, known->person) != answers_key(pack, person)) {
        judged.other_answers.push_back(person.id);
      }
      if (person.expect) known->said[judge] = person.expect->disposition;
    }
  }
  return judged;
}

std::vector<Agreement> agreements(const RulePack& pack, const Judged& judged) {
  const auto said_by = [](std::size_t judge) {
    return [judge](const JudgedCase& one) -> const Said& { return one.said[judge]; };
  };
  const auto by_pack = [](const JudgedCase& one) -> const Said& { return one.given; };
  std::vector<Agreement> found;
  const std::size_t count = judged.judges.size();
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a + 1; b < count; ++b) {
      found.push_back(between_two(pack, judged, judged.judges[a] + " and " + judged.judges[b],
                                  said_by(a), said_by(b)));
    }
  }
  for (std::size_t a = 0; a < count; ++a) {
    found.push_back(
        between_two(pack, judged, judged.judges[a] + " and the pack", said_by(a), by_pack));
  }
  if (count > 2) found.push_back(between_all(pack, judged));
  return found;
}

}  // namespace triage
