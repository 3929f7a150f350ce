#pragma once

// What the readers of the parts of a pack share: the pack so far, and where to report mistakes.
// Names are declared before anything refers to them, so a broken part is reported once, where it
// stands, and not again wherever it is used.
//
// Nothing here throws for what an author wrote. Whoever reads goes on behind a mistake with
// whatever is left, so that all of them are found; a pack with any is thrown away in the end
// (from_yaml.cpp). So what is read may be incomplete, and its ids still are those that it will
// have.

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/by_id.hpp"
#include "triage/base/diagnostic.hpp"
#include "triage/pack/from_yaml.hpp"
#include "triage/pack/keys.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/yaml/fields.hpp"
#include "triage/yaml/node.hpp"

namespace triage::pack_reading {

using Entry = yaml::Ref::Entry;

/// What has been read, and where to say what is wrong with it.
struct Reading {
  Diagnostics& diagnostics;
  RulePack pack = {};                            // begins as what the pack that it extends declares
  bool extends = false;                          // whether there is such a pack
  std::set<std::size_t> unusable_findings = {};  // declared, but their own declaration is wrong
  std::map<std::size_t, std::set<Quantity>> thresholds = {};  // what each finding is compared with
  std::map<std::size_t, FindingId> before = {};  // findings that are asked earlier than they stand
  std::size_t gates = 0;                         // that the conditions will compile to

  /// By which tables of keys it is read.
  [[nodiscard]] pack_keys::Kind kind() const {
    return extends ? pack_keys::Kind::extension : pack_keys::Kind::whole_pack;
  }
};

/// Whether an id may have hyphens: only those of packs may, which are names of files.
enum class Hyphens : bool { refused, allowed };

/// Reports and returns false unless `id` may name something.
bool check_id(const Reading& in, yaml::Ref id, Hyphens hyphens = Hyphens::refused);

/// A note about a place in this pack or in one that it extends, which then goes by its id: it may
/// have no file.
Note note(const Reading& in, const Place& place);

/// "the rule 'fever'"
std::string named(std::string_view kind, const Entry& entry);

/// A value as messages show it: the text of a scalar, and a sign for anything larger.
std::string shown(yaml::Ref node);

/// Reports that no finding and no fact is called `name`. Where no finding could be read at all,
/// that was reported, and this says nothing.
void report_unknown_name(const Reading& in, yaml::Ref name);

/// The texts of a scalar, or of a sequence of scalars. Reports anything else, and gives nothing
/// then; `what` is what the message calls it.
std::vector<yaml::Ref> one_or_more(const Reading& in, yaml::Ref node, const std::string& what);

/// The disposition that `node` names; reports it if there is none. Nothing without a node: that it
/// is missing was reported where the keys were looked at.
std::optional<Disposition> disposition(const Reading& in, const std::optional<yaml::Ref>& node);

/// The citations of a `source:` value; of one that names no source of the pack, which is reported,
/// there is none.
std::vector<Citation> citations(const Reading& in, const std::optional<yaml::Ref>& node);

/// A quantity in the unit and kind of `finding`; reports it if it is none. Whether it lies in the
/// finding's range is not looked at.
std::optional<Quantity> quantity(const Reading& in, yaml::Ref node, std::string_view text,
                                 const Finding& finding);

// stewardship_from_yaml.cpp
/// Each of these reads one part into `in.pack`, and reports what is wrong with it.
void read_stewardship(Reading& in, const yaml::Fields& pack);
/// What a rule says of its evidence; nothing if it says nothing, or something is wrong.
std::optional<Evidence> evidence_of(const Reading& in, const std::optional<yaml::Ref>& node);

// signs_from_yaml.cpp
/// `watch_for` adds to that of the base; `before_the_first_question` takes the place of it.
void read_signs(Reading& in, const yaml::Fields& pack);
/// Adds countries to those of the base. The number of one that it has stays.
void read_emergency_numbers(Reading& in, const yaml::Fields& pack);
/// Reports every `{...}` in the texts of the pack that nothing stands for.
void check_gaps(const Reading& in, yaml::Ref root);

// base_from_yaml.cpp
/// Starts from the pack that `extends` names. Reports it if there is none, or another.
bool start_from_base(Reading& in, yaml::Ref node, const FindBase& find_base);

// findings_from_yaml.cpp
/// Behind those of the base, in the order of the file, all that is said of other findings included.
void read_findings(Reading& in, const std::vector<Entry>& entries);

// references_from_yaml.cpp
/// Reads what a finding says about other findings. Those before `inherited` are the base's.
void read_references(Reading& in, FindingId id, const Entry& entry, std::size_t inherited);
/// Reads what the options of a checklist say about other findings: when it is known which of those
/// are measured, wherever they stand.
void read_checklist(Reading& in, FindingId id, const Entry& entry);

// rules_from_yaml.cpp
/// In any order: one fact may use another that stands further down, but none itself.
void read_facts(Reading& in, const std::vector<Entry>& entries);
/// After findings and facts, which their conditions name.
void read_rules(Reading& in, const std::vector<Entry>& entries);

// care_from_yaml.cpp
/// None may accompany the most urgent disposition.
void read_care(Reading& in, const std::vector<Entry>& entries);
/// Precautions that this pack adds to care paths, most of them of its base. After all care paths.
void read_withheld(Reading& in, const std::vector<Entry>& entries);
/// Last of all: they speak of findings, dispositions and care paths.
void read_guarantees(Reading& in, const std::vector<Entry>& entries);

// condition_from_yaml.cpp
/// Reads a condition; nothing if there is none, or it has a mistake, which is reported.
std::optional<Condition> condition(Reading& in, const std::optional<yaml::Ref>& node);
/// Reads `> 1 month` for a finding that is a quantity. Reports one that comes out the same for
/// every answer in the finding's range.
std::optional<Comparison> comparison(Reading& in, yaml::Ref node, FindingId finding);

/// Reports an id that the pack to extend has among `items`. One that stands twice in this pack is
/// no such id: check_keys has reported it.
template <class Item>
void check_not_inherited(const Reading& in, yaml::Ref id, const std::vector<Item>& items) {
  const auto earlier = find_by_id(items, id.text());
  if (!earlier || items[*earlier].place.layer == 0) return;
  in.diagnostics.add(Code::pack_redeclared, id.place(), {id.text()})
      .notes.push_back(note(in, items[*earlier].place));
}

/// The same, and reports an id that may not name something.
template <class Item>
void check_new_id(const Reading& in, yaml::Ref id, const std::vector<Item>& items,
                  Hyphens hyphens = Hyphens::refused) {
  check_id(in, id, hyphens);
  check_not_inherited(in, id, items);
}

}  // namespace triage::pack_reading
