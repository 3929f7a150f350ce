// A part from its file. Nothing in it is believed before its fingerprint was compared; what then
// still does not fit was written by somebody else, and is refused as well.

#include <algorithm>
#include <utility>

#include "triage/base/packed.hpp"
#include "triage/batch/part_file.hpp"
#include "triage/batch/part_frames.hpp"

namespace triage {
namespace {

constexpr std::string_view damaged = "it is damaged";
constexpr std::string_view cut_short = "it is cut short";

std::optional<std::uint64_t> read_number(std::istream& input) {
  constexpr std::size_t longest = 10;  // of 64 bits; what goes on is none, however long it goes on
  std::string packed;
  for (char byte = 0; packed.size() < longest && input.get(byte);) {
    packed += byte;
    const bool is_last = (static_cast<unsigned char>(byte) & 0x80U) == 0;
    if (!is_last) continue;
    Unpacker unpacker(packed);
    const std::uint64_t number = unpacker.number();
    return unpacker.is_done() ? std::optional(number) : std::nullopt;
  }
  return std::nullopt;
}

/// In steps: a size that is not true must not decide how much memory is taken.
std::optional<std::string> read_bytes(std::istream& input, std::uint64_t size) {
  constexpr std::uint64_t step = std::uint64_t{1} << 20U;
  std::string bytes;
  while (bytes.size() < size) {
    const std::size_t held = bytes.size();
    const auto wanted = static_cast<std::size_t>(std::min(step, size - held));
    bytes.resize(held + wanted);
    input.read(bytes.data() + held, static_cast<std::streamsize>(wanted));
    if (static_cast<std::size_t>(input.gcount()) < wanted) return std::nullopt;
  }
  return bytes;
}

Fingerprint unpacked_fingerprint(Unpacker& unpacker) {
  const std::uint64_t low = unpacker.number();
  return {low, unpacker.number()};
}

std::optional<PieceName> unpacked_piece(Unpacker& unpacker) {
  if (unpacker.number() == 0) return std::nullopt;
  PieceName piece;
  piece.number = unpacker.number();
  piece.file = unpacker.text();
  piece.line = static_cast<std::uint32_t>(unpacker.number());
  return piece;
}

std::vector<std::string> unpacked_texts(Unpacker& unpacker) {
  std::vector<std::string> texts;
  for (std::uint64_t left = unpacker.count(); left > 0; --left) texts.emplace_back(unpacker.text());
  return texts;
}

/// False if a case does not lie where its chunk can have one.
bool unpack_case(Unpacker& unpacker, std::size_t dispositions, AssessedChunk& chunk,
                 std::size_t& ids_used) {
  AssessedCase person;
  const std::size_t before = chunk.cases.empty() ? 0 : chunk.cases.back().begin;
  const std::uint64_t offset = unpacker.number();
  const std::uint64_t id_goes = unpacker.number();
  const std::uint64_t id_size = unpacker.number();
  person.place.line = static_cast<std::uint32_t>(unpacker.number());
  person.place.column = static_cast<std::uint32_t>(unpacker.number());
  person.place.length = static_cast<std::uint32_t>(unpacker.number());
  const std::uint64_t result = unpacker.number();
  if (!unpacker.ok() || offset > chunk.records.size() - before) return false;
  person.begin = before + offset;
  if (id_goes > chunk.records.size() - person.begin + 1) return false;
  if (id_size > chunk.ids.size() - ids_used) return false;
  person.id_goes = static_cast<std::uint32_t>(id_goes);
  person.id_size = static_cast<std::uint32_t>(id_size);
  if (result >= first_disposition + dispositions) return false;
  const std::string_view id = chunk.ids.view().substr(ids_used, person.id_size);
  ids_used += person.id_size;
  if (!id.empty()) person.fingerprint = fingerprint_of(id);
  person.is_bad = result == bad_result;
  if (result >= first_disposition) person.disposition = Disposition(result - first_disposition);
  chunk.cases.push_back(person);
  return true;
}

}  // namespace

PartReader::PartReader(std::istream& input) : input_(input) {
  const auto mark = read_bytes(input_, mark_of_part.size());
  if (mark != mark_of_part) {
    fail("it is no part that this program wrote (triage batch --shard)");
    return;
  }
  read_head();
}

std::nullopt_t PartReader::fail(std::string_view problem) {
  problem_ = problem;
  return std::nullopt;
}

std::optional<std::string> PartReader::read_frame(char& kind) {
  if (!input_.get(kind)) return fail(cut_short);
  const auto size = read_number(input_);
  const auto low = read_number(input_);
  const auto high = read_number(input_);
  if (!size || !low || !high) return fail(input_ ? damaged : cut_short);
  auto payload = read_bytes(input_, *size);
  if (!payload) return fail(cut_short);
  const Fingerprint fingerprint = {*low, *high};
  if (fingerprint_of(*payload) != fingerprint) return fail(damaged);
  if (kind != last_frame) read_ = with_frame(read_, kind, fingerprint);
  return payload;
}

void PartReader::read_head() {
  char kind = 0;
  const auto payload = read_frame(kind);
  if (!payload) return;
  Unpacker head(*payload);
  shard_.number = head.number();
  shard_.count = head.number();
  run_.command = head.text();
  run_.program = head.text();
  run_.pack = head.text();
  run_.pack_sha256 = head.text();
  run_.dispositions = unpacked_texts(head);
  for (std::uint64_t left = head.count(); left > 0; --left) {
    InputName& input = run_.inputs.emplace_back();
    input.file = head.text();
    input.stem = head.text();
    input.bytes = head.number();
    input.sha256 = head.text();
  }
  const std::uint64_t format = head.number();
  run_.style.format = static_cast<RecordFormat>(format);
  run_.style.fields = unpacked_texts(head);
  run_.reading = head.text();
  const bool fits = shard_.number >= 1 && shard_.number <= shard_.count &&
                    shard_.count <= most_shards &&
                    format <= static_cast<std::uint64_t>(RecordFormat::yaml);
  if (kind != head_frame || !head.is_done() || !fits) fail(damaged);
}

std::optional<PartReader::Item> PartReader::next() {
  char kind = 0;
  const auto payload = problem_.empty() ? read_frame(kind) : std::nullopt;
  if (!payload) return std::nullopt;
  switch (kind) {
    case chunk_frame: return read_chunk(*payload);
    case end_of_file_frame: return read_end_of_file(*payload);
    case last_frame: read_end(*payload); return std::nullopt;
    default: return fail(damaged);
  }
}

std::optional<PartReader::Item> PartReader::read_chunk(std::string_view payload) {
  Unpacker unpacker(payload);
  ChunkOf read;
  read.input = unpacker.number();
  read.chunk.records.append(unpacker.text());
  read.chunk.ids.append(unpacker.text());
  const std::uint64_t count = unpacker.count();
  read.chunk.cases.reserve(count);
  std::size_t ids_used = 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    if (!unpack_case(unpacker, run_.dispositions.size(), read.chunk, ids_used)) {
      return fail(damaged);
    }
  }
  if (!unpacker.is_done() || count == 0 || read.input >= run_.inputs.size()) return fail(damaged);
  return Item(std::move(read));
}

std::optional<PartReader::Item> PartReader::read_end_of_file(std::string_view payload) {
  Unpacker unpacker(payload);
  EndOf read;
  read.input = unpacker.number();
  read.end.no_case = unpacker.text();
  read.end.unreadable = unpacker.text();
  if (!unpacker.is_done() || read.input >= run_.inputs.size()) return fail(damaged);
  return Item(std::move(read));
}

void PartReader::read_end(std::string_view payload) {
  Unpacker unpacker(payload);
  const Fingerprint written = unpacked_fingerprint(unpacker);
  Extent& extent = end_.extent;
  extent.before = unpacked_fingerprint(unpacker);
  extent.after = unpacked_fingerprint(unpacker);
  extent.begin = unpacker.number();
  extent.end = unpacker.number();
  extent.first = unpacked_piece(unpacker);
  extent.last = unpacked_piece(unpacker);
  end_.tally.by_disposition.resize(run_.dispositions.size());
  for (std::size_t& count : end_.tally.by_disposition) count = unpacker.number();
  end_.tally.undetermined = unpacker.number();
  end_.tally.bad = unpacker.number();
  end_.is_unreadable = unpacker.number() != 0;
  const bool is_at_end = input_.peek() == std::istream::traits_type::eof();
  if (!unpacker.is_done() || written != read_ || !is_at_end) fail(damaged);
}

}  // namespace triage
