#pragma once

// Everything that the program itself says to the person it is about, or to somebody who helps them.
// Each phrase has one row in the table of phrases.cpp, with a column for each language, so that
// none can be missing, and other words for a helper where "you" would be the wrong person; a phrase
// is one whole sentence or heading, since word order and endings differ between languages. What is
// said to authors of packs and on the command line is English, and stands elsewhere.

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "triage/base/language.hpp"
#include "triage/base/listener.hpp"

namespace triage {

enum class Phrase : std::uint8_t {
  // The interview.
  how_to_answer,
  key_why,
  key_unsure,
  key_back,
  key_quit,
  key_more,
  wish_why,
  wish_unsure,
  wish_back,
  wish_quit,
  only_what_is_shown,
  answered_before,
  for_whom,
  for_me,
  for_somebody,
  please_say_for_whom,
  for_whom_why,
  you_means,
  about_somebody,
  earlier_answers,
  from_before,
  still_so,
  said_last_time,
  question_of,
  question_last,
  stopped,
  care_question,
  care_questions,
  care_announcement,
  please_answer,
  no_question_before,
  why_by_default,
  why_asked,
  first_check,
  first_check_none,
  first_check_hint,
  first_check_please,
  first_check_why,
  first_check_ended,
  cry_before_questions,
  to_be_safe,
  life_in_danger,
  if_an_emergency,
  not_understood_twice,
  ended_by_signs,
  cry_ended,
  ended_last_time,
  do_you_mean,
  do_you_mean_only,
  do_you_mean_yes,
  do_you_mean_no,
  do_you_mean_highest,
  do_you_mean_counted,
  is_that_right,
  please_confirm,
  confirm_why,
  does_not_count,
  end_or_more,
  end_or_back,
  read_on,
  read_on_first,
  noted,
  choice_yes,
  choice_no,
  saved,
  nothing_to_save,

  // How to answer.
  hint_measure,
  hint_any_of,
  hint_number,
  hint_quantity,
  hint_none,
  hint_months,
  example_duration,
  example_temperature,
  please_choose_number,
  please_choose_numbers,
  please_yes_no,
  please_yes_no_or_measure,
  please_short,
  please_plain,

  // Why a quantity is refused.
  sorry_no_duration,
  sorry_no_temperature,
  sorry_no_number,
  sorry_out_of_range,
  sorry_not_whole,
  or_unsure,
  no_number_first,
  leading_zero,
  too_many_decimals,
  too_large,
  negative_duration,
  unit_missing,
  unclear_comma,
  unknown_unit,
  no_unit_of_duration,
  no_unit_of_temperature,
  takes_no_unit,

  // Units, one and many.
  year,
  years,
  month,
  months,
  week,
  weeks,
  day,
  days,
  hour,
  hours,
  minute,
  minutes,
  second,
  seconds,
  celsius,
  fahrenheit,
  decimal_point,

  // Answers.
  said_yes,
  said_no,
  said_not_sure,
  said_none_of_them,
  not_sure_about,
  answer_to,
  not_answered,
  last_or,
  and_both,
  any_quantity,

  // The outcome.
  headline,
  undetermined,
  more_to_know,
  not_enough,
  still_to_answer,
  why,
  you_said,
  meanwhile,
  none_applies,
  none_known_applies,
  unknown_raises,
  may_apply,
  not_ruled_out,
  may_still_apply,
  what_to_do_now,
  what_to_do_these_days,
  what_to_do_later,
  more_to_read,
  what_to_leave_out,
  what_may_suit,
  not_recommended,
  takes_more_answers,
  still_to_answer_for_care,
  note,
  pack_is_over,
  disagreement,
  hardly_possible,
  hardly_together,
  too_contradictory,
  read_as_no,
  sources,
  not_assessed,
  your_emergency_number,

  // The explanation.
  fired,
  ruled_out,
  undecided,
  why_not,
  level_above,
  level_present,
  level_at_least,
  level_below,
  not_because_of,
  what_would_change,
  too_entangled,
  more_by_none,
  more_by_one,
  more_by_any,
  less_by_none,
  less_by_one,
  less_by_any,
  and_more,
  and_others,
  and_also,
  option_not,
  rests_on,
  settled_by,
  could_be_anything,
  could_contradict,

  // What can be answered.
  range,
  whole,
  or_none,
  decided_by,
  asked_among,
};

/// What stands in the place of `{name}` in a phrase.
struct GapText {
  std::string_view name;
  std::string_view text;
};

/// In which words a phrase is said.
struct Voice {
  Language language{};
  Listener listener = Listener::the_person;
};

/// The phrase in these words, its gaps filled. Every gap of the phrase has to be given.
std::string say(Voice voice, Phrase phrase, std::span<const GapText> gaps);
inline std::string say(Voice voice, Phrase phrase, std::initializer_list<GapText> gaps = {}) {
  return say(voice, phrase, std::span(gaps.begin(), gaps.size()));
}
inline std::string say(Language language, Phrase phrase, std::initializer_list<GapText> gaps = {}) {
  return say(Voice{language}, phrase, gaps);
}

}  // namespace triage
