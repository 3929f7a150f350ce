#include "triage/reasoning/planes.hpp"

#include <doctest/doctest.h>

#include <random>

#include "reference/seed.hpp"

namespace triage {
namespace {

TRIAGE_ALSO_ON_AVX2
void in_all_as_the_kernel(const std::vector<Plane>& planes, Word* out, std::size_t words,
                          Word start) {
  in_all(planes, out, words, start);
}

TRIAGE_ALSO_ON_AVX2
void in_any_as_the_kernel(const std::vector<Plane>& planes, Word* out, std::size_t words,
                          Word start) {
  in_any(planes, out, words, start);
}

TEST_CASE("planes: any number of words of any number of planes is joined as word by word") {
  constexpr std::size_t behind = 2 * per_register;  // words that must stay as they are
  std::mt19937_64 random(reference::seed());
  for (std::size_t words = 0; words <= 40; ++words) {
    for (std::size_t count = 0; count <= 5; ++count) {
      Words rows(count * words + behind);  // one behind the other, so that they begin anywhere
      for (Word& word : rows) word = random();
      std::vector<Plane> planes;
      for (std::size_t i = 0; i < count; ++i) planes.push_back(rows.data() + i * words);
      const Word start = random() % 2 == 0 ? random() : 0;
      Words all(words + behind);
      Words any(words + behind);
      for (std::size_t w = 0; w < words; ++w) {
        all[w] = ~start;
        any[w] = start;
        for (const Plane plane : planes) {
          all[w] &= plane[w];
          any[w] |= plane[w];
        }
      }
      CAPTURE(words);
      CAPTURE(count);
      Words out(words + behind);
      in_all_as_the_kernel(planes, out.data(), words, ~start);
      CHECK(out == all);
      in_any_as_the_kernel(planes, out.data(), words, start);
      CHECK(out == any);
      // As this file is compiled: without AVX2.
      in_all(planes, out.data(), words, ~start);
      CHECK(out == all);
      in_any(planes, out.data(), words, start);
      CHECK(out == any);
    }
  }
}

TEST_CASE("planes: without planes, all lanes are in all of them and none in any") {
  Words out(9, 1);
  in_all(std::vector<Plane>(), out.data(), out.size());
  CHECK(out == Words(9, ~Word{0}));
  in_any(std::vector<Plane>(), out.data(), out.size());
  CHECK(out == Words(9, 0));
}

}  // namespace
}  // namespace triage
