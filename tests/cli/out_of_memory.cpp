// Lets the n-th allocation of a command fail, for n = 1, 2, 3, ..., and looks at how it ends.
//
//     out_of_memory SOURCE COMMAND
//
// A command whose memory runs out says so and ends with 3; what it has printed is the beginning of
// what it prints otherwise, a file under the name that it was to get is the old one or the whole
// new one, what proves it stands beside no other, and no other file is left. Or it can do without,
// and prints what it always prints. It never dies, nothing is given back twice, and nothing is
// called a bug.
//
// Each try is a process of its own, split off from this one. All of the last allocations are tried,
// where a command does what it is for; before them, while it reads its command line and its pack,
// ever farther apart. Every second time all that follow fail as well.

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <new>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "cli/commands.hpp"

namespace fs = std::filesystem;

namespace {

/// Which allocation fails; shared with the processes that are split off.
struct Plan {
  std::atomic<long> made = 0;
  std::atomic<long> fails_at = 0;  // 0: none
  std::atomic<bool> all_later_too = false;
};

Plan* plan = nullptr;
bool is_the_command = false;  // only its allocations count

/// Stands before each block.
struct alignas(__STDCPP_DEFAULT_NEW_ALIGNMENT__) Mark {
  std::uint64_t is = 0;
};
constexpr std::uint64_t in_use = 0x616c6c6f63617465;
constexpr std::uint64_t given_back = 0x676f6e65676f6e65;

bool must_fail() {
  if (!is_the_command) return false;
  const long number = ++plan->made;
  const long fails_at = plan->fails_at;
  return fails_at != 0 && (plan->all_later_too ? number >= fails_at : number == fails_at);
}

[[noreturn]] void die(const char* why) {
  static_cast<void>(write(STDERR_FILENO, why, std::char_traits<char>::length(why)));
  std::abort();
}

}  // namespace

void* operator new(std::size_t size) {
  if (must_fail()) throw std::bad_alloc();
  void* memory = std::malloc(size + sizeof(Mark));
  if (memory == nullptr) throw std::bad_alloc();
  return new (memory) Mark{in_use} + 1;
}

void operator delete(void* block) noexcept {
  if (block == nullptr) return;
  Mark* mark = static_cast<Mark*>(block) - 1;
  if (mark->is == given_back) die("a block is given back twice\n");
  if (mark->is != in_use) die("what is given back is no block\n");
  mark->is = given_back;
  std::free(mark);
}

void operator delete(void* block, std::size_t /*size*/) noexcept { operator delete(block); }

/// What is not given back at such an end goes back to the system.
extern "C" const char* __asan_default_options() { return "detect_leaks=0"; }

namespace {

struct Run {
  std::vector<std::string> words;  // of the command line; files are below the source, or here
  std::string input;
  std::string output;                                 // the file that it writes; empty: none
  std::vector<std::vector<std::string>> before = {};  // commands whose output it reads
};

const std::string old_text = "old\n";

/// How a command ended, and what it left.
struct End {
  int status = 0;  // as of waitpid
  std::string printed, complained, written;
  std::set<std::string> files;  // in the directory

  [[nodiscard]] bool is_regular() const { return WIFEXITED(status); }
  [[nodiscard]] int code() const { return WEXITSTATUS(status); }
};

std::map<std::string, Run> all_runs(const std::string& source) {
  const std::string examples = source + "/examples/";
  const std::string packs = source + "/tests/packs/good/";
  const std::string layer = packs + "layer.yaml";
  std::ofstream("people.ndjson") << R"({"id": "ana", "answers": {"fever": "yes"}}
{"id": "ben", "answers": {"pain_duration": "6 weeks", "major_injury": "none"}}
{"answers": {"fever": "maybe"}}
{"id": "ana", "answers": {}}
{"answers": {"temperature": "101.3 F", "fever": "no"}}
)";
  std::ofstream("people.csv") << "id,fever,major_injury,pain_duration,note\n"
                              << "ana,yes,none,5 weeks,\"well, \"\"well\"\"\"\n"
                              << "ben,no,car_crash,,\ncleo,no,nothing,,\n";
  std::ofstream("vignettes.yaml") << R"(- id: hot
  answers: {fever: yes, numb: no}
  expect: {disposition: doctor, fired: [rule_a], care: [rest]}
- id: cool
  answers: {fever: no, numb: no, pregnant: unknown}
  expect: {disposition: self_care, care: [rest, ice, bath]}
)";
  const std::vector<std::string> people = {
      examples + "clinic-day.yaml", examples + "with-mistakes.yaml", "people.ndjson", "people.csv"};
  const auto batch = [&](std::vector<std::string> options) {
    std::vector<std::string> words = {"batch"};
    words.insert(words.end(), people.begin(), people.end());
    words.insert(words.end(), options.begin(), options.end());
    return words;
  };
  const auto part = [&](const std::string& number) {
    return batch({"--shard", number + "/2", "-o", number + ".part", "--bad-cases-ok"});
  };
  return {
      {"batch", {batch({"-j", "1", "-o", "result", "--summary"}), "", "result"}},
      {"batch_of_threads", {batch({"-j", "3", "-o", "result", "-f", "csv"}), "", "result"}},
      {"batch_to_a_pipe", {batch({"-j", "2", "-f", "yaml"}), "", ""}},
      {"case", {{examples + "self-care.yaml", examples + "with-mistakes.yaml"}, "", ""}},
      {"check", {{"check", layer, source + "/rules/upper-back-pain.yaml"}, "", ""}},
      {"diff", {{"diff", packs + "care.yaml", packs + "yes-no.yaml"}, "", ""}},
      {"explain", {{"explain", examples + "incomplete.yaml"}, "", ""}},
      {"interview", {{"-i", "--save", "saved"}, "1\nn\nn\n3 days\n1\nn\n2\n\n\n\n\n", "saved"}},
      {"merge",
       {{"merge", "1.part", "2.part", "-o", "result", "--summary"},
        "",
        "result",
        {part("1"), part("2")}}},
      {"test", {{"test", packs + "care.yaml", "vignettes.yaml"}, "", ""}},
      {"verify", {{"verify", packs + "combinations.yaml", "--format", "json"}, "", ""}},
  };
}

std::string text_of_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void redirect(int descriptor, const char* path, int flags) {
  const int file = open(path, flags | O_CLOEXEC, 0600);
  if (file < 0 || dup2(file, descriptor) < 0) die("cannot redirect\n");
}

[[noreturn]] void run_here(const std::vector<std::string>& command) {
  redirect(STDIN_FILENO, "input", O_RDONLY);
  redirect(STDOUT_FILENO, "printed", O_WRONLY | O_CREAT | O_TRUNC);
  redirect(STDERR_FILENO, "complained", O_WRONLY | O_CREAT | O_TRUNC);
  std::vector<const char*> words = {"triage"};
  for (const std::string& word : command) words.push_back(word.c_str());
  words.push_back(nullptr);
  plan->made = 0;
  is_the_command = true;
  std::exit(triage::cli::run(static_cast<int>(words.size() - 1), words.data()));
}

int wait_for(pid_t child) {
  using namespace std::chrono_literals;
  int status = 0;
  for (int tries = 0; waitpid(child, &status, WNOHANG) == 0; ++tries) {
    std::this_thread::sleep_for(1ms);
    if (tries == 60'000) kill(child, SIGKILL);
  }
  return status;
}

/// Runs a command as a process of its own. Returns its status.
int status_of(const std::vector<std::string>& command) {
  std::cout.flush();
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) run_here(command);
  return wait_for(child);
}

constexpr auto success = "_SUCCESS";

End end_of(const Run& run) {
  std::ofstream("input") << run.input;
  if (!run.output.empty()) std::ofstream(run.output) << old_text;
  fs::remove(success);
  fs::remove(run.output + ".sha256");
  End end;
  end.status = status_of(run.words);
  end.printed = text_of_file("printed");
  end.complained = text_of_file("complained");
  if (!run.output.empty()) end.written = text_of_file(run.output);
  for (const auto& entry : fs::directory_iterator(".")) end.files.insert(entry.path().filename());
  return end;
}

/// What is wrong with the end of a command; empty if nothing is.
std::string fault_of(const End& end, const End& usual) {
  if (!end.is_regular()) return "it died of signal " + std::to_string(WTERMSIG(end.status));
  for (const std::string& file : end.files) {
    if (!usual.files.contains(file)) return "it left " + file;
  }
  if (end.files.contains(success) && end.written != usual.written) return "it calls that a success";
  if (end.written != old_text && end.written != usual.written) return "its file is not whole";
  if (end.code() == usual.code()) {
    if (end.files != usual.files) return "a file is missing, and it did not say so";
    if (end.printed != usual.printed) return "it printed something else, and did not say so";
    return end.written == usual.written ? "" : "its file is missing, and it did not say so";
  }
  if (end.code() != 3) return "exit code " + std::to_string(end.code());
  if (!usual.printed.starts_with(end.printed)) return "it printed something else";
  if (end.complained.find("memory") == std::string::npos) return "it did not say why";
  return {};
}

/// Which one to try after the n-th of so many.
long next_after(long n, long allocations) {
  constexpr long each_of_the_first = 100;
  constexpr long each_of_the_last = 1500;
  constexpr long part = 25;  // the step is such a part of the way
  const bool is_near_an_end = n < each_of_the_first || n > allocations - each_of_the_last;
  return is_near_an_end ? n + 1 : n + n / part;
}

/// Returns how many ends were wrong.
int walk(const Run& run) {
  plan->fails_at = 0;
  std::ofstream("input") << run.input;
  for (const auto& command : run.before) status_of(command);
  const End usual = end_of(run);
  const long allocations = plan->made;
  if (!usual.is_regular() || usual.code() > 2 || allocations == 0) {
    std::cout << "does not run as it is: " << usual.complained;
    return 1;
  }
  int wrong = 0, tries = 0;
  for (long n = 1; n <= allocations; n = next_after(n, allocations)) {
    plan->fails_at = n;
    plan->all_later_too = ++tries % 2 == 0;
    const End end = end_of(run);
    const std::string fault = fault_of(end, usual);
    if (fault.empty()) continue;
    ++wrong;
    std::cout << "allocation " << n << (plan->all_later_too ? " and all later ones" : "")
              << " failed: " << fault << "\n"
              << end.complained;
  }
  std::cout << allocations << " allocations, " << tries << " tries, " << wrong << " wrong\n";
  return wrong;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) throw std::runtime_error("usage: out_of_memory SOURCE COMMAND");
  const fs::path source = fs::absolute(argv[1]);
  std::string directory = fs::temp_directory_path() / "triage-memory-XXXXXX";
  if (mkdtemp(directory.data()) == nullptr) throw std::runtime_error("cannot make " + directory);
  fs::current_path(directory);
  void* shared =
      mmap(nullptr, sizeof(Plan), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) throw std::runtime_error("no memory to share");
  plan = new (shared) Plan;
  const int wrong = walk(all_runs(source.string()).at(argv[2]));
  fs::current_path("/");
  fs::remove_all(directory);
  return wrong == 0 ? 0 : 1;
} catch (const std::exception& error) {
  std::cout << error.what() << "\n";
  return 2;
}
