// The fast path through a batch against the slow one, over files that are odd in a way somebody
// thought of: what spoiling ordinary files at random finds rarely, or never.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "triage/cases/pieces.hpp"
#include "unit/batch/both_paths.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

using namespace std::string_literals;

std::string same_records(CaseFormat format, const std::string& file) {
  const Pack& rules = article_rules();
  std::string records = by_slow_path(rules, format, file);
  CHECK(by_fast_path(rules, format, file) == records);
  CHECK(by_fast_path(rules, format, file, 3) == records);
  return records;
}

}  // namespace

TEST_CASE("batch: what almost looks like an ordinary line of JSON") {
  for (const std::string& file : {
           R"({"note":"","answers":{"fever":"no"}})"s,
           R"({"note":"  ","answers":{"fever":"no"}})"s,
           "{\"note\":\"\u00a0\",\"answers\":{\"fever\":\"no\"}}"s,
           R"({"note":null,"answers":{"fever":"no"}})"s,
           R"({"note":"\b\f\u001b\u0000","answers":{"fever":"no"}})"s,
           R"({"id":"\u001b[31m","answers":{"fever":"no"}})"s,
           R"({"id":"=1","answers":{"fever":"no"}})"s,
           R"({"id":" =1","answers":{"fever":"no"}})"s,
           R"({"id":"＝1","answers":{"fever":"no"}})"s,
           R"({"id":"  ","answers":{"fever":"no"}})"s,
           R"({"id":" a","answers":{"fever":"no"}})"s,
           "{\"id\":\"\xE3\x85\xA4\",\"answers\":{\"fever\":\"no\"}}"s,
           R"({"id":"-x","answers":{"fever":"no"}})"s,
           R"({"id":"+34600111222","answers":{"fever":"no"}})"s,
           R"({"id":"\u202ea","answers":{"fever":"no"}})"s,
           "{\"id\":\"\u202e\",\"answers\":{\"fever\":\"no\"}}"s,
           R"({"id":"a","answers":{"fever":"yes"},"answers":{"numbness":"none"}})"s,
           R"({"id":"a","id":"b","answers":{"fever":"no"}})"s,
           R"({"id":"a","answers":{"fever":"no"},"id":"a"})"s,
           R"({"note":"x","answers":{"fever":"no"},"note":"y"})"s,
           R"({"answers":{"fever":null,"fever":null}})"s,
           R"({"answers":{"fever":null,"fever":"no"}})"s,
           R"({"answers":{"triggers":[],"triggers":["sport"]}})"s,
           R"({"answers":{"fever":"unknown","fever":"no"}})"s,
           R"({"answers":{"fever":"no","temperature":"39 C"}})"s,
           R"({"id":" a","answers":{"fever":"no"}})"s,
           R"({"id":" ","answers":{"fever":"no"}})"s,
           R"({"answers":{"fever":"no",},})"s,
           "{\"answers\":{\"fever\":\"no\"}}\0"s,
           "{\"answers\":{\"fever\":\"no\"}\0}"s,
           "{\"id\":\"a\0\",\"answers\":{\"fever\":\"no\0\"}}"s,
           "\xEF\xBB\xBF\xEF\xBB\xBF{\"answers\":{\"fever\":\"no\"}}"s,
           "{\"id\":\"\xEF\xBB\xBF\",\"answers\":{\"fever\":\"\xEF\xBB\xBFno\"}}"s,
           "{\"answers\":{\"fever\":\"no\"}}\r{\"answers\":{\"fever\":\"no\"}}\r"s,
           "{\"answers\":\r{\"fever\":\"no\"}}\r\r"s,
           "{\"note\":\"a\xC2\x85\xE2\x80\xA8\",\"answers\":{\"fever\":\"no\"}}"s,
           "{\"answers\":{\"fever\":\xC2\x85\"no\"}}"s,
           "{\"note\":\"\x7F\",\"answers\":{\"fever\":\"no\"}}"s,
       }) {
    CAPTURE(file);
    same_records(CaseFormat::ndjson, file);
    same_records(CaseFormat::ndjson, "\xEF\xBB\xBF" + file + "\n" + file + "\r\n");
  }
}

TEST_CASE("batch: what almost looks like ordinary CSV") {
  for (const std::string& file : {
           "id,fever\na,no\0\n\0,yes\n"s,
           "id,fever\0\na,no\n"s,
           "id,fever\n\xEF\xBB\xBF"
           "a,no\n"s,
           "id,\xEF\xBB\xBF"
           "fever\na,no\n"s,
           "id,fever\ra,no\rb,yes\r"s,
           "id,fever\r\na\r,no\nb,no\r\r\n"s,
           "id,note,fever\na,\xC2\x85,no\n\xE2\x80\xA8,\u00a0,no\n"s,
           "id,note,fever\n a , x , no \n  ,  ,  \n"s,
           "id,note,fever\n\"a\",\"x,y\",\"no\"\n\"b\" ,\"x\",no\nc,\"x\"y,no\nd,x\"y,no\n"s,
           "id,note,fever\na,\"x\ny\",no\nb,\"x,no\nc,y,no\n"s,
           "\"id\",\"note\",\"fever\"\n\"\"\"a\"\"\",\"\"\"\",no\n\"\",\"\",\"\"\n"s,
           "id,note,fever\na,\"\"\"x\",no\nb,\"\"x\"\",no\nc,\"\",no\n"s,
           "id,fever\na,\"no\nb,yes\n"s,
           "id,fever,fever\na,no,no\n"s,
           "fever\nno\n\nyes\n,\n"s,
           "id,note,fever\na,x\nb\n,\nc,x,no,\nd,x,no\n"s,
           "id,fever\na ,no\na,no\n\"b \",no\n"s,
           "id,temperature,fever\na,39 C,no\n"s,
           "id,triggers\na,sport;sport\nb,;\nc,sport;\nd,none;sport\n"s,
           "id,fever\na,no\t\n\tb,yes\n"s,
           "id,note\na,\"x\nb,y\"\nc,z\n"s,
           "id,fever\n=1,no\n-1,no\n-x,no\n@a,no\n+,no\n"s,
           "id,fever\n\u202ea,no\na\u200b,no\n\uffff,no\n"s,
           "id,fever\na,n\ro\nb\r,no\n\rc,no\n"s,
           "id,fever\na,\"no\nb,yes\nc,\"no\"\n"s,
           "id,fever\n"s + std::string(5000, ',') + "\nb,yes\n",
           std::string(5000, ',') + "\na,yes\n",
           "id,fever\n"s + std::string(5000, 'x') + std::string(5000, ',') + "\nb,yes\n",
           "x" + std::string(5000, ',') + "\na,yes\n",
           "id;fever\na;no\n;;\n;\nb;yes\nc,no\n"s,
           "id\tfever\na\tno\n\t\n \t \nb\tyes\n\tno\n"s,
           "id;note, x;fever\na;b;no\n"s,
           "id;\"note\";\"fever\"\n\"a\";\"x;y\";no\nb;x\"y\";no\nc;\"x\"y;no\n"s,
           "sep=;\nid;fever\na;no\n"s,
           "SEP=;\r\nid;fever\r\na;no\r\n"s,
           "\"sep=\t\"\nid\tfever\na\tno\n"s,
           "sep=;\nsep=|\nid|fever\na|no\n"s,
           "sep=;\nid,fever\na,no\n"s,
           "sep=x\nidxfever\naxno\n"s,
           "sep=;"s,
           "sep=;\n"s,
           "sep="s,
           ";;\n,,\nid,fever\na,no\n"s,
           "id,fever,,\na,no,,\nb,yes,x,\nc,no,, \n"s,
           "id,note: ward,note:age,fever\na,x,y,no\nb,\"x\",\"y\"\"\",yes\nc,x,\xFF,no\n"s,
           "id,fever\nnote:,what it is\nNOTE:,\n\"note:\",x\na,yes\nnote: x,no\n"s,
           "id,fever\n\"\",\"\"\n\"\"\"\",\n\",\",\n\"\" , \"\"\nb,yes\n"s,
           "ID,Fever,NOTE\na,YES,x\n"s,
           "Fever,fever\nno,yes\n"s,
           "id,Triggers,major_injury,strain_age\na,Lifting;SPORT,Car_Crash,NONE\nb,NONE,None,"
           "unknown\n"
           "c,UNKNOWN,Unknown,Unknown\n"s,
           "id,fever\na,\x80no\nb,yes\n"s,
           "id,f\xe9ver\na,no\n"s,
       }) {
    CAPTURE(file);
    same_records(CaseFormat::csv, file);
    same_records(CaseFormat::csv, "\xEF\xBB\xBF" + file);
    same_records(CaseFormat::csv, "\xFF\xFE" + file);
    same_records(CaseFormat::csv, "\xFE\xFF" + file);
  }
}

TEST_CASE("batch: ids that are refused, and text behind the end of a document, in YAML") {
  for (const std::string& file : {
           "id: =1\nanswers: {fever: no}\n---\nid: -x\nanswers: {fever: no}\n"s,
           "- id: '@a'\n  answers: {fever: no}\n- id: -1\n  answers: {fever: no}\n"s,
           "id: +x\nanswers: {fever: no}\n---\nid: +1\nanswers: {fever: no}\n"s,
           "id: \u202ea\nanswers: {fever: no}\n---\nid: a\u200b\nanswers: {fever: no}\n"s,
           "id: \"\\u202e\"\nanswers: {fever: no}\n---\nid: null\nanswers: {fever: no}\n"s,
           "id: a\nanswers: {fever: yes}\n... junk: here\n---\nid: b\nanswers: {fever: no}\n"s,
           "id: a\nanswers: {fever: yes}\n... # nothing\nid: b\nanswers: {fever: no}\n"s,
       }) {
    CAPTURE(file);
    same_records(CaseFormat::yaml, file);
  }
}

TEST_CASE("batch: bytes that some take for line breaks, and others for nothing, in YAML") {
  for (const std::string& odd : {"\xEF\xBB\xBF"s, "\xC2\x85"s, "\xE2\x80\xA8"s, "\r"s, "\0"s}) {
    for (const std::string& file : {
             odd + "id: a\nanswers: {fever: no}\n",
             "---" + odd + "\nid: a\nanswers: {fever: no}\n",
             "---\n" + odd + "id: a\nanswers: {fever: no}\n",
             "id: " + odd + "a\nanswers: {fever: no}\n",
             "note: a" + odd + "b\nanswers:\n  fever: no" + odd + "\n",
             "answers:\n  fever: no" + odd + "  swelling: no\n",
             "answers:" + odd + "  fever: no\n",
             "# " + odd + "\nanswers:\n  fever: no # " + odd + "  swelling: no\n",
             "answers:\n  fever: no\n" + odd,
         }) {
      CAPTURE(file);
      same_records(CaseFormat::yaml, file);
    }
  }
}

// A comment alone in its line cuts a text that could go on there, and none that could not.
TEST_CASE("batch: a comment in a line of its own, wherever it stands and however deep") {
  for (
      const std::string& file : {
          "id: a\nnote: Sat long.\nanswers: {fever: no}\nexpect: doctor\n"s,
          "answers:\n  fever: no\nnote: Sat long\n  and bent.\nid: a\n"s,
          "---\nnote: 'Sat\n  long.'\nid: \"a\"\nanswers:\n  fever: no\n---\nid: b\nanswers: {}\n"s,
          "- id: a\n  note: Sat long.\n  answers:\n    fever: no\n- note: Stood.\n  answers: {}\n"s,
          "- note: |\n    Sat\n    long.\n  id: a\n  answers: {fever: no}\n"s,
          "{id: a\n, note: Sat long.\n, answers: {fever: no\n}}\n"s,
          "{id:\na\n, note:\n  Sat long.\n, answers: {}}\n"s,
      }) {
    for (std::size_t feed = file.find('\n'); feed != file.npos; feed = file.find('\n', feed + 1)) {
      for (std::size_t indent = 0; indent <= 6; ++indent) {
        for (const std::string& end : {"\n"s, "\r\n"s}) {
          std::string changed = file;
          changed.insert(feed + 1, std::string(indent, ' ') + "# why" + end);
          if (end != "\n") changed.insert(feed, "\r");
          CAPTURE(changed);
          same_records(CaseFormat::yaml, changed);
        }
      }
    }
  }
}

// Where looking at many bytes at once goes too far, only AddressSanitizer sees it.
TEST_CASE("batch: files as large as what is read at a time, without a line feed at their end") {
  for (std::size_t size = 960; size <= 1090; ++size) {
    CAPTURE(size);
    const auto filled = [size](const std::string& first, char with, const std::string& last) {
      return first + std::string(size - first.size() - last.size(), with) + last;
    };
    same_records(CaseFormat::yaml, filled("# ", 'x', "\nanswers: {fever: no}"));
    same_records(CaseFormat::yaml, filled("answers: {fever: no # ", 'x', ""));
    same_records(CaseFormat::ndjson, filled("", '\n', R"({"answers":{"fever":"no"}})"));
    same_records(CaseFormat::csv, filled("fever\n", '\n', "no"));
  }
}

// YAML takes what stands too far before its colon for no key.
TEST_CASE("batch: keys whose colon stands far off, in YAML") {
  for (const std::size_t spaces : std::vector<std::size_t>{1, 60, 70, 1000, 1022, 1030, 1100}) {
    const std::string far(spaces, ' ');
    same_records(CaseFormat::yaml, "id" + far + ": a\nanswers: {fever: no}\n");
    same_records(CaseFormat::yaml, "\"id\"" + far + ": a\nanswers" + far + ":\n  fever: no\n");
    same_records(CaseFormat::yaml, "{id" + far + ": a, answers: {fever: no}}\n");
    same_records(CaseFormat::yaml, "{\"id\"" + far + ": a, answers: {\"fever\"" + far + ": no}}\n");
  }
}

TEST_CASE("batch: names given to cases without one, and own names that are the same") {
  same_records(CaseFormat::ndjson,
               "{\"answers\":{\"fever\":\"no\"}}\n{\"id\":\"stem#1\",\"answers\":{}}\n"
               "{\"id\":\"stem#4\",\"answers\":{}}\n{\"answers\":{\"fever\":\"no\"}}\n");
  same_records(CaseFormat::csv, "fever,id\nno,\nno,stem#1\nno,stem#4\nno,\nno,stem#4~2\n");
  same_records(CaseFormat::yaml,
               "answers: {}\n---\nid: stem#1\nanswers: {}\n---\nid: stem#4\nanswers: {}\n---\n"
               "answers: {}\n");
}

TEST_CASE("batch: a case just short of what is read, just as large, and too large") {
  struct Around {
    CaseFormat format;
    std::string first;  // up to the note of the second case
    std::string last;   // from there on
  };
  const std::vector<Around> all = {
      {CaseFormat::ndjson,
       R"({"answers":{"fever":"no"}})"
       "\n"
       R"({"id":"b","note":")",
       R"(","answers":{"fever":"no"}})"
       "\n"
       R"({"answers":{"fever":"yes"}})"},
      {CaseFormat::csv, "id,note,fever\na,x,no\nb,", ",no\nc,x,yes\n"},
      {CaseFormat::yaml, "answers: {fever: no}\n---\nid: b\nnote: ",
       "\nanswers: {fever: no}\n---\nanswers: {fever: yes}\n"},
  };
  for (const auto& [format, first, last] : all) {
    const std::size_t begin = first.rfind(format == CaseFormat::yaml ? "---" : "\n");
    const std::size_t rest =
        first.size() - begin + last.find(format == CaseFormat::yaml ? "---" : "\n");
    for (const std::size_t size : {max_piece_bytes - 1, max_piece_bytes, max_piece_bytes + 1,
                                   max_piece_bytes + 2, 3 * max_piece_bytes}) {
      CAPTURE(size);
      const std::string note(size - rest, 'x');
      const std::string records = same_records(format, first + note + last);
      CHECK(std::count(records.begin(), records.end(), '\n') == 3);
      const bool is_too_large = records.find("yaml.too-large") != std::string::npos;
      if (size < max_piece_bytes) CHECK_FALSE(is_too_large);
      if (size > max_piece_bytes + 2) CHECK(is_too_large);
    }
  }
}

}  // namespace triage::tests
