#include "triage/dialogue/option_reply.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/dialogue/counted_words.hpp"
#include "triage/dialogue/named_option.hpp"
#include "triage/dialogue/option_words.hpp"
#include "triage/report/wording.hpp"

namespace triage::dialogue {
namespace {

using Options = std::vector<OptionAnswer>;

/// "1-3", from the lower number to the higher.
std::optional<std::pair<std::size_t, std::size_t>> option_range(const Finding& finding,
                                                                std::string_view word) {
  const std::size_t dash = word.find('-');
  if (dash == word.npos) return std::nullopt;
  const auto first = option_numbered(finding, word.substr(0, dash));
  const auto last = option_numbered(finding, word.substr(dash + 1));
  if (!first || !last || *last < *first) return std::nullopt;
  return std::pair(first->index(), last->index());
}

/// The words of a list, between blanks and commas and without "and"; "1 - 3" and "1 to 3" are one.
std::vector<std::string> listed_words(std::string text, Language language) {
  std::replace_if(
      text.begin(), text.end(),
      [](char c) { return std::string_view(",;+&/()#").find(c) != std::string_view::npos; }, ' ');
  std::vector<std::string> words;
  bool joins = false;
  while (!trim(text).empty()) {
    text = trim(text);
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string word = text.substr(0, end);
    text.erase(0, end);
    const bool after_number = !words.empty() && is_plain_number(words.back());
    const bool to = word == "-" || word == for_language(language, "to", "a");
    if (joins) {
      words.back() += word;
      joins = false;
    } else if (to && after_number && !trim(text).empty()) {
      words.back() += '-';
      joins = true;
    } else if (!means(language, ReplyWord::and_also, word)) {
      words.push_back(word);
    }
  }
  return words;
}

struct Listed {
  Options options;
  bool is_certain = true;  // nothing in it is only the beginning of a label
};

/// What a list says; nothing if a word of it is not understood.
std::optional<Listed> listed_options(const Finding& finding, const Typed& typed) {
  Listed listed{Options(finding.options.size(), OptionAnswer::no)};
  const std::vector<std::string> words = listed_words(typed.word, typed.language);
  if (words.empty()) return std::nullopt;  // a lone comma is a slip, not "none of these"
  for (const std::string& word : words) {
    if (&word != &words.back() && leads_to_a_number(word, typed)) {
      listed.is_certain = false;
      continue;
    }
    if (const auto range = option_range(finding, word)) {
      for (std::size_t i = range->first; i <= range->second; ++i) {
        listed.options[i] = OptionAnswer::yes;
      }
      continue;
    }
    auto option = option_named(finding, word, typed);
    if (!option) {
      option = option_counted(finding, word, typed);
      if (!option) option = option_begun(finding, word, typed);
      listed.is_certain = false;
    }
    if (!option) return std::nullopt;
    listed.options[option->index()] = OptionAnswer::yes;
  }
  return listed;
}

/// The option that says itself that there is nothing, and begins with the word for it that was
/// typed: "Nothing that you know of". "No" is too short a word to mean it: "No feeling in a leg".
std::optional<OptionId> option_of_nothing(const Finding& finding, const Typed& typed) {
  constexpr std::size_t shortest = 4;
  if (!typed.is(ReplyWord::none) || typed.word.size() < shortest) return std::nullopt;
  for (const OptionId id : ids_up_to<OptionId>(finding.options.size())) {
    if (fold(finding[id].label).starts_with(typed.word + ' ')) return id;
  }
  return std::nullopt;
}

/// Yes or no, where that is all that was typed and not the whole label of an option. 0 is no where
/// no option has that number.
std::optional<ReplyWord> yes_or_no_alone(const Finding& finding, const Typed& typed) {
  if (option_called(finding, typed.word, typed)) return std::nullopt;
  if (typed.is(ReplyWord::yes)) return ReplyWord::yes;
  const bool zero = typed.word == "0" && !find_option(finding, none_answer);
  return zero || typed.is(ReplyWord::no) ? std::optional(ReplyWord::no) : std::nullopt;
}

/// Whether its label begins with a word of this meaning: "Yes, all the time".
bool begins_with(const Option& option, ReplyWord meaning, const Typed& typed) {
  const std::string label = fold(option.label);
  const auto words = words_in(label);
  return !words.empty() && means(typed.language, meaning, words.front());
}

/// The only option that begins so.
std::optional<OptionId> option_that_begins(const Finding& finding, ReplyWord meaning,
                                           const Typed& typed) {
  return only_option(finding,
                     [&](OptionId id) { return begins_with(finding[id], meaning, typed); });
}

/// Whether a word for nothing can be meant as `none` only: "no" to "Is your breath as usual?" is
/// not "Yes, it is", be that `none`, and perhaps "No, a little short".
bool is_none_alone(const Finding& finding, OptionId none, const Typed& typed) {
  const Option& nothing = finding[none];
  return typed.is(ReplyWord::none) && !begins_with(nothing, ReplyWord::yes, typed) &&
         std::ranges::all_of(finding.options, [&](const Option& option) {
           return &option == &nothing || !begins_with(option, ReplyWord::no, typed);
         });
}

NotUnderstood please_choose(const Finding& finding, const Typed& typed) {
  const bool none = find_option(finding, none_answer).has_value();
  const std::string last = std::to_string(finding.options.size() - (none ? 1 : 0));
  return please(typed.language, Phrase::please_choose_number,
                {{"first", none ? "0" : "1"}, {"last", last}});
}

}  // namespace

Reply one_of_reply(const RulePack& pack, FindingId id, const Typed& typed) {
  const Finding& finding = pack[id];
  const auto none = find_option(finding, none_answer);
  if (none && is_none_alone(finding, *none, typed)) return Answer{id, *none, typed.word};
  // "Yes" may be clearly or a little: the only option that says it is proposed, and none of
  // several.
  if (const auto meaning = yes_or_no_alone(finding, typed)) {
    const auto begun = option_that_begins(finding, *meaning, typed);
    if (!begun) return please_choose(finding, typed);
    return proposed(pack, {id, *begun, typed.word}, Phrase::do_you_mean);
  }
  if (const auto option = option_named(finding, typed.word, typed)) {
    return Answer{id, *option, typed.word};
  }
  // Words out of a label do not say what all of it says: "numbness" is no "free of numbness".
  auto option = option_counted(finding, typed.word, typed);
  if (!option) option = option_begun(finding, typed.word, typed);
  if (!option) option = option_saying(finding, typed);
  if (!option) {
    const std::vector<OptionId> meant = options_meant(finding, typed);
    if (meant.size() == 1) option = meant.front();
  }
  if (!option) return please_choose(finding, typed);
  return proposed(pack, {id, *option, typed.word}, Phrase::do_you_mean);
}

Reply any_of_reply(const RulePack& pack, FindingId id, const Typed& typed) {
  const Finding& finding = pack[id];
  Options options(finding.options.size(), OptionAnswer::no);
  if (const auto nothing = option_of_nothing(finding, typed)) {
    options[nothing->index()] = OptionAnswer::yes;
    return proposed(pack, {id, std::move(options), typed.word}, Phrase::do_you_mean_only);
  }
  if (typed.word == "0" || typed.is(ReplyWord::none)) {
    return Answer{id, std::move(options), typed.word};
  }
  if (const auto option = option_named(finding, typed.word, typed)) {
    options[option->index()] = OptionAnswer::yes;
    return Answer{id, std::move(options), typed.word};
  }
  // Words out of a label do not say what all of it says.
  if (const auto begun = option_begun(finding, typed.word, typed)) {
    options[begun->index()] = OptionAnswer::yes;
  } else if (auto listed = listed_options(finding, typed)) {
    options = std::move(listed->options);
    if (listed->is_certain) return Answer{id, std::move(options), typed.word};
  } else {
    const std::vector<OptionId> meant = options_meant(finding, typed);
    if (meant.empty()) return please(typed.language, Phrase::please_choose_numbers);
    for (const OptionId one : meant) options[one.index()] = OptionAnswer::yes;
  }
  return proposed(pack, {id, std::move(options), typed.word}, Phrase::do_you_mean_only);
}

}  // namespace triage::dialogue
