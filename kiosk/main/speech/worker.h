#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "kiosk/main/speech/engine.h"

namespace kiosk::main {

// Works requests one after another in a thread of its own and writes the answers to `fd`.
// Members may be called from one other thread.
class Worker {
 public:
  // Says Hello.
  Worker(Engine engine, int fd);

  // Ends what is running, forgets what waits.
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // Queues it; refuses it if too many wait. Waits for as long as the kiosk reads no answers.
  void speak(std::uint32_t request, speech::Speak what);

  void cancel(std::uint32_t request);

  // Returns when all that was asked for is answered.
  void finish();

 private:
  struct Waiting {
    std::uint32_t request = 0;
    speech::Speak what;
    bool cancelled = false;
  };

  void run();
  void work(const Waiting& next);
  void answer(std::uint32_t request, speech::Body body);

  Engine engine_;
  const int fd_;
  std::mutex writing_;  // one frame at a time
  std::mutex mutex_;    // guards the four below
  std::condition_variable changed_;
  std::deque<Waiting> waiting_;
  std::uint32_t running_ = 0;
  bool busy_ = false;
  bool over_ = false;
  std::atomic<bool> cancelled_ = false;  // of what is running
  std::atomic<bool> deaf_ = false;       // nobody reads any more
  std::thread thread_;
};

}  // namespace kiosk::main
