// Any text as a quantity: refused with a reason, or read, and then written as a text that is read
// as the same quantity. The first byte chooses the dimension.

#include "must.hpp"
#include "triage/base/language.hpp"
#include "triage/base/quantity.hpp"

using namespace triage;
using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const auto dimension = static_cast<Dimension>(bytes[0] % 3);
  const ParsedQuantity parsed = parse_quantity(fuzz::text_of(bytes + 1, size - 1), dimension);
  if (!parsed.quantity) {
    must(fuzz::is_safe(reason_for(parsed, dimension, Language::english)),
         "the reason can be shown");
    return 0;
  }
  must(parsed.quantity->dimension == dimension, "the dimension is the one asked for");
  must(dimension != Dimension::duration || parsed.quantity->smallest_units >= 0,
       "a duration is not negative");
  const std::string written = to_text(*parsed.quantity);
  const ParsedQuantity again = parse_quantity(written, dimension);
  must(again.quantity == parsed.quantity, "a written quantity is read as the same: " + written);
  return 0;
}
