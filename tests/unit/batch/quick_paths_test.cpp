// The fast way through a batch against the careful one: the same records, byte for byte, over files
// that are ordinary, odd and broken.

#include <doctest/doctest.h>

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "unit/batch/both_ways.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

/// Small texts from which files are put together and with which they are spoiled.
const std::vector<std::string>& odd_texts() {
  static const std::vector<std::string> texts = {"\n",
                                                 "\r\n",
                                                 "\r",
                                                 " ",
                                                 "  ",
                                                 "\t",
                                                 "#",
                                                 " # x",
                                                 "'",
                                                 "\"",
                                                 "\\",
                                                 "\\n",
                                                 "\\u0041",
                                                 "&a",
                                                 "*a",
                                                 "!!str ",
                                                 "|",
                                                 ">",
                                                 ">-\n",
                                                 "- ",
                                                 "-",
                                                 "--- ",
                                                 "\n---\n",
                                                 "\n...\n",
                                                 "? ",
                                                 ": ",
                                                 ":",
                                                 ",",
                                                 ";",
                                                 "{",
                                                 "}",
                                                 "[",
                                                 "]",
                                                 "{}",
                                                 "[]",
                                                 "[lifting]",
                                                 "~",
                                                 "null",
                                                 "é",
                                                 "\xC3",
                                                 "\x01",
                                                 "\x7F",
                                                 "\xEF\xBB\xBF",
                                                 "yes",
                                                 "no",
                                                 "YES",
                                                 "unknown",
                                                 "none",
                                                 "10 days",
                                                 "1 month",
                                                 "0x10",
                                                 "1e3",
                                                 "010",
                                                 "38 C",
                                                 "100.4 F",
                                                 "fever: no\n",
                                                 "  fever: yes\n",
                                                 "\"fever\":\"no\",",
                                                 "id: x\n",
                                                 "answers:\n",
                                                 "note: x\n",
                                                 "expect: {disposition: doctor}\n",
                                                 std::string(200, 'x')};
  return texts;
}

class Spoiler {
 public:
  explicit Spoiler(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t count) { return random_() % count; }

  template <class T>
  const T& one_of(const std::vector<T>& items) {
    return items[below(items.size())];
  }

  std::string spoiled(std::string text) {
    for (std::size_t i = 0, n = 1 + below(3); i < n; ++i) {
      const std::size_t at = below(text.size());
      switch (below(5)) {
        case 0: text.insert(at, one_of(odd_texts())); break;
        case 1: text.erase(at, 1 + below(4)); break;
        case 2: text.replace(at, 1, one_of(odd_texts())); break;
        case 3: text.insert(at, text.substr(below(text.size()), below(40))); break;
        default: text.resize(at + 1); break;
      }
      if (text.empty()) text = "x";
    }
    return text;
  }

 private:
  std::mt19937 random_;
};

const std::vector<std::string>& yaml_seeds() {
  static const std::vector<std::string> seeds = {
      "---\nid: a\nanswers:\n  major_injury: none\n  fever: no\n  pain_duration: 10 days\n"
      "---\nid: b\nanswers:\n  triggers: [lifting, sport]\n  temperature: 38.0 C\n  fever: yes\n",
      "- id: a\n  answers:\n    fever: no\n    numbness: constant\n\n- answers:\n    fever: yes\n",
      "id: 'a'\nnote: Sat long.\nanswers: {fever: no, triggers: {lifting: yes}}\n---\nanswers:\n"
      "  # why\n  fever: unknown # asked\n  strain_age: none\n",
      "answers:\r\n  fever: no\r\n  swelling: \"yes\"\r\nid: c\r\n",
      "--- # one\nid: 'a'\nnote: Sat long, and more\nanswers:\n  triggers:\n  - lifting\n  - "
      "sport\n"
      "  pain_duration: 10\n    days\n\n  # why\n  fever: no\n",
      "- id: \"a b\"\n  answers: {fever: no, triggers: [lifting, 'sport'],\n    swelling: 'yes' } "
      "# so\n"
      "- note: x\n  answers:\n    triggers:\n      - lifting\n    fever: no\n"};
  return seeds;
}

const std::vector<std::string>& json_seeds() {
  static const std::vector<std::string> seeds = {
      "{\"id\":\"a\",\"answers\":{\"fever\":\"no\",\"triggers\":[\"lifting\",\"sport\"]}}\n"
      "{\"answers\":{\"temperature\":\"38 C\",\"fever\":true},\"id\":\"b\"}\n",
      "{ \"id\" : \"a b\" , \"answers\" : { \"swelling\" : false , \"pain_duration\" : \"5 weeks\" "
      "} }\r\n",
      "{\"id\":\"\\u00e9\",\"note\":\"x\",\"answers\":{\"facet_injections_last_6_months\":3}}\n"};
  return seeds;
}

const std::vector<std::string>& csv_seeds() {
  static const std::vector<std::string> seeds = {
      "id,fever,pain_duration,triggers\na,no,10 days,lifting;sport\nb,yes,,none\n,,1 month,\n",
      "fever,id,note\r\n\"no\",\"a\",\"x, \"\"y\"\"\r\n z\"\r\nyes,b,\r\n",
      "id,temperature,fever\na,38.0 C,\nb,37 C,yes\nc,x,no\n"};
  return seeds;
}

void compare(CaseFormat format, const std::vector<std::string>& seeds, unsigned seed) {
  const Rules& rules = article_rules();
  Spoiler spoiler(seed);
  for (int round = 0; round < 4000; ++round) {
    std::string file = spoiler.one_of(seeds);
    if (spoiler.below(3) == 0) file += spoiler.one_of(seeds);
    if (round % 20 != 0) file = spoiler.spoiled(file);
    CAPTURE(round);
    CAPTURE(file);
    REQUIRE(quickly(rules.pack, rules.program, format, file) ==
            carefully(rules.pack, rules.program, format, file));
  }
}

}  // namespace

TEST_CASE("batch: the fast and the careful way write the same records for YAML") {
  compare(CaseFormat::yaml, yaml_seeds(), 1);
}

TEST_CASE("batch: the fast and the careful way write the same records for NDJSON") {
  compare(CaseFormat::ndjson, json_seeds(), 2);
}

TEST_CASE("batch: the fast and the careful way write the same records for CSV") {
  compare(CaseFormat::csv, csv_seeds(), 3);
}

TEST_CASE("batch: what almost looks ordinary") {
  const Rules& rules = article_rules();
  for (const char* file : {
           "- \nanswers:\n    fever: no\n",
           "- \n  answers:\n    fever: no\n",
           "- id: a\nanswers:\n    fever: no\n",
           "answers:\n  fever: no\n    yes\n",
           "answers:\n  fever: |\n  no\n",
           "answers:\n  fever: yes\n  fever: no\n",
           "answers:\n  fever: no\nanswers:\n  swelling: no\n",
           "id: a\nid: b\nanswers:\n  fever: no\n",
           "answers:\n  fever: no\n swelling: yes\n",
           "answers:\n  fever: no\n   swelling: yes\n",
           "answers:\n  fever: no\n\n  swelling: yes\n",
           "answers:\n  fever: &a no\n  swelling: *a\n",
           "answers:\n  fever: no\n  swelling: ye",
           "answers:\n  triggers:\n  - lifting\n  - sport\n",
           "answers:\n  triggers:\n    - lifting\n  fever: no\n",
           "answers:\n  fever: \"no\n  swelling: yes\"\n",
           "answers:\n  triggers: [lifting,\n  sport]\n",
           "answers:\n  triggers:\n    # why\n    - lifting\n",
           "answers:\n# low\n  fever: no\n      # high\n  swelling: yes\n\n",
           "answers:\n  # \x01\n  fever: no\n",
           "answers:\n  # caf\xC3\n  fever: no\n",
           "answers:\n  fever: |\n    no\n  # not a comment\n  swelling: no\n",
           "answers:\n  pain_duration: 10\n    days\n  fever: no\n",
           "answers:\n  pain_duration: 10\n\n    days\n",
           "- answers:\n    triggers:\n    - lifting\n    fever: no\n- answers:\n    fever: no\n",
           "- answers:\n    triggers:\n      - lifting\n  id: x\n",
           "- answers:\n   triggers:\n    - lifting\n  id: x\n",
           "answers: {fever: no, triggers: [lifting, sport]} # so\nid: \"a b\"\n",
           "answers: {fever: no}#so\n",
           "answers: {fever: no,}\n",
           "answers: {fever: no, fever: yes}\n",
           "answers: {fever: don't, swelling: won't}\n",
           "answers: {fever: \"no\\\", swelling: \"yes\"}\n",
           "answers: {fever: no,\nswelling: yes}\n",
           "answers: {fever: no,\n swelling: yes}\nid: 'x'\n",
           "- answers: {fever: no,\n   swelling: yes}\n  id: 'x'\n",
           "- answers: {fever: no,\n  swelling: yes}\n  id: 'x'\n",
           "answers: {fever: 'no\n  ', swelling: yes}\n",
           "answers: {fever: no # so\n  , swelling: yes}\n",
           "answers: {triggers: {lifting: yes, sport: no}, fever: no}\n",
           "answers: {triggers: [lifting}, fever: no]\n",
           "answers: {fever: no}}\n",
           "answers: {fever: no} x\n",
           "---\rid: a\nanswers: {fever: no}\n",
           "--- # a\n# b\nid: a\nanswers: {fever: no}\n",
           "---# a\nid: a\nanswers: {fever: no}\n",
           "id: ''\nanswers: {fever: no}\n",
           "id: 'it''s'\nanswers: {fever: no}\n",
           "id: \"a'b\"\nanswers: {fever: no}\n",
           "note: null\nanswers: {fever: no}\n",
           "note: 10\nanswers: {fever: no}\n",
           "note: Sat long, and (it's odd) - so?\nanswers: {fever: no}\n",
           "note: one\n  two\nanswers: {fever: no}\n",
           "note: one\nnote: two\nanswers: {fever: no}\n",
           "answers:\r\n  triggers:\r\n  - lifting\r\n  fever: no\r\n",
           "answers:\r\n  fever: no\r\n\r\n  swelling: yes\r",
       }) {
    CAPTURE(file);
    CHECK(quickly(rules.pack, rules.program, CaseFormat::yaml, file) ==
          carefully(rules.pack, rules.program, CaseFormat::yaml, file));
    const std::string twice = file + std::string("---\n") + file;
    CHECK(quickly(rules.pack, rules.program, CaseFormat::yaml, twice) ==
          carefully(rules.pack, rules.program, CaseFormat::yaml, twice));
  }
}

TEST_CASE("batch: ordinary files do take the fast way") {
  const Rules& rules = article_rules();
  for (const auto& [format, seed] :
       {std::pair(CaseFormat::yaml, yaml_seeds()[0]), std::pair(CaseFormat::yaml, yaml_seeds()[1]),
        std::pair(CaseFormat::yaml, yaml_seeds()[4]), std::pair(CaseFormat::yaml, yaml_seeds()[5]),
        std::pair(CaseFormat::ndjson, json_seeds().front()),
        std::pair(CaseFormat::csv, csv_seeds().front())}) {
    CHECK(careful_cases(rules.pack, rules.program, format, seed) == 0);
  }
}

}  // namespace triage::tests
