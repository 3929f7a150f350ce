// What inference costs without any reading: the bit-plane kernel, which knows rules only as data,
// against C++ written by hand for just these rules. Both see the same people, and have to count
// the same dispositions.

#include <benchmark/benchmark.h>

#include <array>
#include <bit>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "triage/pack/from_yaml.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/reasoning/outcomes.hpp"
#include "triage/reasoning/planes.hpp"

namespace triage::bench {
namespace {

constexpr std::size_t block_words = 64;  // 4096 people
constexpr std::size_t block_lanes = block_words * lanes_per_word;
constexpr std::size_t block_count = 256;  // a million people, 12 MB of structs
constexpr std::size_t level_count = 3;
using Counts = std::array<std::size_t, level_count>;

enum class Level : std::uint8_t { self_care, doctor, emergency };

std::string text_of(const char* path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

Program program_of(const std::string& text) {
  Diagnostics diagnostics("pack");
  const auto pack = pack_from_yaml(SourceText{"pack", text, 1}, diagnostics);
  if (!pack) {
    std::cerr << "the pack has mistakes\n";
    std::exit(EXIT_FAILURE);
  }
  return program_from_pack(*pack);
}

std::string article() { return text_of(TRIAGE_SOURCE_DIR "/rules/upper-back-pain.yaml"); }

/// Without care and guarantees: what the hand-written code decides, and no more.
std::string article_rules() {
  const std::string text = article();
  return text.substr(0, text.find("\ncare:") + 1);
}

TRIAGE_ALSO_ON_AVX2 void count(const Outcomes& outcomes, std::size_t words, Counts& counts) {
  for (std::size_t level = 0; level < level_count; ++level) {
    std::size_t people = 0;
    for (std::size_t w = 0; w < words; ++w) {
      people += static_cast<std::size_t>(std::popcount(outcomes.is(Disposition(level), w)));
    }
    counts[level] += people;
  }
}

/// The kernel, and what it uses again for every block.
class Kernel {
 public:
  explicit Kernel(const Program& program) : outcomes_(program) {}

  void add(Counts& counts, const Block& block) {
    outcomes_.update(block);
    count(outcomes_, block.words(), counts);
  }

 private:
  Outcomes outcomes_;
};

void add(Counts& counts, Level level) { ++counts[static_cast<std::size_t>(level)]; }

void must_agree(benchmark::State& state, const Counts& counts, const Counts& expected) {
  if (counts != expected) state.SkipWithError("the dispositions differ");
}

void count_people(benchmark::State& state, std::size_t people) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(people));
}

// The article's rules.

struct Person {
  std::uint8_t major_injury;
  bool fever;
  bool bowel_or_bladder_problem;
  std::uint8_t numbness;
  bool direct_trauma;
  std::uint8_t pain_trend;
  float pain_hours;
};

Level by_hand(const Person& person) {
  constexpr float month = 730.5F;
  constexpr std::uint8_t constant = 2;
  constexpr std::uint8_t not_going_away = 2;
  constexpr std::uint8_t worsening = 3;
  if (person.major_injury != 0) return Level::emergency;
  if (person.fever) return Level::emergency;
  if (person.bowel_or_bladder_problem) return Level::emergency;
  if (person.pain_hours > month) return Level::doctor;
  if (person.numbness == constant) return Level::doctor;
  if (person.direct_trauma) return Level::doctor;
  if (person.pain_trend == not_going_away) return Level::doctor;
  if (person.pain_trend == worsening) return Level::doctor;
  return Level::self_care;
}

/// People who answered everything; one answer in eight is not the harmless one.
class Crowd {
 public:
  explicit Crowd(const Program& program) {
    std::mt19937 random;
    for (std::size_t b = 0; b < block_count; ++b) {
      Block& block = blocks.emplace_back(program, block_words);
      for (std::size_t lane = 0; lane < block_lanes; ++lane) add(program, block, lane, random);
    }
    for (const Person& person : people) bench::add(expected, by_hand(person));
  }

  std::vector<Block> blocks;
  std::vector<Person> people;
  Counts expected = {};

 private:
  void add(const Program& program, Block& block, std::size_t lane, std::mt19937& random) {
    Row row(program);
    std::vector<std::size_t> cells;  // of each column
    for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
      const bool harmless = random() % 8 != 0;
      cells.push_back(harmless ? 0 : random() % program[column].cell_count);
      row[column] = static_cast<Row::Byte>(cells.back());
    }
    block.set(program, lane, row);
    const auto column = [&](std::string_view id) {
      for (const ProgramFinding& finding : program.findings) {
        if (finding.id == id) return finding.first_column;
      }
      std::abort();
    };
    const auto cell = [&](std::string_view id) { return cells[column(id).index()]; };
    // A month is the last cut of all: only what is in the last cell is longer.
    const bool over_a_month =
        cell("pain_duration") + 1 == program[column("pain_duration")].cell_count;
    people.push_back(
        {static_cast<std::uint8_t>(cell("major_injury")), cell("fever") == yes_cell,
         cell("bowel_or_bladder_problem") == yes_cell, static_cast<std::uint8_t>(cell("numbness")),
         cell("direct_trauma") == yes_cell, static_cast<std::uint8_t>(cell("pain_trend")),
         over_a_month ? 1000.0F : 240.0F});
  }
};

void kernel(benchmark::State& state, const std::string& pack) {
  const Program program = program_of(pack);
  const Crowd crowd(program);
  Kernel kernel(program);
  for (auto _ : state) {
    Counts counts = {};
    for (const Block& block : crowd.blocks) kernel.add(counts, block);
    must_agree(state, counts, crowd.expected);
  }
  count_people(state, crowd.people.size());
}

void hand_written(benchmark::State& state) {
  const Crowd crowd(program_of(article_rules()));
  for (auto _ : state) {
    Counts counts = {};
    for (const Person& person : crowd.people) add(counts, by_hand(person));
    must_agree(state, counts, crowd.expected);
  }
  count_people(state, crowd.people.size());
}

// All combinations of 26 yes/no findings. Rule i asks for the findings i and i + 13 together; the
// first four are emergencies, the others reasons to see a doctor.

constexpr std::size_t pair_count = 13;
constexpr std::size_t bit_count = 2 * pair_count;
constexpr std::size_t emergency_pairs = 4;
constexpr std::uint32_t combinations = 1U << bit_count;
constexpr std::size_t lane_bits = 12;  // those that a block enumerates

std::string pairs_pack() {
  std::string findings;
  std::string rules;
  const auto name = [](std::size_t i) { return "f" + std::to_string(i); };
  for (std::size_t i = 0; i < bit_count; ++i) {
    findings += "  " + name(i) + ": {ask: Q, type: yes_no}\n";
  }
  for (std::size_t i = 0; i < pair_count; ++i) {
    rules += "  r" + std::to_string(i) + ": {when: {all: [" + name(i) + ", " +
             name(i + pair_count) + "]}, then: " + (i < emergency_pairs ? "emergency" : "doctor") +
             ", because: B, source: s}\n";
  }
  return "pack: pairs\nversion: 1.0.0\nlanguage: en\ntitle: Pairs\nnotice: N\n"
         "sources: {s: {title: T}}\n"
         "dispositions:\n  self_care: {title: S, advice: A}\n  doctor: {title: D, advice: A}\n"
         "  emergency: {title: E, advice: A}\n"
         "otherwise: self_care\nwhen_unknown: doctor\nfindings:\n" +
         findings + "rules:\n" + rules;
}

bool both(std::uint32_t person, std::size_t pair) {
  return (person >> pair & 1U) != 0 && (person >> (pair + pair_count) & 1U) != 0;
}

Level by_hand(std::uint32_t person) {
  if (both(person, 0) || both(person, 1) || both(person, 2) || both(person, 3)) {
    return Level::emergency;
  }
  if (both(person, 4) || both(person, 5) || both(person, 6)) return Level::doctor;
  if (both(person, 7) || both(person, 8) || both(person, 9)) return Level::doctor;
  if (both(person, 10) || both(person, 11) || both(person, 12)) return Level::doctor;
  return Level::self_care;
}

Counts expected_of_pairs() {
  Counts counts = {};
  for (std::uint32_t person = 0; person < combinations; ++person) add(counts, by_hand(person));
  return counts;
}

/// Every person of a block has this answer.
void say_all(const Program& program, Block& block, std::size_t finding, Word yes) {
  const Column& column = program.columns[finding];
  for (Word& word : block.plane(column, yes_cell)) word = yes;
  for (Word& word : block.plane(column, no_cell)) word = ~yes;
}

/// The lane's number in binary, a finding a bit.
void say_lane_numbers(const Program& program, Block& block) {
  for (std::size_t bit = 0; bit < lane_bits; ++bit) {
    const std::span<Word> yes = block.plane(program.columns[bit], yes_cell);
    const std::span<Word> no = block.plane(program.columns[bit], no_cell);
    for (std::size_t w = 0; w < block.words(); ++w) {
      yes[w] = 0;
      for (std::size_t i = 0; i < lanes_per_word; ++i) {
        yes[w] |= Word{(w * lanes_per_word + i) >> bit & 1U} << i;
      }
      no[w] = ~yes[w];
    }
  }
}

void enumerate_blocks(benchmark::State& state) {
  const Program program = program_of(pairs_pack());
  const Counts expected = expected_of_pairs();
  Block block(program, block_words);
  say_lane_numbers(program, block);
  Kernel kernel(program);
  for (auto _ : state) {
    Counts counts = {};
    for (std::uint32_t number = 0; number < combinations >> lane_bits; ++number) {
      // Counting up changes the bits up to the lowest that is set.
      const int changed = number == 0 ? int{bit_count - lane_bits} : std::countr_zero(number) + 1;
      for (int bit = 0; bit < changed; ++bit) {
        const bool yes = (number >> bit & 1U) != 0;
        say_all(program, block, lane_bits + static_cast<std::size_t>(bit), yes ? ~Word{0} : 0);
      }
      kernel.add(counts, block);
    }
    must_agree(state, counts, expected);
  }
  count_people(state, combinations);
}

void enumerate_by_hand(benchmark::State& state) {
  const Counts expected = expected_of_pairs();
  for (auto _ : state) {
    Counts counts = {};
    for (std::uint32_t person = 0; person < combinations; ++person) add(counts, by_hand(person));
    must_agree(state, counts, expected);
  }
  count_people(state, combinations);
}

BENCHMARK_CAPTURE(kernel, rules_only, article_rules())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(kernel, whole_pack, article())->Unit(benchmark::kMillisecond);
BENCHMARK(hand_written)->Unit(benchmark::kMillisecond);
BENCHMARK(enumerate_blocks)->Unit(benchmark::kMillisecond);
BENCHMARK(enumerate_by_hand)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace triage::bench

BENCHMARK_MAIN();
