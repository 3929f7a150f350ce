#pragma once

// What entries of YAML mean, by their text: those among the answers, and expectations.

#include "triage/batch/answer_memo.hpp"
#include "triage/batch/yaml_cursor.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {

/// The entries of one style, for one thread: flow and block are read in two ways, so that one text
/// may mean something in one and nothing in the other. In block style, one of several lines comes
/// with its indentation, and one of a single line without.
struct YamlMemos {
  /// `pack` must outlive this.
  YamlMemos(const Pack& pack, YamlStyle style);

  AnswerMemo answers;
  AnswerMemo expectations;  // says nothing of any column
};

}  // namespace triage
