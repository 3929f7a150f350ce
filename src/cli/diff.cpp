// `triage diff`: what a change to a rule pack changes, and for whom.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/pack_store.hpp"
#include "cli/text_about.hpp"
#include "cli/usage.hpp"
#include "triage/comparison/difference.hpp"
#include "triage/report/difference_text.hpp"

namespace triage::cli {
namespace {

enum class FailOn : unsigned char { nothing, down, words, any };

struct DiffOptions {
  CommonOptions common;
  std::string old_pack;
  std::string new_pack;
  ResultFormat format = ResultFormat::text;
  FailOn fail_on = FailOn::nothing;
  std::size_t max_nodes = Diagram::usual_max_nodes;
  bool all = false;
};

constexpr auto diff_examples = R"(Examples:
  triage diff upper-back-pain my-copy.yaml
  triage diff main.yaml branch.yaml --fail-on words
  triage diff base.yaml layer.yaml --all

Translations that both packs have (NAME.es.yaml) are compared text by text.

Exit codes: 0 compared; 1 what --fail-on names has happened, or the comparison
gave up; 2 a pack or a translation has mistakes; 3 one cannot be read.)";

bool fails(const Difference& difference, FailOn fail_on) {
  if (difference.gave_up || !difference.incomparable.empty()) return true;
  switch (fail_on) {
    case FailOn::nothing: return false;
    case FailOn::down: return difference.has(Direction::down);
    case FailOn::words: return difference.has(Direction::down) || difference.has_other_words();
    case FailOn::any: break;
  }
  return !difference.rewordings.empty();
}

int run_diff(const DiffOptions& options) {
  begin(options.common);
  PackResult read_old = read_pack(options.old_pack);
  PackResult read_new = read_pack(options.new_pack);
  const LoadedPack old_pack = or_end_run(std::move(read_old));
  const LoadedPack new_pack = or_end_run(std::move(read_new));
  const Difference found = difference_between(old_pack, new_pack, options.max_nodes);
  return print_result(
      options.common, options.format, [&] { return difference_record(found); },
      [&] { return difference_document(found, options.all ? Show::all : Show::few); },
      fails(found, options.fail_on) ? check_said_no : done);
}

}  // namespace

void add_diff(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<DiffOptions>();
  command.add_option("OLD", options->old_pack, "The rule pack before, by name or file")
      ->required()
      ->type_name("");
  command.add_option("NEW", options->new_pack, "The rule pack after")->required()->type_name("");
  add_result_format(command, options->format);
  add_choice<FailOn>(command, "--fail-on", options->fail_on,
                     {{"nothing", FailOn::nothing},
                      {"down", FailOn::down},
                      {"words", FailOn::words},
                      {"any", FailOn::any}},
                     "Exit with 1 if anybody's urgency goes 'down'; for 'words', also if a text "
                     "changed that people read; for 'any', at any change but that of the version")
      ->type_name("WHAT");
  command.add_flag("--all", options->all,
                   "Show all of what is long: the texts of everything that was added or removed, "
                   "and all descriptions of people");
  add_count(command, "--max-nodes", options->max_nodes, Diagram::most_max_nodes,
            "Give up when the comparison needs more diagram nodes than this");
  add_common_options(command, options->common);
  command.footer(diff_examples);
  run_if_chosen(command, chosen, [options] { return run_diff(*options); });
}

}  // namespace triage::cli
