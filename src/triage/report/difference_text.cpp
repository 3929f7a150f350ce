#include "triage/report/difference_text.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "triage/base/text.hpp"
#include "triage/report/case_yaml.hpp"
#include "triage/report/difference_wording.hpp"

namespace triage {
namespace {

std::string combinations(const Count& count) {
  const std::string text = count.to_text();
  return text + (text == "1" ? " combination" : " combinations");
}

/// Who they are. Where it takes many words, the first alternatives have to do.
Bullets described(const ChangedRegion& region, Show show) {
  constexpr std::size_t much = 1200;  // bytes, some 16 lines
  Bullets list;
  std::size_t bytes = 0;
  for (const std::string& alternative : region.description) {
    bytes += alternative.size();
    if (!list.items.empty() && bytes > much && show == Show::few) break;
    list.items.push_back({{alternative}});
  }
  const std::size_t left = region.description.size() - list.items.size();
  if (left > 0) {
    list.items.push_back({{"and " + std::to_string(left) + " more, which --all shows"}});
  } else if (!region.described_completely && !region.description.empty()) {
    list.items.push_back({{"and others"}});
  }
  return list;
}

Part example(const RulePack& asked, const ChangedRegion& region) {
  if (region.witness)
    return headed("for example", {{Verbatim{case_to_yaml(asked, *region.witness)}}});
  return paragraph(
      "No example is shown: the one that was found is not a case that both packs take, or does not "
      "show this when they are asked.");
}

Section region_section(const RulePack& asked, const ChangedRegion& region, Show show) {
  const std::string what = region.care.empty() ? "" : "care path '" + region.care + "': ";
  std::vector<Part> people;
  Bullets list = described(region, show);
  if (!list.items.empty()) people.push_back({std::move(list)});
  people.push_back(example(asked, region));
  return {{},
          {headed(std::string(word_of(region.direction)) + "  " + what + region.before + " -> " +
                      region.after + ", for " + combinations(region.people) + ':',
                  std::move(people))}};
}

Part rewording_part(const Rewording& rewording) {
  Definitions texts{TermPlace::before};
  const auto add = [&texts](const char* when, const std::string& text) {
    if (!text.empty()) texts.entries.push_back({{when}, {paragraph(text)}});
  };
  add("was:", rewording.before);
  add("now:", rewording.after);
  return headed(rewording.where, {{std::move(texts)}});
}

/// What was added, or removed, and is not shown.
Item names_item(std::string_view edit, const std::vector<std::string>& names) {
  return {{std::to_string(names.size()) + " more " + std::string(edit) + ": " + join(names, ", ") +
           ". Their texts are shown by --all."}};
}

Item edit_item(const Difference& difference, const EditedItem& edited) {
  Item item{{edited.name + ": " + std::string(word_of(edited.edit))}};
  for (const Rewording& rewording : difference.rewordings) {
    if (rewording.item == edited.name) item.below.push_back(rewording_part(rewording));
  }
  return item;
}

Bullets edits_list(const Difference& difference, Show show) {
  constexpr std::size_t few = 10;
  Bullets list;
  std::map<Edit, std::size_t> count;
  std::map<Edit, std::vector<std::string>> others;
  for (const EditedItem& edited : difference.edits) {
    const bool is_whole = edited.edit == Edit::added || edited.edit == Edit::removed;
    if (is_whole && ++count[edited.edit] > few && show == Show::few) {
      others[edited.edit].push_back(edited.name);
    } else {
      list.items.push_back(edit_item(difference, edited));
    }
  }
  for (const auto& [edit, names] : others) list.items.push_back(names_item(word_of(edit), names));
  return list;
}

class DifferenceWriter {
 public:
  DifferenceWriter(const Difference& difference, Show show)
      : difference_(difference), show_(show) {}

  Document write() {
    add_conclusion();
    add_regions("", difference_.dispositions);
    add_regions("Of people who are not sure of an answer", difference_.unsure);
    add_regions("Advice, where the disposition is as before", difference_.advice);
    add_regions("Advice for people who are not sure of an answer", difference_.unsure_advice);
    if (!difference_.edits.empty()) {
      add("What was edited", {{edits_list(difference_, show_)}});
    }
    add_languages(difference_.languages_only_in[0], "old");
    add_languages(difference_.languages_only_in[1], "new");
    add_names("Can no longer be answered", difference_.only_in_old);
    add_names("Can be answered now, and could not before", difference_.only_in_new);
    return std::move(document_);
  }

 private:
  void add(const char* heading, std::vector<Part> parts) {
    document_.sections.push_back({Heading{heading}, std::move(parts)});
  }

  void add_conclusion() {
    Section section{Heading{conclusion(difference_)}};
    if (!difference_.gave_up && difference_.incomparable.empty()) {
      section.parts.push_back(
          paragraph(combinations(difference_.people) + " of answers compared."));
    }
    for (std::string notice : {about_words(difference_), about_version(difference_)}) {
      if (!notice.empty()) section.parts.push_back(paragraph(std::move(notice)));
    }
    document_.sections.push_back(std::move(section));
  }

  void add_regions(const char* heading, const std::vector<ChangedRegion>& regions) {
    if (regions.empty()) return;
    if (*heading != '\0') add(heading, {});
    for (const ChangedRegion& region : regions) {
      document_.sections.push_back(region_section(difference_.asked, region, show_));
    }
  }

  void add_languages(const std::vector<std::string>& languages, const std::string& where) {
    if (languages.empty()) return;
    document_.sections.push_back(
        {{},
         {paragraph("Not compared, since only the " + where + " pack has them: the texts in '" +
                    join(languages, "', '") + "'.")}});
  }

  void add_names(const char* heading, const std::vector<std::string>& names) {
    if (!names.empty()) add(heading, {paragraph(join(names, ", "))});
  }

  const Difference& difference_;
  Show show_;
  Document document_{"en"};
};

}  // namespace

Document difference_document(const Difference& difference, Show show) {
  return DifferenceWriter(difference, show).write();
}

}  // namespace triage
