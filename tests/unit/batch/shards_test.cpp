// A run in parts is the run as a whole: over random files of every format, cut in any number of
// parts, each on its own number of threads, the merged records are the same bytes.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "reference/seed.hpp"
#include "triage/batch/in_order.hpp"
#include "triage/batch/part_file.hpp"
#include "triage/batch/record_order.hpp"
#include "triage/batch/shard.hpp"
#include "triage/cases/case_reader.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

struct InputText {
  std::string name;
  CaseFormat format;
  std::string text;
};

struct Whole {
  const Pack& rules;
  std::vector<InputText> inputs;
  RecordStyle style;

  [[nodiscard]] BatchWork work() const { return {rules, style, Unanswered::stays_open, {}}; }
  [[nodiscard]] std::uint64_t bytes() const {
    std::uint64_t bytes = 0;
    for (const InputText& input : inputs) bytes += input.text.size();
    return bytes;
  }
  [[nodiscard]] RunOfParts run() const {
    RunOfParts run;
    for (const DispositionLevel& disposition : rules.dispositions) {
      run.dispositions.push_back(disposition.id);
    }
    for (const InputText& input : inputs) {
      run.inputs.push_back({input.name, input.name, input.text.size()});
    }
    run.style = style;
    return run;
  }
};

/// Reads the inputs as a run does, and gives what comes of them to `take`.
void assess(const Whole& whole, std::size_t threads, ShardCut* cut,
            const AssessInOrder::Take& take) {
  const BatchWork work = whole.work();
  AssessInOrder workers(work, threads, take);
  for (std::size_t i = 0; i < whole.inputs.size(); ++i) {
    const InputText& input = whole.inputs[i];
    const auto source = std::make_shared<const CaseSource>(CaseSource{input.name, input.name, i});
    std::istringstream stream(input.text);
    Chunks chunks(stream, input.format, 256);
    while (auto chunk = chunks.next()) {
      if (cut != nullptr) cut->keep(*source, *chunk);
      if (!chunk->pieces.empty()) workers.submit({source, input.format, std::move(chunk)});
      if (cut != nullptr && cut->is_done()) break;
    }
    if (cut != nullptr && (cut->is_done() || !cut->keep_end(*source, chunks.bytes()))) continue;
    BadCase empty = no_case(work.pack, input.name, chunks.header().get(), work.csv);
    empty.id = input.name;
    workers.submit(
        {source, input.format, {}, EndOfFile{whole_text_of(work.style, error_record(empty)), {}}});
  }
  workers.finish();
}

std::string single_run(const Whole& whole) {
  std::ostringstream output;
  RecordWriter writer(whole.style, output);
  RecordOrder records(whole.style, whole.rules.dispositions.size(), writer);
  assess(whole, 1, nullptr, [&](const BatchJob& job, AssessedChunk chunk) {
    if (job.end)
      records.end_file(*job.source, *job.end);
    else
      records.add(*job.source, std::move(chunk));
  });
  writer.finish();
  return output.str();
}

std::string part_of(const Whole& whole, Shard shard, std::size_t threads) {
  std::ostringstream output;
  PartWriter part(whole.run(), shard, output);
  ShardCut cut(shard, whole.bytes());
  assess(whole, threads, &cut, [&](const BatchJob& job, const AssessedChunk& chunk) {
    if (job.end)
      part.end_file(job.source->number, *job.end);
    else
      part.add(job.source->number, chunk);
  });
  part.finish(cut.extent(), false);
  return output.str();
}

struct Merged {
  std::string records;
  std::vector<Extent> extents;
};

Merged merged(const Whole& whole, const std::vector<std::string>& parts) {
  std::ostringstream output;
  RecordWriter writer(whole.style, output);
  RecordOrder records(whole.style, whole.rules.dispositions.size(), writer);
  Merged result;
  for (const std::string& part : parts) {
    std::istringstream input(part);
    PartReader reader(input);
    while (auto item = reader.next()) {
      if (auto* chunk = std::get_if<PartReader::ChunkOf>(&*item)) {
        const std::string& name = whole.inputs[chunk->input].name;
        records.add({name, name, chunk->input}, std::move(chunk->chunk));
      } else {
        const auto& end = std::get<PartReader::EndOf>(*item);
        const std::string& name = whole.inputs[end.input].name;
        records.end_file({name, name, end.input}, end.end);
      }
    }
    REQUIRE(reader.problem().empty());
    REQUIRE(reader.run() == whole.run());
    result.extents.push_back(reader.end().extent);
  }
  writer.finish();
  result.records = output.str();
  return result;
}

class RandomCuts {
 public:
  explicit RandomCuts(unsigned number) : random_(reference::seed() + number) {}
  std::size_t below(std::size_t count) { return random_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }

 private:
  std::mt19937 random_;
};

/// Few ids, so that some come twice, and some are what a case without an id would be called.
std::string random_id(RandomCuts& random) {
  if (random.one_in(3)) return {};
  if (random.one_in(6)) return "a#" + std::to_string(1 + random.below(20));
  return "p" + std::to_string(random.below(60));
}

std::string random_answer(RandomCuts& random) {
  const std::vector<std::string> answers = {"yes", "no", "unknown", "tomato"};
  return answers[random.below(answers.size())];
}

std::string random_csv(RandomCuts& random) {
  std::string text = random.one_in(3) ? "sep=;\nid;note;fever\n" : "id;note;fever\n";
  for (std::size_t left = random.below(40); left > 0; --left) {
    if (random.one_in(9)) text += ";;\n";
    if (random.one_in(9)) text += "note:;x;\n";
    const std::string note = random.one_in(4) ? "\"two\nlines \"\"of\"\" it\"" : "x";
    text += random_id(random) + ";" + note + ";" + random_answer(random) + "\n";
  }
  return text;
}

std::string random_ndjson(RandomCuts& random) {
  std::string text;
  for (std::size_t left = random.below(40); left > 0; --left) {
    const std::string id = random_id(random);
    if (random.one_in(9)) text += "\n";
    text += "{";
    if (!id.empty()) text += R"("id": ")" + id + R"(", )";
    text += R"("answers": {"fever": ")" + random_answer(random) + "\"}}\n";
  }
  return text;
}

std::string random_yaml(RandomCuts& random) {
  const bool is_list = random.one_in(2);
  std::string text = random.one_in(3) ? "# cases\n" : "";
  for (std::size_t left = random.below(40); left > 0; --left) {
    const std::string id = random_id(random);
    text += is_list ? "- " : "---\n";
    if (!id.empty()) text += "id: " + id + (is_list ? "\n  " : "\n");
    text += "answers: {fever: " + random_answer(random) + "}\n";
    if (!is_list && random.one_in(9))
      text += "--- [{answers: {fever: no}}, {answers: {fever: yes}}]\n";
    if (!is_list && random.one_in(9)) text += "...\n";
  }
  return text;
}

InputText random_input(RandomCuts& random, const std::string& name) {
  switch (random.below(3)) {
    case 0: return {name, CaseFormat::csv, random_csv(random)};
    case 1: return {name, CaseFormat::ndjson, random_ndjson(random)};
    default: return {name, CaseFormat::yaml, random_yaml(random)};
  }
}

const std::vector<RecordStyle>& styles() {
  static const std::vector<RecordStyle> all = {{RecordFormat::ndjson, {}},
                                               {RecordFormat::json, {}},
                                               {RecordFormat::csv, {"disposition", "id"}},
                                               {RecordFormat::yaml, {"id", "fired"}},
                                               {RecordFormat::ndjson, {"disposition"}}};
  return all;
}

Whole random_whole(RandomCuts& random) {
  Whole whole{article_rules(), {}, styles()[random.below(styles().size())]};
  const std::vector<std::string> names = {"a", "b", "c"};
  for (std::size_t i = 0, files = 1 + random.below(names.size()); i < files; ++i) {
    whole.inputs.push_back(random_input(random, names[i]));
  }
  return whole;
}

std::vector<std::string> parts_of(const Whole& whole, std::size_t count, RandomCuts& random) {
  std::vector<std::string> parts;
  for (std::size_t number = 1; number <= count; ++number) {
    parts.push_back(part_of(whole, {number, count}, 1 + random.below(3)));
  }
  return parts;
}

}  // namespace

TEST_CASE("shards: parts merged are the single run, byte for byte") {
  RandomCuts random(0);
  for (int round = 0; round < 150; ++round) {
    const Whole whole = random_whole(random);
    const std::size_t count = 1 + random.below(9);
    CAPTURE(round);
    CAPTURE(count);
    for (const InputText& input : whole.inputs) CAPTURE(input.text);
    const Merged result = merged(whole, parts_of(whole, count, random));
    REQUIRE(result.records == single_run(whole));
    CHECK(result.extents.front().before == Fingerprint{});
    for (std::size_t i = 1; i < count; ++i) {
      CHECK(result.extents[i].before == result.extents[i - 1].after);
      CHECK(result.extents[i].begin == result.extents[i - 1].end);
    }
    CHECK(result.extents.back().end == whole.bytes());
  }
}

TEST_CASE("shards: a part that runs again is the same part") {
  RandomCuts random(1);
  const Whole whole = random_whole(random);
  CHECK(part_of(whole, {2, 3}, 1) == part_of(whole, {2, 3}, 3));
}

TEST_CASE("shards: another input before a shard is seen, wherever it differs") {
  RandomCuts random(2);
  Whole whole{
      article_rules(), {{"a", CaseFormat::csv, "id;fever\np1;no\np2;yes\np3;no\np4;no\n"}}, {}};
  const std::vector<std::string> parts = parts_of(whole, 2, random);
  whole.inputs.front().text[whole.inputs.front().text.find("no")] = 'N';
  const std::vector<std::string> others = parts_of(whole, 2, random);
  const Merged mixed = merged(whole, {others[0], parts[1]});
  CHECK(mixed.extents[0].after != mixed.extents[1].before);
}

TEST_CASE("shards: a part that is cut short or spoilt anywhere is refused") {
  RandomCuts random(3);
  const Whole whole{
      article_rules(), {{"a", CaseFormat::csv, "id;fever\np1;no\n;yes\np3;no\np4;no\n"}}, {}};
  const std::string part = part_of(whole, {1, 2}, 1);
  const auto is_refused = [](const std::string& text) {
    std::istringstream input(text);
    PartReader reader(input);
    while (reader.next()) {
    }
    return !reader.problem().empty();
  };
  REQUIRE_FALSE(is_refused(part));
  for (std::size_t size = 0; size < part.size(); ++size) CHECK(is_refused(part.substr(0, size)));
  for (std::size_t at = 0; at < part.size(); ++at) {
    std::string spoilt = part;
    spoilt[at] = static_cast<char>(spoilt[at] ^ (1 << random.below(8)));
    CAPTURE(at);
    CHECK(is_refused(spoilt));
  }
  CHECK(is_refused(part + "x"));
}

TEST_CASE("shards: of a number that never ends, no more is read than a number can have") {
  std::istringstream input("triage part 2\nH" + std::string(1000, '\xFF'));
  const PartReader reader(input);
  CHECK(reader.problem() == "it is damaged");
  CHECK(input.tellg() < 100);
}

TEST_CASE("shards: the stretches of all shards are all bytes, however many") {
  const CaseSource source{"a", "a"};
  for (const std::size_t count : std::vector<std::size_t>{1, 2, 3, 7, 100}) {
    std::size_t kept = 0;
    for (std::size_t number = 1; number <= count; ++number) {
      ShardCut cut({number, count}, 10);
      Chunk chunk;
      chunk.bytes.assign(10 + Chunk::padding, 'x');
      chunk.size = 10;
      for (std::size_t at = 0; at < 10; ++at) chunk.pieces.push_back({at, at + 1, 1, false});
      cut.keep(source, chunk);
      kept += chunk.pieces.size();
    }
    CHECK(kept == 10);
  }
}

}  // namespace triage::tests
