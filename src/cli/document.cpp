// `triage document`: a rule pack as a page to read, to mark and to sign.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "cli/commands.hpp"
#include "cli/document_style.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/output_file.hpp"
#include "cli/pack_store.hpp"
#include "cli/shipped_packs.hpp"
#include "cli/signed_pack.hpp"
#include "cli/text_about.hpp"
#include "cli/usage.hpp"
#include "cli/version.hpp"
#include "cli/vignette_files.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/sign_off.hpp"
#include "triage/report/dossier.hpp"
#include "triage/review/controls.hpp"

namespace triage::cli {
namespace {

struct DocumentOptions {
  CommonOptions common;
  std::string since;
  std::string reviews;
  std::string output;
  ResultFormat format = ResultFormat::html;
  bool is_short = false;
};

constexpr auto document_examples = R"(Examples:
  triage document upper-back-pain -o upper-back-pain.html
  triage document my-pack.yaml --short -o to-sign.html
  triage document my-pack.yaml --since signed/my-pack.yaml -o my-pack.html
  triage document my-pack.yaml --since 010f9bf07656b017 -o my-pack.html

The last finds the older pack by a fingerprint: of the whole, or of a part that
somebody has signed (my-pack.review.yaml has them). It has to be kept beside
my-pack.yaml, or in a folder there.

Beside my-pack.yaml it reads the translations (my-pack.es.yaml), the vignettes
(my-pack.cases.yaml), the hazard log (my-pack.hazards.yaml) and the reviews
(my-pack.review.yaml). The same files give the same page, byte for byte.

Exit codes: 0 written, and all it claims holds; 1 written, and a claim, a
vignette or a control of a hazard does not hold; 2 a file has mistakes; 3 one
cannot be read or written.)";

/// The pack in its own words and in every other language.
std::vector<Pack> speak(const LoadedPack& rules) {
  std::vector<Pack> spoken;
  spoken.push_back(as_people_read_it(rules.pack));
  const FoundTranslations found = translations_of(rules.origins.front());
  if (!found.problem.empty()) end_run(cannot_read_or_write, found.problem);
  for (const std::string& language : found.languages) {
    const TranslationsRead read = read_translations(rules.pack, rules.origins, language);
    if (!read.layers) throw RunEnds{read.exit_code()};
    Pack other = rules.pack;
    other.written() = localised(rules.pack.written(), *read.layers);
    spoken.push_back(as_people_read_it(std::move(other)));
  }
  return spoken;
}

/// Puts every vignette to the test, and keeps what a list of them says.
void test_with_vignettes(const LoadedPack& rules, Dossier& dossier) {
  PackTester tester(rules.pack, Diagram::usual_max_nodes, {});
  VignetteFiles files;
  if (dossier.pack_file != "-") {
    files = read_vignettes(rules, {}, [&](const std::string& file, CaseOrError read) {
      const auto* vignette = std::get_if<Case>(&read);
      if (vignette != nullptr && vignette->expect) {
        dossier.vignettes.push_back(summary_of(rules.pack, *vignette));
      }
      tester.add(file, std::move(read));
    });
  }
  dossier.test = std::move(tester).finish();
  dossier.case_files = std::filesystem::path(files.names).filename().string();
  if (files.failed) throw RunEnds{cannot_read_or_write};
}

/// Reads the hazard log, and tells of every control that does not hold.
void look_at_hazards(const LoadedPack& rules, Dossier& dossier) {
  const TextAbout found = text_about(rules.origins.front(), ".hazards.yaml", &ShippedPack::hazards);
  if (found.cannot_read) throw RunEnds{cannot_read_or_write};
  if (!found.text) return;
  const SourceText source{found.name, *found.text, 1};
  Diagnostics diagnostics(found.name);
  dossier.hazards = hazards_from_yaml(source, rules.pack.id, diagnostics);
  if (dossier.hazards) {
    report_broken_controls(*dossier.hazards, dossier.verification, dossier.test.run, diagnostics);
  }
  print_diagnostics(diagnostics, source);
  if (!dossier.hazards) throw RunEnds{wrong_usage_or_input};
}

/// Finds the pack that has the fingerprint, and keeps who has signed that.
std::string find_what_was_signed(const LoadedPack& rules, const DocumentOptions& options,
                                 const ReviewsRead& reviews, Dossier& dossier) {
  const std::string beginning = lower(options.since);
  SoughtPack sought{beginning, options.reviews, {}};
  if (reviews.file) sought.said = said_under(beginning, *reviews.file, dossier.parts);
  FoundPack found = find_signed(rules, sought);
  dossier.signed_before = SignedBefore{std::move(found.has), std::move(sought.said)};
  return std::move(found.name);
}

/// Compares it with the older pack that was named, if one was.
void look_at_changes(const LoadedPack& rules, const DocumentOptions& options,
                     const ReviewsRead& reviews, Dossier& dossier) {
  if (options.since.empty()) return;
  const LoadedPack older = load_pack(means_fingerprint(options.since)
                                         ? find_what_was_signed(rules, options, reviews, dossier)
                                         : options.since);
  dossier.changes = difference_between(older, rules);
  dossier.older = older.pack;
}

/// Says what there is to sign, and who has signed what, as the file that was named says or the one
/// beside the pack.
ReviewsRead look_at_reviews(const LoadedPack& rules, const std::string& named, Dossier& dossier) {
  const TextsByLanguage translations = translations_beside(rules);
  dossier.parts = parts_of(rules.pack, translations);
  ReviewsRead reviews =
      read_reviews(rules, named, translations, print_diagnostics, ToldTo::authors);
  if (reviews.exit_code != done) throw RunEnds{reviews.exit_code};
  require_reviews(named, reviews);
  if (reviews.file) dossier.sign_off = sign_off(rules.pack, *reviews.file, translations);
  return reviews;
}

int write_document(const Dossier& dossier, const DocumentOptions& options) {
  const Document document = dossier_document(dossier);
  Output out(options.output);
  if (out.reason().empty()) {
    out.stream() << (options.format == ResultFormat::markdown
                         ? to_markdown(document)
                         : to_html(document, document_style()));
  }
  return finish(out, all_holds(dossier) ? done : check_said_no);
}

int run_document(const DocumentOptions& options) {
  begin(options.common);
  begin_output(options.output);
  const LoadedPack rules = load_pack(options.common.pack);
  Dossier dossier{rules.pack, "triage " + std::string(version), options.common.pack};
  dossier.spoken = speak(rules);
  dossier.is_short = options.is_short;
  if (options.is_short) dossier.spoken.resize(1, rules.pack);
  const ReviewsRead reviews = look_at_reviews(rules, options.reviews, dossier);
  look_at_changes(rules, options, reviews, dossier);
  test_with_vignettes(rules, dossier);
  dossier.verification = verify(rules.pack);
  dossier.census = census_of(rules.pack);
  look_at_hazards(rules, dossier);
  return write_document(dossier, options);
}

}  // namespace

void add_document(CLI::App& command, Command& chosen) {
  const Choices<ResultFormat> formats = {{"html", ResultFormat::html},
                                         {"md", ResultFormat::markdown}};
  const auto options = std::make_shared<DocumentOptions>();
  add_pack_argument(command, options->common);
  command
      .add_option("--since", options->since,
                  "Show what has changed since this pack, or since what has this fingerprint, "
                  "and for whom, with room for reasons")
      ->type_name("OLD");
  command
      .add_option("--reviews", options->reviews,
                  "Who has signed what, where that is not the file beside the pack")
      ->type_name("FILE");
  command.add_flag("--short", options->is_short,
                   "Only what there is to judge and sign, in the pack's own language");
  add_output(command, options->output);
  add_choice(command, "-f,--format", options->format, formats,
             "html (the default) or md (Markdown)")
      ->type_name("FORMAT");
  add_common_options(command, options->common);
  command.footer(document_examples);
  run_if_chosen(command, chosen, [&command, options] {
    const Choices<ResultFormat> endings = {{".html", ResultFormat::html},
                                           {".htm", ResultFormat::html},
                                           {".md", ResultFormat::markdown}};
    format_by_name(command, options->output, endings, options->format);
    return run_document(*options);
  });
}

}  // namespace triage::cli
