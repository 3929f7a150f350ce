// Any bytes as an old and a new rule pack, with a line of five equals signs between them, through
// everything that authors run: the proofs, the mutants, the difference and the explanations. The
// packs may be laid on those that we ship. Diagrams are kept small, so that "gave up" is tried too.

#include "must.hpp"
#include "triage/base/diagnostic.hpp"
#include "triage/claims/verify.hpp"
#include "triage/comparison/difference.hpp"
#include "triage/model/changes.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/difference_text.hpp"
#include "triage/report/proof_text.hpp"
#include "triage/vignettes/generate.hpp"
#include "triage/vignettes/test_pack.hpp"

using namespace triage;
using fuzz::must;

namespace {

constexpr std::size_t max_nodes = 3'000;
constexpr std::size_t most_findings = 8;
constexpr std::size_t most_rules = 12;
constexpr std::string_view between = "\n=====\n";

/// A pack that is small enough to be tried some thousand times a minute.
std::optional<RulePack> small_pack(std::string_view text) {
  Diagnostics diagnostics("pack.yaml");
  auto pack = pack_from_yaml({"pack.yaml", text, 1}, diagnostics);
  if (!pack || pack->findings.size() > most_findings || pack->rules.size() > most_rules) return {};
  return pack;
}

void try_proofs(const Pack& pack) {
  const Verification verification = verify(pack, max_nodes);
  must(fuzz::is_safe(to_terminal(verification_document(pack, "pack.yaml", verification), {})),
       "proofs can be shown");
  for (const Verdict& verdict : verification.verdicts) {
    must(verdict.check != Check::enumeration_agrees || verdict.result == Result::proved,
         "the diagram and inference agree: " + verdict.subject);
  }
}

void try_mutants(const Pack& pack) {
  const PackTest test = PackTester(pack, max_nodes, {}).finish();
  must(test.mutation.percent() <= 100, "a score is no more than all of it");
  for (const MissingVignette& missing :
       missing_vignettes(pack, test.coverage, test.mutation, max_nodes).vignettes) {
    must(!missing.shows.empty() || !missing.notices.empty(), "nobody is proposed for nothing");
  }
  const Outcome silent = infer(pack.program, Row(pack.program));
  counterfactuals(pack.program, said_apart(pack.program, {}),
                  silent.disposition.value_or(silent.at_least));
}

void try_difference(const RulePack& before, const RulePack& after) {
  const Difference changes = difference(before, after, max_nodes);
  must(fuzz::is_safe(to_terminal(difference_document(changes), {})), "differences can be shown");
}

void try_difference_to_itself(const RulePack& pack) {
  const Difference none = difference(pack, pack, max_nodes);
  must(
      none.dispositions.empty() && none.unsure.empty() && none.advice.empty() && none.edits.empty(),
      "a pack does not differ from itself");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = fuzz::text_of(bytes, size);
  const std::size_t end = text.find(between);
  const auto before = small_pack(text.substr(0, end));
  if (!before) return 0;
  const Pack compiled(*before);
  try_proofs(compiled);
  try_mutants(compiled);
  try_difference_to_itself(*before);
  if (end == std::string_view::npos) return 0;
  const auto after = small_pack(text.substr(end + between.size()));
  if (after) try_difference(*before, *after);
  return 0;
}
