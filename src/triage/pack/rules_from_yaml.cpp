// The `facts:` and `rules:` of a pack: what follows from the findings.

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/pack/reading.hpp"

namespace triage::pack_reading {
namespace {

std::vector<FactId> facts_used(const Condition& condition) {
  std::vector<FactId> used;
  visit_parts(condition, [&used](const Condition& part) {
    if (const auto fact = fact_in(part)) used.push_back(*fact);
  });
  return used;
}

/// Compiling follows a chain of facts from its top to its bottom.
constexpr std::size_t max_fact_chain = 100;

/// Follows the facts that each fact uses, depth first, and reports circles, and chains too long to
/// follow.
class ChainSearch {
 public:
  explicit ChainSearch(const Reading& in)
      : in_(in), state_(in.pack.facts.size()), length_(in.pack.facts.size()) {}

  void run() {
    for (const FactId fact : ids_up_to<FactId>(state_.size())) visit(fact);
  }

 private:
  enum class State : std::uint8_t { fresh, on_path, done };

  /// The number of facts on the longest way down from this one.
  std::size_t visit(FactId id) {
    State& state = state_[id.index()];
    if (state == State::done) return length_[id.index()];
    path_.push_back(in_.pack[id].id);
    if (state == State::on_path) {
      const auto first = std::find(path_.begin(), path_.end(), in_.pack[id].id);
      in_.diagnostics.add(Code::pack_cyclic_fact, in_.pack[id].place,
                          {in_.pack[id].id, join({first, path_.end()}, " -> ")});
    } else {
      state = State::on_path;
      measure(id);
    }
    state = State::done;
    path_.pop_back();
    return length_[id.index()];
  }

  void measure(FactId id) {
    std::size_t& length = length_[id.index()];
    for (const FactId next : facts_used(in_.pack[id].is)) length = std::max(length, visit(next));
    if (++length != max_fact_chain + 1) return;
    in_.diagnostics.add(
        Code::pack_too_many, in_.pack[id].place,
        {std::to_string(max_fact_chain), "facts in the chain that this one begins"});
  }

  const Reading& in_;
  std::vector<State> state_;
  std::vector<std::size_t> length_;
  std::vector<std::string> path_;
};

}  // namespace

void read_facts(Reading& in, const std::vector<Entry>& entries) {
  const std::size_t inherited = in.pack.facts.size();
  for (const Entry& entry : entries) {
    check_new_id(in, entry.key, in.pack.facts);
    if (const auto finding = find_finding(in.pack, entry.key.text())) {
      in.diagnostics.add(Code::pack_name_clash, entry.key.place(), {entry.key.text()})
          .notes.push_back(note(in, in.pack[*finding].place));
    }
    // Until it is read, a fact holds nothing: an empty AtLeast uses no other fact.
    in.pack.facts.push_back({std::string(entry.key.text()), entry.key.place(), {AtLeast{}, {}}});
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (auto is = condition(in, entries[i].value)) in.pack.facts[inherited + i].is = std::move(*is);
  }
  ChainSearch(in).run();
}

void read_rules(Reading& in, const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    check_new_id(in, entry.key, in.pack.rules);
    const yaml::Fields fields(entry.value, {pack_keys::rule}, named("rule", entry), in.diagnostics);
    auto when = condition(in, fields["when"]);
    in.pack.rules.push_back(
        {std::string(entry.key.text()), entry.key.place(), std::move(when).value_or(Condition()),
         disposition(in, fields["then"]).value_or(Disposition()), fields.text("because"),
         citations(in, fields["source"]), evidence_of(in, fields["evidence"]),
         fields.text("decision"), fields.text("meanwhile")});
  }
}

}  // namespace triage::pack_reading
