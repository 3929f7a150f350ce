#include "triage/reasoning/person.hpp"

namespace triage {

Truth Person::in_some_way(GateId gate) const {
  if ((evaluation.yes(gate, word()) & lanes()) != 0) return Truth::yes;
  return (evaluation.no(gate, word()) & lanes()) == lanes() ? Truth::no : Truth::unknown;
}

Truth Person::in_every_way(GateId gate) const {
  if ((evaluation.yes(gate, word()) & lanes()) == lanes()) return Truth::yes;
  return (evaluation.no(gate, word()) & lanes()) == lanes() ? Truth::no : Truth::unknown;
}

Word Person::lanes() const {
  const Word all = ways == lanes_per_word ? ~Word{0} : (Word{1} << ways) - 1;
  return all << first_lane % lanes_per_word;
}

}  // namespace triage
