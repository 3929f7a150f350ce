// Prints the rule pack of tests/reference/large_pack.hpp with 100 findings and 300 rules:
//
//     build/release/tests/write_large_pack > large.yaml && time triage verify large.yaml

#include <iostream>

#include "reference/large_pack.hpp"

int main() {
  std::cout << triage::reference::large_pack(100, 300);
  return 0;
}
