#pragma once

// The rows of an interview drawn as a tree, from top to bottom, in the words of its pack: each
// question, and below it where its answers lead.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/program/from_pack.hpp"
#include "triage/reasoning/interview_tree.hpp"

namespace triage {

struct InterviewRow {
  enum class Shows : unsigned char { question, answers };
  Shows shows = Shows::question;
  std::size_t depth = 0;  // below how many other answers it is asked
  /// The question; or the answers, each alone.
  std::vector<std::string> words = {};
  /// Of a question, the calmest answers, from which it goes on downward.
  std::vector<std::string> calmest = {};
  std::string goes_on = {};                  // with what, where that is not what comes below
  std::optional<Disposition> ends = {};      // the questions, and this is recommended
  std::optional<Disposition> at_least = {};  // where that is more than everybody gets
};

/// The rows from the first question down.
std::vector<InterviewRow> interview_rows(const Pack& pack, const InterviewTree& tree);

/// The signs that an interview asks for first, and what they lead to, where the pack has any.
std::vector<InterviewRow> first_check_rows(const RulePack& pack);

/// Between answers, which may have commas of their own.
inline constexpr std::string_view answer_separator = "; ";

/// Answers on no more than `most` lines, or one of them; of those that have no room it says how
/// many there are.
std::vector<std::string> wrapped_answers(const std::vector<std::string>& answers, std::size_t width,
                                         std::size_t most);

}  // namespace triage
