#include "triage/base/text.hpp"
#include "triage/report/case_yaml.hpp"
#include "triage/report/difference_text.hpp"
#include "triage/report/difference_wording.hpp"

namespace triage {
namespace {

std::string witness(const RulePack& asked, const ChangedRegion& region) {
  return region.witness ? case_to_yaml(asked, *region.witness) : "";
}

Value regions(const RulePack& asked, const std::vector<ChangedRegion>& all) {
  return list_value(all, [&](const ChangedRegion& region) -> Record {
    return {{"direction", {lower(word_of(region.direction))}},
            {"care", {region.care}},
            {"before", {region.before}},
            {"after", {region.after}},
            {"combinations", {region.people}},
            {"where", text_list(region.description)},
            {"described_completely", {region.described_completely}},
            {"witness", {witness(asked, region)}}};
  });
}

Value edits(const Difference& difference) {
  return list_value(difference.edits, [](const EditedItem& item) -> Record {
    return {{"item", {item.name}}, {"edit", {std::string(word_of(item.edit))}}};
  });
}

Value rewordings(const Difference& difference) {
  return list_value(difference.rewordings, [](const Rewording& rewording) -> Record {
    return {{"item", {rewording.item}},
            {"where", {rewording.where}},
            {"kind", {std::string(word_of(rewording.says))}},
            {"before", {rewording.before}},
            {"after", {rewording.after}}};
  });
}

Value version(const Difference& difference) {
  return {Record{{"before", {difference.versions[0]}},
                 {"after", {difference.versions[1]}},
                 {"is_raised", {difference.version_is_raised()}}}};
}

}  // namespace

Record difference_record(const Difference& difference) {
  return {{"conclusion", {conclusion(difference)}},
          {"gave_up", {difference.gave_up}},
          {"incomparable", text_list(difference.incomparable)},
          {"goes_down", {difference.has(Direction::down)}},
          {"words_changed", {difference.has_other_words()}},
          {"version", version(difference)},
          {"combinations", {difference.people}},
          {"dispositions", regions(difference.asked, difference.dispositions)},
          {"unsure", regions(difference.asked, difference.unsure)},
          {"urgent_choices_lost", text_list(difference.urgent_choices_lost)},
          {"advice", regions(difference.asked, difference.advice)},
          {"unsure_advice", regions(difference.asked, difference.unsure_advice)},
          {"edits", edits(difference)},
          {"rewordings", rewordings(difference)},
          {"only_in_old", text_list(difference.only_in_old)},
          {"only_in_new", text_list(difference.only_in_new)},
          {"languages_only_in_old", text_list(difference.languages_only_in[0])},
          {"languages_only_in_new", text_list(difference.languages_only_in[1])}};
}

}  // namespace triage
