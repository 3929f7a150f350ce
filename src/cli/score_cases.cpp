#include "cli/score_cases.hpp"

#include "triage/report/score_report.hpp"

namespace triage::cli {

std::string ScoreNotes::of(const Case& person, const Assessment& assessment) {
  return packed(scorer_.score(person, assessment));
}

std::string ScoreNotes::of(const BadCase& bad) {
  const Diagnostic& problem = bad.first_error();
  const std::string name = bad.id.empty() ? "" : bad.id + ", ";
  return name + line_text(problem.file, problem.place) + ": " + problem.message;
}

void ScoreTaker::add(const CaseSource& source, const AssessedChunk& chunk) {
  const std::string_view notes = chunk.records.view();
  std::size_t id_at = 0;
  for (std::size_t i = 0; i < chunk.cases.size(); ++i) {
    const AssessedCase& person = chunk.cases[i];
    const std::string_view id = chunk.ids.view().substr(id_at, person.id_size);
    id_at += person.id_size;
    const std::string_view note = notes.substr(person.begin, chunk.end_of(i) - person.begin);
    ++cases_;
    ++cases_of_file_;
    if (person.is_bad) {
      scoring_.add_unreadable(note);
    } else {
      add_case(source, person, id, note);
    }
  }
}

void ScoreTaker::add_case(const CaseSource& source, const AssessedCase& person, std::string_view id,
                          std::string_view note) {
  const auto scored = scored_case_in(note, pack_.program);
  if (!scored) {
    is_damaged_ = true;
    return;
  }
  const std::string name = id.empty() ? line_text(source.file, person.place) : std::string(id);
  const auto expected = scoring_.add(id, name, *scored);
  if (!expected || each_ == nullptr) return;
  *each_ << to_json(scored_case_record(pack_, name, *expected, *scored)) << '\n';
}

void ScoreTaker::end_file(const EndOfFile& end) {
  if (!end.unreadable.empty()) {
    scoring_.add_unreadable(end.unreadable);
  } else if (cases_of_file_ == 0) {
    scoring_.add_unreadable(end.no_case);
  }
  cases_of_file_ = 0;
}

}  // namespace triage::cli
