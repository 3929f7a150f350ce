#include "triage/cases/case_reader.hpp"

#include <iterator>
#include <memory>
#include <utility>

#include "triage/cases/from_yaml.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {

std::vector<CaseOrError> PieceReader::read(const Chunk& chunk, const Piece& piece) {
  const SourceText source{file_, chunk.text_of(piece), piece.line};
  if (piece.too_large) {
    Diagnostics diagnostics(file_);
    diagnostics.add(Code::yaml_too_large, {source.first_line, 1, 1}, {"1 MiB"});
    return {BadCase{{}, diagnostics.all(), {}, source.first_line}};
  }
  switch (format_) {
    case CaseFormat::yaml: return cases_from_yaml(pack_, source);
    case CaseFormat::ndjson: return cases_from_json(pack_, source);
    case CaseFormat::csv: break;
  }
  if (!csv_header_) csv_header_ = csv_header(pack_, file_, *chunk.header, wishes_);
  return cases_from_csv(pack_, *csv_header_, source);
}

std::string default_id(std::string_view stem, std::size_t number, bool is_one_of_several) {
  std::string id(stem);
  if (is_one_of_several) id += '#' + std::to_string(number);
  return id;
}

BadCase no_case(const RulePack& pack, const std::string& file, const HeaderText* header,
                const CsvWishes& wishes) {
  if (header == nullptr) {
    Diagnostics diagnostics(file);
    diagnostics.add(Code::case_no_case, {1, 1, 1});
    return {{}, diagnostics.all(), {}, 1};
  }
  std::vector<Diagnostic> problems = csv_header(pack, file, *header, wishes).problems;
  if (problems.empty()) {
    Diagnostics diagnostics(file);
    diagnostics.add(Code::csv_no_record, {header->line, 1, 1});
    problems = diagnostics.all();
  }
  return {{}, std::move(problems), std::make_shared<std::string>(header->text), header->line};
}

BadCase duplicate_case(const std::string& file, std::string_view id, const Place& place,
                       const std::string& earlier) {
  Diagnostics diagnostics(file);
  diagnostics.add(Code::case_duplicate_id, place, {id, earlier});
  return {std::string(id), diagnostics.all(), {}, 1};
}

CaseReader::CaseReader(const Pack& pack, std::istream& input, std::optional<CaseFormat> format,
                       std::string file, std::string stem, CsvWishes wishes)
    : pack_(pack),
      chunks_(input, format),
      file_(std::move(file)),
      stem_(std::move(stem)),
      wishes_(std::move(wishes)) {}

/// Reads one piece; false at the end of the input.
bool CaseReader::next_piece() {
  if (!chunk_ || piece_ == chunk_->pieces.size()) {
    chunk_.reset();
    chunk_ = chunks_.next();
    piece_ = 0;
    if (!chunk_) return false;
    if (!pieces_) pieces_.emplace(pack_, chunks_.format(), file_, wishes_);
  }
  auto cases = pieces_->read(*chunk_, chunk_->pieces[piece_++]);
  std::move(cases.begin(), cases.end(), std::back_inserter(waiting_));
  return true;
}

/// Makes sure that `count` cases are waiting, or all that are left.
void CaseReader::read_ahead(std::size_t count) {
  while (waiting_.size() < count && next_piece()) {
  }
}

bool CaseReader::has_more() {
  read_ahead(1);
  return !waiting_.empty();
}

const HeaderText* CaseReader::header() {
  read_ahead(1);
  return chunks_.header().get();
}

std::optional<CaseOrError> CaseReader::next() {
  read_ahead(2);
  if (waiting_.empty()) {
    if (delivered_ > 0) return std::nullopt;
    waiting_.emplace_back(no_case(pack_, file_, header(), wishes_));
  }
  CaseOrError next = std::move(waiting_.front());
  waiting_.pop_front();
  const bool is_one_of_several = delivered_ > 0 || !waiting_.empty();
  ++delivered_;
  std::string& id = std::visit([](auto& item) -> std::string& { return item.id; }, next);
  if (auto* person = std::get_if<Case>(&next)) person->named_by_reader = id.empty();
  if (id.empty()) id = default_id(stem_, delivered_, is_one_of_several);
  return next;
}

}  // namespace triage
