// Case files in words, one case after another.

#include <unistd.h>

#include <algorithm>

#include "cli/ask.hpp"
#include "cli/csv_wishes.hpp"
#include "cli/exit_code.hpp"
#include "cli/log.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/batch/seen_ids.hpp"
#include "triage/report/record.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

class FileReport {
 public:
  FileReport(const LoadedPack& rules, const AskOptions& options)
      : rules_(rules), options_(options), out_(options.output) {}

  int run() {
    if (!out_.reason().empty()) return finish(out_, done);
    for (const InputFile& input : find_inputs(options_.files).files) read(input);
    return finish(out_, problem_ == done && options_.exit_code ? urgency_ : problem_);
  }

 private:
  void read(const InputFile& input) {
    CaseFile file(rules_.pack, input, options_.csv);
    const bool alone = options_.files.size() == 1;
    const HeaderText* header = file.header();
    header_is_bad_ =
        header != nullptr && !tell_of_table(rules_.pack, input.name, *header, options_.csv);
    for (bool first = true; auto read = file.next(); first = false) {
      const bool only_one = alone && first && !file.has_more();
      if (is_document(options_.format) && !only_one) {
        log_error(one_case_a_document);
        problem_ = std::max<int>(problem_, wrong_usage_or_input);
        return;
      }
      if (auto duplicate = remember(input, *read)) *read = std::move(*duplicate);
      if (const auto* bad = std::get_if<BadCase>(&*read)) {
        print_bad(*bad, file, only_one);
      } else {
        print(std::get<Case>(*read), only_one);
      }
    }
  }

  /// Gives the case a name that is nobody's, if it has no id. Returns what becomes of it if its id
  /// is that of an earlier one.
  std::optional<BadCase> remember(const InputFile& input, CaseOrError& read) {
    ++number_;
    auto* person = std::get_if<Case>(&read);
    if (person == nullptr) return std::nullopt;
    if (person->named_by_reader) person->id = seen_.free_name(person->id);
    const auto earlier = seen_.remember(fingerprint_of(person->id), number_,
                                        person->named_by_reader ? NamedBy::us : NamedBy::itself);
    if (!earlier || earlier->named_by == NamedBy::us) return std::nullopt;
    return duplicate_case(input.name, person->id, person->place,
                          "case " + std::to_string(earlier->number));
  }

  void print_bad(const BadCase& bad, const CaseFile& file, bool only_one) {
    if (options_.format == ResultFormat::json) {
      out_.stream() << to_json(error_record(bad)) << '\n';
    } else if (!only_one) {
      print_title(bad.id);
      out_.stream() << say(language_of(rules_.pack), Phrase::not_assessed) << '\n';
    }
    out_.stream().flush();             // before what is said about it elsewhere
    if (header_is_bad_ && bad.text) {  // it is of the header, of which all was said
      problem_ = std::max<int>(problem_, wrong_usage_or_input);
      return;
    }
    problem_ = std::max(problem_, report_bad(bad, file));
  }

  void print(const Case& person, bool only_one) {
    const Assessment assessment = assess(rules_.pack, person, options_.unanswered);
    if (options_.format == ResultFormat::text && !only_one) print_title(person.id);
    print_outcome(rules_, options_, person, assessment, out_);
    urgency_ = std::max(urgency_, urgency_exit_code(rules_.pack, assessment.outcome.disposition));
  }

  void print_title(const std::string& id) {
    out_.stream() << (printed_++ > 0 ? "\n" : "") << "== " << printable(id) << " ==\n\n";
  }

  const LoadedPack& rules_;
  const AskOptions& options_;
  Output out_;
  bool header_is_bad_ = false;  // of the table that is read
  SeenIds seen_;
  std::uint64_t number_ = 0;  // of the last case
  std::size_t printed_ = 0;
  int problem_ = done;
  int urgency_ = 0;
};

}  // namespace

int report_files(const LoadedPack& rules, const AskOptions& options) {
  return FileReport(rules, options).run();
}

}  // namespace triage::cli
