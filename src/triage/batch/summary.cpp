#include "triage/batch/summary.hpp"

#include <cstdint>

namespace triage {
namespace {

Value number(std::uint64_t value) { return {value}; }

Value piece_record(const PieceName& piece) {
  return {Record{
      {"piece", number(piece.number)}, {"file", {piece.file}}, {"line", number(piece.line)}}};
}

Value counts_record(const RunOfParts& run, const Tally& tally) {
  Record counts;
  for (std::size_t i = 0; i < run.dispositions.size(); ++i) {
    counts.push_back({run.dispositions[i], number(tally.by_disposition[i])});
  }
  counts.push_back({"undetermined", number(tally.undetermined)});
  counts.push_back({"error", number(tally.bad)});
  counts.push_back({"total", number(tally.total())});
  return {std::move(counts)};
}

}  // namespace

Record summary_record(const RunOfParts& run, Shard shard, const Extent& extent,
                      const Tally& tally) {
  List inputs;
  for (const InputName& input : run.inputs) {
    inputs.push_back({Record{{"file", {input.file}}, {"bytes", number(input.bytes)}}});
  }
  Record record = {
      {"program", {run.program}},
      {"pack", {Record{{"name", {run.pack}}, {"sha256", {run.pack_sha256}}}}},
      {"shard", {Record{{"number", number(shard.number)}, {"of", number(shard.count)}}}},
      {"inputs", {std::move(inputs)}},
      {"bytes", {Record{{"begin", number(extent.begin)}, {"end", number(extent.end)}}}},
  };
  if (extent.first) record.push_back({"first", piece_record(*extent.first)});
  if (extent.last) record.push_back({"last", piece_record(*extent.last)});
  record.push_back({"counts", counts_record(run, tally)});
  return record;
}

}  // namespace triage
