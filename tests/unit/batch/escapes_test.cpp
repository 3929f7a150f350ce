// Notes in blocks, escapes and expectations: what people and their programs write besides answers.
// The fast path and the slow one write the same records, and it does take the fast path.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "reference/seed.hpp"
#include "unit/batch/both_paths.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

void check_both_paths(CaseFormat format, const std::string& file) {
  const Pack& pack = article_rules();
  CAPTURE(file);
  CHECK(by_fast_path(pack, format, file) == by_slow_path(pack, format, file));
}

TEST_CASE("batch: blocks, escapes and expectations in YAML that almost look ordinary") {
  for (const std::string file : {
           "note: |\nanswers: {fever: no}\n",
           "note: |\n\n  x\nanswers: {fever: no}\n",
           "note: |\n   \n  x\nanswers: {fever: no}\n",
           "note: |\n    x\n  y\nanswers: {fever: no}\n",
           "note: |\n    x\n  # y\nanswers: {fever: no}\n",
           "note: |\n  x\n # y\nanswers: {fever: no}\n",
           "note: |\n  # x\nanswers: {fever: no}\n",
           "note: |\n  x\n# y\nanswers: {fever: no}\n",
           "note: |\n  x\n... \nanswers: {fever: no}\n",
           "note: |\n  ---\n  ...\nanswers: {fever: no}\n",
           "note: | x\n  y\nanswers: {fever: no}\n",
           "note: |# x\n  y\nanswers: {fever: no}\n",
           "note: |2\n    x\nanswers: {fever: no}\n",
           "note: |-+\n    x\nanswers: {fever: no}\n",
           "note: ||\n    x\nanswers: {fever: no}\n",
           "note: | \n  x\ty\nanswers: {fever: no}\n",
           "note: |\n\tx\nanswers: {fever: no}\n",
           "note: |\n  \tx\nanswers: {fever: no}\n",
           "note: |\n  x\x01\nanswers: {fever: no}\n",
           "note: |\n  'x\nanswers: {fever: no}\n",
           "note: |\n  x",
           "answers: {fever: no}\nnote: |\n  x",
           "answers: {fever: no}\nnote: |\n  x\r",
           "answers: {fever: no}\nnote: >\n  x\n\n\n  \n",
           "answers: {fever: no}\nnote: >\n  null\n",
           "- answers: {fever: no}\n  note: |\n  x\n",
           "- answers: {fever: no}\n  note: |\n   x\n y\n",
           "{answers: {fever: no}, note: |\n  x\n}\n",
           "id: |\n  x\nanswers: {fever: no}\n",
           "note: \"\\u00e\"\nanswers: {fever: no}\n",
           "note: \"\\ud83d\\ude00\"\nanswers: {fever: no}\n",
           "note: \"\\U00110000\"\nanswers: {fever: no}\n",
           "note: \"\\x-1\"\nanswers: {fever: no}\n",
           "note: \"\\x07\"\nanswers: {fever: no}\n",
           "note: \"\\x85\"\nanswers: {fever: no}\n",
           "note: \"\\n\\t \"\nanswers: {fever: no}\n",
           "note: \"\\q\"\nanswers: {fever: no}\n",
           "note: \"\\ x\"\nanswers: {fever: no}\n",
           "note: \"\\\n  x\"\nanswers: {fever: no}\n",
           "note: \"x \\\\\n  y\"\nanswers: {fever: no}\n",
           "id: \"\\x20\"\nanswers: {fever: no}\n",
           "id: \"\\x3D1\"\nanswers: {fever: no}\n",
           "id: \"\\u202e\"\nanswers: {fever: no}\n",
           "id: \"\\n\"\nanswers: {fever: no}\n",
           "id: \"a\\u0020\" # x\nanswers: {fever: no}\n",
           "id: \"a\n  \\u0020\"\nanswers: {fever: no}\n",
           "id: a\\u0020\nanswers: {fever: no}\n",
           "\"i\\u0064\": a\nanswers: {fever: no}\n",
           "answers: {fever: no}\nexpect: {}\n",
           "answers: {fever: no}\nexpect: doctor\n",
           "answers: {fever: no}\nexpect:\n",
           "answers: {fever: no}\nexpect:\ndisposition: doctor\n",
           "answers: {fever: no}\nexpect: {disposition: doctors}\n",
           "answers: {fever: no}\nexpect: {disposition: doctor, disposition: doctor}\n",
           "answers: {fever: no}\nexpect: {disposition: doctor}\nexpect: {disposition: doctor}\n",
           "answers: {fever: no}\nexpect: {disposition: doctor}}\n",
           "answers: {fever: no}\nexpect: {disposition: doctor\n",
           "answers: {fever: no}\nexpect:\n  disposition: |\n    doctor\n",
           "answers: {fever: no}\nexpect:\n  disposition: doctor\n fired: []\n",
           "answers: {fever: no}\nexpect:\n  fired: []\n  answers: {}\n",
           "expect:\n  disposition: doctor\nanswers: {fever: no}\n",
           "- expect:\n    disposition: doctor\n  answers: {fever: no}\n",
           "- expect: {disposition: doctor}\n  answers: {fever: no}\n",
           "--- {expect: {disposition: doctor}, answers: {fever: no}}\n",
           "--- {expect: {disposition: doctor}, answers: {fever: no}, expect: {}}\n",
           "{answers: {fever: no}, expect: {disposition: doctor},}\n",
       }) {
    check_both_paths(CaseFormat::yaml, file);
    check_both_paths(CaseFormat::yaml, file + "---\n" + file);
  }
}

TEST_CASE("batch: escapes and expectations in JSON that almost look ordinary") {
  // Each with the answers {"fever":"no"} behind it, and before it.
  for (const std::string member : {
           R"("id":"\u00e9")",
           R"([)",
           R"("fever":[)",
           R"("triggers":[["lifting"]])",
           R"("triggers":{"lifting":"yes"})",
           R"(,)",
           R"("id":"\u00E9\n")",
           R"("id":"\u202e")",
           R"("id":"\u0020")",
           R"("id":"\u003d1")",
           R"("id":"\ud83d\ude00")",
           R"("id":"\ud83d")",
           R"("id":"\ude00\ud83d")",
           R"("id":"a\")",
           R"("id":"a\\")",
           R"("id":"a\\\")",
           R"("id":"a\"","id":"b")",
           R"("id":"a\"b")",
           R"("id":"a"\"b")",
           R"("id":"a" "b")",
           R"("id":"a\x")",
           R"("id":"a\u00")",
           R"("id":"a\u00g0")",
           R"("id":)",
           R"("id":7)",
           R"("id":["a"])",
           R"("id":{"a":"b"})",
           R"("\u0069d":"a")",
           R"("id\\":"a")",
           R"(\"id":"a")",
           R"(\ "id":"a")",
           "\"id\":\"\xC3\xA9\"",
           "\"id\":\"\xC3\"",
           "\"id\":\"\x7F\"",
           "\"id\":\"a\tb\"",
           "\"id\":\r\"a\"",
           R"("note":"")",
           R"("note":" \n\t ")",
           R"("note":"\u0000")",
           R"("note":"\u00a0")",
           R"("note":"[{\"a\": 1}, 'b']")",
           R"("note":{"a":"b"})",
           R"("note":[])",
           R"("note":"a\/b")",
           R"("note":"a\'b")",
           R"("note":"a","note":"\\")",
           "\"note\":\"\\\\\x01\"",
           "\"note\":\"\\\\\xC2\x85\"",
           "\"note\":\"\\\\\xE2\x80\"",
           R"("expect":{"disposition":"doctor"})",
           R"("expect":{"disposition":"doct\u006fr"})",
           R"("expect":{"disposition":"doctors"})",
           R"("expect":{"disposition":"doctor","disposition":"doctor"})",
           R"("expect":{"disposition":"doctor","fired":["fever",{"a":["]"]}]})",
           R"("expect":{"fired":[]})",
           R"("expect":{})",
           R"("expect":{"disposition":"doctor"}x)",
           R"("expect":x{"disposition":"doctor"})",
           R"("expect":{"disposition":"doctor"},"expect":{"disposition":"doctor"})",
           R"("expect":{"disposition":"doctor")",
           R"("expect":{"disposition":"doctor"}})",
           R"("expect":{"disposition":"doctor"},"swelling":"no")",
           R"("expect":"doctor")",
           R"("expect":null)",
           R"("expect" : { "disposition" : "undetermined" , "care" : [ ] } )",
           "\"expect\":{\"disposition\":\r\"doctor\"}",
       }) {
    const std::string answers = R"("answers":{"fever":"no"})";
    check_both_paths(CaseFormat::ndjson, "{" + member + "," + answers + "}\n");
    check_both_paths(CaseFormat::ndjson, "{" + answers + "," + member + "}\n");
    check_both_paths(CaseFormat::ndjson, "{" + answers + "," + member + "\n{" + answers + "}\r\n");
    check_both_paths(CaseFormat::ndjson, R"({"answers":{)" + member + "}}\n");
  }
}

TEST_CASE("batch: quotes in CSV that almost look ordinary") {
  for (const std::string cell :
       {R"("")",           R"("a")",       R"("a,b")",     R"("a""b")",  R"("a"b")",
        R"("a" )",         R"( "a")",      R"(""a"")",     R"("""a""")", R"("a)",
        R"(a")",           R"(a"b)",       R"(")",         R"(""")",     R"("""")",
        R"("a"",b")",      R"("a"",""b")", R"("=1+1")",    R"("note:")", R"(" a ")",
        R"("no","yes")",   "\"a\nb\"",     "\"no\n\"",     "\"no\r\n\"", "\"a\nb,no\"",
        "\"\n,lifting\"",  "\"a\tb\"",     "\"\xC3\xA9\"", "\"\xC3\"",   "\xC3\xA9",
        "\"\xE2\x80\xAE\""}) {
    check_both_paths(CaseFormat::csv, "id,fever\n" + cell + ",no\nb,yes\n");
    check_both_paths(CaseFormat::csv, "id,fever\na," + cell + "\nb,yes\n");
    check_both_paths(CaseFormat::csv, "note,fever\n" + cell + ",no\nb,yes\n");
    check_both_paths(CaseFormat::csv, "fever;note: x;id\r\nno;" + cell + ";a\r\nyes;;b\r\n");
    check_both_paths(CaseFormat::csv, "id,triggers\na,\"lifting;" + cell + "\"\nb,none\n");
  }
}

/// A random person's case, with much that needs an escape.
class Writer {
 public:
  explicit Writer(unsigned number) : random_(reference::seed() + number) {}

  std::string json_line(int number) {
    std::vector<std::string> members = {R"("answers":)" + answers("\"")};
    if (one_in(2)) members.push_back(R"("id":)" + json_text(id(number)));
    if (one_in(2)) members.push_back(R"("note":)" + json_text(note()));
    if (one_in(2)) members.push_back(R"("expect":)" + expectation("\""));
    std::shuffle(members.begin(), members.end(), random_);
    std::string line;
    for (const std::string& member : members) line += (line.empty() ? "{" : ", ") + member;
    return line + "}\n";
  }

  std::string csv_record(int number) {
    const auto in_quotes = [](const std::string& text) {
      std::string out = "\"";
      for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
      return out + '"';
    };
    // An id that has quotes inside is left to the slow reader.
    const std::string name =
        std::to_string(number) + std::string(one_of({"", "\u00e9", ", x", "#"}));
    const std::string_view fever = one_of({"yes", "\"no\"", "unknown", "", "bed"});
    return in_quotes(name) + ',' + std::string(fever) + ',' + in_quotes(note()) + '\n';
  }

  std::string yaml_document(int number) {
    std::vector<std::string> entries = {"answers: " + answers("") + "\n"};
    if (one_in(2)) entries.push_back("id: " + json_text(id(number)) + "\n");
    if (one_in(2)) entries.push_back("note: " + (one_in(2) ? json_text(note()) + "\n" : block()));
    if (one_in(2)) entries.push_back("expect:" + yaml_expectation() + "\n");
    std::shuffle(entries.begin(), entries.end(), random_);
    std::string document = "---\n";
    for (const std::string& entry : entries) document += entry;
    return document;
  }

 private:
  bool one_in(unsigned count) { return random_() % count == 0; }
  std::string_view one_of(const std::vector<std::string_view>& texts) {
    return texts[random_() % texts.size()];
  }

  std::string id(int number) {
    return std::to_string(number) + std::string(one_of({"", "\u00e9", " \"x\"", "\\", "\u4f60"}));
  }
  std::string note() {
    std::string text = "N";
    for (std::size_t n = random_() % 12; n > 0; --n) {
      text += one_of({"\"", "\\", "\u00e9", "{", "]", ", ", ": ", " # ", "\U0001F600", "it's"});
    }
    return text;
  }

  std::string answers(const std::string& quote) {
    const auto quoted = [&quote](std::string_view text) {
      return quote + std::string(text) + quote;
    };
    return "{" + quoted("fever") + ": " + quoted(one_of({"yes", "no", "unknown"})) + ", " +
           quoted("triggers") + ": [" + quoted(one_of({"lifting", "sport"})) + "]}";
  }
  std::string expectation(const std::string& quote) {
    const auto quoted = [&quote](std::string_view text) {
      return quote + std::string(text) + quote;
    };
    return "{" + quoted("disposition") + ": " + quoted(one_of({"doctor", "undetermined", "bed"})) +
           ", " + quoted("fired") + ": [" + (one_in(2) ? quoted("fever") : "") + "]}";
  }
  std::string yaml_expectation() {
    if (one_in(2)) return " " + expectation("");
    return "\n  disposition: " + std::string(one_of({"emergency", "doctor", "bed"})) +
           std::string(one_of({"", " # so", "\n  fired:\n    - fever", "\n  care: []"}));
  }
  std::string block() {
    std::string text(one_of({"|", ">-", "|+ # x", ">"}));
    for (std::size_t n = 1 + random_() % 3; n > 0; --n) text += "\n   " + note();
    return text + std::string(one_of({"\n", "\n\n", "\n# so\n"}));
  }

  /// As programs write it: every character outside ASCII escaped, or none.
  std::string json_text(const std::string& text) {
    const bool in_ascii = one_in(2);
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '"' || text[at] == '\\') out += '\\';
      if (in_ascii && text.substr(at).starts_with("\u00e9")) {
        out += one_of({"\\u00e9", "\\u00E9"});
        ++at;
      } else {
        out += text[at];
      }
    }
    return out + '"';
  }

  std::mt19937 random_;
};

TEST_CASE("batch: what needs escapes is read the same both ways, and fast unless it is wrong") {
  const Pack& pack = article_rules();
  Writer writer(7);
  for (const CaseFormat format : {CaseFormat::ndjson, CaseFormat::yaml, CaseFormat::csv}) {
    std::string file = format == CaseFormat::csv ? "id,fever,note\n" : "";
    std::size_t wrong = 0;
    for (int i = 0; i < 2000; ++i) {
      const std::string text = format == CaseFormat::ndjson ? writer.json_line(i)
                               : format == CaseFormat::yaml ? writer.yaml_document(i)
                                                            : writer.csv_record(i);
      if (text.find("bed") != std::string::npos) ++wrong;
      file += text;
    }
    CHECK(by_fast_path(pack, format, file) == by_slow_path(pack, format, file));
    CHECK(wrong > 100);
    CHECK(slow_cases(pack, format, file) == wrong);
  }
}

}  // namespace
}  // namespace triage::tests
