// What was asked for and does not go together.

#include <filesystem>
#include <system_error>

#include "cli/ask.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

/// What does not go together with how much is said; empty if all is well.
std::string conflict_of_length(const AskOptions& options) {
  if (!options.brief && !options.more) return {};
  if (options.brief && options.more) return "--short and --more say the opposite. Choose one.";
  if (options.interactive) {
    return "an interview says what is needed, and shows the rest where that is asked for, so there "
           "is no --short and no --more.";
  }
  if (options.format == ResultFormat::json) {
    return "a record holds everything, so --short and --more are for words only.";
  }
  return {};
}

/// What an interview has no use for.
std::string conflict_of_interview(const AskOptions& options) {
  if (!options.output.empty()) {
    return "an interview speaks to the terminal, so there is no --output. --save keeps its "
           "answers.";
  }
  if (options.format != ResultFormat::text) {
    return "an interview is in words, so there is no --format. For a record, --save the answers, "
           "then use --answers.";
  }
  if (options.explain)
    return "an interview gives its reasons at the end, so there is no --explain.";
  if (options.unanswered != Unanswered::stays_open) {
    return "an interview asks; --unanswered does not belong to it.";
  }
  return {};
}

/// What is wrong if an answer stands where a case file would; empty if none does.
std::string answer_without_its_flag(const AskOptions& options) {
  for (const std::string& path : options.files) {
    std::error_code ignored;
    const bool is_answer = path.find('=') != std::string::npos;
    if (!is_answer || std::filesystem::exists(path, ignored)) continue;
    return "there is no file '" + printable(path) +
           "'. If that is an answer, write -a in front of it, as in -a FINDING=ANSWER.";
  }
  return {};
}

}  // namespace

bool names_a_case(const AskOptions& options) {
  return !options.answers.empty() || !options.answers_file.empty() || !options.files.empty();
}

std::string conflict(const AskOptions& options) {
  const bool flags = !options.answers.empty() || !options.answers_file.empty();
  if (!options.interactive && !names_a_case(options)) {
    if (options.explain) {
      return "there is no case to explain. Name a case file, or give answers with "
             "-a FINDING=ANSWER.";
    }
    return "nothing to do. Start an interview with 'triage interview', or see 'triage help'.";
  }
  if (std::string problem = answer_without_its_flag(options); !problem.empty()) return problem;
  if (!options.files.empty() && (flags || options.interactive)) {
    return "case files are assessed as they are. To add answers, or to go on in an interview, "
           "give the file as --answers FILE.";
  }
  if (!options.save.empty() && !options.interactive) return "--save belongs to --interactive.";
  if (options.interactive) {
    if (std::string problem = conflict_of_interview(options); !problem.empty()) return problem;
  }
  if (std::string problem = conflict_of_length(options); !problem.empty()) return problem;
  if (is_document(options.format) && options.files.size() > 1) return one_case_a_document;
  for (const std::string& path : options.files) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
      std::string problem = path;
      problem += " is a directory. For all the cases in it, use: triage batch ";
      return problem + path;
    }
  }
  return {};
}

}  // namespace triage::cli
