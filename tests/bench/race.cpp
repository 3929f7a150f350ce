// Measures commands against each other.
//
//     race ROUNDS < COMMANDS > RESULTS
//
// A line of COMMANDS is a name and the command's arguments, all separated by tabs. In every round
// each command runs once, one after the other, so that whatever else the machine does hits them
// alike; a first round, to warm up, does not count. Output is thrown away, and a command that fails
// ends the race. A line of RESULTS is, separated by tabs: the name, the median of the seconds from
// start to exit, the median of the processor's seconds, and the most KiB in memory.

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Runner {
  std::string name;
  std::vector<std::string> arguments;
  std::vector<double> elapsed;    // seconds
  std::vector<double> processor;  // seconds
  long peak = 0;                  // KiB
};

std::vector<Runner> read_commands(std::istream& in) {
  std::vector<Runner> runners;
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    Runner& runner = runners.emplace_back();
    std::getline(words, runner.name, '\t');
    for (std::string word; std::getline(words, word, '\t');) runner.arguments.push_back(word);
  }
  return runners;
}

pid_t start(const std::vector<std::string>& arguments) {
  std::vector<char*> pointers;
  for (const std::string& argument : arguments) {
    pointers.push_back(const_cast<char*>(argument.c_str()));  // an old signature
  }
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = -1;
  const int error =
      posix_spawnp(&child, pointers.front(), &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? child : -1;
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

void run_once(Runner& runner) {
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = start(runner.arguments);
  int status = 0;
  rusage usage = {};
  if (child < 0 || wait4(child, &status, 0, &usage) < 0 || status != 0) {
    std::cerr << "race: " << runner.name << " failed\n";
    std::exit(EXIT_FAILURE);
  }
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
  runner.elapsed.push_back(elapsed.count());
  runner.processor.push_back(seconds(usage.ru_utime) + seconds(usage.ru_stime));
  runner.peak = std::max(runner.peak, usage.ru_maxrss);
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 != 0 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc == 2 ? std::atoi(argv[1]) : 0;
  std::vector<Runner> runners = read_commands(std::cin);
  if (rounds < 1 || runners.empty()) {
    std::cerr << "usage: race ROUNDS < COMMANDS\n";
    return EXIT_FAILURE;
  }
  for (int round = 0; round <= rounds; ++round) {
    for (Runner& runner : runners) {
      run_once(runner);
      if (round == 0) runner.elapsed.clear(), runner.processor.clear();
    }
  }
  for (const Runner& runner : runners) {
    std::printf("%s\t%.6f\t%.6f\t%ld\n", runner.name.c_str(), median(runner.elapsed),
                median(runner.processor), runner.peak);
  }
}
