#include "kiosk/platform/speech_process.h"

#include <algorithm>

namespace kiosk::platform {

using speech::Frame;

SpeechProcess::SpeechProcess(SpeechPlan plan, const base::Clock& clock, base::Log& log)
    : plan_(std::move(plan)), clock_(clock), log_(log) {}

std::uint32_t SpeechProcess::speak(const speech::Speak& what) {
  last_request_ = last_request_ == 0xFFFFFFFF ? 1 : last_request_ + 1;
  const std::uint32_t request = last_request_;
  if (what.text.size() > speech::kMostText || what.language.size() > 255 ||
      what.voice.size() > 255 || unsent_.size() + what.text.size() > plan_.most_unsent) {
    refused_.push_back({request, speech::Refused{"A text is too long to be spoken; shorten it."}});
    return request;
  }
  if (due_.empty()) {
    heard_ = clock_.now();
  }
  due_.insert(request);
  unsent_ += speech::encode({request, what});
  return request;
}

void SpeechProcess::cancel(std::uint32_t request) {
  std::erase_if(refused_, [&](const Frame& one) { return one.request == request; });
  if (due_.erase(request) > 0) {
    unsent_ += speech::encode({request, speech::Cancel{}});
    if (child_ && !child_->send(unsent_)) {
      unsent_.clear();  // it is dead; `take` will see it
    }
  }
}

std::vector<Frame> SpeechProcess::take() {
  std::erase_if(dying_, [](const auto& child) { return child->gone(); });
  std::vector<Frame> answers = std::move(refused_);
  refused_.clear();
  if (!child_ && !due_.empty() && clock_.now() >= next_start_) {
    start();
  }
  if (!child_) {
    if (!due_.empty() && clock_.now() - heard_ >= plan_.patience) {
      refuse_all("The voice cannot be started; see the lines above.", answers);
    }
    return answers;
  }
  if (!child_->send(unsent_)) {
    unsent_.clear();
  }
  read(answers);
  if (child_ && !due_.empty() && clock_.now() - heard_ >= plan_.patience) {
    give_up("The speech helper hangs; it is started again.", answers);
  }
  return answers;
}

void SpeechProcess::start() {
  auto child = Child::start(plan_.command);
  next_start_ = clock_.now() + plan_.pause;
  if (!child) {
    if (!reported_) {
      log_.warn(child.error().message);
    }
    reported_ = true;
    return;
  }
  child_ = std::move(*child);
  reader_ = {};
  greeted_ = false;
  heard_ = clock_.now();
  ++starts_;
}

void SpeechProcess::read(std::vector<Frame>& answers) {
  std::string bytes;
  const bool alive = child_->receive(bytes, plan_.most_at_once);
  reader_.add(bytes);
  while (true) {
    auto frame = reader_.next();
    if (frame && !*frame) {
      break;
    }
    if (!frame || !accept(std::move(**frame), answers)) {
      give_up("The speech helper does not keep to the protocol; it is started again.", answers);
      return;
    }
  }
  if (!alive) {
    give_up("The speech helper has ended; it is started again.", answers);
  }
}

// False if a helper must not say that.
bool SpeechProcess::accept(Frame&& frame, std::vector<Frame>& answers) {
  if (const auto* hello = std::get_if<speech::Hello>(&frame.body)) {
    const bool first = !greeted_ && hello->version == speech::kProtocolVersion;
    greeted_ = true;
    heard_ = clock_.now();
    reported_ = reported_ && !first;
    sample_rate_ = hello->sample_rate;
    return first && hello->sample_rate >= 8000 && hello->sample_rate <= 48000;
  }
  if (!greeted_ || std::holds_alternative<speech::Speak>(frame.body) ||
      std::holds_alternative<speech::Cancel>(frame.body)) {
    return false;
  }
  const bool last = std::holds_alternative<speech::Ended>(frame.body) ||
                    std::holds_alternative<speech::Refused>(frame.body);
  const bool wanted = due_.contains(frame.request);
  if (wanted) {
    heard_ = clock_.now();  // a flood of other answers is none
  }
  if (last) {
    due_.erase(frame.request);
  }
  if (wanted) {
    answers.push_back(std::move(frame));
  }
  return true;
}

void SpeechProcess::give_up(const std::string& sentence, std::vector<Frame>& answers) {
  if (!reported_) {
    log_.warn(sentence);
  }
  reported_ = true;
  ++failures_;
  child_->kill();
  dying_.push_back(std::move(child_));
  next_start_ = clock_.now() + plan_.pause;
  refuse_all(sentence, answers);
}

void SpeechProcess::refuse_all(const std::string& sentence, std::vector<Frame>& answers) {
  for (const std::uint32_t request : due_) {
    answers.push_back({request, speech::Refused{sentence}});
  }
  due_.clear();
  unsent_.clear();
}

}  // namespace kiosk::platform
