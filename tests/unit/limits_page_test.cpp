// The table of limits in docs/architecture.md is made from the constants in the sources:
// TRIAGE_RESET=1 writes it.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include "unit/golden.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

/// A constant of the sources, by the file below src/ and its name there.
struct Constant {
  const char* file;
  const char* name;
};

/// `limit` has a gap for each constant: `{}` for a number, `{B}` for bytes, `{2B}` for bytes of
/// which the constant is the power of two.
struct Row {
  const char* of;
  const char* limit;
  const char* why;
  std::vector<Constant> constants;
};

const std::vector<Row> rows = {
    {"a pack; a case",
     "{B}; {B}",
     "a file of many cases may have any size",
     {{"triage/yaml/parse.hpp", "max_bytes"}, {"triage/cases/pieces.hpp", "max_piece_bytes"}}},
    {"mistakes of one text, and warnings",
     "{} each, then \"and N more\"",
     "who writes a text decides on its mistakes, not on our memory",
     {{"triage/base/diagnostic.cpp", "most_kept"}}},
    {"YAML nesting", "{} levels", "", {{"triage/yaml/parse.hpp", "max_depth"}}},
    {"keys and values of a pack, or of what is read of a file at once",
     "{}",
     "a tree must not be thirty times as large as its text",
     {{"triage/yaml/parse.hpp", "max_nodes"}}},
    {"large cases that are read on the slow path at once",
     "one of more than {B}, on any number of threads",
     "the same",
     {{"triage/batch/assess_chunk.cpp", "large_piece_bytes"}}},
    {"rules, findings, care paths and the like, of each",
     "{}",
     "they are looked up one by one",
     {{"triage/pack/keys.hpp", "max_entries"}}},
    {"questions: findings, and options of checklists",
     "{}",
     "each is a column",
     {{"triage/pack/findings_from_yaml.cpp", "max_questions"}}},
    {"gates that the conditions of a pack take",
     "{}",
     "a count of many parts has a gate for each part and number",
     {{"triage/pack/condition_from_yaml.cpp", "max_gates"}}},
    {"facts that rest on each other",
     "{} in a row",
     "",
     {{"triage/pack/rules_from_yaml.cpp", "max_fact_chain"}}},
    {"signs before the first question, and to watch for",
     "{}",
     "what is read in an emergency has to be short",
     {{"triage/pack/keys.hpp", "max_signs"}}},
    {"dispositions", "{}", "", {{"triage/pack/keys.hpp", "max_dispositions"}}},
    {"options of a finding",
     "{}",
     "the cells of a column are the bits of one word",
     {{"triage/pack/keys.hpp", "max_options"}}},
    {"thresholds of a quantity",
     "{}",
     "each cuts in at most two places",
     {{"triage/pack/condition_from_yaml.cpp", "max_thresholds"}}},
    {"packs that extend each other",
     "{} in a row",
     "each is read inside the one above it, and is kept",
     {{"triage/pack/from_yaml.hpp", "max_layers"}}},
    {"ids in a pack", "{} bytes", "", {{"triage/pack/keys.hpp", "max_id_length"}}},
    {"ids of cases", "{} bytes", "", {{"triage/cases/case.cpp", "longest"}}},
    {"columns of a CSV header that are looked at",
     "{}, or as many as the pack has findings",
     "a file of commas would have a million",
     {{"triage/cases/csv_header.cpp", "most_told"}}},
    {"parts of a batch", "{}", "", {{"triage/batch/shard.hpp", "most_shards"}}},
    {"ids of cases remembered to find duplicates",
     "the first {}",
     "[decision 7](decisions/0007-duplicate-ids-in-bounded-memory.md)",
     {{"triage/batch/seen_ids.hpp", "max_ids"}}},
    {"ids that `triage score` holds against each other; other systems",
     "{}; {}",
     "those behind them are in no figure, and counted",
     {{"triage/scoring/id_table.hpp", "most"}, {"triage/scoring/read_tables.cpp", "most_systems"}}},
    {"interviews that a thread of `triage score` remembers",
     "{} questions, each with what led to it",
     "memory must not grow with the variety of cases",
     {{"triage/scoring/interview_walk.cpp", "most_nodes"}}},
    {"what zstd data may look back at",
     "{2B} (levels up to 19)",
     "more would be memory that the input decides on",
     {{"cli/unpack.cpp", "largest_zstd_window"}}},
    {"threads of a batch",
     "{}",
     "each takes memory, and one reader feeds them all",
     {{"cli/batch_options.hpp", "most_jobs"}}},
    {"chunks under way",
     "{B}",
     "so `--jobs` does not decide on memory; each is of about 64 KiB, or 48 where records are "
     "whole",
     {{"triage/batch/in_order.cpp", "most_bytes_under_way"}}},
    {"records in words that a batch remembers",
     "{B}, which all threads share",
     "so that the variety of outcomes does not decide on memory",
     {{"triage/batch/in_order.cpp", "most_text_bytes"}}},
    {"answers whose text a thread of a batch remembers",
     "{} of a CSV column, of which {}, less one, are found at once; {} in other formats",
     "the same",
     {{"triage/batch/answer_memo.hpp", "answers_of_one_finding"},
      {"triage/batch/text_table.hpp", "most_texts"},
      {"triage/batch/answer_memo.hpp", "answers_of_all_findings"}}},
    {"cells of a CSV that a thread cuts at once",
     "{}, or those of one record",
     "memory must not grow with a header",
     {{"triage/batch/fast_csv.cpp", "most_cells"}}},
    {"digits of a quantity",
     "{} before the point, {} after",
     "no conversion rounds or overflows",
     {{"triage/base/quantity.cpp", "max_whole_digits"},
      {"triage/base/quantity.cpp", "max_decimals"}}},
    {"contradictions in a case",
     "{}",
     "the ways to take it are the lanes of one machine word",
     {{"triage/program/row.hpp", "max_contradictions"}}},
    {"nodes of the diagram that tells which questions matter",
     "{}, of {} columns",
     "else all that rules wait for is asked",
     {{"triage/reasoning/worth_asking.cpp", "max_nodes"},
      {"triage/reasoning/worth_asking.cpp", "max_columns"}}},
    {"nodes of a proof",
     "{}, or `--max-nodes`, which may be {}",
     "\"gave up\" instead of no end",
     {{"triage/diagram/diagram.hpp", "usual_max_nodes"},
      {"triage/diagram/diagram.hpp", "most_max_nodes"}}},
    {"combinations that `triage verify` runs through inference one by one",
     "{} for each set of people that is compared",
     "of more, the claim is not made",
     {{"triage/claims/check_enumeration.cpp", "max_combinations"}}},
    {"answers that a change of `triage explain` changes; such changes",
     "{}; {} a disposition",
     "there can be millions",
     {{"triage/model/changes.hpp", "max_changed_answers"},
      {"triage/model/changes.cpp", "max_changes"}}},
    {"people in a digest of outcomes",
     "{}, and {} paths a level",
     "[decision 125](decisions/0125-a-digest-of-what-a-pack-does.md)",
     {{"triage/model/digest.cpp", "most_people"}, {"triage/model/digest.cpp", "most_paths"}}},
    {"conditions taken apart in `triage test`",
     "{} parts and gates of a pack, all probes together",
     "a count of hundreds of conditions has tens of thousands of gates",
     {{"triage/vignettes/probes.cpp", "max_size"}}},
    {"time for mutants in `triage test`, and again for `--generate`",
     "{} s of work, or `--max-seconds`",
     "partial results instead of no end",
     {{"cli/test.cpp", "max_seconds"}}},
    {"gaps that `--generate` compares with each other",
     "{} sides and {} mutants",
     "each is compared with each",
     {{"triage/vignettes/generate.cpp", "max_sides_at_once"},
      {"triage/vignettes/generate.cpp", "max_mutants_at_once"}}},
    {"vignettes that `triage test` holds at once",
     "{}; of those that passed it keeps the name and the disposition",
     "a file of practice cases may have any size",
     {{"triage/vignettes/test_pack.cpp", "block_size"}}},
    {"a reply in an interview",
     "{} bytes, of a line of {}; a cry for help is heard in {}",
     "no answer is longer",
     {{"triage/dialogue/reply.cpp", "longest_reply"},
      {"cli/terminal.cpp", "longest_line"},
      {"triage/dialogue/reply.cpp", "longest_heard"}}},
};

/// `64`, `4'000'000`, `{512}`, or `std::size_t{1} << 20U`.
std::uint64_t value_of(const Constant& constant) {
  const std::string source = triage::tests::source_file(std::string("src/") + constant.file);
  const std::regex declared(std::string(R"(\b)") + constant.name + R"( = ([^;]*);)");
  std::smatch found;
  REQUIRE_MESSAGE(std::regex_search(source, found, declared),
                  constant.name << " is no constant of src/" << constant.file);
  const std::string text = std::regex_replace(found[1].str(), std::regex("'"), "");
  const std::regex form(R"((?:std::size_t)?\{?(\d+)\}?(?: << (\d+)U)?)");
  std::smatch parts;
  REQUIRE_MESSAGE(std::regex_match(text, parts, form), constant.name << " is " << text);
  return std::stoull(parts[1].str()) << (parts[2].matched ? std::stoul(parts[2].str()) : 0U);
}

/// 4,000,000
std::string number_text(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3;) digits.insert(i -= 3, 1, ',');
  return digits;
}

std::string bytes_text(std::uint64_t bytes) {
  const bool is_mebi = bytes % (1U << 20U) == 0;
  return number_text(bytes >> (is_mebi ? 20U : 10U)) + (is_mebi ? " MiB" : " KiB");
}

std::string table() {
  std::string text = "| what | limit | why |\n|---|---|---|\n";
  for (const Row& row : rows) {
    std::string limit = row.limit;
    for (const Constant& constant : row.constants) {
      const std::size_t gap = limit.find('{');
      REQUIRE_MESSAGE(gap != std::string::npos, row.of << " has more constants than gaps");
      const std::size_t end = limit.find('}', gap) + 1;
      const std::uint64_t value = value_of(constant);
      const std::string kind = limit.substr(gap + 1, end - gap - 2);
      limit.replace(gap, end - gap,
                    kind.empty() ? number_text(value)
                                 : bytes_text(kind == "B" ? value : std::uint64_t{1} << value));
    }
    CHECK_MESSAGE(limit.find('{') == std::string::npos, row.of << " has more gaps than constants");
    text += "| " + std::string(row.of) + " | " + limit + " | " + row.why + " |\n";
  }
  return text;
}

}  // namespace

TEST_CASE("limits: the table in docs/ says what the sources say") {
  const std::string path = "docs/architecture.md";
  std::string page = triage::tests::source_file(path);
  const std::string heading = "## Limits\n\n";
  const std::size_t begin = page.find(heading);
  REQUIRE(begin != std::string::npos);
  const std::size_t from = page.find("| what |", begin);
  const std::size_t end = page.find("\n\n", from) + 1;
  REQUIRE(end > from);
  page.replace(from, end - from, table());
  triage::tests::compare_with_file(path, page);
}

TEST_CASE("limits: no message writes one out, which would go on saying what it was") {
  namespace fs = std::filesystem;
  const std::regex written(R"("(?:[^"\\]|\\.)*?\b(\d{1,3}(?:,\d{3})+)\b)");
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(TRIAGE_SOURCE_DIR "/src")) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
    ++files;
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      line.resize(std::min(line.find("//"), line.size()));
      std::smatch found;
      CHECK_MESSAGE(!std::regex_search(line, found, written), entry.path().string(), " has ",
                    found.str(1), ": make it of the constant");
    }
  }
  CHECK(files > 100);
}
