#include "cli/tally_text.hpp"

#include <iomanip>
#include <sstream>

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

}  // namespace triage::cli
