#include "triage/report/review_text.hpp"

#include <algorithm>
#include <iterator>

#include "triage/base/contains.hpp"
#include "triage/base/text.hpp"
#include "triage/report/case_yaml.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

std::size_t count_of(std::span<const SignedPart> parts, Standing standing) {
  return static_cast<std::size_t>(std::ranges::count_if(
      parts, [standing](const SignedPart& part) { return part.standing == standing; }));
}

/// Under each of these parts, what was said of it.
std::optional<Section> section_of(std::span<const SignedPart> parts, const std::string& title,
                                  std::initializer_list<Standing> standings) {
  Bullets list;
  for (const SignedPart& part : parts) {
    if (!contains(standings, part.standing)) continue;
    Item item{part.part.name};
    for (const Signature& signature : part.signatures) {
      item.below.push_back(paragraph(signature_words(signature)));
    }
    list.items.push_back(std::move(item));
  }
  if (list.items.empty()) return std::nullopt;
  return Section{Heading{title}, {{std::move(list)}}};
}

}  // namespace

std::vector<Signable> parts_to_read(std::span<const SignedPart> parts, const Reader& reader) {
  std::vector<Signable> open;
  for (const SignedPart& part : parts) {
    const bool is_done =
        std::ranges::any_of(part.signatures, [&reader](const Signature& signature) {
          return signature.current && signature.by == reader.by && signature.role == reader.role;
        });
    if (!is_done) open.push_back(part.part);
  }
  return open;
}

std::string review_head_yaml(const RulePack& pack) {
  return "# Who has signed what of " + pack.id +
         ". Each fingerprint is that of what was read: `triage review` writes it.\npack: " +
         yaml_scalar(pack.id) + "\nreviews:\n";
}

std::string review_yaml(const Reader& reader, std::span<const Signable> parts) {
  std::string text = "  - by: " + yaml_scalar(reader.by) +
                     "\n    role: " + yaml_scalar(reader.role) + "\n    date: " + reader.date +
                     "\n    parts:\n";
  for (const Signable& part : parts) {
    text += "      " + part.name + ": {verdict: open, fingerprint: " + part.fingerprint + "}\n";
  }
  return text;
}

std::string sign_off_words(std::span<const SignedPart> parts) {
  const std::size_t right = count_of(parts, Standing::right);
  const std::size_t changed = count_of(parts, Standing::changed);
  const std::size_t open = count_of(parts, Standing::open);
  const std::size_t objected = parts.size() - right - changed - open;
  std::string words =
      std::to_string(right) + " of " + counted(parts.size(), "part is signed", "parts are signed");
  if (objected > 0) words += ", somebody objects to " + std::to_string(objected);
  if (changed > 0) words += ", " + counted(changed, "has", "have") + " changed since";
  if (open > 0) words += ", " + counted(open, "is", "are") + " open";
  return words;
}

std::string signature_words(const Signature& signature) {
  std::string words(review_verdicts[static_cast<std::size_t>(signature.said.verdict)]);
  if (signature.said.part == whole_pack_part) words += " as a whole";
  words += ", says " + signature.by + " (" + signature.role + "), " + signature.date;
  if (!signature.current) {
    words += ", of what has CHANGED since (" + beginning_of(signature.said.fingerprint) + ')';
  }
  if (!signature.said.comment.empty()) words += ": " + signature.said.comment;
  return words;
}

bool is_signed(std::span<const SignedPart> parts) {
  return count_of(parts, Standing::right) == parts.size();
}

Document sign_off_document(const RulePack& pack, std::span<const SignedPart> parts) {
  Document document{"en", {}};
  document.sections.push_back(
      {Heading{pack.id + ' ' + pack.version + ": " + sign_off_words(parts) + '.'}});
  for (auto&& section : {section_of(parts, "Somebody objects", {Standing::wrong, Standing::unsure}),
                         section_of(parts, "Changed since it was signed", {Standing::changed}),
                         section_of(parts, "Open", {Standing::open})}) {
    if (section) document.sections.push_back(*section);
  }
  return document;
}

}  // namespace triage
