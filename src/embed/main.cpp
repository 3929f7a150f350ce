// triage_embed OUT.cpp PACK.yaml...: writes the packs and the translations beside them as C++
// tables, already parsed. A mistake in one stops the build, with the same messages that `triage
// check` gives.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/contains.hpp"
#include "triage/base/sha256.hpp"
#include "triage/pack/from_yaml.hpp"
#include "triage/pack/language_code.hpp"
#include "triage/pack/translation.hpp"
#include "triage/pack/warnings.hpp"
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

/// A whole file, with its length: a compiler that counted the bytes of a long one would give up.
std::string file_literal(std::string_view text) {
  return "{" + literal(text) + ", " + std::to_string(text.size()) + "}";
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

void write_nodes(std::ostream& out, const std::string& table, const std::vector<Node>& nodes) {
  out << "constexpr Node nodes_" << table << "[] = {\n";
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
  if (triage::contains(open, path.stem().string())) return {std::nullopt, BaseProblem::circular};
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
  if (read.pack) warn_about(source, *read.pack, path.stem().string(), diagnostics);
  for (const triage::Diagnostic& diagnostic : diagnostics.sorted()) {
    std::cerr << to_text(diagnostic, source);
  }
  return read;
}

/// The row of a pack's translation; nothing if it has a mistake.
std::optional<std::string> write_translation(std::ostream& out, const std::string& table,
                                             const std::filesystem::path& path,
                                             const triage::RulePack& pack,
                                             std::string_view language) {
  const std::string text = text_of(path);
  const triage::SourceText source{path.string(), text};
  triage::Diagnostics diagnostics(path.string());
  const auto document = triage::yaml::parse(source, diagnostics);
  if (document) {
    triage::translation_from_yaml(document->root(), pack, language, diagnostics);
  }
  for (const triage::Diagnostic& diagnostic : diagnostics.sorted()) {
    std::cerr << to_text(diagnostic, source);
  }
  if (diagnostics.has_errors()) return std::nullopt;
  write_nodes(out, table, document->nodes());
  return "{" + literal(language) + ", " + literal(triage::sha256(text)) + ", nodes_" + table +
         "},\n";
}

/// The languages of the translations beside a pack, in order.
std::set<std::string> languages_beside(const std::filesystem::path& pack_path) {
  std::set<std::string> languages;
  const std::string beginning = pack_path.stem().string() + ".";
  for (const auto& entry : std::filesystem::directory_iterator(pack_path.parent_path())) {
    const std::string stem = entry.path().stem().string();
    const bool ours = entry.path().extension() == ".yaml" && stem.starts_with(beginning);
    const std::string code = ours ? stem.substr(beginning.size()) : std::string();
    if (triage::is_language_code(code)) languages.insert(code);
  }
  return languages;
}

/// The name of the table of the pack's translations, empty where there are none; nothing if one has
/// a mistake.
std::optional<std::string> write_translations(std::ostream& out, const std::string& table,
                                              const std::filesystem::path& pack_path,
                                              const triage::RulePack& pack) {
  std::string rows;
  for (const std::string& language : languages_beside(pack_path)) {
    const auto path = std::filesystem::path(pack_path).replace_extension("." + language + ".yaml");
    const auto row = write_translation(out, std::string(table).append("_").append(language), path,
                                       pack, language);
    if (!row) return std::nullopt;
    rows += *row;
  }
  if (rows.empty()) return "{}";
  out << "constexpr ShippedTranslation translations_" << table << "[] = {\n" << rows << "};\n";
  return "translations_" + table;
}

/// The pack's row in the table of packs; empty if it has a mistake.
std::string write_pack(std::ostream& out, const std::string& table,
                       const std::filesystem::path& path) {
  const PackFile file = read_pack(path, {});
  if (!file.pack) return {};
  const auto translations = write_translations(out, table, path, *file.pack);
  if (!translations) return {};
  const std::string cases = text_of(std::filesystem::path(path).replace_extension(".cases.yaml"));
  const std::string hazards =
      text_of(std::filesystem::path(path).replace_extension(".hazards.yaml"));
  write_nodes(out, table, file.document->nodes());
  const std::string base = file.pack->base ? file.pack->base->id : std::string();
  return "{" + literal(path.stem().string()) + ", " + literal(base) + ", " +
         file_literal(file.text) + ", " + literal(file.pack->sha256) + ", nodes_" + table + ", " +
         file_literal(cases) + ", " + file_literal(hazards) + ", " + *translations + "},\n";
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
    const std::string row = write_pack(out, std::to_string(i), argv[i]);
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
