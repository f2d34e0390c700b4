#pragma once
#include <string>
#include <vector>

namespace kiosk::base {

enum class Severity { Info, Warning };

// Where the program says what a technician should know: one sentence, transitions only, nothing
// about a person. Passed by reference to who needs it. Thread-safe: no.
class Log {
 public:
  virtual ~Log() = default;

  virtual void write(Severity severity, const std::string& sentence) = 0;

  void info(const std::string& sentence) { write(Severity::Info, sentence); }

  void warn(const std::string& sentence) { write(Severity::Warning, sentence); }
};

// To standard error, one line each.
class StderrLog final : public Log {
 public:
  void write(Severity severity, const std::string& sentence) override;
};

// Keeps warnings for tests, where an unexpected one is a failure.
class MemoryLog final : public Log {
 public:
  void write(Severity severity, const std::string& sentence) override {
    if (severity == Severity::Warning) {
      warnings_.push_back(sentence);
    }
  }

  const std::vector<std::string>& warnings() const { return warnings_; }

 private:
  std::vector<std::string> warnings_;
};

}  // namespace kiosk::base
