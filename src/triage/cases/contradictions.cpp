#include "triage/cases/contradictions.hpp"

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/reasoning/measurement.hpp"

namespace triage {

void check_contradictions(const Pack& pack, const std::vector<Answer>& answers, Place place,
                          Diagnostics& diagnostics) {
  const auto contradicted = contradicted_findings(pack.program, encode(pack.program, answers));
  if (contradicted.size() <= max_contradictions) return;
  std::vector<std::string> names = mapped(contradicted, [&](FindingId id) { return pack[id].id; });
  diagnostics.add(
      Code::case_contradictory, place,
      {std::to_string(names.size()), join(names, ", "), std::to_string(max_contradictions)});
}

}  // namespace triage
