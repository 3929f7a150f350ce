// `triage completion SHELL`: a script after which Tab completes the words behind `triage`. All that
// there is to know is asked of `triage completion words`, so that no shell has to know it. The file
// is long because the scripts of three shells stand in it.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/pack_store.hpp"
#include "cli/shipped_packs.hpp"
#include "cli/usage.hpp"
#include "triage/base/contains.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"

namespace triage::cli {
namespace {

// bash takes `=` for the end of a word, and so wants only what stands behind it.
constexpr std::string_view bash_script = R"sh(# Completion of triage for bash.
_triage() {
  local words line=${COMP_LINE:0:COMP_POINT} current
  read -ra words <<< "$line"
  case $line in *[[:space:]]) words+=("") ;; esac
  current=${words[-1]}
  mapfile -t COMPREPLY < <(triage completion words -- "${words[@]:1}" 2> /dev/null)
  [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace
  if [[ $current == *=* && $COMP_WORDBREAKS == *=* ]]; then
    COMPREPLY=("${COMPREPLY[@]#"${current%%=*}="}")
  fi
}
complete -o default -F _triage triage
)sh";

constexpr std::string_view zsh_script = R"sh(#compdef triage
# Completion of triage for zsh.
_triage() {
  local -a found
  found=(${(f)"$(triage completion words -- "${(@)words[2,CURRENT]}" 2> /dev/null)"})
  if (( ${#found} == 0 )); then
    _files
  elif [[ ${found[1]} == *= ]]; then
    compadd -S '' -- $found
  else
    compadd -- $found
  fi
}
if [[ ${funcstack[1]} == _triage ]]; then
  _triage "$@"
else
  compdef _triage triage
fi
)sh";

constexpr std::string_view fish_script = R"sh(# Completion of triage for fish.
function __triage_words
  set -l words (commandline --tokenize --cut-at-cursor --current-process)
  triage completion words -- $words[2..-1] (commandline --current-token --cut-at-cursor) 2> /dev/null
end
complete --command triage --arguments '(__triage_words)'
)sh";

bool is_option(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

/// An option that takes a value, and is called by this word.
CLI::Option* option_called(CLI::App& command, const std::string& word) {
  if (!is_option(word)) return nullptr;
  for (CLI::Option* option : command.get_options()) {
    if (option->get_expected_max() > 0 && option->check_name(word)) return option;
  }
  return nullptr;
}

/// The words that may stand in the place of the last one of `words`, which is the part of a command
/// line behind `triage`; the last may be empty or half a word. Where a file may stand, it names
/// none: shells know how to. Findings and their options are those of the pack that the words name.
class Completer {
 public:
  Completer(CLI::App& app, const std::vector<std::string>& words)
      : app_(app), before_(words.begin(), words.end() - 1), current_(words.back()) {
    for (const std::string& word : before_) {
      const auto commands = app.get_subcommands(
          [&](CLI::App* command) { return command_ == &app_ && command->get_name() == word; });
      if (!commands.empty()) command_ = commands.front();
    }
  }

  [[nodiscard]] std::vector<std::string> all() const {
    std::vector<std::string> found = unfiltered();
    std::erase_if(found, [this](const std::string& word) { return !word.starts_with(current_); });
    return found;
  }

 private:
  [[nodiscard]] std::vector<std::string> unfiltered() const {
    const std::size_t equals = current_.find('=');
    if (current_.starts_with("--") && equals != std::string::npos) {
      CLI::Option* option = option_called(*command_, current_.substr(0, equals));
      if (option == nullptr) return {};
      std::vector<std::string> values = values_of(*option, current_.substr(equals + 1));
      for (std::string& value : values) value.insert(0, current_, 0, equals + 1);
      return values;
    }
    CLI::Option* option = before_.empty() ? nullptr : option_called(*command_, before_.back());
    if (option != nullptr) return values_of(*option, current_);
    return is_option(current_) || current_ == "-" ? options() : arguments();
  }

  [[nodiscard]] std::vector<std::string> options() const {
    std::vector<std::string> names;
    for (CLI::Option* option : command_->get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
  }

  /// What may stand alone: commands, and what the command takes.
  [[nodiscard]] std::vector<std::string> arguments() const {
    std::vector<std::string> found;
    if (command_ == &app_) found = command_names(app_);
    for (CLI::Option* option : command_->get_options()) {
      if (!option->get_positional()) continue;
      for (std::string& value : values_of(*option, current_)) found.push_back(std::move(value));
    }
    return found;
  }

  [[nodiscard]] std::vector<std::string> values_of(CLI::Option& option,
                                                   const std::string& value) const {
    const std::string type =
        option.get_positional() ? option.get_name(true) : option.get_type_name();
    if (type == "PACK" || type == "OLD" || type == "NEW") return pack_names();
    if (type == "FINDING=ANSWER") return answers(value);
    if (type == "LANG") return languages();
    if (type == "COMMAND") return command_names(app_);
    return words_of(option);
  }

  static std::vector<std::string> pack_names() {
    return mapped(shipped_packs(), [&](const ShippedPack& pack) { return std::string(pack.name); });
  }

  static std::vector<std::string> languages() {
    std::set<std::string> found = {"en"};
    for (const ShippedPack& pack : shipped_packs()) {
      for (const ShippedTranslation& texts : pack.translations) found.emplace(texts.language);
    }
    return {found.begin(), found.end()};
  }

  [[nodiscard]] std::string pack_in_use() const {
    std::string name = default_pack;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      const std::string& word = before_[i];
      if (word.starts_with("--pack=")) name = word.substr(word.find('=') + 1);
      if ((word == "-p" || word == "--pack") && i + 1 < before_.size()) name = before_[i + 1];
    }
    return name;
  }

  /// `fever=`; behind the sign, what can be answered. Of a checklist, one option behind the other.
  [[nodiscard]] std::vector<std::string> answers(const std::string& value) const {
    const PackResult read = read_pack(pack_in_use(), [](const Diagnostics&, const SourceText&) {});
    if (!read.loaded) return {};
    const std::string name = value.substr(0, value.find('='));
    std::vector<std::string> found;
    for (const Finding& finding : read.loaded->pack.findings) {
      if (name.size() == value.size()) {
        found.push_back(finding.id + '=');
      } else if (finding.id == name) {
        return answers_of(finding, value.substr(name.size() + 1), name + '=');
      }
    }
    return found;
  }

  /// Of a checklist, what was said so far is kept, and what it holds is not offered again.
  static std::vector<std::string> answers_of(const Finding& finding, const std::string& said,
                                             const std::string& before) {
    const std::size_t last = said.find_last_of(";,");
    const bool is_further = finding.type == FindingType::any_of && last != said.npos;
    const std::string kept = is_further ? said.substr(0, last + 1) : "";
    const std::vector<std::string> chosen = options_in(kept);
    std::vector<std::string> words;
    if (finding.type == FindingType::yes_no) words = {"yes", "no"};
    for (const Option& option : finding.options) {
      if (!contains(chosen, option.id)) words.push_back(option.id);
    }
    if (!is_further) {
      if (finding.type == FindingType::any_of || finding.none_label) words.emplace_back("none");
      words.emplace_back(unknown_answer);
    }
    for (std::string& word : words) word.insert(0, before + kept);
    return words;
  }

  static std::vector<std::string> options_in(std::string_view list) {
    std::vector<std::string> options;
    for (std::size_t end = 0; (end = list.find_first_of(";,")) != list.npos;) {
      options.emplace_back(trim(list.substr(0, end)));
      list.remove_prefix(end + 1);
    }
    return options;
  }

  CLI::App& app_;
  CLI::App* command_ = &app_;
  std::vector<std::string> before_;
  std::string current_;
};

struct CompletionOptions {
  std::string what;
  std::vector<std::string> words;
};

int run_completion(CLI::App& app, const CompletionOptions& options) {
  Output out("");
  if (options.what == "bash") out.stream() << bash_script;
  if (options.what == "zsh") out.stream() << zsh_script;
  if (options.what == "fish") out.stream() << fish_script;
  if (options.what == "words" && !options.words.empty()) {
    for (const std::string& word : Completer(app, options.words).all()) {
      out.stream() << word << '\n';
    }
  }
  return finish(out, done);
}

constexpr auto completion_examples = R"(Examples:
  triage completion bash > ~/.local/share/bash-completion/completions/triage
  triage completion zsh > ~/.zfunc/_triage      # a folder of your fpath
  triage completion fish > ~/.config/fish/completions/triage.fish
  triage completion words -- -a fev

The scripts ask 'triage completion words' for what may stand in the place of the
last of some words.)";

}  // namespace

void add_completion(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<CompletionOptions>();
  command.add_option("SHELL", options->what, "bash, zsh or fish; or 'words', for such a script")
      ->required()
      ->check(one_of({"bash", "zsh", "fish", "words"}))
      ->type_name("");
  command.add_option("WORD", options->words, "The words behind 'triage', behind --")->type_name("");
  command.footer(completion_examples);
  run_if_chosen(command, chosen, [&command, &chosen, options] {
    declare_others(command, chosen);
    return run_completion(*command.get_parent(), *options);
  });
}

}  // namespace triage::cli
