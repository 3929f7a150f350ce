#pragma once

// Several threads assess chunks; their results come back in the order of the chunks. So the bytes
// of a run are the same with any number of threads.
//
// Memory is bounded by what is under way: two chunks more than there are threads besides the
// caller's, of 2 MiB of text together or of one chunk that is larger, and their records.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "triage/batch/assess_chunk.hpp"

namespace triage {

/// A chunk of a file, or that the file ends: then there is no `chunk`, and `end` is what stands
/// there.
struct BatchJob {
  std::shared_ptr<const CaseSource> source;
  CaseFormat format = CaseFormat::yaml;
  std::optional<Chunk> chunk;
  std::optional<EndOfFile> end = {};
};

/// To be used by one thread, that of the caller.
class AssessInOrder {
 public:
  /// What it throws comes out of `submit` or `finish`.
  using Take = std::function<void(const BatchJob& job, AssessedChunk result)>;

  /// `take` gets the results, on the thread that calls `submit` and `finish`; that one is the first
  /// of the `threads`, and works where it would have to wait. `work` must outlive this. Where the
  /// system has no more threads to give, it goes on with those that there are, if need be with the
  /// caller's alone.
  AssessInOrder(const BatchWork& work, std::size_t threads, Take take);
  AssessInOrder(const AssessInOrder&) = delete;
  AssessInOrder& operator=(const AssessInOrder&) = delete;
  /// Stops after what is being worked at; results not taken yet are dropped.
  ~AssessInOrder();

  /// Waits while too much is under way, and meanwhile calls `take` for what is done. What was
  /// thrown over a chunk, in whatever thread, is thrown here or by `finish` where its result would
  /// have been taken; all before it were. This is then only to be destroyed.
  void submit(BatchJob job);
  /// Waits for all that is under way, and takes it. More may be submitted then.
  void finish();

 private:
  struct Task {
    BatchJob job;
    std::size_t bytes = 0;  // of the chunk
    AssessedChunk result;
    std::exception_ptr bug;
    bool is_done = false;
  };

  void work_on_tasks(const BatchWork& work);
  void work_on_next(ChunkAssessor& assessor, std::unique_lock<std::mutex>& lock);
  [[nodiscard]] bool is_too_much() const;
  [[nodiscard]] bool first_is_done();
  void take_first();

  Take take_;
  KnownTexts known_;
  ChunkAssessor assessor_;            // of the caller
  std::vector<std::thread> threads_;  // the others
  std::mutex mutex_;
  std::condition_variable has_work_;
  std::condition_variable has_result_;
  std::deque<std::shared_ptr<Task>> to_do_;
  std::deque<std::shared_ptr<Task>> under_way_;  // in the order of their chunks
  std::size_t bytes_under_way_ = 0;
  bool stops_ = false;
};

}  // namespace triage
