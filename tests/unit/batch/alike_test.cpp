// Cases that one program wrote, in NDJSON and in plain YAML, and others between them, against the
// slow path.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "reference/seed.hpp"
#include "unit/batch/both_paths.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

constexpr std::size_t two_blocks_bytes = std::size_t{64} << 10U;

void compare_lines(const Pack& pack, const std::string& file, std::size_t chunk_bytes,
                   CaseFormat format = CaseFormat::ndjson) {
  REQUIRE(by_fast_path(pack, format, file, 1, {}, {}, chunk_bytes) ==
          by_slow_path(pack, format, file));
}

/// A program that writes lines, drawn by dice: which keys, in what order, with what between them.
class LineWriter {
 public:
  LineWriter(const Pack& pack, std::uint32_t number) : random_(reference::seed() + number) {
    for (const Finding& finding : pack.findings) findings_.push_back(&finding);
    std::shuffle(findings_.begin(), findings_.end(), random_);
    findings_.resize(1 + below(findings_.size()));
    colon_ = one_in(2) ? ":" : one_in(2) ? ": " : " : ";
    comma_ = one_in(2) ? "," : one_in(3) ? " , " : ", ";
    id_is_last_ = one_in(3);
    notes_in_ = one_in(2) ? 1000 : 3;
    leaves_out_in_ = one_in(3) ? 1000 : 2 + below(8);
  }

  std::size_t below(std::size_t count) { return random_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }

  std::string line() {
    std::vector<std::string> members;
    for (const Finding* finding : findings_) {
      if (!one_in(leaves_out_in_)) members.push_back(member(finding->id, value(*finding)));
    }
    if (one_in(shuffles_in_)) std::shuffle(members.begin(), members.end(), random_);
    const std::string answers = member("answers", '{' + joined(members) + '}');
    const std::string id = member("id", "\"case-" + std::to_string(++last_id_) + '"');
    std::vector<std::string> entries = {id, answers};
    if (id_is_last_) std::swap(entries[0], entries[1]);
    if (one_in(notes_in_)) entries.push_back(member("note", R"("sat long, then } stood")"));
    if (one_in(40)) entries.push_back(member("expect", R"({"disposition":"doctor"})"));
    return '{' + joined(entries) + '}';
  }

  /// The same in YAML; items of a list if it `has_dashes`.
  std::string document(bool has_dashes) {
    const std::string deep = has_dashes ? "  " : "";
    const std::string id = "case-" + std::to_string(++last_id_);
    std::string text = has_dashes ? "- " : "---\n";
    text += "id: " + (one_in(9) ? '"' + id + '"' : id) + '\n' + deep + "answers:\n";
    for (const Finding* finding : findings_) {
      if (one_in(leaves_out_in_)) continue;
      text += deep + "  " + finding->id + ": " + yaml_value(*finding) + '\n';
    }
    if (one_in(notes_in_)) text += deep + "note: sat long\n";
    return text;
  }

  /// Nearly a document, or one written in another way.
  std::string odd_document(bool has_dashes) {
    static const std::vector<std::string> pieces = {"\n",
                                                    "\r\n",
                                                    " ",
                                                    "  ",
                                                    "    ",
                                                    ":",
                                                    ": ",
                                                    "#",
                                                    " # x",
                                                    "\"",
                                                    "'",
                                                    "- ",
                                                    "-",
                                                    "---\n",
                                                    "...\n",
                                                    "|\n",
                                                    "[",
                                                    "]",
                                                    "{",
                                                    "}",
                                                    "&a ",
                                                    "*a",
                                                    "\t",
                                                    "!!str ",
                                                    "\n    more",
                                                    "~",
                                                    "null",
                                                    "  fever: no\n",
                                                    "answers:\n",
                                                    "id: x\n",
                                                    std::string(100, 'x'),
                                                    std::string(1, '\0')};
    std::string text = document(has_dashes);
    const std::size_t at = below(text.size());
    switch (below(4)) {
      case 0: text.erase(at, 1 + below(3)); break;
      case 1: {
        const std::size_t feed = text.find('\n', at);
        const std::size_t next = text.find('\n', feed == text.npos ? feed : feed + 1);
        if (next != text.npos) text.insert(next, text.substr(feed, next - feed));  // a line twice
        break;
      }
      case 2: text.replace(at, 1, pieces[below(pieces.size())]); break;
      default: text.insert(at, pieces[below(pieces.size())]); break;
    }
    return text;
  }

  std::string documents(std::size_t count, std::size_t odd_in) {
    const bool has_dashes = one_in(3);
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      text += one_in(odd_in) ? odd_document(has_dashes) : document(has_dashes);
    }
    if (one_in(3)) text.pop_back();
    return text;
  }

  /// Nearly a line, or a line written in another way.
  std::string odd_line() {
    static const std::vector<std::string> pieces = {",",
                                                    "}",
                                                    "{",
                                                    "]",
                                                    "[",
                                                    "\"",
                                                    "\\",
                                                    " ",
                                                    ":",
                                                    "\r",
                                                    "\t",
                                                    std::string(1, '\0'),
                                                    "\xC3\xA9",
                                                    "\\u006e",
                                                    "true",
                                                    "null",
                                                    "0",
                                                    ",\"fever\":true",
                                                    "\"fever\":false,",
                                                    "\"id\":\"x\",",
                                                    ",\"answers\":{}",
                                                    "\"note\":\"\",",
                                                    std::string(100, 'x'),
                                                    std::string(40, ' ')};
    std::string text = line();
    const std::size_t at = below(text.size());
    switch (below(6)) {
      case 0: text.erase(at, 1 + below(3)); return text;
      case 1: text += '\r'; return text;
      case 2: text.replace(at, 1, pieces[below(pieces.size())]); return text;
      case 3: text.replace(text.rfind('}') - below(2), 1, ",}"); return text;
      case 4: {
        const std::size_t comma = text.find(',', at);
        const std::size_t next = text.find(',', comma == text.npos ? comma : comma + 1);
        if (next == text.npos) return text;
        return text.insert(next, text.substr(comma, next - comma));  // a member twice
      }
      default: return text.insert(at, pieces[below(pieces.size())]);
    }
  }

  std::string file(std::size_t lines, std::size_t odd_in) {
    std::string text;
    for (std::size_t i = 0; i < lines; ++i) text += (one_in(odd_in) ? odd_line() : line()) + '\n';
    if (one_in(3)) text.pop_back();
    return text;
  }

  void shuffle_one_in(std::size_t count) { shuffles_in_ = count; }

 private:
  std::string member(const std::string& key, const std::string& value) {
    return '"' + key + '"' + colon_ + value;
  }
  std::string joined(const std::vector<std::string>& parts) const {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : comma_) + part;
    return text;
  }

  std::string yaml_value(const Finding& finding) {
    if (finding.type == FindingType::yes_no) return one_in(3) ? "yes" : "no";
    std::string text = value(finding);
    if (!one_in(20)) std::erase(text, '"');
    return text;
  }

  std::string value(const Finding& finding) {
    if (one_in(30)) return R"("unknown")";
    if (one_in(300)) return R"("perhaps, or } not")";
    switch (finding.type) {
      case FindingType::yes_no: return one_in(3) ? "true" : one_in(9) ? R"("no")" : "false";
      case FindingType::one_of:
        return '"' + finding.options[below(finding.options.size())].id + '"';
      case FindingType::any_of: return some_of(finding);
      case FindingType::number: return std::to_string(below(8));
      default: break;
    }
    const auto& [dimension, low] = finding.smallest;
    const std::int64_t range = finding.largest.smallest_units - low;
    const auto part = static_cast<std::int64_t>(below(one_in(2) ? 8 : 800));
    return '"' + to_text({dimension, low + range / 800 * part}) + '"';
  }

  /// Some lists are longer than is looked at.
  std::string some_of(const Finding& finding) {
    if (one_in(2)) return R"("none")";
    std::vector<std::string> chosen;
    for (const Option& option : finding.options) {
      if (chosen.empty() || one_in(3)) chosen.push_back('"' + option.id + '"');
    }
    std::shuffle(chosen.begin(), chosen.end(), random_);
    return '[' + joined(chosen) + ']';
  }

  std::mt19937 random_;
  std::vector<const Finding*> findings_;
  std::string colon_;
  std::string comma_;
  bool id_is_last_ = false;
  std::size_t notes_in_ = 0;
  std::size_t leaves_out_in_ = 0;
  std::size_t shuffles_in_ = 100;
  std::size_t last_id_ = 0;
};

TEST_CASE("alike: lines of any program, with odd ones between them, are those of the slow path") {
  for (std::uint32_t round = 0; round < reference::rounds(80); ++round) {
    CAPTURE(round);
    const Pack& pack = round % 3 == 0 ? guideline_rules() : article_rules();
    LineWriter writer(pack, round);
    if (round % 5 == 0) writer.shuffle_one_in(1);
    const std::size_t odd_in = std::vector<std::size_t>{2, 9, 40, 1000}[round % 4];
    const std::string file = writer.file(round % 3 == 0 ? 120 : 500, odd_in);
    compare_lines(pack, file, writer.one_in(2) ? two_blocks_bytes : 1 + writer.below(3000));
  }
}

TEST_CASE(
    "alike: documents of any program, with odd ones between them, are those of the slow path") {
  for (std::uint32_t round = 0; round < reference::rounds(60); ++round) {
    CAPTURE(round);
    const Pack& pack = round % 3 == 0 ? guideline_rules() : article_rules();
    LineWriter writer(pack, round);
    const std::size_t odd_in = std::vector<std::size_t>{2, 9, 40, 1000}[round % 4];
    const std::string file = writer.documents(round % 3 == 0 ? 80 : 300, odd_in);
    compare_lines(pack, file, writer.one_in(2) ? two_blocks_bytes : 1 + writer.below(3000),
                  CaseFormat::yaml);
  }
}

std::string plain_document(std::size_t number) {
  return "---\nid: c" + std::to_string(number) +
         "\nanswers:\n  fever: no\n  numbness: " + (number % 2 == 0 ? "none" : "unknown") + '\n';
}

TEST_CASE("alike: an odd document anywhere costs nobody else their record") {
  const std::vector<std::string> odd_documents = {
      "---\nid: odd\nanswers:\n",
      "---\nid: odd\nanswers:\n  fever: no\n    numbness: none\n",
      "---\nid: odd\nanswers:\n  fever: no\n  fever: no\n",
      "---\nid: odd\nanswers:\n  fever: no\nfever: no\n",
      "---\nid: odd\nanswers:\n  fever: no # said\n",
      "---\nid: odd\nanswers:\n  numbness: none\n  fever: no\n",
      "---\nid: odd\nanswers:\n  fever: no\n\n# what follows\n",
      "---\nid: odd\nanswers:\n  fever: no\n...\n",
      "---\nid: odd\nanswers:\n  fever:\n",
      "---\nid: odd\nanswers:\n  fever: \n",
      "---\nid: odd\nanswers:\n    fever: no\n    numbness: none\n",
      "---\nid: odd\nanswers:\n  triggers:\n  - lifting\n",
      "---\nid: odd\nanswers:\n  triggers: [lifting,\n   sport]\n",
      "---\nid: null\nanswers:\n  fever: no\n",
      "---\nid: odd\nid: even\nanswers:\n  fever: no\n",
      "---\nid: odd\nanswers:\n  fever: |\n  numbness: none\n",
      "---\nid: odd\nanswers:\n  fever: \"no\n  numbness: none\"\n",
      "---\nanswers:\n  fever: no\nid: odd\n",
      "---\nid: odd\nanswers:\n  fever: no\nnote: |\n  a\n  - b\n",
      "---\n- id: odd\n  answers:\n    fever: no\n- id: even\n  answers:\n    fever: no\n"};
  for (const std::string& odd : odd_documents) {
    for (const std::size_t at : {0U, 1U, 255U, 256U, 299U}) {
      CAPTURE(odd);
      CAPTURE(at);
      std::string file;
      for (std::size_t i = 0; i < 300; ++i) file += i == at ? odd : plain_document(i);
      compare_lines(article_rules(), file, two_blocks_bytes, CaseFormat::yaml);
      CHECK(slow_cases(article_rules(), CaseFormat::yaml, file) <= 2);
    }
  }
}

TEST_CASE("alike: a value of a document is never taken for a key that is not there") {
  // What stands for a missing key is known once some documents lack it.
  for (const std::string value : {"\x01", "\x02", "\x01\x01", "", " ", "\r", "\x7F", "~"}) {
    CAPTURE(value);
    std::string file;
    for (std::size_t i = 0; i < 1200; ++i) {
      file += "---\nid: c" + std::to_string(i) + "\nanswers:\n";
      if (i % 4 != 0) file += "  fever: " + (i % 400 == 1 ? value : "no") + '\n';
      file += "  numbness: none\n";
    }
    compare_lines(article_rules(), file, two_blocks_bytes, CaseFormat::yaml);
  }
}

TEST_CASE("alike: items of a list that begin with another key are of another depth") {
  std::string file;
  for (std::size_t i = 0; i < 900; ++i) {
    const std::vector<std::string> begins = {"- id: c" + std::to_string(i) + "\n  answers:\n",
                                             "- answers:\n",
                                             "- id: c" + std::to_string(i) + "\nanswers:\n"};
    file += begins[i < 300 || i % 100 != 0 ? i % 2 : 2] + "    fever: no\n";
  }
  compare_lines(article_rules(), file, two_blocks_bytes, CaseFormat::yaml);
}

TEST_CASE("alike: programs whose lines take turns") {
  LineWriter one(article_rules(), 1);
  LineWriter other(article_rules(), 2);
  std::string file;
  for (std::size_t i = 0; i < 1500; ++i) {
    file += ((i / 300 + (i > 900 ? i : 0)) % 2 == 0 ? one.line() : other.line()) + '\n';
  }
  compare_lines(article_rules(), file, two_blocks_bytes);
}

std::string plain_line(std::size_t number) {
  return R"({"id":"c)" + std::to_string(number) + R"(","answers":{"fever":false,"numbness":")" +
         (number % 2 == 0 ? "none" : "unknown") + "\"}}";
}

TEST_CASE("alike: an odd line anywhere costs no other its fast path, and nobody their record") {
  const std::vector<std::string> odd_lines = {
      R"({"id":"odd","answers":{"fever":false,}})",
      R"({"id":"odd","answers":{"fever":false},})",
      R"({"id":"odd","answers":{"fever":false}})" + std::string("}"),
      R"({"id":"odd","answers":{"fever":false})",
      R"({"id":"odd","answers":{"fever":false}"numbness":"none"}})",
      R"({"id":"odd","answers":{"fever":false "numbness":"none"}})",
      R"({"id":"odd","answers":{"fever":true,"fever":true}})",
      R"({"id":"odd","fever":true})",
      R"({"id":"odd","answers":{"fever":[]}})",
      R"({,"id":"odd","answers":{"fever":true}})",
      R"({"id":"odd","id":"even","answers":{"fever":true}})",
      R"({"id":"odd","answers":{"fever":true},"answers":{}})",
      R"({"id":"odd","answers":{"fever":true},"fever":true})",
      R"({"id":"odd","answers":{"fever":perhaps}})",
      R"({"id":"odd","answers":{"fevex":true}})",
      R"({"id":"odd","answers":{"fever"!false}})",
      R"({"id":"","answers":{"fever":true}})"};
  for (const std::string& odd : odd_lines) {
    for (const std::size_t at : {0U, 1U, 63U, 255U, 256U, 299U}) {
      CAPTURE(odd);
      CAPTURE(at);
      std::string file;
      for (std::size_t i = 0; i < 300; ++i) file += (i == at ? odd : plain_line(i)) + '\n';
      compare_lines(article_rules(), file, two_blocks_bytes);
      CHECK(slow_cases(article_rules(), CaseFormat::ndjson, file) <= 1);
    }
  }
}

/// All pieces that are `piece` but for one byte, each behind four of it: or none would be alike.
std::string one_byte_otherwise(const std::string& piece, const std::vector<std::string>& others) {
  std::string file;
  const auto add = [&](std::string_view before, const std::string& put, std::string_view behind) {
    for (std::size_t i = 0; i < 4; ++i) file += piece;
    file.append(before).append(put).append(behind);
  };
  for (std::size_t at = 0; at + 1 < piece.size(); ++at) {
    const std::string_view before = std::string_view(piece).substr(0, at);
    const std::string_view behind = std::string_view(piece).substr(at);
    add(before, "", behind.substr(1));
    for (const std::string& other : others) {
      add(before, other, behind.substr(1));
      add(before, other, behind);
    }
  }
  return file;
}

TEST_CASE("alike: no byte of a line can be left out, put in or changed without being read") {
  const std::vector<std::string> others = {",", "}", "{", "[", "]", "\"", ":", " ", "x", "\\"};
  for (const std::string line :
       {R"({"id":"c","answers":{"fever":false,"triggers":["sport"]}})",
        R"({"answers":{"fever":false,"numbness":"none"},"id":"c"})",
        R"({"answers": {"numbness": "none"}, "note": "sat", "id": "c"})"}) {
    CAPTURE(line);
    compare_lines(article_rules(), one_byte_otherwise(line + '\n', others), two_blocks_bytes);
  }
}

TEST_CASE("alike: no byte of a document can be left out, put in or changed without being read") {
  const std::vector<std::string> others = {"\n", " ", ":", "-", "#", "\"", "'", "[", "x", "\t"};
  for (const std::string document :
       {"---\nid: c\nanswers:\n  fever: no\n  numbness: none\n",
        "- id: \"c\"\n  answers:\n    fever: no\n    triggers: [sport]\n",
        "---\nanswers:\n  numbness: none\n"}) {
    CAPTURE(document);
    compare_lines(article_rules(), one_byte_otherwise(document, others), two_blocks_bytes,
                  CaseFormat::yaml);
  }
}

TEST_CASE("alike: what is written otherwise is read beside the others") {
  const std::vector<std::string> others = {
      R"({"id":"x","answers":{"numbness":"none","fever":true}})",
      R"({"answers":{"fever":true},"id":"x"})",
      R"({ "id" : "x" , "answers" : { "fever" : true } })",
      R"({"id":"\u0078","answers":{"fever":true}})",
      R"({"id":"x","answers":{}})",
      R"({"answers":{"fever":true}})",
      R"({"id":"x","note":"a, \"b\"","answers":{"fever":true}})",
      R"({"id":"x","answers":{"triggers":["lifting","sport"]},"expect":{"disposition":"doctor"}})"};
  for (const std::string& other : others) {
    CAPTURE(other);
    std::string file;
    for (std::size_t i = 0; i < 600; ++i) file += (i == 280 ? other : plain_line(i)) + '\n';
    compare_lines(article_rules(), file, two_blocks_bytes);
    CHECK(slow_cases(article_rules(), CaseFormat::ndjson, file) == 0);
  }
}

TEST_CASE("alike: a line says nothing for the one that is read after it") {
  std::string file;
  for (std::size_t i = 0; i < 900; ++i) {
    const std::vector<std::string> said = {
        R"("fever":true)", "", R"("numbness":"none","fever":true)", R"("numbness":"none")"};
    file += R"({"id":"c)" + std::to_string(i) + R"(","answers":{)" + said[i * i % 7 % 4] + "}}\n";
  }
  compare_lines(article_rules(), file, two_blocks_bytes);
}

TEST_CASE("alike: every line with another text") {
  std::string file;
  for (std::size_t i = 0; i < 3000; ++i) {
    file += R"({"id":"c)" + std::to_string(i) + R"(","answers":{"pain_duration":")" +
            std::string(i % 90, '0') + std::to_string(i) + R"( h","triggers":["sport",)" +
            std::string(i % 70, ' ') + "\"lifting\"]}}\n";
  }
  compare_lines(article_rules(), file, two_blocks_bytes);
}

}  // namespace
}  // namespace triage::tests
