#include "triage/pack/review_file.hpp"

#include <algorithm>

#include "triage/pack/date.hpp"
#include "triage/pack/signable.hpp"
#include "triage/yaml/check.hpp"
#include "triage/yaml/parse.hpp"

namespace triage {
namespace {

class ReviewReader {
 public:
  explicit ReviewReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  Review read_review(yaml::Ref node) {
    const yaml::Fields fields(node, {review_keys::review}, "a review", diagnostics_);
    Review review{fields.text("by"), fields.text("role"), fields.word("date"), {}};
    if (!review.date.empty() && !is_day(review.date)) {
      wrong(fields["date"], "'date'", "a day that there is, as in 2027-12-31");
    }
    for (const auto& entry : fields.entries("parts")) {
      if (auto part = read_part(entry)) review.parts.push_back(std::move(*part));
    }
    return review;
  }

  void wrong(const std::optional<yaml::Ref>& node, const std::string& what,
             const std::string& shape) {
    if (node) diagnostics_.add(Code::yaml_wrong_shape, node->place(), {what, shape});
  }

 private:
  std::optional<PartReview> read_part(const yaml::Ref::Entry& entry) {
    PartReview read;
    read.part = entry.key.text();
    read.place = entry.key.place();
    if (!may_name_part(read.part)) {
      wrong(entry.key, "a part",
            "all, rules.NAME, findings.NAME, care.NAME or translations.LANGUAGE");
    }
    const std::string what = "the verdict on '" + read.part + "'";
    const yaml::Fields fields(entry.value, {review_keys::part}, what, diagnostics_);
    read.comment = fields.text("comment");
    read.fingerprint = fields.word("fingerprint");
    if (!read.fingerprint.empty() && !is_fingerprint(read.fingerprint)) {
      wrong(fields["fingerprint"], "'fingerprint'", "as `triage review` writes it");
    }
    const auto word = fields["verdict"];
    if (!word) return std::nullopt;
    const auto found = std::find(review_verdicts.begin(), review_verdicts.end(), word->text());
    if (found == review_verdicts.end()) {
      wrong(word, "'verdict'", "right, wrong, unsure or open");
      return std::nullopt;
    }
    read.verdict = static_cast<ReviewVerdict>(found - review_verdicts.begin());
    const bool objects =
        read.verdict == ReviewVerdict::wrong || read.verdict == ReviewVerdict::unsure;
    if (objects && !fields["comment"]) {
      diagnostics_.add(Code::yaml_missing_key, word->place(),
                       {"the verdict '" + std::string(word->text()) + "' on '" + read.part + "'",
                        "'comment', which says why"});
    }
    return read;
  }

  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<ReviewFile> reviews_from_yaml(const SourceText& source, std::string_view pack,
                                            Diagnostics& diagnostics) {
  const auto document = yaml::parse(source, diagnostics);
  if (!document) return std::nullopt;
  yaml::check_keys(document->root(), diagnostics);
  const yaml::Fields fields(document->root(), {review_keys::file}, "the file of reviews",
                            diagnostics);
  ReviewFile file;
  file.pack = fields.word("pack");
  const auto named = fields["pack"];
  if (named && file.pack != pack) {
    diagnostics.add(Code::review_other_pack, named->place(), {file.pack, std::string(pack)});
  }
  ReviewReader reader(diagnostics);
  if (const auto list = fields["reviews"]) {
    if (list->items().empty()) reader.wrong(list, "'reviews'", "a list of reviews");
    for (const yaml::Ref& item : list->items()) file.reviews.push_back(reader.read_review(item));
  }
  if (diagnostics.has_errors()) return std::nullopt;
  return file;
}

}  // namespace triage
