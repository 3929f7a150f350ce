// Keys tell the records of people apart, and nothing else of them: each key costs a record in
// words.

#include "triage/batch/outcome_keys.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "reference/seed.hpp"
#include "triage/batch/lanes.hpp"
#include "triage/cases/assess.hpp"
#include "triage/reasoning/outcomes.hpp"
#include "triage/report/record.hpp"
#include "unit/rules.hpp"

namespace triage {
namespace {

/// Most answers are calm, so that there are all dispositions.
void fill(Lanes& lanes, const Program& program, std::mt19937& random) {
  for (std::size_t c = 0; c < program.columns.size(); ++c) {
    for (std::size_t lane = 0; lane < lanes.count(); ++lane) {
      const std::size_t dice = random() % 40;
      Row::Byte& cell = *lanes.cell(lane, c);
      cell = dice < 3   ? Row::unanswered
             : dice < 5 ? Row::unknown
             : dice < 8 ? static_cast<Row::Byte>(random() % program.columns[c].cell_count)
                        : Row::Byte{0};
    }
  }
}

void check_keys_of(const Pack& pack) {
  std::mt19937 random(reference::seed());
  Lanes lanes(pack.program, 4);
  Outcomes outcomes(pack.program);
  OutcomeKeys keys(pack.program, OutcomeKeys::For::reasons);
  std::map<std::vector<Word>, std::string> records;
  std::map<std::string, std::vector<Word>> keys_of_those_told;
  for (std::size_t block = 0; block < 8; ++block) {
    fill(lanes, pack.program, random);
    outcomes.update(lanes.block());
    keys.lay_out(outcomes, lanes.count());
    for (std::size_t lane = 0; lane < lanes.count(); ++lane) {
      const Assessment assessment{lanes.row(lane), outcomes.at(lane), {}};
      const std::string record = to_json(outcome_record(pack, Case{}, assessment));
      const std::vector<Word> key(keys.of(lane).begin(), keys.of(lane).end());
      CHECK(records.emplace(key, record).first->second == record);
      if (!assessment.outcome.disposition) continue;
      CHECK(keys_of_those_told.emplace(record, key).first->second == key);
    }
  }
  CHECK(keys_of_those_told.size() > 50);
  CHECK(records.size() > keys_of_those_told.size());
}

TEST_CASE("outcome keys: who has a disposition shares a key with just those of the same record") {
  check_keys_of(tests::article_rules());
  check_keys_of(tests::guideline_rules());
}

}  // namespace
}  // namespace triage
