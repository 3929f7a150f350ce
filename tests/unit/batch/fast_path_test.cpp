// The fast path through a batch against the slow one: the same records, byte for byte, over files
// that are ordinary, odd and broken.

#include <doctest/doctest.h>

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "reference/seed.hpp"
#include "triage/base/text.hpp"
#include "unit/batch/both_paths.hpp"
#include "unit/rules.hpp"
#include "unit/utf16.hpp"

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
                                                 "|",
                                                 ",,,",
                                                 "\n;;\n",
                                                 "sep=;\n",
                                                 "note:",
                                                 "\"\"",
                                                 "None",
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
                                                 "expect:\n  disposition: emergency\n",
                                                 ",\"expect\":{\"disposition\":\"doctor\"}",
                                                 "\\\"",
                                                 "\\\\",
                                                 "\\u00e9",
                                                 "\\u0007",
                                                 "\\ud83d\\ude00",
                                                 "\\xE9",
                                                 "note: |\n  x: y\n\n  # z\n",
                                                 "note: >- # x\n    y\n",
                                                 "|+\n",
                                                 "\n   ",
                                                 "\n... x",
                                                 "\n... # x\n",
                                                 "\n  # x\n",
                                                 "#x",
                                                 "\"fever\":",
                                                 "'no'",
                                                 "''",
                                                 "don't",
                                                 "{fever: no}",
                                                 "{\"id\": \"x\", \"answers\": {\"fever\": no}}",
                                                 "\xC2\x85",
                                                 "\xE2\x80\xA8",
                                                 "?",
                                                 "%",
                                                 "<<: ",
                                                 std::string(200, 'x')};
  return texts;
}

class Spoiler {
 public:
  explicit Spoiler(unsigned number) : random_(reference::seed() + number) {}

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
      "- note: x\n  answers:\n    triggers:\n      - lifting\n    fever: no\n",
      "--- # one person\n'id': \"case-1\"\nanswers: {numbness: 'none',\n  fever: no,\n"
      "  pain_duration: '12 days', triggers: ['lifting', \"sport\"] # so\n}\n",
      "# first\n---\n{\n  \"id\": \"a\", # who\n  \"note\": \"x, y\",\n  \"answers\": {\n"
      "    \"fever\": \"no\",\n    \"triggers\": [\n      \"lifting\", # why\n      \"sport\"\n"
      "    ]\n  }\n}\n",
      "--- {id: a, answers: {fever: no,\n    swelling: yes}, note: 'x\n    y'}\n--- {answers: "
      "{}}\n",
      "- {id: a, answers: {fever: no, swelling: yes,}}\n"
      "- { \"id\":\"b\",\"answers\":{\"fever\":\"no\"},note: 'it''s' } # so\n# end\n",
      "id: '17' # number\nnote: \"caf\xC3\xA9 # no comment\n\n  and more\" # so\n'answers': # all\n"
      "    \"fever\": \"no\" # asked\n    'triggers':\n      # the first\n      - lifting # "
      "often\n\n"
      "      - 'sport'\n    swelling: no\n# \xC3\xBC\n",
      "  -   id: Ana Maria\n      note: Sat long at 10:30,\n        sent by \xC3\x84rzte & sons\n"
      "        (again)\n      answers:\n        fever: no\n  -   answers:\n        fever: yes\n",
      "---   \n\n- id: 'a b'\r\n  \"note\" : x\r\n  answers: {\r\n    fever: no,\r\n    swelling: "
      "yes\r\n    }\r\n- answers:\r\n    triggers:\r\n    - lifting\r\n    - sport\r\n  id: b\r\n",
      "id: \"Jos\\u00e9 \\\"Pepe\\\" \\\\\"\nnote: |\n  Sat: long # and\n\n    'more'\n  - "
      "x\nanswers:\n"
      "  fever: no\n# so\n---\nnote: >- # why\r\n   one\r\n   two\r\n\r\nanswers: {fever: yes}\r\n",
      "- note: |+\n     Sat long.\n\n  # so\n  answers:\n    fever: no\n- answers: {fever: no}\n"
      "  note: \"Sat \\\"long\\\"\n    \\u2013 \\x41\\\\\\n\"\n  id: \"\\U0001F600\"\n",
      "answers:\n  fever: yes\nexpect:\n  disposition: emergency # the most urgent\n  fired: "
      "[fever]\n"
      "  not_care:\n  # cold\n  - ice\nid: a\n---\nexpect: {disposition: undetermined} # so\n"
      "answers: {}\n",
      "- id: a\n  answers: {fever: yes}\n  expect:\n    disposition: emergency\n- {id: b, answers: "
      "{},\n"
      "  expect: {disposition: undetermined,\n  fired: []}, note: \"a\\tb\"}\n"};
  return seeds;
}

const std::vector<std::string>& json_seeds() {
  static const std::vector<std::string> seeds = {
      "{\"id\":\"a\",\"answers\":{\"fever\":\"no\",\"triggers\":[\"lifting\",\"sport\"]}}\n"
      "{\"answers\":{\"temperature\":\"38 C\",\"fever\":true},\"id\":\"b\"}\n",
      "{ \"id\" : \"a b\" , \"answers\" : { \"swelling\" : false , \"pain_duration\" : \"5 weeks\" "
      "} }\r\n",
      "{\"id\":\"\\u00e9\",\"note\":\"x\",\"answers\":{\"facet_injections_last_6_months\":3}}\n",
      "{\"id\": \"Jos\\u00e9 \\\"Pepe\\\" \\\\\", \"note\": \"Sat [long], \\\"then\\\":\\n{pain} "
      "\\ud83d\\ude00\", \"answers\": {\"fever\": \"n\\u006f\", \"tri\\u0067gers\": "
      "[\"lifting\"]}}\n"
      "{\"id\":\"caf\xC3\xA9\",\"note\":\"\xC3\xBC \\\\\",\"answers\":{\"swelling\":\"yes\"}}\n",
      "{\"answers\":{\"fever\":true},\"expect\":{\"disposition\":\"emergency\",\"fired\":["
      "\"fever\"],"
      "\"not_care\":[]},\"id\":\"a\"}\n"
      "{ \"expect\" : { \"disposition\" : \"undetermined\" } , \"answers\" : { } }\n"};
  return seeds;
}

const std::vector<std::string>& csv_seeds() {
  static const std::vector<std::string> seeds = {
      "id,fever,pain_duration,triggers\na,no,10 days,lifting;sport\nb,yes,,none\n,,1 month,\n",
      "fever,id,note\r\n\"no\",\"a\",\"x, \"\"y\"\"\r\n z\"\r\nyes,b,\r\n",
      "id,temperature,fever\na,38.0 C,\nb,37 C,yes\nc,x,no\n",
      "\"id\",\"fever\",\"triggers\",\"note\"\n\"a\",\"no\",\"lifting;sport\",\"x, \"\"y\"\" z\"\n"
      "caf\xC3\xA9,\"yes\",\"\",\"\xC3\xBC, \"\"\"\n\"\xC3\xA9\",,lifting,\n",
      "ID;Fever;Triggers;note: ward\r\na;NO;lifting,sport;\"x; y\"\r\n;;;\r\nb;True;None;z\r\n",
      "id\tfever\tnote\tpain_duration\t\na\tno\tx\t10 days\t\n\t\t\t\t\nnote:\tx\ny\tyes\t\t\t\n",
      ",,\nsep=|\r\n\"id\"|\"fever\"\r\n\"a\"|\"no\"\r\n\"\"|\"\"\r\nb|yes\r\n",
      tests::utf16("id;fever;note\r\na;no;\u00e9\r\nb;yes;\U0001F321\r\n",
                   tests::ByteOrder::low_first),
      tests::utf16("id,fever\na,no\nb,yes\n", tests::ByteOrder::high_first)};
  return seeds;
}

void compare(CaseFormat format, const std::vector<std::string>& seeds, unsigned seed) {
  const Pack& rules = article_rules();
  const std::uint32_t rounds = reference::rounds(4000);
  Spoiler spoiler(seed);
  for (std::uint32_t round = 0; round < rounds; ++round) {
    std::string file = spoiler.one_of(seeds);
    if (spoiler.below(3) == 0) file += spoiler.one_of(seeds);
    if (round % 20 != 0) file = spoiler.spoiled(file);
    CAPTURE(round);
    CAPTURE(file);
    const std::size_t chunk_bytes = spoiler.one_of(std::vector<std::size_t>{3, 7, 64, 1024});
    REQUIRE(by_fast_path(rules, format, file, 1, {}, {}, chunk_bytes) ==
            by_slow_path(rules, format, file));
  }
}

}  // namespace

TEST_CASE("batch: the fast and the slow path write the same records for YAML") {
  compare(CaseFormat::yaml, yaml_seeds(), 1);
}

TEST_CASE("batch: the fast and the slow path write the same records for NDJSON") {
  compare(CaseFormat::ndjson, json_seeds(), 2);
}

TEST_CASE("batch: the fast and the slow path write the same records for CSV") {
  compare(CaseFormat::csv, csv_seeds(), 3);
}

TEST_CASE("batch: what almost looks ordinary") {
  const Pack& rules = article_rules();
  for (const std::string file : {
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
           "answers:\n  fever: |\n    no\n    # not a comment\n  swelling: no\n",
           "answers:\n  fever: >-\n    no\n\n    # not a comment\n",
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
           "note: one\n  'two\nid: x\nanswers: {fever: no}\n",
           "note: \"a\n... x\"\nanswers: {fever: no}\n",
           "note: a # b\n  c\nanswers: {fever: no}\n",
           "note: ' '\nanswers: {fever: no}\n",
           "note: 'a\n\n # b'\nanswers: {fever: no}\n",
           "note: a\n\n  b\nanswers: {fever: no}\n",
           "note: \"a\\x\"\nanswers: {fever: no}\n",
           "note: \"a\tb\"\nanswers: {fever: no}\n",
           "answers: {fever: \"no\"#x, swelling: yes\n}\n",
           "answers: {fever: no,#x\n swelling: yes\n}\n",
           "answers: {fever: don't # it's, swelling: no\n}\n",
           "answers: {fever:'no # x', swelling: no\n}\n",
           "answers: {fever: 'n''o', swelling: no\n}\n",
           "answers: {fever: \"\\x6eo\", swelling: no\n}\n",
           "answers: {fever: no,, swelling: yes}\n",
           "answers: {,}\n",
           "answers: {}\n",
           "answers: { # none\n }\nid: a\n",
           "answers: {fever: no # so\n}\n",
           "answers: {fever: no #so",
           "answers: {fever: no\n... x\n}\n",
           "answers: {fever: no,\n%x: no}\n",
           "answers: {fever: no\r, swelling: yes}\n",
           "answers: {fever: no\r\n, swelling: yes\r\n}\r\n",
           "answers: {triggers: [lifting,\nsport]}\n",
           "answers:\n  {fever: no}\n",
           "{answers: {fever: no}, id: a, id: b}\n",
           "{answers: {fever: no}} # x\n# y\n",
           "{answers: {fever: no}}\nid: a\n",
           "{answers: {fever: no}}: x\n",
           "{answers: {fever: no}}}\n",
           "{id:a, answers: {fever: no}}\n",
           "{\"id\":a, \"answers\":{\"fever\":no}}\n",
           "{'id' : a, answers : {fever : no}}\n",
           "{\"id\" :a, answers: {fever: no}}\n",
           "{id: a:, answers: {fever: no}}\n",
           "{id: a?b, answers: {fever: no}}\n",
           "{id: a b , answers: {fever: no}}\n",
           "{id: a\n b, answers: {fever: no}}\n",
           "{id:\n a, answers:\n {fever: no}}\n",
           "{answers: {fever: no}, answers: {swelling: no}}\n",
           "[{answers: {fever: no}}, {answers: {fever: yes}}]\n",
           "--- {id: a, answers: {fever: no}}\n",
           "---   {id: a,\n  answers: {fever: no}} # so\n",
           "---{id: a, answers: {fever: no}}\n",
           "--- id: a\nanswers: {fever: no}\n",
           "--- - {id: a, answers: {fever: no}}\n",
           "---\n\n# x\n- {id: a, answers: {fever: no}}\n",
           "- {answers: {fever: no},\n- id: x}\n",
           "-   id: a\n    answers:\n      fever: no\n",
           "-\tid: a\n  answers:\n    fever: no\n",
           "-    \n  id: a\n  answers:\n    fever: no\n",
           "- # x\n  id: a\n  answers:\n    fever: no\n",
           "- - id: a\n    answers:\n      fever: no\n",
           "  id: a\n  answers:\n    fever: no\n",
           "  id: a\nanswers:\n  fever: no\n",
           " ---\nanswers:\n  fever: no\n",
           "\"id\":a\nanswers: {fever: no}\n",
           "id : a\nanswers : {fever: no}\n",
           "id: a#b\nanswers: {fever: no}\n",
           "id: a #b\nanswers: {fever: no}\n",
           "id: a #3\nanswers: {fever: no}\n---\nid: a #4\nanswers: {fever: yes}\n",
           "id: 'a' #b\nanswers: {fever: no}\n",
           "id: 'a #b'\nanswers: {fever: no}\n",
           "id:\n  a #b\nanswers: {fever: no}\n",
           "{id: a #b\n, answers: {fever: no}}\n",
           "{id: 'a' #b\n, answers: {fever: no}}\n",
           "- {answers: {fever: no}, id: a   # b\n  }\n",
           "- answers: {fever: no}\n  id: a   # b\n",
           "id: a: b\nanswers: {fever: no}\n",
           "id: a:b\nanswers: {fever: no}\n",
           "id: a:\nanswers: {fever: no}\n",
           "id: a  b \nanswers: {fever: no}\n",
           "id: \"a\" b\nanswers: {fever: no}\n",
           "id: \"a\"#b\nanswers: {fever: no}\n",
           "id: ' '\nanswers: {fever: no}\n",
           "id: (a)\nanswers: {fever: no}\n",
           "id: a\n  b\nanswers: {fever: no}\n",
           "id: '\xC3\xA9'\nanswers: {fever: no}\n",
           "id: \xC3\xA9\nanswers: {fever: no}\n",
           "id: a\xC2\x85\nanswers: {fever: no}\n",
           "id: a\xE2\x80\xA8"
           "b\nanswers: {fever: no}\n",
           "id: a\xC3\nanswers: {fever: no}\n",
           "id: \xEF\xBB\xBF"
           "a\nanswers: {fever: no}\n",
           "id: Null\nanswers: {fever: no}\n",
           "id: ~\nanswers: {fever: no}\n",
           "answers: # all\n  fever: no # so\n  swelling: yes #x\n",
           "answers:\n  fever: no #\x01\n",
           "answers:\n  fever: no #\xC3\n",
           "answers:\n  fever: no # \xC3\xA9\n",
           "answers:\n  fever: 'no # so'\n",
           "answers:\n  fever: no # so\n    yes\n",
           "answers:\n  triggers: # so\n  - lifting # x\n\n  # y\n  - sport\n  fever: no\n",
           "answers:\n  triggers:\n    - lifting\n   # y\n  fever: no\n",
           "answers:\n  'fever': no\n  \"swelling\": \"yes\"\n",
           "answers:\n  \"fever\": no\n  fever: no\n",
           "answers:\n  \"fever: no\n",
           "answers:\n  ? fever\n  : no\n",
           "answers:\n  <<: {fever: no}\n",
       }) {
    CAPTURE(file);
    CHECK(by_fast_path(rules, CaseFormat::yaml, file) ==
          by_slow_path(rules, CaseFormat::yaml, file));
    const std::string twice = file + "---\n" + file;
    CHECK(by_fast_path(rules, CaseFormat::yaml, twice) ==
          by_slow_path(rules, CaseFormat::yaml, twice));
  }
}

TEST_CASE("batch: ordinary files do take the fast path") {
  const Pack& rules = article_rules();
  std::vector<std::pair<CaseFormat, std::string>> files = {{CaseFormat::csv, csv_seeds()[0]},
                                                           {CaseFormat::csv, csv_seeds()[3]}};
  for (const std::string& seed : json_seeds()) files.emplace_back(CaseFormat::ndjson, seed);
  for (const std::string& seed : yaml_seeds()) files.emplace_back(CaseFormat::yaml, seed);
  for (const auto& seed : files) {
    CAPTURE(seed.second);
    CHECK(slow_cases(rules, seed.first, seed.second) == 0);
  }
}

std::string random_answer(const Finding& finding, std::mt19937& random) {
  if (random() % 8 == 0) return "\"unknown\"";
  switch (finding.type) {
    case FindingType::yes_no: return random() % 2 == 0 ? "true" : "false";
    case FindingType::any_of: {
      std::string list;
      for (const Option& option : finding.options) {
        if (random() % 4 == 0) list += (list.empty() ? "\"" : ",\"") + option.id + '"';
      }
      return list.empty() ? "\"none\"" : '[' + list + ']';
    }
    case FindingType::one_of:
      return '"' + finding.options[random() % finding.options.size()].id + '"';
    default: break;
  }
  const Quantity& end = random() % 2 == 0 ? finding.smallest : finding.largest;
  return '"' + to_text(end) + '"';
}

/// `no`, or what comes nearest to it.
std::string calm_answer(const Finding& finding) {
  if (finding.type == FindingType::yes_no) return "\"no\"";
  const bool has_none = finding.type == FindingType::any_of || finding.none_label ||
                        find_option(finding, none_answer).has_value();
  if (has_none) return "\"none\"";
  if (finding.type == FindingType::one_of) return '"' + finding.options.front().id + '"';
  const auto& [dimension, low] = finding.smallest;
  const std::int64_t range = finding.largest.smallest_units - low;
  const bool since_now = finding.type == FindingType::duration;
  return '"' + to_text({dimension, since_now ? low : low + range / 5 * 2}) + '"';
}

/// Somebody who answers some of what is asked, and is not sure of some of it. Of every other one
/// hardly anything is the matter: otherwise nobody would be sent home.
std::string random_line(const RulePack& pack, std::mt19937& random) {
  const bool is_calm = random() % 2 == 0;
  const std::size_t talkative = is_calm && random() % 2 == 0 ? 16 : 1 + random() % 16;
  std::string answers;
  for (const Finding& finding : pack.findings) {
    if (random() % 16 >= talkative) continue;
    if (!answers.empty()) answers += ',';
    const bool is_usual = is_calm && random() % 32 != 0;
    answers += '"' + finding.id +
               "\":" + (is_usual ? calm_answer(finding) : random_answer(finding, random));
  }
  return "{\"answers\":{" + answers + "}}\n";
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST_CASE("batch: whatever fields a record shows, people who share one have the same record") {
  const std::vector<RecordStyle> styles = {
      {RecordFormat::ndjson, {}},
      {RecordFormat::ndjson, {"id", "disposition"}},
      {RecordFormat::csv, {"settled", "id", "at_most", "at_least"}},
      {RecordFormat::csv, {"disposition", "warnings"}},
      {RecordFormat::yaml, {"id", "fired", "cannot_be_ruled_out"}},
      {RecordFormat::json, {"id", "ask"}},
      {RecordFormat::ndjson, {"id", "care", "withheld", "undecided_care"}},
  };
  std::mt19937 random(reference::seed());
  for (const Pack* rules : {&article_rules(), &guideline_rules()}) {
    std::string file;
    for (std::uint32_t i = 0; i < reference::rounds(2000); ++i) file += random_line(*rules, random);
    const std::string alone = by_slow_path(*rules, CaseFormat::ndjson, file, styles[0]);
    for (const DispositionLevel& level : rules->dispositions) {
      CAPTURE(level.id);
      CHECK(count_of(alone, "\"disposition\":\"" + level.id + '"') > reference::rounds(20));
    }
    for (const RecordStyle& style : styles) {
      CAPTURE(join(style.fields, ","));
      CHECK(by_fast_path(*rules, CaseFormat::ndjson, file, 1, style) ==
            by_slow_path(*rules, CaseFormat::ndjson, file, style));
    }
  }
}

}  // namespace triage::tests
