#include "cli/interrupts.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace triage::cli {
namespace {

volatile std::sig_atomic_t interrupted_by = 0;
constexpr auto interrupts = std::to_array<int>({SIGINT, SIGTERM, SIGHUP});
constexpr int reminder = SIGALRM;

/// The first signal may come between a look at `interrupted_by` and a call that waits. The next one
/// comes soon, and soon again. (The handler may use what the C library calls safe there; that is
/// so of setitimer.)
void note_interrupt(int signal) {
  constexpr int tenth_of_a_second = 100'000;  // in microseconds
  constexpr timeval soon = {0, tenth_of_a_second};
  constexpr itimerval again_and_again = {soon, soon};
  interrupted_by = signal;
  setitimer(ITIMER_REAL, &again_and_again, nullptr);
}

sigset_t set_of_interrupts() {
  sigset_t signals = {};
  sigemptyset(&signals);
  for (const int signal : interrupts) sigaddset(&signals, signal);
  sigaddset(&signals, reminder);
  return signals;
}

bool would_wait(int error_number) { return error_number == EAGAIN; }

/// Waits where a descriptor that never waits has refused. What poll has to say shows at the next
/// try.
void wait_for(int descriptor, short what) {
  pollfd waiting = {descriptor, what, 0};
  static_cast<void>(poll(&waiting, 1, -1));
}

/// Makes a call again that another signal has ended.
template <class Call>
auto unless_interrupted(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR && !was_interrupted()) result = call();
  return result;
}

}  // namespace

void catch_interrupts() {
  struct sigaction action = {};
  sigemptyset(&action.sa_mask);
  action.sa_handler = [](int) {};
  sigaction(reminder, &action, nullptr);
  sigset_t reminders = {};
  sigemptyset(&reminders);
  sigaddset(&reminders, reminder);
  pthread_sigmask(SIG_UNBLOCK, &reminders, nullptr);
  action.sa_handler = note_interrupt;
  for (const int signal : interrupts) {
    struct sigaction before = {};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);  // nohup, and the like
  }
}

bool was_interrupted() { return interrupted_by != 0; }

StartsThreadsWithoutInterrupts::StartsThreadsWithoutInterrupts() {
  const sigset_t blocked = set_of_interrupts();
  pthread_sigmask(SIG_BLOCK, &blocked, &before_);
}

StartsThreadsWithoutInterrupts::~StartsThreadsWithoutInterrupts() {
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

int open_file(const char* path, int flags) {
  return unless_interrupted([=] { return open(path, flags); });
}

ssize_t read_some(int descriptor, char* to, std::size_t size) {
  while (!was_interrupted()) {
    const ssize_t count = read(descriptor, to, size);
    if (count >= 0) return count;
    if (would_wait(errno)) {
      wait_for(descriptor, POLLIN);
    } else if (errno != EINTR) {
      return count;
    }
  }
  errno = EINTR;
  return -1;
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(descriptor, bytes.data(), bytes.size());
    const bool must_wait = count < 0 && would_wait(errno);
    if (count < 0 && errno != EINTR && !must_wait) return false;
    bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (!bytes.empty() && was_interrupted()) {
      errno = EINTR;
      return false;
    }
    if (must_wait) wait_for(descriptor, POLLOUT);
  }
  return true;
}

bool sync_file(int descriptor) {
  return unless_interrupted([=] { return fsync(descriptor); }) == 0;
}

}  // namespace triage::cli
