#pragma once

// Ctrl-C, a polite kill and the end of the terminal, and the calls that they end: every wait for
// somebody else (a reader, a writer, the other end of a pipe) is one of these, and none outlasts an
// interrupt by more than a moment.

#include <sys/types.h>

#include <csignal>
#include <cstddef>
#include <string_view>

namespace triage::cli {

/// From now on those signals (unless the caller ignores them) only make `was_interrupted` true.
/// Calls that wait then end again and again: one that began just after somebody looked ends too.
void catch_interrupts();
bool was_interrupted();

/// While this lives, threads that are started leave those signals to the others: the thread that
/// waits for input or output is the one that has to be woken.
class StartsThreadsWithoutInterrupts {
 public:
  StartsThreadsWithoutInterrupts();
  StartsThreadsWithoutInterrupts(const StartsThreadsWithoutInterrupts&) = delete;
  StartsThreadsWithoutInterrupts& operator=(const StartsThreadsWithoutInterrupts&) = delete;
  ~StartsThreadsWithoutInterrupts();

 private:
  sigset_t before_ = {};
};

// As the system's own, but another signal does not end them, and what a descriptor that never waits
// refuses for now is waited for. After an interrupt they fail with EINTR.

/// Waits for the other end of a pipe.
int open_file(const char* path, int flags);
/// The bytes that come next: 0 at the end, negative at an error. Nothing is read once there was an
/// interrupt.
ssize_t read_some(int descriptor, char* to, std::size_t size);
/// Whether all was written; if not, `errno` says why. An interrupt does not cost what can be
/// written without waiting.
bool write_all(int descriptor, std::string_view bytes);
/// Brings what was written to the disk.
bool sync_file(int descriptor);

}  // namespace triage::cli
