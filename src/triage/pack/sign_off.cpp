#include "triage/pack/sign_off.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "triage/base/contains.hpp"

namespace triage {
namespace {

using Person = std::pair<std::string, std::string>;  // name and role

Person person_of(const Review& review) { return {review.by, review.role}; }

/// What each person said last of each part, and who they are, in the order of the file.
class LastWords {
 public:
  explicit LastWords(const ReviewFile& file) {
    for (const Review& review : file.reviews) {
      const Person person = person_of(review);
      if (!contains(people_, person)) {
        people_.push_back(person);
      }
      for (const PartReview& part : review.parts) {
        if (part.verdict == ReviewVerdict::open) continue;
        last_.insert_or_assign({person, part.part},
                               Signature{review.by, review.role, review.date, part, false});
      }
    }
  }

  [[nodiscard]] const std::vector<Person>& people() const { return people_; }

  /// Nothing if this person has said nothing of it.
  [[nodiscard]] std::optional<Signature> of(const Person& person, const Signable& part) const {
    const auto found = last_.find({person, part.name});
    if (found == last_.end()) return std::nullopt;
    Signature signature = found->second;
    signature.current = signature.said.fingerprint == part.fingerprint;
    return signature;
  }

  [[nodiscard]] const auto& all() const { return last_; }

 private:
  std::vector<Person> people_;
  std::map<std::pair<Person, std::string>, Signature> last_;
};

/// Of the part itself where that is current; else of all where that is; else whatever there was.
std::optional<Signature> word_of(const LastWords& words, const Person& person, const Signable& part,
                                 const Signable& whole) {
  auto own = words.of(person, part);
  if (own && own->current) return own;
  if (!is_of_the_whole(part)) return own;
  auto of_all = words.of(person, whole);
  if (of_all && of_all->current) return of_all;
  return own ? own : of_all;
}

Standing standing_of(const std::vector<Signature>& signatures) {
  Standing worst = Standing::open;
  for (const Signature& signature : signatures) {
    Standing here = Standing::changed;
    if (signature.current) {
      here = signature.said.verdict == ReviewVerdict::wrong    ? Standing::wrong
             : signature.said.verdict == ReviewVerdict::unsure ? Standing::unsure
                                                               : Standing::right;
    }
    worst = std::max(worst, here);
  }
  return worst;
}

}  // namespace

std::vector<SignedPart> sign_off(const RulePack& pack, const ReviewFile& reviews,
                                 const TextsByLanguage& translations) {
  const LastWords words(reviews);
  std::vector<Signable> parts = parts_of(pack, translations);
  const Signable whole = parts.front();
  std::vector<SignedPart> signed_parts;
  for (Signable& part : parts) {
    SignedPart one{std::move(part), {}, Standing::open};
    for (const Person& person : words.people()) {
      if (auto word = word_of(words, person, one.part, whole)) {
        one.signatures.push_back(std::move(*word));
      }
    }
    one.standing = standing_of(one.signatures);
    signed_parts.push_back(std::move(one));
  }
  return signed_parts;
}

std::vector<Signature> said_under(std::string_view beginning, const ReviewFile& reviews,
                                  std::span<const Signable> parts) {
  std::vector<Signature> found;
  for (const Review& review : reviews.reviews) {
    for (const PartReview& said : review.parts) {
      if (said.verdict == ReviewVerdict::open || !said.fingerprint.starts_with(beginning)) continue;
      const bool current = std::ranges::any_of(parts, [&said](const Signable& part) {
        return part.name == said.part && part.fingerprint == said.fingerprint;
      });
      found.push_back({review.by, review.role, review.date, said, current});
    }
  }
  return found;
}

void warn_about_reviews(const RulePack& pack, const ReviewFile& reviews,
                        const TextsByLanguage& translations, Diagnostics& diagnostics) {
  const LastWords words(reviews);
  const std::vector<Signable> parts = parts_of(pack, translations);
  for (const auto& [key, signature] : words.all()) {
    const auto& [person, name] = key;
    const PartReview& said = signature.said;
    const auto part = std::ranges::find_if(
        parts, [&name = name](const Signable& one) { return one.name == name; });
    if (part == parts.end()) {
      diagnostics.add(Code::review_no_part, said.place, {signature.by, name});
      continue;
    }
    const auto now = word_of(words, person, *part, parts.front());
    if (!now->current) {
      diagnostics.add(Code::review_changed, said.place,
                      {name, signature.by, signature.date, beginning_of(said.fingerprint)});
    } else if (said.fingerprint == part->fingerprint && said.verdict != ReviewVerdict::right) {
      diagnostics.add(
          Code::review_objection, said.place,
          {signature.by, name, std::string(review_verdicts[static_cast<std::size_t>(said.verdict)]),
           said.comment});
    }
  }
}

}  // namespace triage
