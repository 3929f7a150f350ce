// Any bytes as a note on a case of an evaluation, as a part of another run may hold: refused, or
// counted and shown.

#include "must.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/score_report.hpp"
#include "triage/scoring/scoring.hpp"

using namespace triage;
using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Pack pack(fuzz::shipped_pack("upper-back-pain-guidelines"));
  const auto scored = scored_case_in(fuzz::text_of(bytes, size), pack.program);
  if (!scored) return 0;
  must(scored_case_in(packed(*scored), pack.program) == scored, "a note is read as it was written");
  Scoring scoring(pack.program, {}, ExpectedIn::the_case);
  scoring.add("a", "a", *scored);
  must(fuzz::is_safe(to_json(scored_case_record(pack, "a", scored->given, *scored))),
       "the record can be shown");
  return 0;
}
