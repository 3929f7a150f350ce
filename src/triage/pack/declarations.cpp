#include "triage/pack/declarations.hpp"

#include <algorithm>
#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/condition_text.hpp"

namespace triage {
namespace {

/// Each function takes one kind of thing apart. Members that stand in its list and nowhere below
/// are left out on purpose: an id is part of where a thing stands, and a place is where in the
/// file.
class Walk {
 public:
  explicit Walk(const RulePack& pack) : pack_(pack) {}

  std::vector<Declaration> run() {
    const auto& [id, version, language, title, notice, sha256, base, stewardship, over_since,
                 sources, dispositions, watch_for, before_the_first_question, emergency_numbers,
                 otherwise, when_unknown, findings, facts, rules, care, guarantees] = pack_;
    own("pack", Says::meaning, id);
    if (base) own("extends", Says::meaning, base->id);
    own("language", Says::meaning, language);
    own("title", Says::words, title);
    own("notice", Says::words, notice);
    own(stewardship);
    own("watch_for", watch_for);
    own("before_the_first_question", before_the_first_question);
    for (const EmergencyNumber& number : emergency_numbers) own(number);
    own("otherwise", Says::meaning, pack_[otherwise].id);
    own("when_unknown", Says::meaning, pack_[when_unknown].id);
    each("source", "sources", sources);
    each("disposition", "dispositions", dispositions);
    each("finding", "findings", findings);
    each("fact", "facts", facts);
    each("rule", "rules", rules);
    each("care path", "care", care);
    each("guarantee", "guarantees", guarantees);
    return std::move(found_);
  }

 private:
  void own(const std::string& key, Says says, const std::string& text) {
    found_.push_back({"'" + key + "'", key, says, text});
  }

  void own(const Stewardship& stewardship) {
    const auto& [authors, reviewed, valid_until, status] = stewardship;
    for (const std::string& author : authors) own("authors", Says::words, author);
    for (const Reviewer& reviewer : reviewed) own(reviewer);
    if (!valid_until.empty()) own("valid_until", Says::words, valid_until);
    if (status) own("status", Says::words, word(pack_statuses, *status));
  }

  void own(const Reviewer& reviewer) {
    const auto& [by, role, date] = reviewer;
    own("reviewed", Says::words, by + ", " + role + ", " + date);
  }

  template <class Words, class Value>
  static std::string word(const Words& words, Value value) {
    return std::string(words[static_cast<std::size_t>(value)]);
  }

  /// A list without signs is none: its heading is not shown.
  void own(const std::string& key, const SignList& list) {
    const auto& [heading, place, signs] = list;
    if (signs.empty()) return;
    own(key, Says::words, heading);
    for (const Sign& sign : signs) own(key, sign);
  }

  void own(const std::string& key, const Sign& sign) {
    const auto& [id, place, text] = sign;
    found_.push_back({"'" + key + "'", key + ".signs", Says::order, id});
    found_.push_back({"'" + key + "'", key + ".signs." + id, Says::words, text});
  }

  void own(const EmergencyNumber& listed) {
    const auto& [country, place, number] = listed;
    found_.push_back({"'emergency_numbers'", "emergency_numbers." + country, Says::words, number});
  }

  template <class Item>
  void each(const std::string& kind, const std::string& list, const std::vector<Item>& items) {
    for (const Item& item : items) {
      found_.push_back({"the order of the " + list, list, Says::order, item.id});
    }
    for (const Item& item : items) {
      item_ = kind + " '" + item.id + "'";
      path_ = list + '.' + item.id + '.';
      add(item);
    }
  }

  void say(const std::string& key, Says says, std::string text) {
    found_.push_back({item_, path_ + key, says, std::move(text)});
  }
  void words(const std::string& key, const std::string& text) {
    if (!text.empty()) say(key, Says::words, text);
  }
  void meaning(const std::string& key, std::string text) {
    if (!text.empty()) say(key, Says::meaning, std::move(text));
  }
  void meaning(const std::string& key, const Condition& condition) {
    meaning(key, to_text(pack_, condition));
  }

  void add(const Source& source) {
    const auto& [id, place, title, publisher, updated, url, note] = source;
    words("title", title);
    words("publisher", publisher);
    words("updated", updated);
    words("url", url);
    words("note", note);
  }

  void add(const DispositionLevel& level) {
    const auto& [id, place, label, title, advice] = level;
    words("label", label);
    words("title", title);
    words("advice", advice);
  }

  void add(const Finding& finding) {
    const auto& [id, place, ask, label, help, why, type, order, options, smallest, largest,
                 default_unit, none_label, whole, usual, unusual, measured_by, same_as] = finding;
    words("label", label);
    words("ask", ask);
    words("help", help);
    words("why", why);
    meaning("type", std::string(name_of(type)));
    meaning("ordered", word(orders, order));
    for (const Option& option : options) add(option);
    if (dimension_of(type)) {
      meaning("range", "[" + to_text(smallest) + ", " + to_text(largest) + "]");
      meaning("unit", default_unit);
      meaning("whole", whole ? "yes" : "no");
      if (none_label) words("none", *none_label);
      if (usual) words("usual", to_text(*usual));
      words("unusual", unusual);
    }
    if (measured_by) add(*measured_by);
    if (same_as) add(*same_as);
  }

  void add(const Option& option) {
    const auto& [id, label, help, why, also, only_while] = option;
    say("options", Says::meaning, id);
    words("options." + id + ".label", label);
    words("options." + id + ".help", help);
    words("options." + id + ".why", why);
    words("options." + id + ".also", also);
    if (only_while) words("options." + id + ".only_while", in_words(*only_while));
  }

  void add(const Measurement& measurement) { meaning("measured_by", in_words(measurement)); }

  [[nodiscard]] std::string in_words(const Measurement& measurement) const {
    const auto& [by, yes_when] = measurement;
    return "{" + pack_[by].id + ": \"" + to_text(yes_when) + "\"}";
  }

  void add(const ChecklistOption& asked) {
    const auto& [checklist, option] = asked;
    const Finding& list = pack_[checklist];
    meaning("same_as", list.id + '.' + list[option].id);
  }

  void add(const Fact& fact) {
    const auto& [id, place, is] = fact;
    meaning("is", is);
  }

  void add(const Rule& rule) {
    const auto& [id, place, when, then, because, sources, evidence, decision, meanwhile] = rule;
    meaning("when", when);
    meaning("then", pack_[then].id);
    words("because", because);
    words("source", cited(sources));
    if (evidence) {
      const auto& [quality, strength] = *evidence;
      words("evidence", word(evidence_qualities, quality) + ", " + word(strengths, strength));
    }
    words("decision", decision);
    words("meanwhile", meanwhile);
  }

  void add(const CarePath& path) {
    const auto& [id, place, title, with, when, unless, during, advice, more, sources] = path;
    words("title", title);
    meaning("with", levels(with));
    if (when) meaning("when", *when);
    for (const Precaution& precaution : unless) add(precaution);
    meaning("during", std::string(name_of(during)));
    words("do", advice);
    words("more", more);
    words("source", cited(sources));
  }

  /// Precautions have no names. They are told by their order: also what is empty takes its place.
  void add(const Precaution& precaution) {
    const auto& [when, because, sources] = precaution;
    say("unless.when", Says::meaning, to_text(pack_, when));
    say("unless.because", Says::words, because);
    say("unless.source", Says::words, cited(sources));
  }

  void add(const Guarantee& guarantee) {
    const auto& [id, place, when, at_least, at_most, never_together] = guarantee;
    if (when) meaning("when", *when);
    if (at_least) meaning("at_least", pack_[*at_least].id);
    if (at_most) meaning("at_most", pack_[*at_most].id);
    meaning("never_together",
            join(mapped(never_together, [&](CareId path) { return pack_[path].id; }), ", "));
  }

  [[nodiscard]] std::string cited(const std::vector<Citation>& citations) const {
    std::vector<std::string> texts;
    for (const Citation& citation : citations) {
      const auto& [source, where] = citation;
      texts.push_back(pack_[source].id + (where.empty() ? "" : ", " + where));
    }
    return join(texts, "; ");
  }

  [[nodiscard]] std::string levels(std::vector<Disposition> with) const {
    std::ranges::sort(with);
    return join(mapped(with, [&](Disposition level) { return pack_[level].id; }), ", ");
  }

  const RulePack& pack_;
  std::vector<Declaration> found_;
  std::string item_;
  std::string path_;
};

}  // namespace

std::vector<Declaration> declarations_of(const RulePack& pack) { return Walk(pack).run(); }

}  // namespace triage
