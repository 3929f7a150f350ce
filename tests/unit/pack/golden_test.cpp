// Packs and what comes of them: good ones as compiled programs, bad ones as diagnostics. Files
// called NAME.es.yaml are translations, all of them of the pack `care`.

#include "unit/golden.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "reference/dump.hpp"
#include "triage/pack/from_yaml.hpp"
#include "triage/pack/translation.hpp"
#include "triage/pack/warnings.hpp"
#include "triage/program/from_pack.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

/// Reads a pack together with those that it extends, which lie among the good, the bad or the
/// shipped ones.
class PackReader {
 public:
  std::optional<RulePack> read(const std::string& file, std::string_view text,
                               Diagnostics& diagnostics) {
    reading_.push_back(file);
    auto pack = pack_from_yaml({file, text, 1}, diagnostics,
                               [this](std::string_view name) { return base(std::string(name)); });
    reading_.pop_back();
    return pack;
  }

 private:
  BasePack base(const std::string& name) {
    const std::string file = name + ".yaml";
    if (std::find(reading_.begin(), reading_.end(), file) != reading_.end()) {
      return {std::nullopt, BaseProblem::circular};
    }
    for (const std::string directory : {"tests/packs/good/", "tests/packs/bad/", "rules/"}) {
      if (!std::filesystem::exists(TRIAGE_SOURCE_DIR "/" + directory + file)) continue;
      Diagnostics diagnostics(file);
      return {read(file, tests::source_file(directory + file), diagnostics), BaseProblem::broken};
    }
    return {std::nullopt, BaseProblem::unknown};
  }

  std::vector<std::string> reading_;
};

std::string mistakes_text(const Diagnostics& diagnostics, const SourceText& source) {
  std::string out;
  for (const Diagnostic& mistake : diagnostics.sorted()) out += to_text(mistake, source) + '\n';
  return out;
}

std::string stem_of(const std::string& name) { return std::filesystem::path(name).stem().string(); }

std::string texts_or_mistakes(const std::string& name, std::string_view text) {
  Diagnostics none("care.yaml");
  const auto care =
      PackReader().read("care.yaml", tests::source_file("tests/packs/good/care.yaml"), none);
  REQUIRE(care);
  Diagnostics diagnostics(name);
  const auto texts = translation_from_yaml({name, text, 1}, *care, "es", diagnostics);
  CHECK_MESSAGE(texts.has_value() != diagnostics.has_errors(), name);
  if (!texts) return mistakes_text(diagnostics, {name, text, 1});
  std::string out;
  for (const auto& [path, one] : own_texts(localised(*care, std::span(&*texts, 1)))) {
    out += path + ": " + one + '\n';
  }
  return out;
}

std::string program_or_mistakes(const std::string& name, std::string_view text) {
  if (name.ends_with(".es.yaml")) return texts_or_mistakes(name, text);
  Diagnostics diagnostics(name);
  const auto pack = PackReader().read(name, text, diagnostics);
  CHECK_MESSAGE(pack.has_value() == diagnostics.all().empty(), name);
  if (pack) return tests::dump(program_from_pack(*pack));
  return mistakes_text(diagnostics, {name, text, 1});
}

}  // namespace

TEST_CASE("good packs compile to the programs beside them") {
  tests::compare_with_expected("tests/packs/good",
                               [](const std::string& name, std::string_view text) {
                                 const std::string out = program_or_mistakes(name, text);
                                 CHECK_MESSAGE(out.find("error:") == std::string::npos, name);
                                 return out;
                               });
}

TEST_CASE("good packs raise no warnings, and neither do those that ship") {
  for (const std::string directory : {"tests/packs/good/", "rules/"}) {
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(TRIAGE_SOURCE_DIR) / directory)) {
      const std::string name = entry.path().filename().string();
      const bool is_pack =
          entry.path().extension() == ".yaml" && stem_of(name).find('.') == name.npos;
      if (!is_pack) continue;
      const std::string text = tests::source_file(directory + name);
      Diagnostics diagnostics(name);
      const auto pack = PackReader().read(name, text, diagnostics);
      REQUIRE_MESSAGE(pack, name);
      warn_about({name, text, 1}, *pack, stem_of(name), diagnostics);
      for (const Diagnostic& warning : diagnostics.all()) {
        // Packs so small have no signs to watch for.
        const bool is_small = warning.code == Code::pack_no_watch_for && directory != "rules/";
        CHECK_MESSAGE(is_small, to_text(warning, {name, text, 1}));
      }
    }
  }
}

TEST_CASE("packs that may be meant otherwise give the warnings beside them, and can be used") {
  tests::compare_with_expected("tests/packs/warned",
                               [](const std::string& name, std::string_view text) {
                                 Diagnostics diagnostics(name);
                                 const auto pack = PackReader().read(name, text, diagnostics);
                                 REQUIRE_MESSAGE(pack, name);
                                 warn_about({name, text, 1}, *pack, stem_of(name), diagnostics);
                                 CHECK_MESSAGE((pack && !diagnostics.all().empty()), name);
                                 return mistakes_text(diagnostics, {name, text, 1});
                               });
}

TEST_CASE("bad packs give the diagnostics beside them") {
  tests::compare_with_expected("tests/packs/bad",
                               [](const std::string& name, std::string_view text) {
                                 const std::string out = program_or_mistakes(name, text);
                                 CHECK_MESSAGE(out.find("error:") != std::string::npos, name);
                                 return out;
                               });
}
