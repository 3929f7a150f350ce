#include "cli/build_id.hpp"

#include <elf.h>
#include <link.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "cli/version.hpp"

namespace triage::cli {
namespace {

using std::string_view_literals::operator""sv;

std::string in_hexadecimal(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += digits[byte >> 4U];
    text += digits[byte & 0xfU];
  }
  return text;
}

/// A segment of notes: of each a header, a name and what it says, the last two filled up to a
/// multiple of `alignment`.
std::string build_id_in(std::string_view notes, std::size_t alignment) {
  const auto filled_up = [alignment](std::size_t size) {
    return (size + alignment - 1) / alignment * alignment;
  };
  ElfW(Nhdr) note;
  while (notes.size() >= sizeof note) {
    std::memcpy(&note, notes.data(), sizeof note);
    const std::size_t text = filled_up(sizeof note + note.n_namesz);
    if (text + note.n_descsz > notes.size()) break;
    if (note.n_type == NT_GNU_BUILD_ID && notes.substr(sizeof note, note.n_namesz) == "GNU\0"sv) {
      return in_hexadecimal(notes.substr(text, note.n_descsz));
    }
    notes.remove_prefix(std::min(filled_up(text + note.n_descsz), notes.size()));
  }
  return {};
}

/// For dl_iterate_phdr, of which the program itself comes first.
int find_in_program(dl_phdr_info* program, std::size_t /*size*/, void* found) {
  for (std::size_t i = 0; i < program->dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = program->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    // Where a program is loaded, the loader says as a number.
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    const auto* notes = reinterpret_cast<const char*>(program->dlpi_addr + segment.p_vaddr);
    const std::size_t alignment = segment.p_align == 8 ? 8 : 4;
    const std::string id = build_id_in({notes, segment.p_memsz}, alignment);
    if (!id.empty()) *static_cast<std::string*>(found) = id;
  }
  constexpr int no_further = 1;
  return no_further;
}

}  // namespace

std::string build_id() {
  std::string id;
  dl_iterate_phdr(find_in_program, &id);
  return id;
}

std::string program_and_build() {
  std::string text = "triage " + std::string(version);
  if (const std::string id = build_id(); !id.empty()) text += ", build " + id;
  return text;
}

}  // namespace triage::cli
