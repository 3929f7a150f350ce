#pragma once

// YAML to cases: one tree to one case, or a stream of any length to a case at a time.

#include <cstddef>
#include <deque>
#include <istream>
#include <optional>
#include <string>

#include "triage/cases/case.hpp"
#include "triage/cases/yaml_pieces.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/yaml/node.hpp"

namespace triage {

/// Reads the cases of a YAML stream, in order, in constant memory. A piece that cannot be read
/// becomes a BadCase, and reading goes on behind it: one mistake never costs another person's
/// outcome. A file without any case is one BadCase.
///
/// A case without an id is called by `stem`, with `#n` behind it where the stream holds several.
class YamlCases {
 public:
  /// `pack` and `input` must outlive this. `name` is what messages call the file.
  YamlCases(const RulePack& pack, std::istream& input, std::string name, std::string stem);

  /// The next case, or nothing at the end of the input.
  std::optional<CaseOrError> next();
  /// Whether another one follows.
  [[nodiscard]] bool has_more();

 private:
  void read_ahead(std::size_t count);
  void read_piece(const YamlPiece& piece);

  const RulePack& pack_;
  YamlPieces pieces_;
  std::string name_;
  std::string stem_;
  std::deque<CaseOrError> waiting_;
  std::size_t delivered_ = 0;
};

/// Reads one case from a map. Reports its mistakes, and returns nothing if there is an error.
std::optional<Case> case_from_yaml(const RulePack& pack, yaml::Ref node, Diagnostics& diagnostics);

}  // namespace triage
