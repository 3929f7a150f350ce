// Any bytes as a file of cases: the fast road through a batch and the careful one write the same
// records, whatever the number of threads, the pack, and what the records show. The first byte
// chooses the format and the threads, the second the pack and the style of the records.

#include <vector>

#include "must.hpp"
#include "triage/program/from_pack.hpp"
#include "unit/batch/both_ways.hpp"

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
  const std::string quick = tests::quickly(pack, format, file, threads, style);
  const std::string careful = tests::carefully(pack, format, file, style);
  must(quick == careful, "both ways write the same records:\n" + quick + "and\n" + careful);
  return 0;
}
