// Blocks of records: what is ordinary, odd or nobody's case side by side, at the ends of a block
// and in its middle, against the slow path.

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

constexpr std::size_t large_chunk_bytes = std::size_t{64} << 10U;

/// Records for a pack, drawn by dice.
class Records {
 public:
  Records(const Pack& pack, std::uint32_t number)
      : pack_(pack), random_(reference::seed() + number) {
    for (const Finding& finding : pack.findings) findings_.push_back(&finding);
    std::shuffle(findings_.begin(), findings_.end(), random_);
    findings_.resize(1 + below(findings_.size()));
    id_at_ = below(findings_.size() + 1);
    has_note_ = one_in(2);
  }

  std::size_t below(std::size_t count) { return random_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }

  std::string header() {
    std::string line;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (i == id_at_) line += "id,";
      line += findings_[i]->id + ',';
    }
    if (id_at_ == findings_.size()) line += "id,";
    if (has_note_) line += "note,";
    line.pop_back();
    return line + '\n';
  }

  std::string ordinary() {
    std::string line;
    for (std::size_t i = 0; i <= findings_.size(); ++i) {
      if (i == id_at_) line += "case-" + std::to_string(++last_id_) + ',';
      if (i < findings_.size()) line += answer(*findings_[i]) + ',';
    }
    if (has_note_) line += one_in(2) ? "," : "sat long,";
    line.pop_back();
    return line + '\n';
  }

  /// In one way or another, or nearly so.
  std::string odd() {
    std::string line = ordinary();
    switch (below(14)) {
      case 0: return "\n";
      case 1: return line.substr(0, line.find(',')) + '\n';
      case 2: line.insert(line.size() - 1, ",no"); return line;
      case 3: line.insert(line.size() - 1, "\r"); return line;
      case 4: return in_quotes(line);
      case 5: line.insert(below(line.size()), "\""); return line;
      case 6: {
        const std::string other = ordinary();
        line.insert(below(line.size()), "\"");
        return line + other.substr(0, 5) + '"' + other.substr(5);
      }
      case 7: line.insert(below(line.size()), std::string(1, '\0')); return line;
      case 8: line.insert(below(line.size()), "\xC3\xA9"); return line;
      case 9: line.insert(below(line.size()), std::string(1 + below(140), 'x')); return line;
      case 10:
        return "note: nobody's" + line.substr(line.find(',') == line.npos ? 0 : line.find(','));
      case 11: std::replace(line.begin(), line.end(), ',', ' '); return line;
      case 12: line.erase(below(line.size() - 1), 1 + below(3)); return line;
      default: return std::string(findings_.size() + (has_note_ ? 1U : 0U), ',') + '\n';
    }
  }

  /// Lines that end where and as the file ends.
  std::string file(std::size_t records, std::size_t odd_in) {
    std::string text = header();
    for (std::size_t i = 0; i < records; ++i) text += one_in(odd_in) ? odd() : ordinary();
    if (one_in(3)) text.pop_back();
    return text;
  }

 private:
  static std::string in_quotes(const std::string& line) {
    std::string text = "\"";
    for (const char c : line.substr(0, line.size() - 1)) {
      text += c == ',' ? "\",\"" : std::string(1, c);
    }
    return text + "\"\n";
  }

  std::string answer(const Finding& finding) {
    if (one_in(5)) return "";
    if (one_in(30)) return "unknown";
    if (one_in(200)) return "perhaps";
    switch (finding.type) {
      case FindingType::yes_no: return one_in(3) ? "yes" : "no";
      case FindingType::one_of: return finding.options[below(finding.options.size())].id;
      case FindingType::any_of: return some_of(finding);
      default: break;
    }
    const auto& [dimension, low] = finding.smallest;
    const std::int64_t range = finding.largest.smallest_units - low;
    const auto part = static_cast<std::int64_t>(below(one_in(2) ? 8 : 800));
    return to_text({dimension, low + range / 800 * part});
  }

  /// In any order: many texts, some of them long.
  std::string some_of(const Finding& finding) {
    if (one_in(2)) return "none";
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < finding.options.size(); ++i) chosen.push_back(i);
    std::shuffle(chosen.begin(), chosen.end(), random_);
    chosen.resize(1 + below(std::min<std::size_t>(chosen.size(), one_in(4) ? 8 : 2)));
    std::string text;
    for (const std::size_t i : chosen) text += finding.options[i].id + ';';
    text.pop_back();
    return text;
  }

  const Pack& pack_;
  std::mt19937 random_;
  std::vector<const Finding*> findings_;
  std::size_t id_at_ = 0;
  bool has_note_ = false;
  std::size_t last_id_ = 0;
};

void compare(const Pack& pack, const std::string& file, std::size_t chunk_bytes) {
  REQUIRE(by_fast_path(pack, CaseFormat::csv, file, 1, {}, {}, chunk_bytes) ==
          by_slow_path(pack, CaseFormat::csv, file));
}

TEST_CASE("blocks: records among odd ones are those of the slow path") {
  for (std::uint32_t round = 0; round < reference::rounds(60); ++round) {
    CAPTURE(round);
    const Pack& pack = round % 3 == 0 ? guideline_rules() : article_rules();
    Records records(pack, round);
    const std::size_t odd_in = std::vector<std::size_t>{2, 9, 40, 300}[round % 4];
    const std::string file = records.file(round % 3 == 0 ? 150 : 600, odd_in);
    compare(pack, file, records.one_in(2) ? large_chunk_bytes : 1 + records.below(3000));
  }
}

std::string plain_record(std::size_t number) {
  return "case-" + std::to_string(number) + ",no,10 days\n";
}

TEST_CASE("blocks: an odd record anywhere costs no other its fast path, and nobody their record") {
  const std::vector<std::string> odd_ones = {"odd,no\n",
                                             "odd,no,10 days,\n",
                                             "odd,\"no,10 days\n",
                                             "odd,perhaps,10 days\n",
                                             "odd,no,\n\"odd,no,10 days\n",
                                             "odd,n\"o,10 d\"ays\n"};
  for (const std::string& odd : odd_ones) {
    for (const std::size_t at : {0U, 1U, 63U, 64U, 127U, 254U, 255U, 256U, 257U, 299U}) {
      CAPTURE(odd);
      CAPTURE(at);
      std::string file = "id,fever,pain_duration\n";
      for (std::size_t i = 0; i < 300; ++i) file += i == at ? odd : plain_record(i);
      compare(article_rules(), file, large_chunk_bytes);
      CHECK(slow_cases(article_rules(), CaseFormat::csv, file) <= 2);
    }
  }
}

TEST_CASE("blocks: empty lines between records cost none of them its fast path") {
  std::string file = "id,fever,pain_duration\n";
  for (std::size_t i = 0; i < 300; ++i) file += plain_record(i) + std::string(i % 3, '\n');
  compare(article_rules(), file, large_chunk_bytes);
  CHECK(slow_cases(article_rules(), CaseFormat::csv, file) == 0);
}

TEST_CASE("blocks: what one record says is not what the one before it said") {
  std::string file = "id,fever,temperature\n";
  for (std::size_t i = 0; i < 600; ++i) {
    const std::vector<std::string> said = {"yes,", ",", "no,39 C", "no,", ",39 C", "unknown,37 C"};
    file += "case-" + std::to_string(i) + ',' + said[i * i % said.size()] + '\n';
  }
  compare(article_rules(), file, large_chunk_bytes);
}

TEST_CASE("blocks: answers that hardly go together are told of, whoever else is in the block") {
  const Pack pack = rules_from_yaml(source_file("tests/packs/good/early.yaml"));
  std::string file = "id,course,pain_duration\n";
  for (std::size_t i = 0; i < 300; ++i) {
    const std::string duration = i % 70 == 5 ? "5 years" : i % 7 == 0 ? "" : "1 h";
    file += 'c' + std::to_string(i) + (i % 3 == 0 ? ",grown," : ",new,") + duration + '\n';
  }
  CHECK(slow_cases(pack, CaseFormat::csv, file) == 3);
  compare(pack, file, large_chunk_bytes);
}

TEST_CASE("blocks: more different texts than a table has room for") {
  std::string file = "id,pain_duration,strain_age,triggers\n";
  for (std::size_t i = 0; i < 3000; ++i) {
    const std::string number = std::to_string(i);
    file += 'c' + number + ',' + number + " h," + std::string(i % 50, '0') + "1 days," +
            (i % 2 == 0 ? "sport;lifting" : "lifting;sport") + '\n';
  }
  compare(article_rules(), file, large_chunk_bytes);
}

TEST_CASE("blocks: more different answers to a checklist than a column has numbers for") {
  const Pack& pack = guideline_rules();
  const auto& list = *std::max_element(
      pack.findings.begin(), pack.findings.end(), [](const Finding& a, const Finding& b) {
        const auto options = [](const Finding& finding) {
          return finding.type == FindingType::any_of ? finding.options.size() : 0;
        };
        return options(a) < options(b);
      });
  REQUIRE(list.options.size() >= 8);
  std::string file = "id," + list.id + '\n';
  for (std::size_t i = 1; i < 256; ++i) {
    std::string said;
    for (std::size_t option = 0; option < 8; ++option) {
      if ((i >> option & 1U) != 0) said += list.options[option].id + ';';
    }
    said.pop_back();
    file += 'c' + std::to_string(i) + ',' + said + '\n';
  }
  compare(pack, file + file.substr(file.find('\n') + 1), large_chunk_bytes);
}

TEST_CASE("blocks: a checklist, and one of its signs asked beside it") {
  for (const std::string columns : {"home_care,swelling", "swelling,home_care"}) {
    std::string file = "id," + columns + '\n';
    const std::vector<std::string> checklists = {"", "none", "swelling", "recurrent", "unknown"};
    const std::vector<std::string> signs = {"", "yes", "no", "unknown"};
    std::size_t number = 0;
    for (const std::string& list : checklists) {
      for (const std::string& sign : signs) {
        file += 'c' + std::to_string(++number) + ',' +
                (columns.starts_with('h') ? list + ',' + sign : sign + ',' + list) + '\n';
      }
    }
    compare(guideline_rules(), file, large_chunk_bytes);
  }
}

TEST_CASE("blocks: a line that ends too early within quotes that are none") {
  // By its quotes the second line is within a cell, by the cells it is not.
  compare(article_rules(), "id,fever\na\",\"x\ny\",b\"\nc,no\n", large_chunk_bytes);
  compare(article_rules(), "fever,note\nno\",\"x\ny\",b\"\nno,c\n", large_chunk_bytes);
}

}  // namespace
}  // namespace triage::tests
