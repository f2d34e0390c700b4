#pragma once
#include <string>
#include <vector>

namespace test_support {

// An empty folder of this test, gone when the test is over.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::string operator/(const std::string& name) const { return folder_ + "/" + name; }

  std::string write(const std::string& name, const std::string& bytes) const;
  std::string read(const std::string& name) const;  // "none" if it is not there
  // Names of files below `name`, sorted; folders are walked into.
  std::vector<std::string> files(const std::string& name) const;

 private:
  std::string folder_;
};

struct Ended {
  int code = -1;  // what the program returned; -1 for a signal
  std::string errors;
  std::string output;
};

// A program of this build while it runs. Waits for its end when it goes.
class Running {
 public:
  explicit Running(const std::vector<std::string>& words);
  ~Running();
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  // Asks it to end.
  void stop() const;

  Ended wait();

 private:
  Scratch scratch_;
  int child_ = 0;  // 0: not running
};

// Runs a program of this build to its end.
Ended run_program(const std::vector<std::string>& words);

}  // namespace test_support
