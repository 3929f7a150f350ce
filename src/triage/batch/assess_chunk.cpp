#include "triage/batch/assess_chunk.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

constexpr std::size_t large_piece_bytes = std::size_t{32} << 10U;

/// The place of `part`, a stretch of the piece that lies on one line. (Inline, or it is written in
/// halves and read as a whole, for which a processor waits.)
TRIAGE_INLINE Place place_in(const Chunk& chunk, const Piece& piece, std::string_view part) {
  const char* begin = chunk.bytes.data() + piece.begin;
  const std::string_view before(begin, static_cast<std::size_t>(part.data() - begin));
  std::uint32_t lines = 0;
  std::size_t line_start = 0;
  for (std::size_t feed = before.find('\n'); feed != std::string_view::npos; ++lines) {
    line_start = feed + 1;
    feed = before.find('\n', line_start);
  }
  return {piece.line + lines, static_cast<std::uint32_t>(before.size() - line_start) + 1,
          static_cast<std::uint32_t>(part.size())};
}

/// The record, with the id as it is shown, if it is.
void append(GrowingText& out, const OutcomeText& text, std::string_view shown_id) {
  char* to = out.add(text.before_id.size() + shown_id.size() + text.after_id.size());
  to = text.before_id.copy_to(to);
  if (!shown_id.empty()) std::memcpy(to, shown_id.data(), shown_id.size());
  text.after_id.copy_to(to + shown_id.size());
}

/// The same of an id that stands between quotes as it is.
TRIAGE_INLINE void append_quoted(GrowingText& out, const OutcomeText& text, std::string_view id) {
  char* to = out.add(text.before_id.size() + id.size() + 2 + text.after_id.size());
  to = text.before_id.copy_to(to);
  *to++ = '"';
  to = copy_in_blocks(to, id.data(), id.size());
  *to++ = '"';
  text.after_id.copy_to(to);
}

}  // namespace

ChunkAssessor::ChunkAssessor(const BatchWork& work, KnownTexts& known)
    : work_(work),
      notes_(work.notes ? work.notes() : nullptr),
      block_(work.pack.program),
      texts_(work.pack, work.style, known),
      doubtful_(work.pack),
      yaml_(fast_yaml_reader(work.pack)),
      json_(fast_json_reader(work.pack)) {}

AssessedChunk ChunkAssessor::assess(const std::shared_ptr<const CaseSource>& source,
                                    CaseFormat format, const Chunk& chunk) {
  if (source != source_) begin_file(source, format, chunk);
  out_.records.reserve(last_size_ + last_size_ / 8);
  out_.cases.reserve(chunk.pieces.size());
  std::span<const Piece> pieces = chunk.pieces;
  while (!pieces.empty()) {
    const std::size_t count = std::min(pieces.size(), FastBlock::room);
    take(chunk, pieces.first(count));
    pieces = pieces.subspan(count);
  }
  last_size_ = out_.records.size();
  return std::exchange(out_, {});
}

void ChunkAssessor::begin_file(const std::shared_ptr<const CaseSource>& source, CaseFormat format,
                               const Chunk& chunk) {
  source_ = source;
  slow_reader_.emplace(work_.pack, format, source->file, work_.csv);
  fast_reader_ = format == CaseFormat::yaml ? yaml_.get() : json_.get();
  if (format != CaseFormat::csv) return;
  csv_header_ = csv_header(work_.pack, source->file, *chunk.header, work_.csv);
  csv_ = fast_csv_reader(work_.pack, *csv_header_);
  fast_reader_ = csv_.get();
}

void ChunkAssessor::take(const Chunk& chunk, std::span<const Piece> pieces) {
  block_.begin(chunk, pieces);
  // What is read as no without having been said needs words too, and notes need the case.
  if (notes_ || work_.unanswered != Unanswered::stays_open) {
    block_.set_all_odd();
  } else {
    take_fast_path();
  }
  write_block();
}

void ChunkAssessor::take_fast_path() {
  fast_reader_->read(block_);
  for (std::size_t i = 0; i < block_.size(); ++i) {
    if (block_.piece(i).too_large) block_.set_odd(i);
  }
  doubtful_.find_in(block_.lanes(), block_.odd());
  block_.lanes().measure(block_.odd());
  texts_.evaluate(block_.lanes(), block_.size());
}

void ChunkAssessor::write_block() {
  KnownTexts::Hold hold = texts_.hold();
  for (std::size_t i = 0; i < block_.size(); ++i) {
    if (block_.is_odd(i)) {
      hold.unlock();
      take_slow_path(block_.chunk(), block_.piece(i));
      hold.lock();
      continue;
    }
    const FastId& id = block_.id(i);
    AssessedCase& written = write(id, texts_.text_of(block_.lanes(), i, hold));
    if (id.said.empty()) continue;
    written.place = place_in(block_.chunk(), block_.piece(i), id.written);
  }
}

void ChunkAssessor::take_slow_path(const Chunk& chunk, const Piece& piece) {
  std::unique_lock<std::mutex> alone(work_.large_piece, std::defer_lock);
  if (piece.end - piece.begin > large_piece_bytes) alone.lock();
  for (const CaseOrError& read : slow_reader_->read(chunk, piece)) {
    ++out_.slow_cases;
    if (const auto* person = std::get_if<Case>(&read)) {
      const Assessment assessment = assess_case(*person);
      write({person->id, {}, false},
            {text_of_case(*person, assessment), assessment.outcome.disposition})
          .place = person->place;
    } else {
      const auto& bad = std::get<BadCase>(read);
      write({bad.id, {}, false}, {text_of_bad(bad), {}}).is_bad = true;
    }
  }
}

RecordText ChunkAssessor::text_of_case(const Case& person, const Assessment& assessment) const {
  if (notes_) return {notes_->of(person, assessment), {}, false};
  return text_of(work_.style, outcome_record(work_.pack, person, assessment));
}

RecordText ChunkAssessor::text_of_bad(const BadCase& bad) const {
  if (notes_) return {notes_->of(bad), {}, false};
  return text_of(work_.style, error_record(bad));
}

Assessment ChunkAssessor::assess_case(const Case& person) const {
  return triage::assess(work_.pack, person, work_.unanswered);
}

/// An id without signs that have a meaning is the same in all formats, but for the commas of CSV.
AssessedCase& ChunkAssessor::write(const FastId& id, const OutcomeText& text) {
  AssessedCase& written = out_.cases.emplace_back();
  written.begin = out_.records.size();
  written.id_size = static_cast<std::uint32_t>(id.said.size());
  written.id_goes = text.shows_id ? static_cast<std::uint32_t>(text.before_id.size() + 1) : 0;
  written.disposition = text.disposition;
  if (!id.said.empty()) take_fingerprint(id.said, written.fingerprint);
  if (id.is_plain) {
    copy_in_blocks(out_.ids.add(id.said.size()), id.said.data(), id.said.size());
  } else {
    out_.ids.append(id.said);
  }
  if (id.is_plain && text.shows_id && work_.style.format != RecordFormat::csv) {
    append_quoted(out_.records, text, id.said);
  } else {
    std::string shown;
    if (text.shows_id && !id.said.empty()) append_id(shown, work_.style.format, id.said);
    append(out_.records, text, shown);
  }
  return written;
}

}  // namespace triage
