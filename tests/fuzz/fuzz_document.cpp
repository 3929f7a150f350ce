// Any bytes as a document: by the YAML reader and by the JSON reader, whose trees agree wherever
// the text is JSON of the kind that YAML reads alike.

#include "must.hpp"
#include "triage/base/diagnostic.hpp"
#include "triage/cases/parse_json.hpp"
#include "triage/yaml/check.hpp"
#include "triage/yaml/parse.hpp"

using namespace triage;
using fuzz::must;

namespace {

void check_messages(const Diagnostics& diagnostics, const SourceText& source) {
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    must(fuzz::is_safe(to_text(diagnostic, source)), "messages can be shown");
    must(diagnostic.place.line >= 1 && diagnostic.place.column >= 1, "a place counts from 1");
  }
}

/// Texts may differ where YAML folds or cuts what JSON keeps; the shape may not.
bool have_one_shape(const yaml::Document& a, const yaml::Document& b) {
  if (a.nodes().size() != b.nodes().size()) return false;
  for (std::size_t i = 0; i < a.nodes().size(); ++i) {
    if (a.nodes()[i].kind != b.nodes()[i].kind || a.nodes()[i].end != b.nodes()[i].end)
      return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const SourceText source{"document", fuzz::text_of(bytes, size), 1};
  Diagnostics of_yaml(source.name);
  const auto as_yaml = yaml::parse(source, of_yaml);
  must(as_yaml.has_value() != of_yaml.has_errors(), "either YAML or an error");
  check_messages(of_yaml, source);
  if (as_yaml) yaml::check_keys(as_yaml->root(), of_yaml);
  Diagnostics of_json(source.name);
  const auto as_json = parse_json(source, of_json);
  must(as_json.has_value() != of_json.has_errors(), "either JSON or an error");
  check_messages(of_json, source);
  if (as_yaml && as_json) must(have_one_shape(*as_yaml, *as_json), "both readers see one tree");
  return 0;
}
