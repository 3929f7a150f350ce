// Case files in words, one case after another.

#include <unistd.h>

#include <algorithm>

#include "cli/ask.hpp"
#include "cli/exit_code.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/report/record.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

class FileReport {
 public:
  FileReport(const LoadedPack& rules, const AskOptions& options)
      : rules_(rules), options_(options) {}

  int run() {
    for (const std::string& path : options_.files) read(path);
    return finish(out_, problem_ == done && options_.exit_code ? urgency_ : problem_);
  }

 private:
  void read(const std::string& path) {
    CaseFile file(rules_.pack, input_file(path));
    const bool alone = options_.files.size() == 1;
    for (bool first = true; const auto read = file.next(); first = false) {
      const bool only_one = alone && first && !file.has_more();
      if (const auto* bad = std::get_if<BadCase>(&*read)) {
        print_bad(*bad, file, only_one);
      } else {
        print(std::get<Case>(*read), only_one);
      }
    }
  }

  void print_bad(const BadCase& bad, const CaseFile& file, bool only_one) {
    if (options_.format == ResultFormat::json) {
      out_.stream() << to_json(error_record(bad)) << '\n';
    } else if (!only_one) {
      print_title(bad.id);
      out_.stream() << say(language_of(rules_.pack), Phrase::not_assessed) << '\n';
    }
    out_.stream().flush();  // before what is said about it elsewhere
    problem_ = std::max(problem_, report_bad(bad, file));
  }

  void print(const Case& person, bool only_one) {
    const Assessment assessment = assess(rules_.pack, rules_.program, person, options_.unanswered);
    if (options_.format == ResultFormat::text && !only_one) print_title(person.id);
    print_outcome(rules_, options_, person, assessment, out_);
    urgency_ = std::max(urgency_, urgency_exit_code(rules_.pack, assessment.outcome.disposition));
  }

  void print_title(const std::string& id) {
    out_.stream() << (printed_++ > 0 ? "\n" : "") << "== " << printable(id) << " ==\n\n";
  }

  const LoadedPack& rules_;
  const AskOptions& options_;
  Output out_{""};
  std::size_t printed_ = 0;
  int problem_ = done;
  int urgency_ = 0;
};

}  // namespace

int report_files(const LoadedPack& rules, const AskOptions& options) {
  return FileReport(rules, options).run();
}

}  // namespace triage::cli
