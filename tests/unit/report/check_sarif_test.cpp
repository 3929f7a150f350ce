// Places in SARIF count characters, and end behind what they mark.

#include <doctest/doctest.h>

#include "triage/report/check_record.hpp"
#include "unit/report/has.hpp"

namespace triage {
namespace {

using tests::has;

std::string sarif_of(const CheckedText& text) { return to_json(check_sarif({{}, {text}}, "1.0")); }

TEST_CASE("SARIF: a place reaches from its first character to behind its last") {
  Diagnostics diagnostics("a pack.yaml");
  diagnostics.add(Code::pack_bad_id, {1, 5, 2}, {"é"}).suggestion = "e";
  const std::string plain = sarif_of({"a pack.yaml", "key: e1", diagnostics.all()});
  CHECK(has(plain, R"("region":{"startLine":1,"startColumn":5,"endColumn":7})"));
  CHECK(has(plain, R"("uri":"a%20pack.yaml")"));
  CHECK(has(plain, "did you mean 'e'?"));
  // Two bytes for one character, before the place and in it.
  const std::string accents = sarif_of({"a pack.yaml", "éa: é", diagnostics.all()});
  CHECK(has(accents, R"("startColumn":4,"endColumn":6)"));
}

TEST_CASE("SARIF: of a mistake without a line only the file is told") {
  Diagnostics diagnostics("/tmp/a.yaml");
  diagnostics.add(Code::input_cannot_read, {}, {"gone"});
  const std::string text = sarif_of({"/tmp/a.yaml", "", diagnostics.all()});
  CHECK(has(text, R"("uri":"file:///tmp/a.yaml")"));
  CHECK_FALSE(has(text, "region"));
}

}  // namespace
}  // namespace triage
