#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <iostream>

#include "reference/seed.hpp"

int main(int argc, char** argv) {
  if (const auto seed = triage::reference::seed(); seed != 0) {
    std::cout << "random tests begin at " << seed << "; again with TRIAGE_SEED=" << seed << '\n';
  }
  return doctest::Context(argc, argv).run();
}
