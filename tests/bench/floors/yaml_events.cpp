// Floor of YAML in general: libyaml's events, made and thrown away.
//
//     floor_yaml_events FILE

#include <yaml.h>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
  std::FILE* file = argc == 2 ? std::fopen(argv[1], "rb") : nullptr;
  yaml_parser_t parser;
  if (file == nullptr || yaml_parser_initialize(&parser) == 0) return EXIT_FAILURE;
  yaml_parser_set_input_file(&parser, file);
  std::size_t events = 0;
  for (bool goes_on = true; goes_on; ++events) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser, &event) == 0) return EXIT_FAILURE;
    goes_on = event.type != YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  std::fclose(file);
  std::printf("%zu\n", events);
}
