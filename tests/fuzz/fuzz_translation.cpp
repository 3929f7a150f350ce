// Any bytes as a translation of the article's pack: read with every reason why not, or a pack that
// differs in its texts alone.

#include "must.hpp"
#include "reference/dump.hpp"
#include "triage/base/diagnostic.hpp"
#include "triage/pack/translation.hpp"
#include "triage/program/from_pack.hpp"

using namespace triage;
using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const RulePack pack = fuzz::article_pack();
  static const std::string program = tests::dump(program_from_pack(pack));
  const SourceText source{"pack.es.yaml", fuzz::text_of(bytes, size), 1};
  Diagnostics diagnostics(source.name);
  const auto translation = translation_from_yaml(source, pack, "es", diagnostics);
  must(translation.has_value() != diagnostics.has_errors(), "either a translation or an error");
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    must(fuzz::is_safe(to_text(diagnostic, source)), "messages can be shown");
  }
  if (!translation) return 0;
  const RulePack spoken = localised(pack, std::span(&*translation, 1));
  must(tests::dump(program_from_pack(spoken)) == program, "a translation changes no rule");
  must(own_texts(spoken).size() == own_texts(pack).size(), "a translation loses no text");
  return 0;
}
