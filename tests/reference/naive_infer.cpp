#include "reference/naive_infer.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace triage::reference {
namespace {

/// How many of several statements are yes, no and unknown.
struct Count {
  std::size_t yes = 0;
  std::size_t no = 0;
  std::size_t unknown = 0;

  void add(Truth truth) {
    if (truth == Truth::yes) ++yes;
    if (truth == Truth::no) ++no;
    if (truth == Truth::unknown) ++unknown;
  }
};

Truth at_least_of(std::size_t wanted, const Count& count) {
  if (count.yes >= wanted) return Truth::yes;
  return count.yes + count.unknown >= wanted ? Truth::unknown : Truth::no;
}

Truth negation(Truth truth) {
  if (truth == Truth::unknown) return Truth::unknown;
  return truth == Truth::yes ? Truth::no : Truth::yes;
}

/// What is believed of findings about which two answers say the opposite.
using Beliefs = std::map<FindingId, bool>;

class Person {
 public:
  Person(const RulePack& pack, std::span<const Answer> said, Beliefs beliefs = {})
      : pack_(pack), said_(said), beliefs_(std::move(beliefs)) {}

  Truth truth(const Condition& condition) const {
    return std::visit([this](const auto& form) { return is(form); }, condition.form);
  }

  /// The findings whose answers would help to decide `condition`: those below every part of it that
  /// is unknown, and that nothing was said about.
  void open_findings(const Condition& condition, std::vector<bool>& open) const {
    if (truth(condition) != Truth::unknown) return;
    std::visit([&](const auto& form) { open_in(form, open); }, condition.form);
  }

  /// Answered no, although the measurement says yes; or the other way round.
  bool is_contradicted(FindingId id) const {
    const bool* direct = said_as<bool>(id);
    const Truth elsewhere = said_elsewhere(id);
    return direct != nullptr && elsewhere != Truth::unknown && *direct != (elsewhere == Truth::yes);
  }

  /// What stands after all that was said about a finding here and elsewhere, each where it is
  /// asked.
  std::vector<Answer> as_believed() const {
    std::vector<Answer> answers;
    for (const FindingId id : ids_up_to<FindingId>(pack_.findings.size())) {
      const Finding& finding = pack_[id];
      if (finding.same_as) continue;
      if (finding.type == FindingType::any_of) {
        std::vector<OptionAnswer> options;
        for (const OptionId option : ids_up_to<OptionId>(finding.options.size())) {
          options.push_back(option_of_any_of(id, option));
        }
        answers.push_back({id, std::move(options), ""});
      } else if (finding.type == FindingType::yes_no && yes_no(id) != Truth::unknown) {
        answers.push_back({id, yes_no(id) == Truth::yes, ""});
      }
      for (const Answer& answer : said_) {
        const bool stands = finding.type != FindingType::any_of &&
                            (answers.empty() || answers.back().finding != id);
        if (answer.finding == id && stands) answers.push_back(answer);
      }
    }
    return answers;
  }

 private:
  template <class As>
  const As* said_as(FindingId id) const {
    for (const Answer& answer : said_) {
      if (answer.finding == id) return std::get_if<As>(&answer.said);
    }
    return nullptr;
  }

  bool nothing_said(FindingId id) const {
    return std::none_of(said_.begin(), said_.end(),
                        [id](const Answer& answer) { return answer.finding == id; });
  }

  /// What another finding's measurement says about a yes/no finding.
  Truth measurement(FindingId id) const {
    const auto& measured = pack_[id].measured_by;
    const Quantity* quantity = measured ? said_as<Quantity>(measured->by) : nullptr;
    if (quantity == nullptr) return Truth::unknown;
    return naive_compare(*quantity, measured->yes_when) ? Truth::yes : Truth::no;
  }

  /// What was said elsewhere about a yes/no finding: a measurement, or the checklist that asks it.
  Truth said_elsewhere(FindingId id) const {
    const auto& asked_in = pack_[id].same_as;
    return asked_in ? truth_of(listed(asked_in->checklist, asked_in->option)) : measurement(id);
  }

  Truth yes_no(FindingId id) const {
    const bool* direct = said_as<bool>(id);
    const Truth elsewhere = said_elsewhere(id);
    if (direct == nullptr) return elsewhere;
    const auto believed = beliefs_.find(id);
    const bool yes = believed == beliefs_.end() ? *direct : believed->second;
    return yes ? Truth::yes : Truth::no;
  }

  static Truth truth_of(OptionAnswer answer) {
    if (answer == OptionAnswer::yes) return Truth::yes;
    return answer == OptionAnswer::no ? Truth::no : Truth::unknown;
  }

  /// What was said about an option in the checklist itself.
  OptionAnswer listed(FindingId id, OptionId option) const {
    const auto* options = said_as<std::vector<OptionAnswer>>(id);
    if (options != nullptr) return (*options)[option.index()];
    return nothing_said(id) ? OptionAnswer::unanswered : OptionAnswer::unknown;
  }

  /// The same, or what was said about the finding that the option asks.
  OptionAnswer option_of_any_of(FindingId id, OptionId option) const {
    const OptionAnswer in_list = listed(id, option);
    for (const FindingId other : ids_up_to<FindingId>(pack_.findings.size())) {
      const auto& asked_in = pack_[other].same_as;
      const bool same = asked_in && asked_in->checklist == id && asked_in->option == option;
      if (!same || nothing_said(other)) continue;
      if (yes_no(other) == Truth::unknown) return OptionAnswer::unknown;
      return yes_no(other) == Truth::yes ? OptionAnswer::yes : OptionAnswer::no;
    }
    return in_list;
  }

  Truth is_chosen(FindingId id, OptionId option) const {
    return truth_of(option_of_any_of(id, option));
  }

  Truth is(const IsAnswered& form) const {
    return form.yes ? yes_no(form.finding) : negation(yes_no(form.finding));
  }

  Truth is(const IsAnyOption& form) const {
    const Finding& finding = pack_[form.finding];
    Count count;
    if (finding.type == FindingType::any_of) {
      for (const OptionId option : form.options) count.add(is_chosen(form.finding, option));
      return at_least_of(1, count);
    }
    // Each option that the person may mean is either among those asked for or not.
    const OptionId* chosen = said_as<OptionId>(form.finding);
    for (const OptionId option : ids_up_to<OptionId>(finding.options.size())) {
      if (chosen != nullptr && *chosen != option) continue;
      const bool wanted =
          std::find(form.options.begin(), form.options.end(), option) != form.options.end();
      count.add(wanted ? Truth::yes : Truth::no);
    }
    if (count.no == 0) return Truth::yes;
    return count.yes == 0 ? Truth::no : Truth::unknown;
  }

  Truth is(const IsNone& form) const {
    if (pack_[form.finding].type == FindingType::any_of) {
      Count count;
      for (const OptionId option : ids_up_to<OptionId>(pack_[form.finding].options.size())) {
        count.add(is_chosen(form.finding, option));
      }
      return negation(at_least_of(1, count));
    }
    if (said_as<None>(form.finding) != nullptr) return Truth::yes;
    return said_as<Quantity>(form.finding) != nullptr ? Truth::no : Truth::unknown;
  }

  Truth is(const IsInRange& form) const {
    if (said_as<None>(form.finding) != nullptr) return Truth::no;
    const Quantity* quantity = said_as<Quantity>(form.finding);
    if (quantity == nullptr) return Truth::unknown;
    return naive_compare(*quantity, form.comparison) ? Truth::yes : Truth::no;
  }

  Truth is(const FactHolds& form) const { return truth(pack_[form.fact].is); }

  Truth is(const Not& form) const { return negation(truth(form.parts.front())); }

  Truth is(const AtLeast& form) const {
    Count count;
    for (const Condition& part : form.parts) count.add(truth(part));
    return at_least_of(form.count, count);
  }

  void open_options(FindingId id, const std::vector<OptionId>& options,
                    std::vector<bool>& open) const {
    for (const OptionId option : options) {
      if (option_of_any_of(id, option) == OptionAnswer::unanswered) open[id.index()] = true;
    }
  }

  void open_in(const IsAnyOption& form, std::vector<bool>& open) const {
    if (pack_[form.finding].type == FindingType::any_of) {
      open_options(form.finding, form.options, open);
    } else if (nothing_said(form.finding)) {
      open[form.finding.index()] = true;
    }
  }

  void open_in(const IsNone& form, std::vector<bool>& open) const {
    if (pack_[form.finding].type == FindingType::any_of) {
      open_options(form.finding, ids_up_to<OptionId>(pack_[form.finding].options.size()), open);
    } else if (nothing_said(form.finding)) {
      open[form.finding.index()] = true;
    }
  }

  void open_in(const IsAnswered& form, std::vector<bool>& open) const {
    const auto& asked_in = pack_[form.finding].same_as;
    if (asked_in) return open_options(asked_in->checklist, {asked_in->option}, open);
    if (nothing_said(form.finding)) open[form.finding.index()] = true;
  }

  void open_in(const IsInRange& form, std::vector<bool>& open) const {
    if (nothing_said(form.finding)) open[form.finding.index()] = true;
  }

  void open_in(const FactHolds& form, std::vector<bool>& open) const {
    open_findings(pack_[form.fact].is, open);
  }

  void open_in(const Not& form, std::vector<bool>& open) const {
    open_findings(form.parts.front(), open);
  }

  void open_in(const AtLeast& form, std::vector<bool>& open) const {
    for (const Condition& part : form.parts) open_findings(part, open);
  }

  const RulePack& pack_;
  std::span<const Answer> said_;
  Beliefs beliefs_;
};

/// One person as often as there are ways to take the answers: with either belief about each finding
/// about which two answers say the opposite.
using Ways = std::vector<Person>;

Ways ways_to_take(const RulePack& pack, std::span<const Answer> said) {
  const Person person(pack, said);
  std::vector<Beliefs> ways = {{}};
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    if (!person.is_contradicted(id)) continue;
    std::vector<Beliefs> more;
    for (const Beliefs& way : ways) {
      for (const bool yes : {false, true}) {
        more.push_back(way);
        more.back()[id] = yes;
      }
    }
    ways = std::move(more);
  }
  Ways people;
  for (Beliefs& way : ways) people.emplace_back(pack, said, std::move(way));
  return people;
}

Truth in_some_way(const Ways& ways, const Condition& condition) {
  Truth most = Truth::no;
  for (const Person& person : ways) most = std::max(most, person.truth(condition));
  return most;
}

bool is_in_every_way(const Ways& ways, const Condition& condition, Truth truth) {
  return std::all_of(ways.begin(), ways.end(),
                     [&](const Person& person) { return person.truth(condition) == truth; });
}

void add_new(const std::vector<bool>& open, std::vector<FindingId>& findings) {
  for (const FindingId id : ids_up_to<FindingId>(open.size())) {
    const bool listed = std::find(findings.begin(), findings.end(), id) != findings.end();
    if (open[id.index()] && !listed) findings.push_back(id);
  }
}

Disposition most_urgent_rule(const RulePack& pack, const Outcome& outcome, bool undecided_too) {
  Disposition most = pack.otherwise;
  for (const RuleId rule : ids_up_to<RuleId>(pack.rules.size())) {
    const Truth status = outcome.rules[rule.index()];
    const bool counts = status == Truth::yes || (undecided_too && status == Truth::unknown);
    if (counts && pack[rule].then > most) most = pack[rule].then;
  }
  return most;
}

/// Most urgent level first; within one, in the order of the findings.
std::vector<FindingId> questions(const RulePack& pack, const Ways& ways, const Outcome& outcome) {
  std::vector<FindingId> ask;
  for (std::size_t level = outcome.at_most.index(); level > outcome.at_least.index(); --level) {
    std::vector<bool> open(pack.findings.size());
    for (const Rule& rule : pack.rules) {
      if (rule.then != Disposition(level)) continue;
      for (const Person& person : ways) person.open_findings(rule.when, open);
    }
    add_new(open, ask);
  }
  return ask;
}

bool goes_with(const CarePath& path, std::size_t level) {
  return std::find(path.with.begin(), path.with.end(), Disposition(level)) != path.with.end();
}

/// With the recommendation, and with everything more urgent that is still possible.
bool goes_with_all_that_is_possible(const CarePath& path, const Outcome& outcome) {
  for (std::size_t level = outcome.disposition->index(); level <= outcome.at_most.index();
       ++level) {
    if (!goes_with(path, level)) return false;
  }
  return true;
}

/// Of somebody who does not contradict themselves.
bool is_offered(const CarePath& path, const Person& person, const Outcome& outcome) {
  const auto is_no = [&](const Precaution& precaution) {
    return person.truth(precaution.when) == Truth::no;
  };
  return outcome.disposition && goes_with_all_that_is_possible(path, outcome) &&
         (!path.when || person.truth(*path.when) == Truth::yes) &&
         std::all_of(path.unless.begin(), path.unless.end(), is_no);
}

CareOutcome not_offered(const CarePath& path, const Ways& ways, const Outcome& outcome) {
  if (!outcome.disposition) return {CareStatus::undecided, {}};
  if (!goes_with(path, outcome.disposition->index())) return {CareStatus::not_applicable, {}};
  const bool never = path.when && is_in_every_way(ways, *path.when, Truth::no);
  if (never) return {CareStatus::not_applicable, {}};
  for (std::size_t i = 0; i < path.unless.size(); ++i) {
    const Truth against = in_some_way(ways, path.unless[i].when);
    if (against == Truth::yes) return {CareStatus::withheld, i};
  }
  return {CareStatus::undecided, {}};
}

std::vector<FindingId> care_questions(const RulePack& pack, const Ways& ways,
                                      const Outcome& outcome) {
  std::vector<bool> open(pack.findings.size());
  for (const CareId id : ids_up_to<CareId>(pack.care.size())) {
    const CarePath& path = pack[id];
    if (outcome.care[id.index()].status != CareStatus::undecided) continue;
    if (!goes_with_all_that_is_possible(path, outcome)) continue;
    for (const Person& person : ways) {
      if (path.when) person.open_findings(*path.when, open);
      for (const Precaution& precaution : path.unless) person.open_findings(precaution.when, open);
    }
  }
  std::vector<FindingId> ask;
  add_new(open, ask);
  return ask;
}

Believed as_believed(const Ways& ways) {
  Believed answers;
  for (const Person& way : ways) answers.push_back(way.as_believed());
  return answers;
}

/// The bounds, what to ask and the recommendation.
Outcome urgency(const RulePack& pack, const Ways& ways, const Worth& worth) {
  Outcome outcome;
  for (const Rule& rule : pack.rules) outcome.rules.push_back(in_some_way(ways, rule.when));
  outcome.at_least = most_urgent_rule(pack, outcome, false);
  outcome.at_most = most_urgent_rule(pack, outcome, true);
  outcome.ask = questions(pack, ways, outcome);
  if (!outcome.ask.empty()) outcome.ask = worth(as_believed(ways), outcome.ask);
  if (outcome.at_least == outcome.at_most) {
    outcome.disposition = outcome.at_least;
  } else if (outcome.ask.empty()) {
    outcome.disposition = std::clamp(pack.when_unknown, outcome.at_least, outcome.at_most);
  }
  return outcome;
}

/// Whatever is believed, the care path has to be for the person: `alone` are the outcomes of each
/// way by itself.
CareOutcome care_outcome(const CarePath& path, const Ways& ways, const std::vector<Outcome>& alone,
                         const Outcome& outcome) {
  for (std::size_t way = 0; way < ways.size(); ++way) {
    if (!is_offered(path, ways[way], alone[way])) return not_offered(path, ways, outcome);
  }
  return {CareStatus::offered, {}};
}

// --- several answers to one finding -----------------------------------------------------------

/// What is known of an option after a later answer to it.
OptionAnswer later_of(OptionAnswer before, OptionAnswer after) {
  switch (after) {
    case OptionAnswer::unanswered: return before;
    case OptionAnswer::unknown:
      return before == OptionAnswer::unanswered ? OptionAnswer::unknown : before;
    case OptionAnswer::no: return before == OptionAnswer::yes ? OptionAnswer::yes : after;
    case OptionAnswer::yes: break;
  }
  return OptionAnswer::yes;
}

std::vector<OptionAnswer> options_in(const Answer& answer, std::size_t count) {
  const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said);
  return options != nullptr ? *options : std::vector<OptionAnswer>(count, OptionAnswer::unknown);
}

bool is_reading(const RulePack& pack, const Answer& answer) {
  for (const Finding& other : pack.findings) {
    if (other.measured_by && other.measured_by->by == answer.finding) return true;
  }
  return false;
}

void hear(const RulePack& pack, std::vector<Answer>& heard, const Answer& next) {
  for (Answer& before : heard) {
    if (before.finding != next.finding) continue;
    const Finding& finding = pack[next.finding];
    const bool nothing_known =
        std::holds_alternative<Unknown>(before.said) && std::holds_alternative<Unknown>(next.said);
    if (nothing_known) return;
    if (finding.type == FindingType::any_of) {
      std::vector<OptionAnswer> options = options_in(before, finding.options.size());
      const std::vector<OptionAnswer> after = options_in(next, finding.options.size());
      for (std::size_t i = 0; i < options.size(); ++i) options[i] = later_of(options[i], after[i]);
      before.said = std::move(options);
    } else if (!std::holds_alternative<Unknown>(next.said)) {
      const bool no_thermometer = std::holds_alternative<None>(next.said) && is_reading(pack, next);
      if (!no_thermometer || std::holds_alternative<Unknown>(before.said)) before = next;
    }
    return;
  }
  heard.push_back(next);
}

void list_rules(const RulePack& pack, Opinion& opinion) {
  const Outcome& outcome = opinion.outcome;
  const Disposition level = outcome.disposition.value_or(outcome.at_least);
  for (const RuleId rule : ids_up_to<RuleId>(pack.rules.size())) {
    if (outcome.rules[rule.index()] == Truth::unknown && pack[rule].then > level) {
      opinion.cannot_be_ruled_out.push_back(rule);
    }
  }
  for (std::size_t urgent = pack.dispositions.size(); urgent-- > 0;) {
    for (const RuleId rule : ids_up_to<RuleId>(pack.rules.size())) {
      const bool fired = outcome.rules[rule.index()] == Truth::yes;
      if (fired && pack[rule].then == Disposition(urgent)) opinion.fired.push_back(rule);
    }
  }
}

}  // namespace

bool naive_compare(const Quantity& quantity, const Comparison& comparison) {
  const std::int64_t value = quantity.smallest_units;
  const std::int64_t threshold = comparison.threshold.smallest_units;
  switch (comparison.relation) {
    case Relation::less: return value < threshold;
    case Relation::at_most: return value <= threshold;
    case Relation::equal: return value == threshold;
    case Relation::at_least: return value >= threshold;
    case Relation::greater: break;
  }
  return value > threshold;
}

std::vector<Answer> naive_merge(const RulePack& pack, std::span<const Answer> said) {
  std::vector<Answer> heard;
  for (const Answer& answer : said) hear(pack, heard, answer);
  return heard;
}

std::vector<FindingId> everything_open(const Believed& /*ways*/, std::span<const FindingId> open) {
  return {open.begin(), open.end()};
}

Limits naive_limits(const RulePack& pack, std::span<const Answer> said) {
  const Person person(pack, said);
  Limits limits{pack.otherwise, pack.otherwise};
  for (const Rule& rule : pack.rules) {
    const Truth truth = person.truth(rule.when);
    if (truth == Truth::yes) limits.at_least = std::max(limits.at_least, rule.then);
    if (truth != Truth::no) limits.at_most = std::max(limits.at_most, rule.then);
  }
  return limits;
}

Opinion naive_infer(const RulePack& pack, std::span<const Answer> said, const Worth& worth) {
  const std::vector<Answer> heard = naive_merge(pack, said);
  const Ways ways = ways_to_take(pack, heard);
  Opinion opinion;
  Outcome& outcome = opinion.outcome;
  outcome = urgency(pack, ways, worth);
  std::vector<Outcome> alone;
  for (const Person& way : ways) alone.push_back(urgency(pack, {way}, worth));
  for (const CarePath& path : pack.care) {
    outcome.care.push_back(care_outcome(path, ways, alone, outcome));
  }
  if (outcome.disposition) outcome.ask_for_care = care_questions(pack, ways, outcome);
  list_rules(pack, opinion);
  const Person person(pack, heard);
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    if (person.is_contradicted(id)) opinion.disagreements.push_back(id);
  }
  return opinion;
}

}  // namespace triage::reference
