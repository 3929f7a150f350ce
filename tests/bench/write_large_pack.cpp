// Prints the rule pack of tests/reference/large_pack.hpp:
//
//     write_large_pack [FINDINGS RULES] > PACK
//
// 100 findings and 300 rules, unless told otherwise.

#include <cstdlib>
#include <iostream>

#include "reference/large_pack.hpp"

int main(int argc, char** argv) {
  const std::size_t findings = argc == 3 ? std::strtoull(argv[1], nullptr, 10) : 100;
  const std::size_t rules = argc == 3 ? std::strtoull(argv[2], nullptr, 10) : 300;
  std::cout << triage::reference::large_pack(findings, rules);
}
