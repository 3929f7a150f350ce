#include "triage/review/blind.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "triage/base/contains.hpp"
#include "triage/base/sha256.hpp"
#include "triage/model/border.hpp"
#include "triage/model/witness.hpp"

namespace triage {
namespace {

/// In an order that looks like none, and is the same every time.
template <class Item, class Name>
void shuffle(std::vector<Item>& items, const Name& name) {
  std::ranges::sort(
      items, [&name](const Item& a, const Item& b) { return sha256(name(a)) < sha256(name(b)); });
}

/// One rule of each level after the other, the most urgent level first, until all are there.
std::vector<RuleId> spread(const RulePack& pack) {
  std::vector<std::vector<RuleId>> by_level(pack.dispositions.size());
  for (const RuleId id : ids_up_to<RuleId>(pack.rules.size())) {
    by_level[pack[id].then.index()].push_back(id);
  }
  for (auto& rules : by_level) shuffle(rules, [&pack](RuleId id) { return pack[id].id; });
  std::vector<RuleId> order;
  for (std::size_t turn = 0; order.size() < pack.rules.size(); ++turn) {
    for (std::size_t level = by_level.size(); level-- > 0;) {
      if (turn < by_level[level].size()) order.push_back(by_level[level][turn]);
    }
  }
  return order;
}

class Chooser {
 public:
  Chooser(const Pack& pack, Model& model, std::size_t count)
      : pack_(pack), model_(model), count_(count) {}

  std::vector<Case> run() {
    std::vector<Border> borders;
    for (const RuleId id : spread(pack_)) {
      const Disposition then = pack_.program[id].then;
      const Diagram::Scratch scratch(model_.diagram);
      const Set decided = who_rests_on(model_, id, then);
      if (auto border = border_in(model_, decided, then)) {
        borders.push_back(std::move(*border));
      }
    }
    // Of each rule first the one side or the other, so that few people are of many rules.
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
      for (std::size_t i = 0; i < borders.size(); ++i) {
        if ((i + side) % 2 == 0) {
          take(borders[i].decided);
        } else if (borders[i].below) {
          take(*borders[i].below);
        }
      }
    }
    shuffle(people_, [](const Case& person) { return person.id; });
    return std::move(people_);
  }

 private:
  void take(const Row& person) {
    if (contains(taken_, person) || people_.size() == count_) return;
    taken_.push_back(person);
    constexpr std::size_t digits = 8;
    Case chosen = case_of(pack_, pack_.program, person,
                          std::vector<bool>(pack_.program.columns.size(), true));
    chosen.id = "blind_" + sha256(answers_key(pack_, chosen)).substr(0, digits);
    people_.push_back(std::move(chosen));
  }

  const Pack& pack_;
  Model& model_;
  std::size_t count_;
  std::vector<Row> taken_;
  std::vector<Case> people_;
};

}  // namespace

std::string answers_key(const RulePack& pack, const Case& person) {
  std::string text;
  for (const Answer& answer : person.answers) {
    const Finding& finding = pack[answer.finding];
    text += finding.id + '=';
    if (!std::holds_alternative<std::vector<OptionAnswer>>(answer.said)) {
      text += answer.text + '\n';
      continue;
    }
    for (const OptionId option : chosen_options(answer)) {
      text += finding[option].id + ',';
    }
    text += '\n';
  }
  return text;
}

std::optional<std::vector<Case>> people_to_judge(const Pack& pack, std::size_t count,
                                                 std::size_t max_nodes) {
  try {
    Diagram diagram = diagram_for(pack.program, max_nodes);
    Model model = model_of(diagram, pack.program);
    return Chooser(pack, model, count).run();
  } catch (const DiagramTooLarge&) {
    return std::nullopt;
  }
}

}  // namespace triage
