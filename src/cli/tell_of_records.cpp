#include "cli/tell_of_records.hpp"

#include "cli/log.hpp"

namespace triage::cli {

void tell_of_names(const RecordOrder& records) {
  if (const auto& shared = records.shared_name()) {
    log_warning("'" + shared->id + "' is the id of record " + std::to_string(shared->own_of) +
                ", and what record " + std::to_string(shared->made_up_for) +
                " is called because its case has no id. Give every case an id.");
  }
  if (records.forgets_ids())
    log_warning("later ids were compared with those of the first 400,000 cases only");
}

std::string stopped_after(std::size_t cases) {
  if (cases == 0) return "stopped before there was a record";
  return "stopped after " + std::to_string(cases) + (cases == 1 ? " case" : " cases");
}

}  // namespace triage::cli
