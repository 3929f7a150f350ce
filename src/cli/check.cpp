// `triage check`: is a rule pack well formed? Every mistake at once.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/log.hpp"
#include "cli/output_file.hpp"
#include "cli/pack_store.hpp"
#include "cli/text_about.hpp"
#include "cli/usage.hpp"
#include "cli/version.hpp"
#include "triage/base/text.hpp"
#include "triage/report/check_record.hpp"

namespace triage::cli {
namespace {

constexpr auto check_examples = R"(Examples:
  triage check rules/upper-back-pain.yaml
  triage check upper-back-pain ./mine.yaml
  triage check my-pack.yaml --format sarif > my-pack.sarif

Every mistake is shown at once, with its place and what to do about it. The
translations beside a pack (NAME.es.yaml) and its reviews (NAME.review.yaml) are
checked with it.

Exit codes: 0 all packs are well formed; 1 one is not; 2 there is no such pack;
3 one cannot be read.)";

enum class CheckFormat : unsigned char { text, json, sarif };

struct CheckOptions {
  CommonOptions common;
  std::vector<std::string> packs;
  CheckFormat format = CheckFormat::text;
};

/// Adds what was found in a text, once: several packs may extend the same one.
void add_text(CheckReport& report, const Diagnostics& diagnostics, const SourceText& source) {
  const bool known = std::ranges::any_of(
      report.texts, [&source](const CheckedText& text) { return text.name == source.name; });
  if (known || diagnostics.all().empty()) return;
  report.texts.push_back({source.name, std::string(source.text), diagnostics.sorted()});
}

CheckedTranslation check_translation(const LoadedPack& rules, const std::string& language,
                                     const DiagnosticSink& sink, TextsByLanguage& texts) {
  CheckedTranslation checked{translation_name(rules.origins.front(), language), language};
  const TranslationsRead read = read_translations(rules.pack, rules.origins, language, sink);
  if (read.cannot_read) checked.result = CheckResult::not_read;
  if (read.layers) {
    checked.result = CheckResult::well_formed;
    checked.texts = read.layers->front().texts.size();
    texts.emplace(language, texts_of(*read.layers));
  }
  return checked;
}

/// Warns of a file that somebody may take for a translation.
void tell_not_read(const std::string& path, const DiagnosticSink& sink) {
  Diagnostics diagnostics(path);
  diagnostics.add(Code::translation_not_read, {});
  sink(diagnostics, {path, {}, 1});
}

/// Checks the translations beside a pack, keeps the texts of the good ones, and returns the exit
/// code for them.
int check_translations(const LoadedPack& rules, const DiagnosticSink& sink, CheckedPack& checked,
                       TextsByLanguage& texts) {
  const FoundTranslations found = translations_of(rules.origins.front());
  int exit_code = found.problem.empty() ? done : cannot_read_or_write;
  if (exit_code != done) log_error(found.problem);
  for (const std::string& path : found.not_read) tell_not_read(path, sink);
  for (const std::string& language : found.languages) {
    checked.translations.push_back(check_translation(rules, language, sink, texts));
    const CheckResult result = checked.translations.back().result;
    exit_code = std::max(exit_code, result == CheckResult::well_formed    ? int{done}
                                    : result == CheckResult::has_mistakes ? check_said_no
                                                                          : cannot_read_or_write);
  }
  return exit_code;
}

/// Checks one pack, and returns the exit code for it.
int check_pack(const std::string& name, const DiagnosticSink& sink, CheckedPack& checked) {
  checked.name = name;
  if (const auto pack = pack_of_translation(name)) {
    log_error(printable(name) + " holds texts of another file. To check both, use: triage check " +
              *pack);
    return wrong_usage_or_input;
  }
  const PackResult result = read_pack(name, sink, ToldTo::authors);
  if (!result.loaded) {
    // A pack with mistakes is not wrong usage here: finding them is what was asked for.
    checked.result = result.malformed ? CheckResult::has_mistakes : CheckResult::not_read;
    return result.malformed ? check_said_no : result.exit_code;
  }
  checked = well_formed(name, result.loaded->pack);
  TextsByLanguage texts;
  const int of_translations = check_translations(*result.loaded, sink, checked, texts);
  // What was signed of a translation that cannot be used cannot be held against anything.
  const ToldTo told_to = of_translations == done ? ToldTo::authors : ToldTo::users;
  const ReviewsRead reviews = read_reviews(*result.loaded, {}, texts, sink, told_to);
  const int of_reviews =
      reviews.exit_code == wrong_usage_or_input ? check_said_no : reviews.exit_code;
  return std::max(of_reviews, of_translations);
}

void write_text(std::ostream& out, const CheckReport& report) {
  for (const CheckedPack& pack : report.packs) {
    if (pack.result != CheckResult::well_formed) continue;
    out << printable(pack.name) << ": well formed (" << pack.findings << " findings, " << pack.rules
        << " rules, " << pack.care << " care paths, " << pack.guarantees << " guarantees)\n";
    for (const CheckedTranslation& one : pack.translations) {
      if (one.result != CheckResult::well_formed) continue;
      out << printable(one.name) << ": complete (" << one.texts << " texts in '" << one.language
          << "')\n";
    }
  }
}

int run_check(const CheckOptions& options) {
  begin(options.common);
  CheckReport report;
  const DiagnosticSink collect = [&report](const Diagnostics& diagnostics,
                                           const SourceText& source) {
    add_text(report, diagnostics, source);
  };
  const DiagnosticSink sink =
      options.format == CheckFormat::text ? DiagnosticSink(print_diagnostics) : collect;
  int exit_code = done;
  for (const std::string& name : options.packs) {
    exit_code = std::max(exit_code, check_pack(name, sink, report.packs.emplace_back()));
  }
  Output out("");
  switch (options.format) {
    case CheckFormat::text: write_text(out.stream(), report); break;
    case CheckFormat::json: out.stream() << to_json(check_record(report)) << '\n'; break;
    case CheckFormat::sarif: out.stream() << to_json(check_sarif(report, version)) << '\n'; break;
  }
  return finish(out, exit_code);
}

}  // namespace

void add_check(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<CheckOptions>();
  command.add_option("PACK", options->packs, "Rule packs, by name or file")
      ->required()
      ->type_name("");
  add_choice<CheckFormat>(
      command, "-f,--format", options->format,
      {{"text", CheckFormat::text}, {"json", CheckFormat::json}, {"sarif", CheckFormat::sarif}},
      "text (the default), json, or sarif (SARIF 2.1.0), both on standard output")
      ->type_name("FORMAT");
  add_common_options(command, options->common);
  command.footer(check_examples);
  run_if_chosen(command, chosen, [options] { return run_check(*options); });
}

}  // namespace triage::cli
