#include "triage/scoring/interview_walk.hpp"

#include "triage/reasoning/infer.hpp"
#include "triage/reasoning/measurement.hpp"

namespace triage {
namespace {

/// More are forgotten: memory must not grow with the variety of interviews.
constexpr std::size_t most_nodes = 50'000;

/// What somebody says in the finding's columns who is sure of no more than `row` is, and takes the
/// more urgent of two answers: a byte each.
std::string said_of(const Program& program, FindingId finding, const Row& row) {
  std::string said;
  const ProgramFinding& asked = program[finding];
  for (std::size_t i = 0; i < asked.column_count; ++i) {
    const Row::Byte byte = row[asked.first_column.index() + i];
    const Row::Byte one = byte == Row::contradicted ? Row::Byte{yes_cell} : byte;
    said += static_cast<char>(Row::is_cell(one) ? one : Row::unknown);
  }
  return said;
}

void say(const Program& program, FindingId finding, const std::string& said, Row& row) {
  for (std::size_t i = 0; i < said.size(); ++i) {
    Row::Byte& byte = row[program[finding].first_column.index() + i];
    if (byte != Row::unanswered) continue;  // an earlier answer has told it
    byte = static_cast<Row::Byte>(said[i]);
  }
}

}  // namespace

InterviewWalk::InterviewWalk(const Program& program) : program_(program) {}

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
    const std::string said = said_of(program_, finding, row);
    say(program_, finding, said, so_far);
    node = node_after(node, said, so_far);
  }
  return asked_;
}

}  // namespace triage
