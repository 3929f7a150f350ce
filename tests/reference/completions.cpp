#include "reference/completions.hpp"

#include <algorithm>
#include <utility>

#include "reference/answer_sets.hpp"
#include "triage/base/overloaded.hpp"

namespace triage::reference {
namespace {

constexpr std::size_t most_people = 20'000;

/// Marks what a condition looks at: the options of a checklist, or the finding as its only option.
void mark(const RulePack& pack, const Condition& condition,
          std::vector<std::vector<bool>>& looked_at) {
  const auto add = [&](FindingId id, OptionId option) {
    looked_at[id.index()][option.index()] = true;
  };
  const auto add_whole = [&](FindingId id) {
    if (const auto& asked_in = pack[id].same_as) return add(asked_in->checklist, asked_in->option);
    const std::size_t count = pack[id].type == FindingType::any_of ? pack[id].options.size() : 1;
    for (const OptionId option : ids_up_to<OptionId>(count)) add(id, option);
  };
  std::visit(Overloaded{[&](const IsAnyOption& form) {
                          if (pack[form.finding].type != FindingType::any_of) {
                            return add_whole(form.finding);
                          }
                          for (const OptionId option : form.options) add(form.finding, option);
                        },
                        [&](const FactHolds& form) { mark(pack, pack[form.fact].is, looked_at); },
                        [&](const Not& form) { mark(pack, form.parts.front(), looked_at); },
                        [&](const AtLeast& form) {
                          for (const Condition& part : form.parts) mark(pack, part, looked_at);
                        },
                        [&](const auto& form) { add_whole(form.finding); }},
             condition.form);
}

bool compares_alike(const Quantity& a, const Quantity& b,
                    const std::vector<Comparison>& comparisons) {
  return std::all_of(comparisons.begin(), comparisons.end(), [&](const Comparison& comparison) {
    return naive_compare(a, comparison) == naive_compare(b, comparison);
  });
}

bool is_same_answer(const Answer& a, const Answer& b, const std::vector<Comparison>& comparisons) {
  const auto* quantity = std::get_if<Quantity>(&a.said);
  const auto* other = std::get_if<Quantity>(&b.said);
  if (quantity != nullptr && other != nullptr) {
    return compares_alike(*quantity, *other, comparisons);
  }
  const auto* yes = std::get_if<bool>(&a.said);
  const auto* other_yes = std::get_if<bool>(&b.said);
  if (yes != nullptr && other_yes != nullptr) return *yes == *other_yes;
  const auto* option = std::get_if<OptionId>(&a.said);
  const auto* other_option = std::get_if<OptionId>(&b.said);
  if (option != nullptr && other_option != nullptr) return *option == *other_option;
  return std::holds_alternative<None>(a.said) && std::holds_alternative<None>(b.said);
}

}  // namespace

Completions::Completions(RulePack pack) : pack_(std::move(pack)) {
  std::vector<std::vector<bool>> looked_at;
  for (const Finding& finding : pack_.findings) {
    looked_at.emplace_back(std::max<std::size_t>(finding.options.size(), 1));
  }
  for (const Rule& rule : pack_.rules) mark(pack_, rule.when, looked_at);
  std::size_t people = 1;
  for (const FindingId id : ids_up_to<FindingId>(pack_.findings.size())) {
    const bool is_checklist = pack_[id].type == FindingType::any_of;
    for (std::size_t i = 0; i < looked_at[id.index()].size(); ++i) {
      if (!looked_at[id.index()][i]) continue;
      Coordinate coordinate{id, {}, {}, {}, people};
      if (is_checklist) {
        coordinate.option = OptionId(i);
      } else {
        coordinate.answers = complete_answers(pack_, id);
        coordinate.comparisons = comparisons_with(pack_, id);
      }
      people = std::min(people * coordinate.values(), most_people + 1);
      coordinates_.push_back(std::move(coordinate));
    }
  }
  for (Finding& finding : pack_.findings) finding.measured_by.reset();
  if (people > most_people) return;
  for (std::size_t number = 0; number < people; ++number) {
    Values values;
    for (const Coordinate& coordinate : coordinates_) {
      values.push_back(number / coordinate.stride % coordinate.values());
    }
    table_.push_back(limits_of(values));
  }
}

Limits Completions::limits_of(const Values& values) const {
  std::vector<Answer> said;
  for (std::size_t i = 0; i < coordinates_.size(); ++i) {
    const Coordinate& coordinate = coordinates_[i];
    if (values[i] == coordinate.unknown()) continue;
    if (!coordinate.option) {
      said.push_back(coordinate.answers[values[i]]);
      continue;
    }
    if (said.empty() || said.back().finding != coordinate.finding) {
      const std::size_t count = pack_[coordinate.finding].options.size();
      said.push_back({coordinate.finding, std::vector(count, OptionAnswer::unknown), ""});
    }
    std::get<std::vector<OptionAnswer>>(said.back().said)[coordinate.option->index()] =
        values[i] == 1 ? OptionAnswer::yes : OptionAnswer::no;
  }
  return naive_limits(pack_, said);
}

std::size_t Completions::value_in(const std::vector<Answer>& answers,
                                  const Coordinate& coordinate) const {
  const auto found = std::find_if(answers.begin(), answers.end(), [&](const Answer& answer) {
    return answer.finding == coordinate.finding;
  });
  if (found == answers.end()) return unanswered;
  if (std::holds_alternative<Unknown>(found->said)) return coordinate.unknown();
  if (coordinate.option) {
    switch (std::get<std::vector<OptionAnswer>>(found->said)[coordinate.option->index()]) {
      case OptionAnswer::no: return 0;
      case OptionAnswer::yes: return 1;
      case OptionAnswer::unknown: return coordinate.unknown();
      case OptionAnswer::unanswered: break;
    }
    return unanswered;
  }
  const auto same = std::find_if(
      coordinate.answers.begin(), coordinate.answers.end(),
      [&](const Answer& answer) { return is_same_answer(answer, *found, coordinate.comparisons); });
  return static_cast<std::size_t>(same - coordinate.answers.begin());
}

std::vector<Completions::Values> Completions::values_of(const Believed& ways) const {
  std::vector<Values> found;
  for (const std::vector<Answer>& way : ways) {
    Values values;
    for (const Coordinate& coordinate : coordinates_) values.push_back(value_in(way, coordinate));
    found.push_back(std::move(values));
  }
  return found;
}

/// Of somebody who contradicts themselves, the most urgent of each way.
Limits Completions::limits_in_table(const std::vector<Values>& ways) const {
  Limits limits{pack_.otherwise, pack_.otherwise};
  for (const Values& values : ways) {
    std::size_t number = 0;
    for (std::size_t i = 0; i < values.size(); ++i) number += values[i] * coordinates_[i].stride;
    limits.at_least = std::max(limits.at_least, table_[number].at_least);
    limits.at_most = std::max(limits.at_most, table_[number].at_most);
  }
  return limits;
}

Limits Completions::limits_of_all(const std::vector<Values>& ways) const {
  Limits limits{pack_.otherwise, pack_.otherwise};
  for (const Values& values : ways) {
    const Limits here = limits_of(values);
    limits.at_least = std::max(limits.at_least, here.at_least);
    limits.at_most = std::max(limits.at_most, here.at_most);
  }
  return limits;
}

bool Completions::same(const Limits& a, const Limits& b) const {
  const auto recommended = [this](const Limits& limits) {
    return std::clamp(pack_.when_unknown, limits.at_least, limits.at_most);
  };
  return recommended(a) == recommended(b) && a.at_most == b.at_most;
}

void Completions::try_all(std::vector<Values>& ways, const std::vector<std::size_t>& open,
                          std::size_t next, std::vector<bool>& matters) const {
  const auto put = [&](std::size_t coordinate, std::size_t value) {
    for (Values& values : ways) values[coordinate] = value;
  };
  if (next < open.size()) {
    for (std::size_t value = 0; value < coordinates_[open[next]].values(); ++value) {
      put(open[next], value);
      try_all(ways, open, next + 1, matters);
    }
    return;
  }
  const Limits limits = limits_in_table(ways);
  for (const std::size_t i : open) {
    const std::size_t finding = coordinates_[i].finding.index();
    const std::size_t value = ways.front()[i];
    if (matters[finding] || value == coordinates_[i].unknown()) continue;
    put(i, coordinates_[i].unknown());
    if (!same(limits, limits_in_table(ways))) matters[finding] = true;
    put(i, value);
  }
}

std::vector<FindingId> Completions::that_matter(const Believed& said,
                                                std::span<const FindingId> findings) const {
  std::vector<Values> ways = values_of(said);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < coordinates_.size(); ++i) {
    if (ways.front()[i] == unanswered) open.push_back(i);
  }
  std::vector<bool> matters(pack_.findings.size());
  try_all(ways, open, 0, matters);
  std::vector<FindingId> found(findings.begin(), findings.end());
  std::erase_if(found, [&matters](FindingId id) { return !matters[id.index()]; });
  return found;
}

bool Completions::is_found_by_lot(const Believed& said, FindingId finding, Dice& dice,
                                  std::size_t tries) const {
  const std::vector<Values> known = values_of(said);
  for (; tries > 0; --tries) {
    std::vector<Values> some = known;
    std::vector<Values> others = known;
    for (std::size_t i = 0; i < coordinates_.size(); ++i) {
      if (known.front()[i] != unanswered) continue;
      const std::size_t value = dice.below(coordinates_[i].values());
      for (Values& values : some) values[i] = value;
      const bool asked = coordinates_[i].finding == finding;
      for (Values& values : others) values[i] = asked ? coordinates_[i].unknown() : value;
    }
    if (!same(limits_of_all(some), limits_of_all(others))) return true;
  }
  return false;
}

}  // namespace triage::reference
