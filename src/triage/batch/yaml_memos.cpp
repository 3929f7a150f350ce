#include "triage/batch/yaml_memos.hpp"

#include <string>

#include "triage/batch/doubtful.hpp"
#include "triage/cases/from_yaml.hpp"

namespace triage {
namespace {

/// Whether the text begins with the key of an entry, and has nothing in it that could reach further
/// than it seems: no block scalar, no tab, no half of a line break.
bool is_entry(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == text.npos || text.ends_with('\r')) return false;
  const char c = text[first];
  const bool begins_key = (c >= 'a' && c <= 'z') || c == '"' || c == '\'';
  return begins_key && text.find_first_of("\t|>") == text.npos;
}

/// An entry of one line comes without its indentation, which does not count.
std::string block_answers_of(std::string_view entry) {
  std::string text = "answers:\n";
  if (!entry.starts_with(' ')) text += "  ";
  return text.append(entry).append("\n");
}

std::string flow_answers_of(std::string_view entry) {
  return std::string("answers: {").append(entry).append("\n}\n");
}

/// Beside answers of none: an entry of several lines with its indentation.
std::string block_case_with(std::string_view entry) {
  const std::size_t indent = entry.find_first_not_of(' ');
  return std::string(indent, ' ').append("answers: {}\n").append(entry).append("\n");
}

std::string flow_case_with(std::string_view entry) {
  return std::string("{answers: {}, ").append(entry).append("\n}\n");
}

AnswerMemo memo_of(const Pack& pack, std::string (*case_with)(std::string_view),
                   MemoLimits limits) {
  return {pack.program,
          without_doubts(pack,
                         [&pack, case_with](std::string_view entry) {
                           // What is no entry becomes no case at all, and so is not clear.
                           const std::string text =
                               is_entry(entry) ? case_with(entry) : std::string();
                           return cases_from_yaml(pack, {"", text, 1});
                         }),
          limits};
}

}  // namespace

YamlMemos::YamlMemos(const Pack& pack, YamlStyle style)
    : answers(memo_of(pack, style == YamlStyle::block ? block_answers_of : flow_answers_of,
                      answers_of_all_findings)),
      expectations(memo_of(pack, style == YamlStyle::block ? block_case_with : flow_case_with,
                           texts_of_expectations)) {}

}  // namespace triage
