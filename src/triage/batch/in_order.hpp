#pragma once

// Several threads assess chunks; their results come back in the order of the chunks.

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

/// A chunk of a file, or that the file ends.
struct BatchJob {
  std::shared_ptr<const CaseSource> source;
  CaseFormat format = CaseFormat::yaml;
  std::optional<Chunk> chunk;
  std::optional<EndOfFile> end = {};
};

class AssessInOrder {
 public:
  using Take = std::function<void(const BatchJob& job, AssessedChunk result)>;

  /// `take` gets the results, on the thread that calls `submit` and `finish`; that one is the first
  /// of the `threads`, and works where it would have to wait. `work` must outlive this.
  AssessInOrder(const BatchWork& work, std::size_t threads, Take take);
  AssessInOrder(const AssessInOrder&) = delete;
  AssessInOrder& operator=(const AssessInOrder&) = delete;
  /// Stops after what is being worked at; results not taken yet are dropped.
  ~AssessInOrder();

  /// Waits while too much is under way.
  void submit(BatchJob job);
  /// Waits for all that is under way.
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
