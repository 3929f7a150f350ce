// Reads a pack from top to bottom. Each part may refer to what stands in the parts before it;
// facts and care paths are declared by name before any of them is read.

#include "triage/pack/from_yaml.hpp"

#include <algorithm>
#include <array>

#include "triage/base/sha256.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/reading.hpp"
#include "triage/yaml/parse.hpp"

namespace triage {
namespace pack_reading {
namespace {

using Entry = yaml::Ref::Entry;

constexpr auto pack_keys = std::to_array<yaml::Key>({{"pack", true},
                                                     {"version", true},
                                                     {"language", true},
                                                     {"title", true},
                                                     {"notice", true},
                                                     {"sources", true},
                                                     {"dispositions", true},
                                                     {"otherwise", true},
                                                     {"when_unknown", true},
                                                     {"findings", true},
                                                     {"facts"},
                                                     {"rules", true},
                                                     {"care"},
                                                     {"guarantees"}});
constexpr auto source_keys =
    std::to_array<yaml::Key>({{"title", true}, {"publisher"}, {"updated"}, {"url"}, {"note"}});
constexpr auto disposition_keys =
    std::to_array<yaml::Key>({{"title", true}, {"advice", true}, {"watch_for"}});
constexpr auto rule_keys =
    std::to_array<yaml::Key>({{"when", true}, {"then", true}, {"because", true}, {"source", true}});
constexpr auto care_keys = std::to_array<yaml::Key>(
    {{"title", true}, {"with", true}, {"when"}, {"unless"}, {"do", true}, {"source", true}});
constexpr auto precaution_keys =
    std::to_array<yaml::Key>({{"when", true}, {"because", true}, {"source"}});
constexpr auto guarantee_keys =
    std::to_array<yaml::Key>({{"when"}, {"at_least"}, {"at_most"}, {"never_together"}});

constexpr std::size_t max_dispositions = 16;

std::string named(std::string_view kind, const Entry& entry) {
  return "the " + std::string(kind) + " '" + std::string(entry.key.text()) + "'";
}

void read_sources(Reading& in, const yaml::Fields& pack) {
  for (const Entry& entry : pack.entries("sources")) {
    check_id(in, entry.key, Hyphens::allowed);
    const yaml::Fields fields(entry.value, {source_keys}, named("source", entry), in.diagnostics);
    in.pack.sources.push_back({std::string(entry.key.text()), fields.text("title"),
                               fields.text("publisher"), fields.text("updated"), fields.text("url"),
                               fields.text("note")});
  }
}

void read_dispositions(Reading& in, const yaml::Fields& pack) {
  for (const Entry& entry : pack.entries("dispositions")) {
    check_id(in, entry.key);
    const yaml::Fields fields(entry.value, {disposition_keys}, named("disposition", entry),
                              in.diagnostics);
    in.pack.dispositions.push_back({std::string(entry.key.text()), fields.text("title"),
                                    fields.text("advice"), fields.text("watch_for")});
  }
  const auto node = pack["dispositions"];
  if (node && in.pack.dispositions.size() < 2) {
    in.diagnostics.add(Code::yaml_wrong_shape, node->place(),
                       {"'dispositions'", "a map of at least two, least urgent first"});
  }
  if (node && in.pack.dispositions.size() > max_dispositions) {
    in.diagnostics.add(Code::pack_too_many, node->place(),
                       {std::to_string(max_dispositions), "dispositions"});
  }
  in.pack.otherwise = disposition(in, pack["otherwise"]).value_or(Disposition());
  in.pack.when_unknown = disposition(in, pack["when_unknown"]).value_or(Disposition());
}

/// The facts that `condition` uses, added to `used`.
void collect_facts(const Condition& condition, std::vector<FactId>& used) {
  if (const auto* fact = std::get_if<FactHolds>(&condition.form)) used.push_back(fact->fact);
  if (const auto* negation = std::get_if<Not>(&condition.form)) {
    for (const Condition& part : negation->part) collect_facts(part, used);
  }
  if (const auto* parts = std::get_if<AtLeast>(&condition.form)) {
    for (const Condition& part : parts->parts) collect_facts(part, used);
  }
}

/// Follows the facts that each fact uses, depth first, and reports the first circle it meets.
class CircleSearch {
 public:
  explicit CircleSearch(const Reading& in) : in_(in), state_(in.pack.facts.size()) {}

  void run() {
    for (const FactId fact : ids_up_to<FactId>(state_.size())) visit(fact);
  }

 private:
  enum class State : std::uint8_t { fresh, on_path, done };

  void visit(FactId id) {
    State& state = state_[id.index()];
    path_.push_back(in_.pack[id].id);
    if (state == State::on_path) {
      const auto first = std::find(path_.begin(), path_.end(), in_.pack[id].id);
      in_.diagnostics.add(Code::pack_cyclic_fact, in_.pack[id].place,
                          {in_.pack[id].id, join({first, path_.end()}, " -> ")});
    } else if (state == State::fresh) {
      state = State::on_path;
      std::vector<FactId> used;
      collect_facts(in_.pack[id].is, used);
      for (const FactId next : used) visit(next);
    }
    state = State::done;
    path_.pop_back();
  }

  const Reading& in_;
  std::vector<State> state_;
  std::vector<std::string> path_;
};

void read_facts(Reading& in, const yaml::Fields& pack) {
  const auto entries = pack.entries("facts");
  for (const Entry& entry : entries) {
    check_id(in, entry.key);
    if (const auto finding = find_finding(in.pack, entry.key.text())) {
      in.diagnostics.add(Code::pack_name_clash, entry.key.place(), {entry.key.text()})
          .notes.push_back({in.pack[*finding].place, "the finding is declared here"});
    }
    // Until it is read, a fact holds nothing: an empty AtLeast uses no other fact.
    in.pack.facts.push_back({std::string(entry.key.text()), entry.key.place(), {AtLeast{}, {}}});
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (auto is = condition(in, entries[i].value)) in.pack.facts[i].is = std::move(*is);
  }
  CircleSearch(in).run();
}

void read_rules(Reading& in, const yaml::Fields& pack) {
  for (const Entry& entry : pack.entries("rules")) {
    check_id(in, entry.key);
    const yaml::Fields fields(entry.value, {rule_keys}, named("rule", entry), in.diagnostics);
    auto when = condition(in, fields["when"]);
    in.pack.rules.push_back({std::string(entry.key.text()), entry.key.place(),
                             std::move(when).value_or(Condition()),
                             disposition(in, fields["then"]).value_or(Disposition()),
                             fields.text("because"), citations(in, fields["source"])});
  }
}

std::vector<Disposition> read_with(Reading& in, const yaml::Fields& care, const CarePath& path) {
  std::vector<Disposition> with;
  const auto node = care["with"];
  if (!node) return with;
  for (const yaml::Ref& item : one_or_more(in, *node, "'with' of " + care.what())) {
    const auto found = disposition(in, item);
    if (found) with.push_back(*found);
    if (found && *found == in.pack.most_urgent()) {
      in.diagnostics.add(Code::pack_care_in_emergency, item.place(), {path.id, item.text()});
    }
  }
  return with;
}

std::vector<Precaution> read_unless(Reading& in, const yaml::Fields& care) {
  std::vector<Precaution> precautions;
  const auto node = care["unless"];
  if (!node) return precautions;
  if (!node->is_sequence()) {
    in.diagnostics.add(Code::yaml_wrong_shape, node->place(),
                       {"'unless' of " + care.what(), "a list of {when: ..., because: ...}"});
  }
  for (const yaml::Ref& item : node->items()) {
    const yaml::Fields fields(item, {precaution_keys}, "a precaution of " + care.what(),
                              in.diagnostics);
    auto when = condition(in, fields["when"]);
    precautions.push_back({std::move(when).value_or(Condition()), fields.text("because"),
                           citations(in, fields["source"])});
  }
  return precautions;
}

void read_care(Reading& in, const yaml::Fields& pack) {
  for (const Entry& entry : pack.entries("care")) {
    check_id(in, entry.key);
    const yaml::Fields fields(entry.value, {care_keys}, named("care path", entry), in.diagnostics);
    CarePath path;
    path.id = entry.key.text();
    path.place = entry.key.place();
    path.title = fields.text("title");
    path.with = read_with(in, fields, path);
    path.when = condition(in, fields["when"]);
    path.unless = read_unless(in, fields);
    path.advice = fields.text("do");
    path.sources = citations(in, fields["source"]);
    in.pack.care.push_back(std::move(path));
  }
}

std::vector<CareId> read_never_together(Reading& in, const yaml::Fields& guarantee) {
  std::vector<CareId> paths;
  const auto node = guarantee["never_together"];
  if (!node) return paths;
  for (const yaml::Ref& item : one_or_more(in, *node, "'never_together'")) {
    if (const auto path = position_of(in.pack.care, item.text())) {
      paths.emplace_back(*path);
    } else {
      in.diagnostics.add(Code::pack_unknown_care, item.place(), {item.text()}).suggestion =
          nearest(item.text(), ids_of(in.pack.care)).value_or("");
    }
  }
  return paths;
}

void read_guarantees(Reading& in, const yaml::Fields& pack) {
  for (const Entry& entry : pack.entries("guarantees")) {
    check_id(in, entry.key);
    const yaml::Fields fields(entry.value, {guarantee_keys}, named("guarantee", entry),
                              in.diagnostics);
    const bool bounds = fields["when"] && (fields["at_least"] || fields["at_most"]);
    const bool pair = fields["never_together"] && fields["never_together"]->items().size() > 1;
    if (bounds == pair) {
      in.diagnostics.add(Code::pack_bad_guarantee, entry.key.place(), {entry.key.text()});
    }
    in.pack.guarantees.push_back(
        {std::string(entry.key.text()), entry.key.place(), condition(in, fields["when"]),
         disposition(in, fields["at_least"]), disposition(in, fields["at_most"]),
         read_never_together(in, fields)});
  }
}

bool is_version(std::string_view version) {
  std::size_t numbers = 0;
  while (true) {
    const std::size_t point = std::min(version.find('.'), version.size());
    const std::string_view number = version.substr(0, point);
    const bool digits =
        std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (number.empty() || !digits) return false;
    ++numbers;
    if (point == version.size()) return numbers == 3;
    version.remove_prefix(point + 1);
  }
}

void read_heading(Reading& in, const yaml::Fields& fields) {
  if (const auto id = fields["pack"]) check_id(in, *id, Hyphens::allowed);
  in.pack.id = fields.text("pack");
  in.pack.version = fields.text("version");
  in.pack.language = fields.text("language");
  in.pack.title = fields.text("title");
  in.pack.notice = fields.text("notice");
  const auto version = fields["version"];
  if (version && !is_version(version->text())) {
    in.diagnostics.add(Code::pack_bad_version, version->place(), {version->text()});
  }
}

}  // namespace
}  // namespace pack_reading

std::optional<RulePack> pack_from_yaml(const SourceText& source, Diagnostics& diagnostics) {
  const std::optional<yaml::Document> document = yaml::parse(source, diagnostics);
  if (!document) return std::nullopt;
  return pack_from_yaml(document->root(), sha256(source.text), diagnostics);
}

std::optional<RulePack> pack_from_yaml(yaml::Ref root, std::string_view sha256,
                                       Diagnostics& diagnostics) {
  using namespace pack_reading;
  if (root.kind() == yaml::Kind::null) {
    diagnostics.add(Code::pack_empty, root.place());
    return std::nullopt;
  }
  Reading in{{}, diagnostics, {}, {}};
  in.pack.sha256 = sha256;
  const yaml::Fields fields(root, {pack_keys}, "the rule pack", diagnostics);
  read_heading(in, fields);
  read_sources(in, fields);
  read_dispositions(in, fields);
  read_findings(in, fields.entries("findings"));
  read_facts(in, fields);
  read_rules(in, fields);
  read_care(in, fields);
  read_guarantees(in, fields);
  if (diagnostics.has_errors()) return std::nullopt;
  return std::move(in.pack);
}

}  // namespace triage
