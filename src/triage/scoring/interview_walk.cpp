#include "triage/scoring/interview_walk.hpp"

#include "triage/reasoning/infer.hpp"
#include "triage/reasoning/measurement.hpp"

namespace triage {
namespace {

/// More are forgotten: memory must not grow with the variety of interviews.
constexpr std::size_t most_nodes = 50'000;

/// The columns about which an answer to each finding may say something: its own, and the readings
/// that can stand in place of a yes or no.
std::vector<std::vector<ColumnId>> told_columns(const Program& program) {
  std::vector<std::vector<ColumnId>> told;
  for (const ProgramFinding& finding : program.findings) {
    std::vector<ColumnId>& columns = told.emplace_back();
    const std::size_t first = finding.first_column.index();
    const std::size_t end = first + finding.column_count;
    for (std::size_t i = first; i < end; ++i) columns.emplace_back(i);
    for (const ProgramMeasurement& measurement : program.measurements) {
      const std::size_t measured = measurement.measured.index();
      if (measured >= first && measured < end) columns.push_back(measurement.by);
    }
  }
  return told;
}

/// What somebody says who is sure of no more than `row` is, and of two answers gives the yes: a
/// byte for each column, of which the first `own` were asked about.
std::string said_of(const std::vector<ColumnId>& columns, std::size_t own, const Row& row) {
  std::string said;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Row::Byte byte = row[columns[i]];
    const Row::Byte one = byte == Row::contradicted ? Row::Byte{yes_cell} : byte;
    const Row::Byte not_told = i < own ? Row::unknown : Row::unanswered;
    said += static_cast<char>(Row::is_cell(one) ? one : not_told);
  }
  return said;
}

void say(const std::vector<ColumnId>& columns, const std::string& said, Row& row) {
  for (std::size_t i = 0; i < said.size(); ++i) {
    Row::Byte& byte = row[columns[i]];
    if (byte != Row::unanswered) continue;  // an earlier answer has told it
    byte = static_cast<Row::Byte>(said[i]);
  }
}

}  // namespace

InterviewWalk::InterviewWalk(const Program& program)
    : program_(program), told_columns_(told_columns(program)) {}

std::optional<FindingId> InterviewWalk::question_after(const Row& row) const {
  const Outcome outcome = infer(program_, with_measurements(program_.measurements, row));
  return outcome.ask.empty() ? std::nullopt : std::optional(outcome.ask.front());
}

/// The node where `said` leads to from `node`; `row` holds it already.
std::size_t InterviewWalk::node_after(std::size_t node, const std::string& said, const Row& row) {
  const auto known = nodes_[node].next.find(said);
  if (known != nodes_[node].next.end()) return known->second;
  nodes_.push_back({question_after(row), {}});
  nodes_[node].next.emplace(said, nodes_.size() - 1);
  return nodes_.size() - 1;
}

const std::vector<FindingId>& InterviewWalk::asked(const Row& row) {
  if (nodes_.size() > most_nodes) nodes_.clear();
  if (nodes_.empty()) nodes_.push_back({question_after(Row(program_)), {}});
  asked_.clear();
  Row so_far(program_);
  std::size_t node = 0;
  while (nodes_[node].asks) {
    const FindingId finding = *nodes_[node].asks;
    asked_.push_back(finding);
    const std::vector<ColumnId>& columns = told_columns_[finding.index()];
    const std::string said = said_of(columns, program_[finding].column_count, row);
    say(columns, said, so_far);
    node = node_after(node, said, so_far);
  }
  return asked_;
}

}  // namespace triage
