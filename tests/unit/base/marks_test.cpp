#include "triage/base/marks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace triage {
namespace {

struct Commas {
  std::uint64_t operator()(const char* sixty_four_bytes) const {
    return mask_of(sixty_four_bytes, ',');
  }
};

TEST_CASE("marks: they are found in order, and none behind the end of the text") {
  for (const std::size_t size : std::vector<std::size_t>{0, 1, 63, 64, 65, 127, 128, 129, 200}) {
    for (const std::size_t step : std::vector<std::size_t>{1, 2, 7, 63, 64}) {
      CAPTURE(size);
      CAPTURE(step);
      std::string padded(size + 64, ',');  // commas behind the end, which do not count
      std::vector<const char*> expected;
      for (std::size_t at = 0; at < size; ++at) {
        if (at % step == 0)
          expected.push_back(padded.data() + at);
        else
          padded[at] = 'x';
      }
      Marks<Commas> marks({padded.data(), size}, {});
      for (const char* place : expected) REQUIRE(marks.next() == place);
      REQUIRE(marks.next() == padded.data() + size);
      REQUIRE(marks.next() == padded.data() + size);
    }
  }
}

}  // namespace
}  // namespace triage
