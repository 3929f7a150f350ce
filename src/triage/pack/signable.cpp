#include "triage/pack/signable.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "triage/base/contains.hpp"
#include "triage/base/sha256.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/declarations.hpp"

namespace triage {
namespace {

/// The item that a declaration is about: "rules.fever" of "rules.fever.because". Empty for what is
/// the pack's own, and for the order of a list.
std::string item_of(const std::string& where) {
  const std::size_t first = where.find('.');
  const std::size_t second = first == where.npos ? first : where.find('.', first + 1);
  return second == where.npos ? std::string() : where.substr(0, second);
}

constexpr std::string_view scale = "dispositions";

/// A level's place on the scale, as an item of its own: its words are another.
std::string place_of(const std::string& level) { return "place of " + level; }

/// Everything that a part names, and what that names, as items. Of a checklist that a condition
/// looks at, also what is asked among its options (`same_as`): who answers that answers the option.
class Reach {
 public:
  explicit Reach(const RulePack& pack) : pack_(pack) {}

  std::set<std::string> take() { return std::move(items_); }

  void add(const Finding& finding) {
    if (!items_.insert("findings." + finding.id).second) return;
    if (finding.measured_by) add(pack_[finding.measured_by->by]);
    if (finding.same_as) add(pack_[finding.same_as->checklist]);
    for (const Option& option : finding.options) {
      if (option.only_while) add(pack_[option.only_while->by]);
    }
  }

  void add(const Rule& rule) {
    items_.insert("rules." + rule.id);
    add(rule.when);
    add(rule.then);
    add(rule.sources);
    // How urgent a level is, those above it say.
    for (std::size_t i = rule.then.index() + 1; i < pack_.dispositions.size(); ++i) {
      items_.insert(place_of(pack_.dispositions[i].id));
    }
  }

  void add(const CarePath& path) {
    items_.insert("care." + path.id);
    for (const Disposition level : path.with) add(level);
    if (path.when) add(*path.when);
    for (const Precaution& precaution : path.unless) {
      add(precaution.when);
      add(precaution.sources);
    }
    add(path.sources);
  }

 private:
  void add_asked_in(FindingId checklist) {
    for (const Finding& other : pack_.findings) {
      if (other.same_as && other.same_as->checklist == checklist) add(other);
    }
  }

  void add(const Condition& condition) {
    visit_parts(condition, [this](const Condition& part) {
      if (const FindingId* finding = finding_in(part)) {
        add(pack_[*finding]);
        add_asked_in(*finding);
      }
      if (const auto fact = fact_in(part)) add(pack_[*fact]);
    });
  }

  void add(const Fact& fact) {
    if (items_.insert("facts." + fact.id).second) add(fact.is);
  }

  void add(Disposition level) { items_.insert("dispositions." + pack_[level].id); }

  void add(const std::vector<Citation>& citations) {
    for (const Citation& citation : citations) {
      items_.insert("sources." + pack_[citation.source].id);
    }
  }

  const RulePack& pack_;
  std::set<std::string> items_;
};

/// What the pack says, and fingerprints of some of it.
class Prints {
 public:
  explicit Prints(const RulePack& pack) : declared_(declarations_of(pack)) {
    for (const auto& [item, where, says, text] : declared_) {
      items_.push_back(where == scale ? place_of(text) : item_of(where));
    }
  }

  [[nodiscard]] std::string of_all() const {
    return print([&](std::size_t i) { return !is_about_who_answers(i); });
  }

  [[nodiscard]] std::string of(const std::set<std::string>& items) const {
    return print([&](std::size_t i) { return items.contains(items_[i]); });
  }

  /// Whether it says the same, only the words tell.
  [[nodiscard]] std::string of(const TextsByPath& translation) const {
    Sha256 hash;
    append(hash, [&](std::size_t i) {
      return declared_[i].says == Says::words && !is_about_who_answers(i);
    });
    for (const auto& [where, text] : translation) append(hash, where, text);
    return hash.finish();
  }

 private:
  [[nodiscard]] bool is_about_who_answers(std::size_t i) const {
    constexpr auto about_it =
        std::to_array<std::string_view>({"authors", "reviewed", "valid_until", "status"});
    return contains(about_it, declared_[i].where);
  }

  template <class Wanted>
  [[nodiscard]] std::string print(const Wanted& wanted) const {
    Sha256 hash;
    append(hash, wanted);
    return hash.finish();
  }

  template <class Wanted>
  void append(Sha256& hash, const Wanted& wanted) const {
    for (std::size_t i = 0; i < declared_.size(); ++i) {
      if (wanted(i)) append(hash, declared_[i].where, declared_[i].text);
    }
  }

  static void append(Sha256& hash, const std::string& where, const std::string& text) {
    constexpr std::string_view end("\0", 1);  // which no text of a pack has
    for (const std::string& one : {where, text}) {
      hash.append(one);
      hash.append(end);
    }
  }

  std::vector<Declaration> declared_;
  std::vector<std::string> items_;  // of each declaration
};

constexpr std::string_view translations_list = "translations.";
constexpr auto lists_of_parts =
    std::to_array<std::string_view>({"findings.", "rules.", "care.", translations_list});

}  // namespace

std::vector<Signable> parts_of(const RulePack& pack, const TextsByLanguage& translations) {
  const Prints prints(pack);
  std::vector<Signable> parts = {{std::string(whole_pack_part), prints.of_all()}};
  const auto add_each = [&](std::string_view list, const auto& items) {
    for (const auto& item : items) {
      Reach reach(pack);
      reach.add(item);
      parts.push_back({std::string(list) + item.id, prints.of(reach.take())});
    }
  };
  add_each("findings.", pack.findings);
  add_each("rules.", pack.rules);
  add_each("care.", pack.care);
  for (const auto& [language, texts] : translations) {
    parts.push_back({std::string(translations_list) + language, prints.of(texts)});
  }
  return parts;
}

bool is_of_the_whole(const Signable& part) { return !part.name.starts_with(translations_list); }

bool may_name_part(std::string_view name) {
  return name == whole_pack_part ||
         std::ranges::any_of(lists_of_parts, [name](std::string_view list) {
           return name.starts_with(list) && name.size() > list.size();
         });
}

bool may_begin_fingerprint(std::string_view text) {
  return !text.empty() && text.size() <= digits_of_fingerprint &&
         std::ranges::all_of(text, [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

bool is_fingerprint(std::string_view text) {
  return text.size() == digits_of_fingerprint && may_begin_fingerprint(text);
}

std::string beginning_of(std::string_view fingerprint) {
  return std::string(fingerprint.substr(0, digits_shown));
}

}  // namespace triage
