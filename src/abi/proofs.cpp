// What is always true of a pack, what its vignettes say, and what changes between two.

#include <triage.h>

#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "abi/handles.hpp"
#include "abi/results.hpp"
#include "triage/cases/case_reader.hpp"
#include "triage/claims/verify.hpp"
#include "triage/comparison/difference.hpp"
#include "triage/model/digest.hpp"
#include "triage/report/difference_text.hpp"
#include "triage/report/proof_text.hpp"
#include "triage/report/test_text.hpp"
#include "triage/vignettes/test_pack.hpp"

namespace triage::abi {
namespace {

std::size_t node_limit(std::size_t wish) { return wish == 0 ? Diagram::usual_max_nodes : wish; }

Record tested(const triage_pack& rules, std::string_view text, std::size_t max_nodes,
              KeepGoing keep_going) {
  const std::string file = rules.name + ".cases";
  std::istringstream input{std::string(text)};
  CaseReader reader(rules.written, input, std::nullopt, file, rules.name);
  PackTester tester(rules.written, max_nodes, std::move(keep_going));
  while (auto read = reader.next()) tester.add(file, std::move(*read));
  const PackTest test = std::move(tester).finish();
  return test_record({rules.written, rules.name, file, test, {}});
}

}  // namespace
}  // namespace triage::abi

namespace abi = triage::abi;
using triage::abi::given;

char* triage_verify(const triage_pack* pack, std::size_t max_nodes) {
  return triage_verify_aloud(pack, max_nodes, nullptr, nullptr);
}

char* triage_verify_aloud(const triage_pack* pack, std::size_t max_nodes, triage_hear_claim hear,
                          void* user) {
  return abi::json_of([&] {
    const triage_pack& rules = given(pack);
    const std::size_t all = triage::check_table().size();
    const triage::HearClaim told = [=](std::string_view claim, std::size_t done, std::size_t of) {
      if (hear != nullptr) hear(std::string(claim).c_str(), done, of, user);
    };
    triage::Verification found = verify(rules.written, abi::node_limit(max_nodes), told);
    told("the digest of the outcomes", all, all);
    found.digest = outcomes_digest(rules.written);
    return verification_record(rules.written, rules.name, found);
  });
}

char* triage_test(const triage_pack* pack, const char* vignettes, std::size_t max_nodes,
                  triage_keep_going keep_going, void* user) {
  return abi::json_of([&] {
    triage::KeepGoing asked;
    if (keep_going != nullptr) {
      asked = [=](std::size_t done, std::size_t of) { return keep_going(done, of, user) != 0; };
    }
    return abi::tested(given(pack), given(vignettes), abi::node_limit(max_nodes), std::move(asked));
  });
}

char* triage_diff(const triage_pack* before, const triage_pack* after, std::size_t max_nodes) {
  return abi::json_of([&] {
    const triage_pack& old = given(before);
    const triage_pack& now = given(after);
    return difference_record(triage::difference({old.written, old.translations},
                                                {now.written, now.translations},
                                                abi::node_limit(max_nodes)));
  });
}
