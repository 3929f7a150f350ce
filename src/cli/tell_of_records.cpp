#include "cli/tell_of_records.hpp"

#include <iomanip>
#include <sstream>

#include "cli/exit_code.hpp"
#include "cli/log.hpp"
#include "triage/base/text.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {

std::string table_of(const Tally& tally, const std::vector<std::string>& dispositions) {
  std::ostringstream out;
  out.exceptions(std::ios::badbit);  // where memory runs out, half a table is none
  const std::size_t total = tally.total();
  const auto row = [&out, total](const std::string& name, std::size_t count) {
    constexpr double hundred = 100.0;
    const double percent =
        total == 0 ? 0 : hundred * static_cast<double>(count) / static_cast<double>(total);
    out << std::left << std::setw(16) << name << std::right << std::setw(12) << count
        << std::setw(8) << std::fixed << std::setprecision(1) << percent << " %\n";
  };
  for (std::size_t d = dispositions.size(); d-- > 0;) {
    row(dispositions[d], tally.by_disposition[d]);
  }
  row("undetermined", tally.undetermined);
  row("error", tally.bad);
  row("total", total);
  return out.str();
}

void tell_of_names(const RecordOrder& records) {
  if (const auto& shared = records.shared_name()) {
    log_warning("'" + shared->id + "' is the id of record " + std::to_string(shared->own_of) +
                ", and what record " + std::to_string(shared->made_up_for) +
                " is called because its case has no id. Give every case an id.");
  }
  if (records.forgets_ids()) {
    log_warning("later ids were compared with those of the first " + with_commas(SeenIds::max_ids) +
                " cases only");
  }
}

void end_stopped_after(std::size_t cases) {
  end_run(interrupted, cases == 0 ? "stopped before there was a record"
                                  : "stopped after " + counted(cases, "case", "cases"));
}

}  // namespace triage::cli
