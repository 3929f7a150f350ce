#include "triage/comparison/edits.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "triage/base/text.hpp"

namespace triage {
namespace {

// --- texts ------------------------------------------------------------------------------------

/// What stands in one place, one thing behind the other.
struct Entry {
  Declaration first;
  std::vector<std::string> texts;
};

/// All that a pack says, in its order and by where it stands.
struct Entries {
  std::vector<Entry> all;
  std::map<std::string, std::size_t> by_place;

  [[nodiscard]] const Entry* at(const std::string& where) const {
    const auto found = by_place.find(where);
    return found == by_place.end() ? nullptr : &all[found->second];
  }
};

Entries entries_of(const RulePack& pack) {
  Entries entries;
  for (Declaration& declaration : declarations_of(pack)) {
    const auto [known, is_new] =
        entries.by_place.try_emplace(declaration.where, entries.all.size());
    if (is_new) entries.all.push_back({declaration, {}});
    entries.all[known->second].texts.push_back(std::move(declaration.text));
  }
  return entries;
}

/// The texts of `list` that are not among those of `other`, each as often as it is too many.
std::vector<std::string> missing_in(const std::vector<std::string>& list,
                                    const std::vector<std::string>& other) {
  std::multiset<std::string> left(other.begin(), other.end());
  std::vector<std::string> missing;
  for (const std::string& text : list) {
    const auto found = left.find(text);
    if (found == left.end()) {
      missing.push_back(text);
    } else {
      left.erase(found);
    }
  }
  return missing;
}

void compare(const Entry& before, const Entry& after, std::vector<Rewording>& found) {
  const Declaration& one = before.first;
  const std::vector<std::string> gone = missing_in(before.texts, after.texts);
  const std::vector<std::string> come = missing_in(after.texts, before.texts);
  if (one.says != Says::order) {
    for (std::size_t i = 0; i < std::max(gone.size(), come.size()); ++i) {
      found.push_back({one.item, one.where, one.says, i < gone.size() ? gone[i] : "",
                       i < come.size() ? come[i] : ""});
    }
  }
  const std::vector<std::string> order_before = missing_in(before.texts, gone);
  const std::vector<std::string> order_after = missing_in(after.texts, come);
  if (order_before == order_after) return;
  found.push_back(
      {one.item, one.where, Says::order, join(order_before, ", "), join(order_after, ", ")});
}

std::set<std::string> items_of(const RulePack& pack) {
  std::set<std::string> items;
  for (const Declaration& declaration : declarations_of(pack)) items.insert(declaration.item);
  return items;
}

/// What a change to something that both packs have makes of it.
Edit edit_of(const Rewording& rewording) {
  if (rewording.says == Says::words) return Edit::text_changed;
  return rewording.says == Says::order ? Edit::reordered : Edit::logic_changed;
}

// --- logic ------------------------------------------------------------------------------------

class Logic {
 public:
  Logic(PackPair& packs, std::vector<EditedItem>& edits) : packs_(packs), edits_(edits) {}

  void tell() {
    const auto& [before, after] = packs_.aligned.packs;
    tell_each("rule", before.rules, after.rules, [this](const Rule& a, const Rule& b) {
      return a.then == b.then && fires(0, a) == fires(1, b);
    });
    tell_each("care path", before.care, after.care, [this](const CarePath& a, const CarePath& b) {
      return accompanies(0, a) == accompanies(1, b) && suits(0, a) == suits(1, b);
    });
  }

 private:
  template <class Item, class Same>
  void tell_each(const std::string& kind, const std::vector<Item>& before,
                 const std::vector<Item>& after, const Same& same) {
    for (const Item& item : after) {
      const auto old =
          std::ranges::find_if(before, [&item](const Item& other) { return other.id == item.id; });
      if (old != before.end()) tell_one(kind + " '" + item.id + "'", same(*old, item));
    }
  }

  void tell_one(const std::string& name, bool same) {
    const auto edit =
        std::ranges::find_if(edits_, [&name](const EditedItem& item) { return item.name == name; });
    if (edit == edits_.end()) {
      if (!same) edits_.push_back({name, Edit::logic_changed});
    } else if (!same) {
      edit->edit = Edit::logic_changed;
    } else if (edit->edit == Edit::logic_changed) {
      edit->edit = Edit::rewritten;
    }
  }

  /// Where a rule of the old pack, or of the new, fires.
  [[nodiscard]] Set fires(std::size_t which, const Rule& rule) {
    const std::vector<Rule>& rules = packs_.aligned.packs[which].rules;
    const auto index = static_cast<std::size_t>(&rule - rules.data());
    return among_people(packs_.models[which].yes(packs_.programs[which].rules[index].when));
  }

  [[nodiscard]] const ProgramCare& compiled(std::size_t which, const CarePath& path) const {
    const std::vector<CarePath>& care = packs_.aligned.packs[which].care;
    return packs_.programs[which].care[static_cast<std::size_t>(&path - care.data())];
  }
  /// Of the levels that both packs have.
  [[nodiscard]] std::uint32_t accompanies(std::size_t which, const CarePath& path) const {
    return compiled(which, path).with & packs_.aligned.levels(0) & packs_.aligned.levels(1);
  }

  /// Where a care path's own conditions are met, whatever the disposition.
  Set suits(std::size_t which, const CarePath& path) {
    const ProgramCare& care = compiled(which, path);
    const Model& model = packs_.models[which];
    Set set = care.when ? model.yes(*care.when) : Diagram::universe();
    for (const GateId against : care.unless) {
      set = packs_.diagram.subtract(set, model.yes(against));
    }
    return among_people(set);
  }

  Set among_people(Set set) { return packs_.diagram.intersect(set, packs_.people); }

  PackPair& packs_;
  std::vector<EditedItem>& edits_;
};

}  // namespace

std::vector<Rewording> rewordings(const RulePack& before, const RulePack& after) {
  const Entries old_entries = entries_of(before);
  const Entries new_entries = entries_of(after);
  std::vector<Rewording> found;
  for (const Entry& entry : old_entries.all) {
    const Entry* other = new_entries.at(entry.first.where);
    compare(entry, other == nullptr ? Entry{entry.first, {}} : *other, found);
  }
  for (const Entry& entry : new_entries.all) {
    if (old_entries.at(entry.first.where) == nullptr) compare({entry.first, {}}, entry, found);
  }
  return found;
}

std::vector<EditedItem> edits_of(const RulePack& before, const RulePack& after,
                                 const std::vector<Rewording>& rewordings) {
  const std::set<std::string> old_items = items_of(before);
  const std::set<std::string> new_items = items_of(after);
  std::vector<EditedItem> edits;
  std::map<std::string, std::size_t> known;
  for (const Rewording& rewording : rewordings) {
    Edit edit = edit_of(rewording);
    if (!old_items.contains(rewording.item)) edit = Edit::added;
    if (!new_items.contains(rewording.item)) edit = Edit::removed;
    const auto [at, is_new] = known.try_emplace(rewording.item, edits.size());
    if (is_new) edits.push_back({rewording.item, edit});
    Edit& strongest = edits[at->second].edit;
    strongest = std::min(strongest, edit);
  }
  return edits;
}

namespace {

void compare(const std::string& item, const TextsByPath& before, const TextsByPath& after,
             std::vector<Rewording>& found) {
  const auto text_at = [](const TextsByPath& texts, const std::string& path) {
    const auto at = texts.find(path);
    return at == texts.end() ? std::string() : at->second;
  };
  TextsByPath all = before;
  all.insert(after.begin(), after.end());
  for (const auto& [path, text] : all) {
    const std::string was = text_at(before, path);
    const std::string now = text_at(after, path);
    if (was != now) found.push_back({item, path, Says::words, was, now});
  }
}

}  // namespace

std::vector<Rewording> rewordings(const TextsByLanguage& before, const TextsByLanguage& after) {
  std::vector<Rewording> found;
  for (const auto& [language, texts] : before) {
    const auto other = after.find(language);
    if (other != after.end()) {
      compare("translation '" + language + "'", texts, other->second, found);
    }
  }
  return found;
}

void tell_logic(PackPair& packs, std::vector<EditedItem>& edits) { Logic(packs, edits).tell(); }

}  // namespace triage
