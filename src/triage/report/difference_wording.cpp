#include "triage/report/difference_wording.hpp"

#include <algorithm>

#include "triage/base/text.hpp"

namespace triage {
namespace {

bool any(const std::vector<ChangedRegion>& regions, Direction direction) {
  return std::ranges::any_of(
      regions, [direction](const ChangedRegion& region) { return region.direction == direction; });
}

/// Of whom it is known that they get less, or may; empty where there is nobody.
std::string about_less(const Difference& difference) {
  std::string less;
  if (any(difference.dispositions, Direction::down)) {
    less = "Some people get LESS urgent care than before.";
  } else if (any(difference.unsure, Direction::down)) {
    less = "Some people who are not sure of their answers get LESS urgent care than before.";
  }
  if (difference.urgent_choices_lost.empty()) return less;
  less += less.empty() ? "Some people may get LESS urgent care than before" : " Others may as well";
  return less + ": they can no longer answer " + join(difference.urgent_choices_lost, ", ") + ".";
}

/// What can be said of all people.
std::string about_people(const Difference& difference) {
  std::string less = about_less(difference);
  if (!less.empty()) return less;
  if (difference.gave_up) return "";
  if (any(difference.dispositions, Direction::up)) {
    return "Nobody gets less urgent care, some get more urgent care.";
  }
  if (any(difference.unsure, Direction::up)) {
    return "Nobody gets less urgent care, some who are not sure of their answers get more.";
  }
  if (!difference.advice.empty() || !difference.unsure_advice.empty()) {
    return "Every disposition is as before; some advice is not.";
  }
  if (!difference.rewordings.empty()) return "Nobody gets another disposition or other advice.";
  return difference.versions[0] == difference.versions[1]
             ? "The packs are the same."
             : "The packs are the same, but for their version.";
}

}  // namespace

std::string_view word_of(Direction direction) {
  switch (direction) {
    case Direction::down: return "DOWN";
    case Direction::up: return "up";
    case Direction::sideways: break;
  }
  return "advice";
}

std::string_view word_of(Edit edit) {
  switch (edit) {
    case Edit::added: return "added";
    case Edit::removed: return "removed";
    case Edit::logic_changed: return "changed";
    case Edit::rewritten: return "written differently";
    case Edit::reordered: return "put into another order";
    case Edit::text_changed: break;
  }
  return "only its text changed";
}

std::string_view word_of(Says says) {
  switch (says) {
    case Says::words: return "words";
    case Says::order: return "order";
    case Says::meaning: break;
  }
  return "meaning";
}

std::string conclusion(const Difference& difference) {
  if (!difference.incomparable.empty()) {
    return "These packs cannot be compared: " + join(difference.incomparable, "; ") + ".";
  }
  std::string people = about_people(difference);
  if (!difference.gave_up) return people;
  return people + (people.empty() ? "" : " ") +
         "Gave up: the packs are too entangled to compare within memory. There may be more than is "
         "listed here.";
}

std::string about_words(const Difference& difference) {
  const auto& all = difference.rewordings;
  const auto count =
      std::ranges::count_if(all, [](const Rewording& one) { return one.says == Says::words; });
  if (count == 0) return "";
  if (count == 1) {
    return "1 text that people read changed. No proof can tell whether it still says what it "
           "should: "
           "a person has to read it.";
  }
  return std::to_string(count) +
         " texts that people read changed. No proof can tell whether they still say what they "
         "should: a person has to read them.";
}

std::string about_version(const Difference& difference) {
  const auto& [before, after] = difference.versions;
  if (difference.rewordings.empty() || difference.version_is_raised()) return "";
  if (before == after) return "The version was not raised: both are " + before + ".";
  return "The version was not raised: it went from " + before + " to " + after + ".";
}

}  // namespace triage
