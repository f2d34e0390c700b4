#include "kiosk/platform/child.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

extern char** environ;

namespace kiosk::platform {
namespace {

base::Error not_started(const std::string& program, int reason) {
  const std::string why =
      std::strerror(reason);  // NOLINT(concurrency-mt-unsafe): glibc's is thread-local
  return base::io_error("The program " + program + " cannot be started (" + why +
                        "); install it again.");
}

}  // namespace

base::Result<std::unique_ptr<Child>> Child::start(const std::vector<std::string>& command,
                                                  const std::string& errors) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    return not_started(command.at(0), errno);
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  if (!errors.empty()) {
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, S_IRUSR | S_IWUSR);
  }
  std::vector<char*> words;
  for (const std::string& word : command) {
    words.push_back(const_cast<char*>(word.c_str()));
  }
  words.push_back(nullptr);
  pid_t process = 0;
  const int fault = posix_spawn(&process, words[0], &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (fault != 0) {
    close(ends[0]);
    return not_started(command[0], fault);
  }
  return std::unique_ptr<Child>(new Child(process, ends[0]));
}

Child::~Child() {
  kill();
  if (process_ != 0) {
    waitpid(process_, nullptr, 0);
  }
  close(descriptor_);
}

bool Child::send(std::string& bytes) {
  while (!bytes.empty()) {
    const ssize_t sent =
        ::send(descriptor_, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent < 0) {
      return errno == EAGAIN || errno == EINTR;
    }
    bytes.erase(0, static_cast<size_t>(sent));
  }
  return true;
}

bool Child::receive(std::string& into, size_t most) {
  char bytes[65536];
  while (most > 0) {
    const ssize_t count = recv(descriptor_, bytes, std::min(most, sizeof bytes), MSG_DONTWAIT);
    if (count < 0) {
      return errno == EAGAIN || errno == EINTR;
    }
    if (count == 0) {
      return false;
    }
    into.append(bytes, static_cast<size_t>(count));
    most -= static_cast<size_t>(count);
  }
  return true;
}

void Child::kill() {
  if (process_ != 0) {
    ::kill(process_, SIGKILL);
  }
}

bool Child::gone() {
  if (process_ != 0 && waitpid(process_, nullptr, WNOHANG) != 0) {
    process_ = 0;
  }
  return process_ == 0;
}

}  // namespace kiosk::platform
