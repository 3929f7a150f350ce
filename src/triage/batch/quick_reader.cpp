#include "triage/batch/quick_reader.hpp"

namespace triage {

bool is_plain_id(std::string_view text) {
  constexpr std::size_t longest = 64;  // longer ones are rare, and left to the careful reader
  unsigned unusual = 0;
  for (const char c : text) {
    unusual |= static_cast<unsigned>(c < ' ') | static_cast<unsigned>(c > '~') |
               static_cast<unsigned>(c == '"') | static_cast<unsigned>(c == '\\');
  }
  return unusual == 0 && !text.empty() && text.size() <= longest;
}

bool is_printable_ascii(std::string_view text) {
  unsigned unusual = 0;
  for (const char c : text) {
    unusual |= static_cast<unsigned>(c < ' ') | static_cast<unsigned>(c > '~');
  }
  return unusual == 0;
}

}  // namespace triage
