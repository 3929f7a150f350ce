#include "cli/signed_pack.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "cli/exit_code.hpp"
#include "cli/kept_packs.hpp"
#include "cli/shipped_packs.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/report/review_text.hpp"

namespace triage::cli {
namespace {

/// What a fingerprint is of.
std::string in_words(const std::string& part) {
  if (part.empty()) return "the pack's text";
  return part == whole_pack_part ? "the whole pack" : "'" + part + "'";
}

/// The full fingerprints that begin so, each with what it is of.
std::map<std::string, std::string> fingerprints(const std::vector<KeptPack>& packs,
                                                const SoughtPack& sought) {
  std::map<std::string, std::string> found;
  for (const KeptPack& pack : packs) {
    for (const Signable& part : pack.parts) {
      if (part.fingerprint.starts_with(sought.fingerprint)) {
        found.emplace(part.fingerprint, in_words(part.name));
      }
    }
  }
  for (const Signature& signature : sought.said) {
    found.emplace(signature.said.fingerprint, in_words(signature.said.part));
  }
  return found;
}

std::string too_short(const std::map<std::string, std::string>& fingerprints,
                      const std::string& beginning) {
  const std::vector<std::string> names = mapped(fingerprints, [](const auto& known) {
    return beginning_of(known.first) + " (" + known.second + ')';
  });
  return "the digits " + beginning + " begin more than one fingerprint: " + join(names, ", ") +
         ". Give more of them.";
}

const Signable* part_with(const KeptPack& pack, const std::string& beginning) {
  const auto found = std::ranges::find_if(
      pack.parts, [&](const Signable& part) { return part.fingerprint.starts_with(beginning); });
  return found == pack.parts.end() ? nullptr : &*found;
}

/// Whether they say the same, but for comments and versions: whichever is taken, the page has the
/// same words.
bool say_the_same(const KeptPack& a, const KeptPack& b) {
  const auto same = [](const Signable& one, const Signable& other) {
    return one.name == other.name && (one.name.empty() || one.fingerprint == other.fingerprint);
  };
  return std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(), same);
}

std::string who_has_signed(const SoughtPack& sought) {
  if (sought.said.empty()) return {};
  return " In the file of reviews it is: " +
         printable(join(mapped(sought.said,
                               [&](const Signature& signature) {
                                 return in_words(signature.said.part) + ' ' +
                                        signature_words(signature);
                               }),
                        "; ")) +
         '.';
}

std::string not_found(const LoadedPack& rules, const SoughtPack& sought, const KeptPacks& kept) {
  const std::string& id = rules.pack.id;
  std::vector<std::string> names =
      mapped(kept.packs(), [&](const KeptPack& pack) { return printable(pack.name); });
  std::string words = "no pack '" + id + "' with the fingerprint " + sought.fingerprint +
                      " is kept " + kept.places() + "." + who_has_signed(sought);
  words +=
      names.empty() ? " There is none of that name." : " There are: " + join(names, ", ") + ".";
  if (!kept.passed_over().empty()) {
    words += " Passed over: " + join(kept.passed_over(), ", ") + ".";
  }
  return words +
         " Put the file that was signed into a folder beside the pack, with its base "
         "and translations if it has any, or name it: --since FILE";
}

std::string unchanged(const SoughtPack& sought, const Signable& part) {
  return "no other pack with the fingerprint " + sought.fingerprint +
         " is kept, and this one still has it: " + in_words(part.name) + " is as it was." +
         who_has_signed(sought) +
         " To see what else has changed since, name the older pack: --since FILE";
}

std::string several(const SoughtPack& sought, const std::vector<const KeptPack*>& found) {
  const std::vector<std::string> names =
      mapped(found, [](const KeptPack* pack) { return printable(pack->name); });
  return "several packs have the fingerprint " + sought.fingerprint + ", of " +
         in_words(part_with(*found.front(), sought.fingerprint)->name) +
         ", and differ elsewhere: " + join(names, ", ") + ". Name one of them: --since FILE";
}

/// Those that have it, each that says something else once; the pack itself only where no other has.
std::vector<const KeptPack*> packs_with(const std::string& beginning,
                                        const std::vector<KeptPack>& packs) {
  std::vector<const KeptPack*> found;
  for (const bool itself : {false, true}) {
    if (itself && !found.empty()) break;
    for (const KeptPack& pack : packs) {
      if (pack.is_itself != itself || part_with(pack, beginning) == nullptr) continue;
      const bool is_known = std::ranges::any_of(
          found, [&pack](const KeptPack* known) { return say_the_same(*known, pack); });
      if (!is_known) found.push_back(&pack);
    }
  }
  return found;
}

}  // namespace

bool means_fingerprint(const std::string& text) {
  return may_begin_fingerprint(lower(text)) && find_shipped(text) == nullptr;
}

FoundPack find_signed(const LoadedPack& rules, const SoughtPack& sought) {
  const std::string& beginning = sought.fingerprint;
  if (beginning.size() < fewest_digits) {
    refuse("there is no pack called '" + beginning + "'. Of a fingerprint, give at least " +
           std::to_string(fewest_digits) + " digits");
  }
  const KeptPacks kept(rules, sought.reviews);
  const auto whole = fingerprints(kept.packs(), sought);
  const auto found = packs_with(beginning, kept.packs());
  if (whole.size() > 1) refuse(too_short(whole, beginning));
  if (found.empty()) refuse(not_found(rules, sought, kept));
  if (found.size() > 1) refuse(several(sought, found));
  const Signable& part = *part_with(*found.front(), beginning);
  const bool is_of_all = part.name.empty() || part.name == whole_pack_part;
  if (found.front()->is_itself && !is_of_all) refuse(unchanged(sought, part));
  return {found.front()->name, part};
}

}  // namespace triage::cli
