#include "triage/batch/summary.hpp"

namespace triage {
namespace {

Value piece_record(const PieceName& piece) {
  return {Record{{"piece", number_value(piece.number)},
                 {"file", {piece.file}},
                 {"line", number_value(piece.line)}}};
}

Value counts_record(const RunOfParts& run, const Tally& tally) {
  Record counts;
  for (std::size_t i = 0; i < run.dispositions.size(); ++i) {
    counts.push_back({run.dispositions[i], number_value(tally.by_disposition[i])});
  }
  counts.push_back({"undetermined", number_value(tally.undetermined)});
  counts.push_back({"error", number_value(tally.bad)});
  counts.push_back({"total", number_value(tally.total())});
  return {std::move(counts)};
}

}  // namespace

Record summary_record(const RunOfParts& run, Shard shard, const Extent& extent,
                      const Tally& tally) {
  const auto of_input = [](const InputName& input) -> Record {
    return {{"file", {input.file}}, {"bytes", number_value(input.bytes)}};
  };
  Record record = {
      {"program", {run.program}},
      {"pack", {Record{{"name", {run.pack}}, {"sha256", {run.pack_sha256}}}}},
      {"shard",
       {Record{{"number", number_value(shard.number)}, {"of", number_value(shard.count)}}}},
      {"inputs", list_value(run.inputs, of_input)},
      {"bytes", {Record{{"begin", number_value(extent.begin)}, {"end", number_value(extent.end)}}}},
  };
  if (extent.first) record.push_back({"first", piece_record(*extent.first)});
  if (extent.last) record.push_back({"last", piece_record(*extent.last)});
  record.push_back({"counts", counts_record(run, tally)});
  return record;
}

}  // namespace triage
