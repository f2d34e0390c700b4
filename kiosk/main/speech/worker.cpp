#include "kiosk/main/speech/worker.h"

#include <unistd.h>
#include <cerrno>

namespace kiosk::main {
namespace {

// False when the other side is gone.
bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      return false;
    }
    bytes.remove_prefix(written < 0 ? 0 : static_cast<size_t>(written));
  }
  return true;
}

}  // namespace

Worker::Worker(Engine engine, int fd) : engine_(std::move(engine)), fd_(fd) {
  answer(0, speech::Hello{speech::kProtocolVersion, engine_.sample_rate()});
  thread_ = std::thread([this] { run(); });
}

Worker::~Worker() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
    cancelled_ = true;
    waiting_.clear();
  }
  changed_.notify_all();
  thread_.join();
}

void Worker::speak(std::uint32_t request, speech::Speak what) {
  {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() < speech::kMostWaiting) {
      waiting_.push_back({request, std::move(what), false});
      changed_.notify_all();
      return;
    }
  }
  answer(request, speech::Refused{"Too many texts wait to be spoken; cancel some first."});
}

void Worker::cancel(std::uint32_t request) {
  const std::lock_guard lock(mutex_);
  if (busy_ && running_ == request) {
    cancelled_ = true;
  }
  for (Waiting& one : waiting_) {
    one.cancelled = one.cancelled || one.request == request;
  }
}

void Worker::finish() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return deaf_ || (!busy_ && waiting_.empty()); });
}

void Worker::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return over_ || !waiting_.empty(); });
    if (over_) {
      return;
    }
    const Waiting next = std::move(waiting_.front());
    waiting_.pop_front();
    running_ = next.request;
    cancelled_ = next.cancelled;
    busy_ = true;
    lock.unlock();
    work(next);
    lock.lock();
    busy_ = false;
    changed_.notify_all();
  }
}

void Worker::work(const Waiting& next) {
  Sink sink;
  sink.sound = [&](const speech::Sound& sound) { answer(next.request, sound); };
  sink.word = [&](const speech::Word& word) { answer(next.request, word); };
  sink.cancelled = [this] { return cancelled_ || deaf_; };
  if (!cancelled_) {
    const auto done = engine_.speak(next.what, sink);
    if (!done) {
      answer(next.request, speech::Refused{done.error().message});
      return;
    }
  }
  answer(next.request, speech::Ended{cancelled_});
}

void Worker::answer(std::uint32_t request, speech::Body body) {
  const std::lock_guard lock(writing_);
  if (!deaf_ && !write_all(fd_, speech::encode({request, std::move(body)}))) {
    deaf_ = true;
  }
}

}  // namespace kiosk::main
