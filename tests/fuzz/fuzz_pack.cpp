// Any bytes as a rule pack: read, compiled, and asked about somebody who said nothing and somebody
// who knows nothing.

#include "must.hpp"
#include "triage/base/diagnostic.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/reasoning/infer.hpp"

using namespace triage;
using fuzz::must;

namespace {

void check_outcomes(const Program& program) {
  const Outcome silent = infer(program, Row(program));
  must(silent.at_least <= silent.at_most, "the bounds are in order");
  must(silent.disposition.has_value() == silent.ask.empty(), "who said nothing is asked or told");
  must(!silent.settled() || silent.ask.empty(), "what is certain needs no question");

  Row unsure(program);
  for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
    unsure[column] = Row::unknown;
  }
  const Outcome outcome = infer(program, unsure);
  must(outcome.ask.empty() && outcome.disposition.has_value(), "who knows nothing gets an answer");
  must(outcome.at_least == silent.at_least && outcome.at_most == silent.at_most,
       "not knowing leaves as much open as not answering");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const SourceText source{"pack.yaml", fuzz::text_of(bytes, size), 1};
  Diagnostics diagnostics(source.name);
  const auto pack = pack_from_yaml(source, diagnostics);
  must(pack.has_value() != diagnostics.has_errors(), "either a pack or an error");
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    must(fuzz::is_safe(to_text(diagnostic, source)), "messages can be shown");
  }
  if (pack) check_outcomes(program_from_pack(*pack));
  return 0;
}
