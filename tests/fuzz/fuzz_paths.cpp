// Any bytes as a file of cases: the fast path through a batch and the slow one write the same
// records, whatever the number of threads, the pack, and what the records show. The first byte
// chooses the format and the threads, the second the pack and the style of the records.

#include <vector>

#include "must.hpp"
#include "triage/program/from_pack.hpp"
#include "unit/batch/both_paths.hpp"

using namespace triage;
using fuzz::must;

namespace {

const Pack& rules_for(std::uint8_t byte) {
  static const Pack article(fuzz::shipped_pack("upper-back-pain"));
  static const Pack guidelines(fuzz::shipped_pack("upper-back-pain-guidelines"));
  return byte < 0x80 ? article : guidelines;
}

const RecordStyle& style_for(std::uint8_t byte) {
  static const std::vector<RecordStyle> styles = {
      {RecordFormat::ndjson, {}},
      {RecordFormat::ndjson, {"id", "disposition"}},
      {RecordFormat::csv, {}},
      {RecordFormat::csv, {"ask", "id", "fired"}},
      {RecordFormat::yaml, {}},
      {RecordFormat::yaml, {"disposition", "at_least"}},
      {RecordFormat::json, {"id", "care", "withheld", "undecided_care"}},
  };
  return styles[byte % styles.size()];
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 2) return 0;
  const auto format = static_cast<CaseFormat>(bytes[0] % 3);
  const std::size_t threads = bytes[0] >= 0xF0 ? 3 : 1;
  const Pack& pack = rules_for(bytes[1]);
  const RecordStyle& style = style_for(bytes[1]);
  const std::string file(fuzz::text_of(bytes + 2, size - 2));
  const std::string fast = tests::by_fast_path(pack, format, file, threads, style);
  const std::string slow = tests::by_slow_path(pack, format, file, style);
  must(fast == slow, "both paths write the same records:\n" + fast + "and\n" + slow);
  return 0;
}
