// Any bytes as a file of cases: the fast road through a batch and the careful one write the same
// records, whatever the number of threads. The first byte chooses the format.

#include "must.hpp"
#include "triage/program/from_pack.hpp"
#include "unit/batch/both_ways.hpp"

using namespace triage;
using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const RulePack pack = fuzz::article_pack();
  static const Program program = program_from_pack(pack);
  if (size == 0) return 0;
  const auto format = static_cast<CaseFormat>(bytes[0] % 3);
  const std::size_t threads = bytes[0] >= 0xF0 ? 3 : 1;
  const std::string file(fuzz::text_of(bytes + 1, size - 1));
  const std::string quick = tests::quickly(pack, program, format, file, threads);
  const std::string careful = tests::carefully(pack, program, format, file);
  must(quick == careful, "both ways write the same records:\n" + quick + "and\n" + careful);
  return 0;
}
