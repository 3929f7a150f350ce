// Any bytes as the reviews of the article's pack: read with every reason why not, or a standing for
// each of its parts, and a file to which one more review can be added.

#include "must.hpp"
#include "triage/base/diagnostic.hpp"
#include "triage/pack/review_file.hpp"
#include "triage/pack/sign_off.hpp"
#include "triage/report/review_text.hpp"

using namespace triage;
using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const RulePack pack = fuzz::article_pack();
  static const std::size_t parts = parts_of(pack).size();
  const SourceText source{"pack.review.yaml", fuzz::text_of(bytes, size), 1};
  Diagnostics diagnostics(source.name);
  const auto reviews = reviews_from_yaml(source, pack.id, diagnostics);
  must(reviews.has_value() != diagnostics.has_errors(), "either reviews or an error");
  if (reviews) warn_about_reviews(pack, *reviews, {}, diagnostics);
  must(!reviews || !diagnostics.has_errors(), "what is read has no error left");
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    must(fuzz::is_safe(to_text(diagnostic, source)), "messages can be shown");
  }
  if (!reviews) return 0;
  const auto standings = sign_off(pack, *reviews);
  must(standings.size() == parts, "every part stands somehow");
  must(fuzz::is_safe(to_terminal(sign_off_document(pack, standings), {})), "it can be shown");
  for (const Review& review : reviews->reviews) {
    const Reader reader{review.by, review.role, review.date};
    const std::string one = review_head_yaml(pack) + review_yaml(reader, parts_of(pack));
    Diagnostics problems("written.yaml");
    const auto again = reviews_from_yaml({"written.yaml", one, 1}, pack.id, problems);
    must(again && again->reviews.size() == 1, "what is written for a person can be read");
  }
  return 0;
}
