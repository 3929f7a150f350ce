// What most C++ programs would do with YAML: yaml-cpp's tree of every document, no more.
//
//     floor_yaml_nodes FILE

#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <fstream>
#include <string>

int main(int argc, char** argv) {
  std::ifstream in(argc == 2 ? argv[1] : "");
  if (!in) return EXIT_FAILURE;
  std::size_t answers = 0;
  std::string document;
  const auto load = [&] {
    if (!document.empty()) answers += YAML::Load(document)["answers"].size();
    document.clear();
  };
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("---")) load();
    if (line != "---") document += line + '\n';
  }
  load();
  std::printf("%zu\n", answers);
}
