// `triage verify`: is a rule pack safe? Proofs over every combination of answers.

#include "triage/claims/verify.hpp"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/pack_store.hpp"
#include "cli/usage.hpp"
#include "triage/model/digest.hpp"
#include "triage/report/proof_text.hpp"

namespace triage::cli {
namespace {

struct VerifyOptions {
  CommonOptions common;
  ResultFormat format = ResultFormat::text;
  std::size_t max_nodes = Diagram::usual_max_nodes;
};

constexpr auto verify_examples = R"(Examples:
  triage verify upper-back-pain
  triage verify my-pack.yaml --format json

Exit codes: 0 every claim holds; 1 one does not, or the proof gave up; 2 the
pack has mistakes (see 'triage check'); 3 it cannot be read.)";

int run_verify(const VerifyOptions& options) {
  begin(options.common);
  const LoadedPack rules = load_pack(options.common.pack);
  const Pack& pack = rules.pack;
  Verification verification = verify(pack, options.max_nodes);
  verification.digest = outcomes_digest(pack);
  return print_result(
      options.common, options.format,
      [&] { return verification_record(pack, options.common.pack, verification); },
      [&] { return verification_document(pack, options.common.pack, verification); },
      is_proved(verification) ? done : check_said_no);
}

}  // namespace

void add_verify(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<VerifyOptions>();
  add_pack_argument(command, options->common);
  add_result_format(command, options->format);
  add_count(command, "--max-nodes", options->max_nodes, Diagram::most_max_nodes,
            "Give up when a proof needs more diagram nodes than this");
  add_common_options(command, options->common);
  command.footer(verify_examples);
  run_if_chosen(command, chosen, [options] { return run_verify(*options); });
}

}  // namespace triage::cli
