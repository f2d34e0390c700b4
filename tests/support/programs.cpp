#include "tests/support/programs.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

extern char** environ;

namespace test_support {
namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

Scratch::Scratch() {
  std::string name = ::testing::TempDir() + "wegweiser-sync-XXXXXX";
  if (mkdtemp(name.data()) == nullptr) {
    std::abort();
  }
  folder_ = name;
}

Scratch::~Scratch() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string Scratch::write(const std::string& name, const std::string& bytes) const {
  const std::filesystem::path path(*this / name);
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::string Scratch::read(const std::string& name) const {
  return std::filesystem::is_regular_file(*this / name) ? contents(*this / name) : "none";
}

std::vector<std::string> Scratch::files(const std::string& name) const {
  std::vector<std::string> names;
  const std::filesystem::path root(*this / name);
  if (!std::filesystem::exists(root)) {
    return names;
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.is_regular_file()) {
      names.push_back(entry.path().lexically_relative(root).string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

Running::Running(const std::vector<std::string>& words) {
  std::vector<std::string> copies = words;
  std::vector<char*> arguments;
  for (std::string& word : copies) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  const std::string output = scratch_ / "output";
  const std::string errors = scratch_ / "errors";
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT,
                                   0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.c_str(), O_WRONLY | O_CREAT,
                                   0600);
  const int failed =
      posix_spawnp(&child_, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  EXPECT_EQ(failed, 0) << "Cannot run " << words[0];
  child_ = failed == 0 ? child_ : 0;
}

Running::~Running() {
  if (child_ != 0) {
    stop();
    wait();
  }
}

void Running::stop() const {
  kill(child_, SIGTERM);
}

Ended Running::wait() {
  int status = 0;
  const bool ended = child_ != 0 && waitpid(child_, &status, 0) == child_;
  child_ = 0;
  const int code = ended && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return {code, scratch_.read("errors"), scratch_.read("output")};
}

Ended run_program(const std::vector<std::string>& words) {
  return Running(words).wait();
}

}  // namespace test_support
