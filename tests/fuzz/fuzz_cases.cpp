// Any bytes as a stream of cases: one record for each case, whatever is wrong with the others. The
// first byte chooses the format.

#include <sstream>

#include "must.hpp"
#include "triage/cases/assess.hpp"
#include "triage/cases/case_reader.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/record.hpp"

using namespace triage;
using fuzz::must;

namespace {

/// How many cases the pieces hold: none is lost between them.
std::size_t cases_in(const Pack& pack, std::string_view text, std::optional<CaseFormat> format) {
  std::istringstream in{std::string(text)};
  Chunks chunks(in, format);
  std::size_t count = 0;
  while (const auto chunk = chunks.next()) {
    PieceReader reader(pack, chunks.format(), "cases");
    for (const Piece& piece : chunk->pieces) count += reader.read(*chunk, piece).size();
  }
  return count;
}

std::string record_of(const Pack& pack, const CaseOrError& read) {
  if (const auto* bad = std::get_if<BadCase>(&read)) {
    for (const Diagnostic& problem : bad->problems) {
      must(fuzz::is_safe(to_text(problem, bad->source())), "messages can be shown");
    }
    return to_json(error_record(*bad));
  }
  const Case& person = std::get<Case>(read);
  const Assessment assessment = assess(pack, person, Unanswered::stays_open);
  const Outcome& outcome = assessment.outcome;
  must(outcome.at_least <= outcome.at_most, "the bounds are in order");
  must(outcome.disposition.has_value() == outcome.ask.empty(), "a recommendation, or questions");
  return to_json(outcome_record(pack, person, assessment));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Pack pack(fuzz::article_pack());
  if (size == 0) return 0;
  std::optional<CaseFormat> format;  // the content decides
  if (bytes[0] % 4 < 3) format = static_cast<CaseFormat>(bytes[0] % 4);
  const std::string_view text = fuzz::text_of(bytes + 1, size - 1);
  std::istringstream in{std::string(text)};
  CaseReader cases(pack, in, format, "cases", "cases");
  std::size_t count = 0;
  while (const auto read = cases.next()) {
    ++count;
    must(fuzz::is_safe(record_of(pack, *read)), "records are JSON and can be shown");
  }
  must(count == std::max<std::size_t>(cases_in(pack, text, format), 1), "a record for every case");
  return 0;
}
