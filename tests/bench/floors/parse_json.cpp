// Floor of NDJSON: simdjson on demand steps through every line and takes every value, no more.
//
//     floor_json FILE

#include <simdjson.h>

#include <cstdio>
#include <string_view>

#include "chunks.hpp"

namespace {

namespace ondemand = simdjson::ondemand;

std::size_t take(ondemand::value value) {
  std::size_t seen = 0;
  switch (value.type()) {
    case ondemand::json_type::object:
      for (auto field : value.get_object()) {
        seen += std::string_view(field.unescaped_key()).size();
        seen += take(field.value());
      }
      return seen;
    case ondemand::json_type::array:
      for (auto item : value.get_array()) seen += take(item.value());
      return seen;
    case ondemand::json_type::string: return std::string_view(value.get_string()).size();
    case ondemand::json_type::boolean: return value.get_bool() ? 1 : 0;
    case ondemand::json_type::number: return value.get_double() > 0 ? 1 : 0;
    case ondemand::json_type::null: break;
  }
  return seen;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return EXIT_FAILURE;
  ondemand::parser parser;
  std::size_t seen = 0;
  triage::bench::for_each_chunk(argv[1], simdjson::SIMDJSON_PADDING, [&](std::string_view lines) {
    ondemand::document_stream stream =
        parser.iterate_many(lines.data(), lines.size(), triage::bench::most_bytes);
    for (auto line : stream) {
      for (auto field : line.get_object()) {
        seen += std::string_view(field.unescaped_key()).size();
        seen += take(field.value());
      }
    }
  });
  std::printf("%zu\n", seen);
}
