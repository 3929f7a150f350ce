// Runs a command and compares the most memory it had in use with a limit.
//
//     peak_memory KIB COMMAND [ARGUMENT...]
//
// Exit code: the command's own, or 99 with a message if it used more than KIB.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
  constexpr int used_more = 99;
  constexpr int not_found = 127;
  if (argc < 3) {
    std::fputs("usage: peak_memory KIB COMMAND [ARGUMENT...]\n", stderr);
    return 2;
  }
  const pid_t child = fork();
  if (child == 0) {
    execvp(argv[2], argv + 2);
    std::perror(argv[2]);
    _exit(not_found);
  }
  int status = 0;
  rusage usage = {};
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) {
    std::perror("peak_memory");
    return used_more;
  }
  const long limit = std::atol(argv[1]);
  if (usage.ru_maxrss > limit) {
    std::fprintf(stderr, "used %ld KiB, more than %ld\n", usage.ru_maxrss, limit);
    return used_more;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
