#include "triage/batch/in_order.hpp"

#include <new>
#include <utility>

namespace triage {
namespace {

/// Of the chunks under way, whose records may take several times as much.
constexpr std::size_t most_bytes_under_way = std::size_t{2} << 20U;

/// Of records in words: those of a pack with some 10,000 different ones.
constexpr std::size_t most_text_bytes = std::size_t{6} << 20U;

}  // namespace

AssessInOrder::AssessInOrder(const BatchWork& work, std::size_t threads, Take take)
    : take_(std::move(take)), known_(most_text_bytes), assessor_(work, known_) {
  try {
    for (std::size_t i = 1; i < threads; ++i) {
      threads_.emplace_back([this, &work] { work_on_tasks(work); });
    }
  } catch (const std::exception&) {  // no thread or memory to be had: the threads so far will do
  }
}

AssessInOrder::~AssessInOrder() {
  {
    const std::lock_guard lock(mutex_);
    stops_ = true;
  }
  has_work_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void AssessInOrder::work_on_tasks(const BatchWork& work) {
  std::optional<ChunkAssessor> assessor;
  try {
    assessor.emplace(work, known_);
  } catch (const std::bad_alloc&) {  // the others do its work
    return;
  }
  while (true) {
    std::unique_lock lock(mutex_);
    has_work_.wait(lock, [this] { return stops_ || !to_do_.empty(); });
    if (stops_) return;
    work_on_next(*assessor, lock);
  }
}

/// Lets go of the lock while it works.
void AssessInOrder::work_on_next(ChunkAssessor& assessor, std::unique_lock<std::mutex>& lock) {
  const std::shared_ptr<Task> task = std::move(to_do_.front());
  to_do_.pop_front();
  lock.unlock();
  try {
    task->result = assessor.assess(task->job.source, task->job.format, *task->job.chunk);
  } catch (...) {
    task->bug = std::current_exception();
  }
  task->job.chunk.reset();  // its memory is needed for the next one
  lock.lock();
  task->is_done = true;
  has_result_.notify_one();
}

void AssessInOrder::submit(BatchJob job) {
  auto task = std::make_shared<Task>();
  task->bytes = job.chunk ? job.chunk->size : 0;
  task->is_done = !job.chunk;
  task->job = std::move(job);
  bytes_under_way_ += task->bytes;
  under_way_.push_back(task);
  if (!task->is_done) {
    const std::lock_guard lock(mutex_);
    to_do_.push_back(std::move(task));
  }
  has_work_.notify_one();
  while (!under_way_.empty() && (is_too_much() || first_is_done())) take_first();
}

void AssessInOrder::finish() {
  while (!under_way_.empty()) take_first();
}

/// Each thread has its chunk, and two are there for those who are ready first.
bool AssessInOrder::is_too_much() const {
  const std::size_t most = threads_.empty() ? 0 : threads_.size() + 2;
  return under_way_.size() > most || bytes_under_way_ > most_bytes_under_way;
}

bool AssessInOrder::first_is_done() {
  const std::lock_guard lock(mutex_);
  return under_way_.front()->is_done;
}

/// While the first is not done, there is something else to do, or somebody else is at it.
void AssessInOrder::take_first() {
  const std::shared_ptr<Task> task = std::move(under_way_.front());
  under_way_.pop_front();
  bytes_under_way_ -= task->bytes;
  {
    std::unique_lock lock(mutex_);
    while (!task->is_done) {
      if (to_do_.empty()) {
        has_result_.wait(lock);
      } else {
        work_on_next(assessor_, lock);
      }
    }
  }
  if (task->bug) std::rethrow_exception(task->bug);
  take_(task->job, std::move(task->result));
}

}  // namespace triage
