#include "triage/batch/in_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "triage/batch/record_order.hpp"
#include "triage/cases/pieces.hpp"
#include "unit/rules.hpp"

namespace triage {
namespace {

std::string lines(std::size_t count, std::size_t note_bytes) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += R"({"id": "p)" + std::to_string(i) + R"(", "note": ")" + std::string(note_bytes, 'x') +
            R"(", "answers": {"fever": "yes"}})" + "\n";
  }
  return text;
}

struct UnderWay {
  std::size_t most = 0;  // chunks that were submitted and whose records were not taken
  std::size_t most_bytes = 0;
  std::vector<std::size_t> sizes;  // of the chunks, as they were taken
};

/// Submits all chunks of a file, and looks at what is under way whenever a submission returns.
UnderWay watched(const std::string& file, std::size_t threads) {
  const Pack& rules = tests::article_rules();
  const BatchWork work{rules, {}, Unanswered::stays_open};
  const auto source = std::make_shared<const CaseSource>(CaseSource{"file", "file"});
  std::istringstream input(file);
  UnderWay under_way;
  std::vector<std::size_t> submitted;
  AssessInOrder workers(work, threads, [&](const BatchJob&, const AssessedChunk& chunk) {
    under_way.sizes.push_back(chunk.cases.size());
  });
  Chunks chunks(input, CaseFormat::ndjson);
  while (auto chunk = chunks.next()) {
    submitted.push_back(chunk->size);
    workers.submit({source, CaseFormat::ndjson, std::move(chunk)});
    std::size_t bytes = 0;
    for (std::size_t i = under_way.sizes.size(); i < submitted.size(); ++i) bytes += submitted[i];
    under_way.most = std::max(under_way.most, submitted.size() - under_way.sizes.size());
    under_way.most_bytes = std::max(under_way.most_bytes, bytes);
  }
  workers.finish();
  CHECK(under_way.sizes.size() == submitted.size());
  return under_way;
}

}  // namespace

TEST_CASE("in order: of small chunks, few more than there are threads are under way") {
  const std::string file = lines(20'000, 20);
  for (const std::size_t threads : {std::size_t{1}, std::size_t{2}, std::size_t{4}}) {
    CAPTURE(threads);
    const UnderWay under_way = watched(file, threads);
    CHECK(under_way.sizes.size() > 15);
    CHECK(under_way.most <= (threads == 1 ? 0 : threads + 1));
    std::size_t cases = 0;
    for (const std::size_t size : under_way.sizes) cases += size;
    CHECK(cases == 20'000);
  }
}

TEST_CASE("in order: of large chunks, 2 MiB are under way however many threads there are") {
  const UnderWay under_way = watched(lines(24, std::size_t{900} << 10U), 8);
  CHECK(under_way.sizes.size() > 8);
  CHECK(under_way.most_bytes <= std::size_t{2} << 20U);
}

}  // namespace triage
