// Runs the commands written in text files and compares what they print with what is written there.
//
//     run --bin DIR --source DIR [--reset] FILE...
//
// A `.test` file (the layout of cram): text at column 0 is a comment, what is indented by two
// spaces is a command with its output. In a Markdown file they stand, not indented, in ```console
// blocks; a block that begins with ```yaml > NAME is written to that file, >> adds to its end.
//
//     $ triage check bad.yaml      a command: bash with pipefail, empty input, at most 60 s
//     > continued                  more lines of it, for here-documents
//     bad.yaml:3:1: <any>          its output, stdout and stderr together; <any> is any characters
//     [exit 2]                     its exit code, unless 0
//
// A blank line is output when more output follows, otherwise layout. What text cannot show stands
// in brackets: `[blank]` for a blank last line, `[no newline]` after an unfinished one, `[text]`
// before what looks like a command. TRIAGE_COMMAND_SECONDS says if a command may take longer. The
// commands of a file share one fresh directory with links to the source's rules, examples and
// tests, and nothing else. --reset writes down what came out. A file whose commands open terminals
// is skipped, exit code 77, where there are none.

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

namespace {

struct Command {
  std::string text;
  std::size_t line = 0;              // where it starts, from 1
  std::size_t first = 0, after = 0;  // its expected output: indices into the file's lines
};

struct Script {
  Lines lines;
  std::string indent;
  std::vector<Command> commands;
};

std::runtime_error failure(const fs::path& path, std::size_t line, const std::string& what) {
  return std::runtime_error(path.string() + ":" + std::to_string(line) + ": " + what);
}

bool is_blank(const std::string& line) { return line.find_first_not_of(' ') == line.npos; }

/// The shell's redirection in "```yaml >> NAME"; empty if there is none.
std::string redirection_of(const std::string& fence) {
  const std::size_t at = fence.find(" >");
  return at == fence.npos ? std::string() : fence.substr(at);
}

Script read_script(const fs::path& path) {
  const bool markdown = path.extension() == ".md";
  Script script{{}, markdown ? "" : "  ", {}};
  enum class Place { outside, command, output, file } place = Place::outside;
  bool block = !markdown;  // where commands may stand
  const std::string end_of_file = "END OF THE BLOCK";
  std::ifstream in(path);
  for (std::string line; std::getline(in, line); script.lines.push_back(line)) {
    const std::size_t number = script.lines.size() + 1;
    const bool fence = markdown && line.starts_with("```");
    if (fence) block = line == "```console";
    const std::string text = line.substr(std::min(line.size(), script.indent.size()));
    if (place == Place::file) {
      script.commands.back().text += "\n" + (fence ? end_of_file : line);
      script.commands.back().first = script.commands.back().after = number - 1;
      if (fence) place = Place::outside;
    } else if (fence && !redirection_of(line).empty()) {
      const std::string write = "cat <<'" + end_of_file + "'" + redirection_of(line);
      script.commands.push_back({write, number, number, number});
      place = Place::file;
    } else if (is_blank(line)) {
      if (place == Place::command) place = Place::output;
    } else if (fence || !block || !line.starts_with(script.indent)) {
      place = Place::outside;
    } else if (text.starts_with("$ ")) {
      script.commands.push_back({text.substr(2), number, number, number});
      place = Place::command;
    } else if (place == Place::outside) {
      throw failure(path, number, "output that belongs to no command");
    } else if (place == Place::command && (text == ">" || text.starts_with("> "))) {
      script.commands.back().text += "\n" + text.substr(std::min<std::size_t>(2, text.size()));
      script.commands.back().first = script.commands.back().after = number;
    } else {
      script.commands.back().after = number;
      place = Place::output;
    }
  }
  if (script.commands.empty()) throw failure(path, 1, "no command in this file");
  return script;
}

Lines expected_of(const Script& script, const Command& command) {
  Lines expected;
  for (std::size_t i = command.first; i < command.after; ++i) {
    const std::string& line = script.lines[i];
    expected.push_back(line.substr(std::min(line.size(), script.indent.size())));
  }
  return expected;
}

Lines written_form(const std::string& output) {
  Lines lines;
  for (std::size_t at = 0, end = 0; at < output.size(); at = end + 1) {
    end = std::min(output.find('\n', at), output.size());
    const std::string line = output.substr(at, end - at);
    const bool continuation = lines.empty() && (line == ">" || line.starts_with("> "));
    const bool confusing = continuation || line.starts_with("$ ") || line.starts_with("```");
    lines.push_back(confusing ? "[text]" + line : line);
  }
  for (auto last = lines.rbegin(); last != lines.rend() && is_blank(*last); ++last) {
    *last = "[blank]";
  }
  if (!output.empty() && output.back() != '\n') lines.emplace_back("[no newline]");
  return lines;
}

/// Runs one command in $HOME, which is the file's fresh directory.
Lines run_command(const std::string& command) {
  setenv("COMMAND", command.c_str(), 1);
  FILE* pipe = popen(
      R"(cd "$HOME" && exec timeout --signal=KILL ${TRIAGE_COMMAND_SECONDS:-60} bash -o pipefail -c "$COMMAND" )"
      "</dev/null 2>&1",
      "r");
  if (!pipe) throw std::runtime_error("cannot start a shell");
  std::string output;
  char buffer[4096];
  for (std::size_t count = 0; (count = fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    output.append(buffer, count);
  }
  const int status = pclose(pipe);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (code == 128 + SIGKILL) {
    throw std::runtime_error("killed, perhaps because it took too long: " + command +
                             "\nIt had printed:\n" + output);
  }
  Lines lines = written_form(output);
  if (code != 0) lines.push_back("[exit " + std::to_string(code) + "]");
  return lines;
}

bool matches(std::string_view expected, std::string_view actual) {
  constexpr std::string_view any = "<any>";
  const std::size_t wild = expected.find(any);
  if (wild == expected.npos) return expected == actual;
  if (!actual.starts_with(expected.substr(0, wild))) return false;
  for (std::size_t skip = wild; skip <= actual.size(); ++skip) {
    if (matches(expected.substr(wild + any.size()), actual.substr(skip))) return true;
  }
  return false;
}

/// Prints both sides, what they share at the start and at the end only once.
void print_difference(const Lines& expected, const Lines& actual) {
  const auto [left, right] =
      std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end(), matches);
  const auto [left_end, right_end] =
      std::mismatch(expected.rbegin(), std::reverse_iterator(left), actual.rbegin(),
                    std::reverse_iterator(right), matches);
  for (auto line = expected.begin(); line != left; ++line) std::cout << "    " << *line << "\n";
  for (auto line = left; line != left_end.base(); ++line) std::cout << "  - " << *line << "\n";
  for (auto line = right; line != right_end.base(); ++line) std::cout << "  + " << *line << "\n";
  for (auto line = right_end.base(); line != actual.end(); ++line) {
    std::cout << "    " << *line << "\n";
  }
}

/// What --reset writes: what was printed, but in the words of a <any> line that still matches.
std::string rewrite(const Script& script, const Lines& expected, const Lines& actual) {
  std::string text;
  auto next = expected.begin();
  for (const std::string& line : actual) {
    const auto kept =
        std::find_if(next, expected.end(), [&](auto& old) { return matches(old, line); });
    const std::string& words = kept == expected.end() ? line : *kept;
    text += (words.empty() ? "" : script.indent + words) + "\n";
    if (kept != expected.end()) next = std::next(kept);
  }
  return text;
}

fs::path make_fresh_directory(const fs::path& source) {
  std::string name = fs::temp_directory_path() / "triage-test-XXXXXX";
  if (!mkdtemp(name.data())) throw std::runtime_error(name + ": cannot make this directory");
  for (const char* link : {"rules", "examples", "tests"}) {
    if (fs::exists(source / link)) fs::create_symlink(source / link, fs::path(name) / link);
  }
  setenv("HOME", name.c_str(), 1);
  return name;
}

/// Runs one file; returns how many of its commands printed something else than is written.
std::size_t run_script(const fs::path& path, const fs::path& source, bool reset) {
  const Script script = read_script(path);
  const fs::path directory = make_fresh_directory(source);
  const std::shared_ptr<void> at_the_end(nullptr, [&](void*) { fs::remove_all(directory); });
  std::size_t different = 0, copied = 0;
  std::string rewritten;
  const auto copy_until = [&](std::size_t end) {
    while (copied < end) rewritten += script.lines[copied++] + "\n";
  };
  for (const Command& command : script.commands) {
    const Lines expected = expected_of(script, command);
    const Lines actual = run_command(command.text);
    copy_until(command.first);
    rewritten += rewrite(script, expected, actual);
    copied = command.after;
    if (std::ranges::equal(expected, actual, matches)) continue;
    ++different;
    std::cout << path.string() << ":" << command.line << ": $ " << command.text << "\n";
    print_difference(expected, actual);
  }
  copy_until(script.lines.size());
  if (reset && different > 0) std::ofstream(path) << rewritten;
  std::cout << path.string() << ": " << script.commands.size() << " commands, " << different
            << (reset ? " rewritten\n" : " different\n");
  return reset ? 0 : different;
}

void set_environment(const fs::path& bin) {
  const char* path = std::getenv("PATH");
  setenv("PATH", (bin.string() + ":" + (path ? path : "/usr/bin:/bin")).c_str(), 1);
  setenv("TZ", "UTC", 1);
  setenv("LC_ALL", "C.UTF-8", 1);
  setenv("COLUMNS", "80", 1);
  setenv("TERM", "dumb", 1);
  for (const char* name : {"NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"}) unsetenv(name);
}

/// Whether there are pseudo-terminals: a container may come without /dev/pts.
bool has_terminals() {
  const int master = posix_openpt(O_RDWR | O_NOCTTY);
  if (master < 0) return false;
  const bool ready = grantpt(master) == 0 && unlockpt(master) == 0;
  const char* name = ready ? ptsname(master) : nullptr;
  const bool has = name != nullptr && access(name, R_OK | W_OK) == 0;
  close(master);
  return has;
}

/// Whether its commands open terminals: they would wait for what never is on their screens.
bool needs_terminals(const fs::path& script) {
  std::ifstream file(script);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  return text.find("script --") != text.npos || text.find("terminals.sh") != text.npos;
}

}  // namespace

int main(int argc, char** argv) try {
  fs::path bin, source;
  bool reset = false;
  Lines files;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const bool named = (word == "--bin" || word == "--source") && i + 1 < argc;
    if (named) (word == "--bin" ? bin : source) = fs::absolute(argv[++i]);
    if (word == "--reset") reset = true;
    if (!named && word != "--reset") files.push_back(word);
  }
  if (bin.empty() || source.empty() || files.empty()) {
    throw std::runtime_error("usage: run --bin DIR --source DIR [--reset] FILE...");
  }
  set_environment(bin);
  std::size_t different = 0;
  bool skipped = false;
  for (const std::string& file : files) {
    if (needs_terminals(file) && !has_terminals()) {
      std::cout << file << " skipped: there are no pseudo-terminals here; mount /dev/pts\n";
      skipped = true;
    } else {
      different += run_script(file, source, reset);
    }
  }
  constexpr int skipped_code = 77;
  if (different > 0) return 1;
  return skipped ? skipped_code : 0;
} catch (const std::exception& error) {
  std::cout << error.what() << "\n";
  return 2;
}
