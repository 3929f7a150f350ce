// `triage review`: what of a rule pack is signed, and the lines by which somebody signs more of it.

#include <CLI/CLI.hpp>
#include <memory>
#include <utility>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/pack_store.hpp"
#include "cli/saved_case.hpp"
#include "cli/text_about.hpp"
#include "cli/usage.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/sign_off.hpp"
#include "triage/report/review_text.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

struct ReviewOptions {
  CommonOptions common;
  std::string reviews;
  Reader reader;
};

constexpr auto review_examples = R"(Examples:
  triage review my-pack.yaml
  triage review my-pack.yaml --by "Ana Ruiz" --role clinician
  triage review upper-back-pain --reviews our.yaml --by Ana --role clinician

With a name and a role it adds a review to my-pack.review.yaml: a line for each
part that this person has not signed as it is now, with its fingerprint and the
verdict `open`. Put right, wrong or unsure there, and a comment:

  rules.fever: {verdict: wrong, comment: Not under 38, fingerprint: ...}

Exit codes: 0 every part is signed, or a review was added; 1 not every part is
signed; 2 a file has mistakes; 3 one cannot be read or written.)";

/// The file with one more review at its end; ends the run if it has no room there.
std::string with_review(const LoadedPack& rules, const ReviewsRead& reviews, const Reader& reader,
                        std::span<const Signable> parts) {
  std::string text = reviews.from.text.value_or(std::string());
  if (!reviews.file) text = review_head_yaml(rules.pack);
  if (!text.ends_with('\n')) text += '\n';
  text += review_yaml(reader, parts);
  Diagnostics problems(reviews.from.name);
  const auto read = reviews_from_yaml({reviews.from.name, text, 1}, rules.pack.id, problems);
  const std::size_t before = reviews.file ? reviews.file->reviews.size() : 0;
  if (read && read->reviews.size() == before + 1) return text;
  end_run(wrong_usage_or_input,
          "nothing can be added to " + printable(reviews.from.name) +
              ": let `reviews:` be the last key there, its list indented by two, each review "
              "behind a dash on lines of its own");
}

int add_review(const LoadedPack& rules, const ReviewsRead& reviews,
               std::span<const SignedPart> parts, Reader reader) {
  if (reader.date.empty()) reader.date = today();
  const std::vector<Signable> open = parts_to_read(parts, reader);
  if (open.empty()) {
    end_run(check_said_no,
            printable(reader.by) + " has signed every part as it is now: there is nothing to add");
  }
  const std::string text = with_review(rules, reviews, reader, open);
  const std::string& path = reviews.from.name;
  begin_writing("the reviews " + path, path);
  write_file(path, text);
  return print(printable(path) + ": a review by " + printable(reader.by) + " was added, with " +
               counted(open.size(), "part", "parts") + " to read\n");
}

/// What does not go together; empty if all is well.
std::string conflict_of_review(const ReviewOptions& options) {
  const Reader& reader = options.reader;
  if (reader.by.empty() != reader.role.empty()) {
    return "a review takes a name and a role: give both --by and --role";
  }
  if (!reader.date.empty() && reader.by.empty()) {
    return "--date is that of a review: give --by and --role with it";
  }
  return {};
}

int run_review(const ReviewOptions& options) {
  begin(options.common);
  refuse(conflict_of_review(options));
  const LoadedPack rules = load_pack(options.common.pack);
  const PackOrigin& origin = rules.origins.front();
  if (options.reviews.empty() && (origin.shipped != nullptr || origin.path == "-")) {
    refuse(
        "no file of reviews stands beside this pack: name one, which may be new, with "
        "--reviews " +
        rules.pack.id + ".review.yaml");
  }
  const TextsByLanguage translations = translations_beside(rules);
  const ReviewsRead reviews =
      read_reviews(rules, options.reviews, translations, print_diagnostics, ToldTo::users);
  if (reviews.exit_code != done) throw RunEnds{reviews.exit_code};
  const auto parts = sign_off(rules.pack, reviews.file.value_or(ReviewFile{}), translations);
  if (!options.reader.by.empty()) return add_review(rules, reviews, parts, options.reader);
  require_reviews(options.reviews, reviews);
  return print_result(
      options.common, ResultFormat::text, {}, [&] { return sign_off_document(rules.pack, parts); },
      is_signed(parts) ? done : check_said_no);
}

}  // namespace

void add_review(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<ReviewOptions>();
  add_pack_argument(command, options->common);
  command
      .add_option("--reviews", options->reviews,
                  "The file of reviews, where that is not the one beside the pack")
      ->type_name("FILE");
  command.add_option("--by", options->reader.by, "Add a review by this person")->type_name("NAME");
  command.add_option("--role", options->reader.role, "What they are, as in clinician")
      ->type_name("ROLE");
  add_day(command, "--date", options->reader.date, "The day of the review (default: today)");
  add_common_options(command, options->common);
  command.footer(review_examples);
  run_if_chosen(command, chosen, [options] { return run_review(*options); });
}

}  // namespace triage::cli
