#include "triage/report/difference_text.hpp"

#include <doctest/doctest.h>

#include "triage/report/difference_wording.hpp"

using namespace triage;

namespace {

std::size_t times(const std::string& text, const std::string& piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) {
    ++count;
  }
  return count;
}

std::string difference_text(const Difference& difference, Show show) {
  return to_terminal(difference_document(difference, show), {});
}

/// Some people, described in so many ways.
Difference going_down(std::size_t alternatives, const std::string& words) {
  Difference difference;
  ChangedRegion region;
  region.before = "doctor";
  region.after = "self_care";
  region.direction = Direction::down;
  region.people = 7;
  region.description.assign(alternatives, words);
  difference.dispositions.push_back(std::move(region));
  difference.versions = {"1.0.0", "1.1.0"};
  return difference;
}

}  // namespace

TEST_CASE("difference: people who take few words are all described") {
  const Difference difference = going_down(12, "fever: yes");
  CHECK(times(difference_text(difference, Show::few), "- fever: yes") == 12);
  CHECK(difference_text(difference, Show::few) == difference_text(difference, Show::all));
}

TEST_CASE("difference: of people who take many words, what is not shown is counted") {
  const std::string words = "fever: yes; " + std::string(60, 'x') + "; numbness: constant";
  const Difference difference = going_down(100, words);
  CHECK(times(difference_text(difference, Show::all), "- fever: yes") == 100);
  const std::string few = difference_text(difference, Show::few);
  const std::size_t shown = times(few, "- fever: yes");
  CHECK(shown >= 10);
  CHECK(shown < 20);
  CHECK(times(few, "- and " + std::to_string(100 - shown) + " more, which --all shows") == 1);
}

TEST_CASE("difference: one description is shown, however long it is") {
  const Difference difference = going_down(2, std::string(5000, 'x'));
  const std::string few = difference_text(difference, Show::few);
  CHECK(times(few, "- xxx") == 1);
  CHECK(times(few, "- and 1 more, which --all shows") == 1);
}

TEST_CASE("difference: an urgent answer that is lost is named, whoever else gets less") {
  const std::string lost = ": they can no longer answer numbness.constant.";
  Difference difference = going_down(1, "fever: yes");
  difference.urgent_choices_lost = {"numbness.constant"};
  CHECK(conclusion(difference) ==
        "Some people get LESS urgent care than before. Others may as well" + lost);
  std::swap(difference.dispositions, difference.unsure);
  CHECK(conclusion(difference).ends_with(" than before. Others may as well" + lost));
  difference.unsure.clear();
  CHECK(conclusion(difference) == "Some people may get LESS urgent care than before" + lost);
}
