#include "kiosk/sync/outcome.h"

#include <gtest/gtest.h>

#include "kiosk/sync/status.h"

namespace kiosk::sync {
namespace {

std::string said(const std::string& what) {
  return failure(Reason::Missing, what).message;
}

TEST(Failure, SaysWhatItIsGivenAndWhatToDo) {
  EXPECT_EQ(said("The server has no file \xC3\xBC"),
            "The server has no file \xC3\xBC; check the address, or upload the file.");
}

// Names of roles and headers of servers come from others and stand in messages.
TEST(Failure, SaysNothingThatCouldSteerATerminalOrForgeALine) {
  EXPECT_TRUE(said("The role \"a\nb\r\x1B[2J\x07\x7F\"").starts_with("The role \"a?b??[2J??\";"));
  EXPECT_TRUE(said("\xC2\x9B"
                   "31m")
                  .starts_with("?31m;"));  // the same as one code point
  EXPECT_TRUE(said("a\xE2\x80\xAE"
                   "b")
                  .starts_with("a?b;"));  // right-to-left override
  EXPECT_TRUE(said("a\xE2\x81\xA6"
                   "b")
                  .starts_with("a?b;"));  // isolate
  EXPECT_TRUE(said("a\xE2\x80\xA8"
                   "b")
                  .starts_with("a?b;"));  // line separator
  EXPECT_TRUE(said(std::string("a\0b", 3)).starts_with("a?b;"));
  EXPECT_TRUE(said("a\xFF"
                   "b\xC3")
                  .starts_with("a?b?;"));
}

TEST(Failure, IsShortWhateverItIsGiven) {
  const std::string message = said(std::string(60'000, 'x'));
  EXPECT_LT(message.size(), 700U);
  EXPECT_TRUE(message.ends_with("x...; check the address, or upload the file.")) << message;
  EXPECT_LT(said(std::string(60'000, '\xC3')).size(), 700U);
}

TEST(Failure, OfAnyTextCanBeKeptInTheStatus) {
  base::MemoryFiles files;
  Status status;
  status.last_failure = "missing";
  status.last_message = said("\x1B\n\xFF\"\\" + std::string(1, '\0'));
  ASSERT_TRUE(write_status(files, "k", status));
  EXPECT_EQ(read_status(files, "k").last_message, status.last_message);
}

}  // namespace
}  // namespace kiosk::sync
