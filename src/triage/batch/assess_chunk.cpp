#include "triage/batch/assess_chunk.hpp"

#include <utility>

namespace triage {
namespace {

constexpr std::size_t words_at_a_time =
    4;  // 256 people: their planes stay in the first-level cache

constexpr std::size_t large_piece_bytes = std::size_t{32} << 10U;

/// The place of `part`, a stretch of the piece that lies on one line.
Place place_in(const Chunk& chunk, const Piece& piece, std::string_view part) {
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

}  // namespace

ChunkAssessor::ChunkAssessor(const BatchWork& work, KnownTexts& known)
    : work_(work),
      notes_(work.notes ? work.notes() : nullptr),
      lanes_(work.pack.program, words_at_a_time),
      filler_(work.pack.program, lanes_),
      texts_(work.pack, work.style, known),
      doubtful_(work.pack),
      yaml_(fast_yaml_reader(work.pack)),
      json_(fast_json_reader(work.pack)) {}

AssessedChunk ChunkAssessor::assess(const std::shared_ptr<const CaseSource>& source,
                                    CaseFormat format, const Chunk& chunk) {
  if (source != source_) begin_file(source, format, chunk);
  out_.records.reserve(last_size_ + last_size_ / 8);
  out_.cases.reserve(chunk.pieces.size());
  for (const Piece& piece : chunk.pieces) {
    if (!take_fast_path(chunk, piece)) take_slow_path(chunk, piece);
    if (lanes_used_ == lanes_.count()) write_waiting();
  }
  write_waiting();
  ids_written_ = 0;
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

/// Into the next lane. False if the piece is not of the ordinary kind; what is read as no without
/// having been said needs words too, and notes need the case.
bool ChunkAssessor::take_fast_path(const Chunk& chunk, const Piece& piece) {
  if (piece.too_large || notes_ || work_.unanswered != Unanswered::stays_open) return false;
  filler_.begin(lanes_used_);
  const auto read = fast_reader_->read(chunk.text_of(piece), filler_);
  if (!read || doubtful_.in(lanes_, lanes_used_) || !lanes_.measure(lanes_used_)) {
    lanes_.reset(lanes_used_);
    return false;
  }
  Place place;
  if (!read->id.empty()) place = place_in(chunk, piece, read->id_as_written);
  wait(read->id, place, lanes_used_++);
  return true;
}

/// In its lane, or as what is put in words next.
void ChunkAssessor::wait(std::string_view id, const Place& place, std::optional<std::size_t> lane) {
  waiting_.push_back({id.size(), place, lane, slow_.size()});
  out_.ids += id;
}

void ChunkAssessor::take_slow_path(const Chunk& chunk, const Piece& piece) {
  std::unique_lock<std::mutex> alone(work_.large_piece, std::defer_lock);
  if (piece.end - piece.begin > large_piece_bytes) alone.lock();
  for (const CaseOrError& read : slow_reader_->read(chunk, piece)) {
    ++out_.slow_cases;
    if (const auto* person = std::get_if<Case>(&read)) {
      const Assessment assessment = assess_case(*person);
      wait(person->id, person->place, std::nullopt);
      slow_.push_back({{text_of_case(*person, assessment), assessment.outcome.disposition}, false});
    } else {
      const auto& bad = std::get<BadCase>(read);
      wait(bad.id, {}, std::nullopt);
      slow_.push_back({{text_of_bad(bad), {}}, true});
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

void ChunkAssessor::write_waiting() {
  if (lanes_used_ > 0) texts_.evaluate(lanes_, lanes_used_);
  KnownTexts::Hold hold = texts_.hold();
  for (const Waiting& person : waiting_) {
    if (person.lane) {
      write(person, texts_.text_of(lanes_, *person.lane, hold));
    } else {
      const SlowCase& slow = slow_[person.slow];
      write(person, slow.text);
      out_.cases.back().is_bad = slow.is_bad;
    }
  }
  waiting_.clear();
  slow_.clear();
  lanes_.reset();
  lanes_used_ = 0;
}

void ChunkAssessor::write(const Waiting& person, const OutcomeText& text) {
  const std::string_view id(out_.ids.data() + ids_written_, person.id_size);
  ids_written_ += person.id_size;
  AssessedCase written;
  written.begin = out_.records.size();
  written.id_size = id.size();
  written.place = person.place;
  written.disposition = text.disposition;
  if (!id.empty()) written.fingerprint = fingerprint_of(id);
  const auto& [before, after, shows_id] = text.record;
  out_.records += before;
  if (shows_id) written.id_goes = out_.records.size();
  if (shows_id && !id.empty()) append_id(out_.records, work_.style.format, id);
  out_.records += after;
  out_.cases.push_back(written);
}

}  // namespace triage
