#include "kiosk/platform/headphone_jack.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/input.h>
#include <unistd.h>

namespace {

using kiosk::base::MemoryLog;
using kiosk::platform::HeadphoneJack;

// The jack's end of a pipe, into which the test writes what the kernel would.
struct JackPipe {
  JackPipe() {
    EXPECT_EQ(pipe2(ends, O_NONBLOCK), 0);
    jack = std::make_unique<HeadphoneJack>(std::vector<int>{ends[0]});
  }

  ~JackPipe() { hang_up(); }

  void put(int type, int code, int value) const {
    input_event event{};
    event.type = static_cast<__u16>(type);
    event.code = static_cast<__u16>(code);
    event.value = value;
    EXPECT_EQ(write(ends[1], &event, sizeof event), static_cast<ssize_t>(sizeof event));
  }

  void hang_up() {
    if (ends[1] >= 0) {
      close(ends[1]);
    }
    ends[1] = -1;
  }

  int ends[2] = {-1, -1};
  std::unique_ptr<HeadphoneJack> jack;
};

TEST(HeadphoneJack, TellsThatHeadphonesCameAndWent) {
  JackPipe pipe;
  EXPECT_EQ(pipe.jack->take(), std::nullopt);
  pipe.put(EV_SW, SW_HEADPHONE_INSERT, 1);
  pipe.put(EV_SYN, SYN_REPORT, 0);
  EXPECT_EQ(pipe.jack->take(), true);
  EXPECT_EQ(pipe.jack->take(), std::nullopt);
  pipe.put(EV_SW, SW_HEADPHONE_INSERT, 0);
  EXPECT_EQ(pipe.jack->take(), false);
}

TEST(HeadphoneJack, TellsHowItIsNowAfterABadContact) {
  JackPipe pipe;
  for (const int value : {1, 0, 1, 0, 1}) {
    pipe.put(EV_SW, SW_HEADPHONE_INSERT, value);
  }
  EXPECT_EQ(pipe.jack->take(), true);
}

TEST(HeadphoneJack, KnowsNoOtherSwitchOrKey) {
  JackPipe pipe;
  pipe.put(EV_SW, SW_LID, 1);
  pipe.put(EV_SW, SW_LINEOUT_INSERT, 1);
  pipe.put(EV_KEY, SW_HEADPHONE_INSERT, 1);
  EXPECT_EQ(pipe.jack->take(), std::nullopt);
}

TEST(HeadphoneJack, IsGoneWithItsDevice) {
  JackPipe pipe;
  pipe.put(EV_SW, SW_HEADPHONE_INSERT, 0);
  pipe.hang_up();
  EXPECT_EQ(pipe.jack->take(), false);
  EXPECT_FALSE(pipe.jack->is_there());
}

TEST(HeadphoneJack, IsNotThereWithoutDevices) {
  MemoryLog log;
  EXPECT_FALSE(HeadphoneJack::find("/no/such/folder", log)->is_there());
  EXPECT_TRUE(log.warnings().empty());
}

}  // namespace
