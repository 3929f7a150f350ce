// triage_embed OUT.cpp PACK.yaml...: writes the packs as C++ tables, already parsed. A pack with a
// mistake stops the build, with the same messages that `triage check` gives.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/pack/from_yaml.hpp"
#include "triage/yaml/parse.hpp"

namespace {

using triage::yaml::Kind;
using triage::yaml::Node;

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (c == '\n') {
      out += "\\n\"\n\"";
    } else if (byte < 0x20 || byte >= 0x7F) {
      const auto digit = [byte](unsigned shift) {
        return static_cast<char>('0' + (unsigned{byte} >> shift & 7U));
      };
      out += {'\\', digit(6), digit(3), digit(0)};
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::null: return "null";
    case Kind::scalar: return "scalar";
    case Kind::sequence: return "sequence";
    case Kind::map: break;
  }
  return "map";
}

void write_nodes(std::ostream& out, std::size_t number, const std::vector<Node>& nodes) {
  out << "constexpr Node nodes_" << number << "[] = {\n";
  for (const Node& node : nodes) {
    out << "{Kind::" << name_of(node.kind) << ", " << (node.quoted ? "true" : "false") << ", {"
        << node.place.line << ", " << node.place.column << ", " << node.place.length << "}, "
        << node.end << ", " << literal(node.text) << "},\n";
  }
  out << "};\n";
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct PackFile {
  std::string text;
  std::optional<triage::yaml::Document> document;
  std::optional<triage::RulePack> pack;  // nothing if there is a mistake, which is then shown
};

PackFile read_pack(const std::filesystem::path& path, std::vector<std::string> open);

/// The pack of another file in the same directory.
triage::BasePack find_base(const std::filesystem::path& path,
                           const std::vector<std::string>& open) {
  using triage::BaseProblem;
  if (!std::filesystem::exists(path)) return {std::nullopt, BaseProblem::unknown};
  const bool circle = std::find(open.begin(), open.end(), path.stem().string()) != open.end();
  if (circle) return {std::nullopt, BaseProblem::circular};
  return {read_pack(path, open).pack, BaseProblem::broken};
}

/// Reads a pack; `open` are those whose reading led to this one.
PackFile read_pack(const std::filesystem::path& path, std::vector<std::string> open) {
  PackFile read;
  read.text = text_of(path);
  open.push_back(path.stem().string());
  const triage::SourceText source{path.string(), read.text};
  triage::Diagnostics diagnostics(path.string());
  read.document = triage::yaml::parse(source, diagnostics);
  if (read.document) {
    read.pack = triage::pack_from_yaml(source, diagnostics, [&](std::string_view name) {
      return find_base(path.parent_path() / (std::string(name) + ".yaml"), open);
    });
  }
  for (const triage::Diagnostic& diagnostic : diagnostics.sorted()) {
    std::cerr << to_text(diagnostic, source);
  }
  return read;
}

/// The pack's row in the table of packs; empty if it has a mistake.
std::string write_pack(std::ostream& out, std::size_t number, const std::filesystem::path& path) {
  const PackFile file = read_pack(path, {});
  if (!file.pack) return {};
  const std::string cases = text_of(std::filesystem::path(path).replace_extension(".cases.yaml"));
  write_nodes(out, number, file.document->nodes());
  return "{" + literal(path.stem().string()) + ", " + literal(file.text) + ", " +
         literal(file.pack->sha256) + ", nodes_" + std::to_string(number) + ", " + literal(cases) +
         "},\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: triage_embed OUT.cpp PACK.yaml...\n";
    return 2;
  }
  std::ofstream out(argv[1], std::ios::binary);
  out << "#include \"cli/shipped_packs.hpp\"\n\n"
         "namespace triage::cli {\nnamespace {\n\nusing yaml::Kind;\nusing yaml::Node;\n\n";
  std::string rows;
  for (int i = 2; i < argc; ++i) {
    const std::string row = write_pack(out, static_cast<std::size_t>(i), argv[i]);
    if (row.empty()) return 1;
    rows += row;
  }
  out << "\nconstexpr ShippedPack packs[] = {\n"
      << rows << "};\n\n}  // namespace\n\n"
      << "std::span<const ShippedPack> shipped_packs() { return packs; }\n\n"
      << "}  // namespace triage::cli\n";
  out.close();
  return out ? 0 : 3;
}
