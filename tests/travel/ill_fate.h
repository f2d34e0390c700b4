#pragma once
#include <string>

#include "tests/travel/town.h"

namespace test_support {

// A folder in which, and in whose folders, nobody may write, until `end`. Root may, so its programs
// are started without that privilege: put `before` in front.
class ReadOnly {
 public:
  explicit ReadOnly(std::string folder);
  ~ReadOnly();
  ReadOnly(const ReadOnly&) = delete;
  ReadOnly& operator=(const ReadOnly&) = delete;

  Words before() const;
  void end() const;

 private:
  std::string folder_;
};

// A folder on a real disk that is full: what runs behind `before` finds a copy of it on a file
// system without a free byte, at the same path. Needs the right to mount.
class FullDisk {
 public:
  explicit FullDisk(std::string folder);

  // Empty, or why there can be none on this machine.
  const std::string& why_not() const { return why_not_; }

  Words before() const;

  // The folder is from now on as the programs left it on that disk.
  void bring_back() const;

 private:
  std::string folder_;
  std::string why_not_;
};

enum class Newer { Schema, Program };

// Publishes content for a newer schema, or that asks for a newer program.
void publish_newer(const Town& town, Newer what);

}  // namespace test_support
