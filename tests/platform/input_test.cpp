#include "kiosk/platform/input.h"

#include <gtest/gtest.h>

namespace kiosk::platform {
namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

std::string refusal(const Rows& rows) {
  const auto table = KeyTable::parse(rows);
  return table ? "" : table.error().message;
}

PointerInput pointer(PointerKind kind, std::int64_t finger, int at_ms) {
  return {kind, finger, 10, 20, base::Monotonic(at_ms)};
}

TEST(KeyTable, ReadsNamesAndUsageNumbers) {
  const auto table = KeyTable::parse(
      {{"0x72", "back"}, {"104", "next"}, {"F14", "previous"}, {"Keypad Enter", "activate"}});
  ASSERT_TRUE(table);
  EXPECT_EQ(table->find(0x72), Key::Back);
  EXPECT_EQ(table->find(104), Key::Next);  // F13
  EXPECT_EQ(table->find(105), Key::Previous);
  EXPECT_EQ(table->find(88), Key::Activate);
  EXPECT_EQ(table->find(81), std::nullopt);  // the arrows of the usual table are gone
}

TEST(KeyTable, TakesAProfileAndWhatOtherRowsSayInstead) {
  for (const char* name : {"arrows", "audionav", "switch"}) {
    EXPECT_TRUE(KeyTable::parse({{"profile", name}})) << name;
  }
  const auto jack = KeyTable::parse({{"profile", "audionav"}, {"F15", "help"}});
  ASSERT_TRUE(jack) << jack.error().message;
  EXPECT_EQ(jack->find(114), Key::Back);
  EXPECT_EQ(jack->find(107), Key::HeadphonesOut);
  EXPECT_EQ(jack->find(106), Key::Help);
  EXPECT_EQ(jack->find(81), std::nullopt);
  EXPECT_EQ(KeyTable::parse({{"profile", "switch"}})->find(44), Key::Switch);
  EXPECT_NE(KeyTable::parse({{"profile", "abacus"}}).error().message.find("\"abacus\""),
            std::string::npos);
}

TEST(KeyTable, TakesASingleDigitForTheDigitKey) {
  const auto table = KeyTable::parse({{"5", "activate"}});
  ASSERT_TRUE(table);
  EXPECT_EQ(table->find(34), Key::Activate);
  EXPECT_EQ(table->find(5), std::nullopt);
}

TEST(KeyTable, RefusesWhatItDoesNotUnderstandInOneSentence) {
  for (const Rows& rows : {Rows{{"F99", "next"}}, Rows{{"", "next"}}, Rows{{"0x", "next"}},
                           Rows{{"9999", "next"}}, Rows{{"-5", "next"}}, Rows{{"F13", "jump"}},
                           Rows{{"F13", "next"}, {"104", "back"}}, Rows{{"F13", "next"}}, Rows{}}) {
    const std::string sentence = refusal(rows);
    EXPECT_EQ(sentence.rfind("The key table ", 0), 0U) << sentence;
    EXPECT_EQ(sentence.back(), '.');
    EXPECT_NE(sentence.find(';'), std::string::npos) << "does not say what to do: " << sentence;
  }
  EXPECT_NE(refusal({{"F99", "next"}}).find("\"F99\""), std::string::npos);
  EXPECT_NE(refusal({{"F13", "jump"}}).find("\"jump\""), std::string::npos);
  EXPECT_NE(refusal({{"F13", "next"}, {"104", "back"}}).find("twice"), std::string::npos);
}

TEST(KeyTable, HasEveryKeyInTheUsualTable) {
  const KeyTable table = KeyTable::usual();
  std::vector<Key> found;
  for (int usage = 0; usage < 512; ++usage) {
    if (const auto key = table.find(usage)) {
      found.push_back(*key);
    }
  }
  for (const Key key : {Key::Next, Key::Previous, Key::Activate, Key::Back, Key::Home, Key::Help,
                        Key::Repeat, Key::Pause, Key::VolumeUp, Key::VolumeDown}) {
    EXPECT_NE(std::find(found.begin(), found.end(), key), found.end());
  }
  EXPECT_EQ(table.find(114), Key::Back);  // F23
}

// Which of the presses at these moments are taken.
std::vector<int> taken(Debounce debounce, const std::vector<std::pair<Key, int>>& presses) {
  std::vector<int> times;
  for (const auto& [key, at_ms] : presses) {
    if (debounce.accept({key, base::Monotonic(at_ms)})) {
      times.push_back(at_ms);
    }
  }
  return times;
}

TEST(Debounce, DropsTheSecondPressOfATremblingHand) {
  const Debounce slow(base::Monotonic(500));
  EXPECT_EQ(taken(slow, {{Key::Next, 0}, {Key::Next, 499}}), std::vector({0}));
  EXPECT_EQ(taken(slow, {{Key::Next, 0}, {Key::Next, 500}}), std::vector({0, 500}));
  // A hand that goes on trembling has not let go yet.
  EXPECT_EQ(taken(slow, {{Key::Next, 0}, {Key::Next, 400}, {Key::Next, 800}, {Key::Next, 1300}}),
            std::vector({0, 1300}));
}

TEST(Debounce, TakesAnotherKeyAtOnce) {
  // A plug that wobbles on its way in, too.
  EXPECT_EQ(taken(Debounce(), {{Key::HeadphonesIn, 0},
                               {Key::HeadphonesOut, 20},
                               {Key::HeadphonesIn, 40},
                               {Key::HeadphonesIn, 60}}),
            std::vector({0, 20, 40}));
}

TEST(Debounce, LetsFastHandsThroughAndEverythingWithoutAPause) {
  EXPECT_EQ(taken(Debounce(), {{Key::Next, 0}, {Key::Next, 140}, {Key::Next, 280}}),
            std::vector({0, 140, 280}));
  EXPECT_EQ(taken(Debounce(base::Monotonic(0)), {{Key::Next, 0}, {Key::Next, 0}}),
            std::vector({0, 0}));
}

TEST(Contacts, CancelAFingerThatIsSilentForTenSeconds) {
  Contacts contacts;
  EXPECT_TRUE(contacts.accept(pointer(PointerKind::Down, 7, 1000)));
  EXPECT_TRUE(contacts.accept(pointer(PointerKind::Down, 8, 5000)));
  EXPECT_EQ(contacts.next_deadline(), base::Monotonic(11000));
  EXPECT_TRUE(contacts.cancel_silent(base::Monotonic(10999)).empty());
  const auto cancelled = contacts.cancel_silent(base::Monotonic(11000));
  ASSERT_EQ(cancelled.size(), 1U);
  EXPECT_EQ(cancelled[0], pointer(PointerKind::Cancel, 7, 11000));
  EXPECT_EQ(contacts.next_deadline(), base::Monotonic(15000));
  EXPECT_TRUE(contacts.cancel_silent(base::Monotonic(11001)).empty());
}

TEST(Contacts, AreKeptAliveByMoving) {
  Contacts contacts;
  contacts.accept(pointer(PointerKind::Down, 7, 0));
  contacts.accept(pointer(PointerKind::Move, 7, 9000));
  EXPECT_TRUE(contacts.cancel_silent(base::Monotonic(10000)).empty());
  EXPECT_EQ(contacts.cancel_silent(base::Monotonic(19000)).size(), 1U);
}

TEST(Contacts, DropWhatComesAfterACancel) {
  Contacts contacts;
  contacts.accept(pointer(PointerKind::Down, 7, 0));
  contacts.cancel_silent(base::Monotonic(10000));
  EXPECT_FALSE(contacts.accept(pointer(PointerKind::Move, 7, 10001)));
  EXPECT_FALSE(contacts.accept(pointer(PointerKind::Up, 7, 10002)));
  EXPECT_TRUE(contacts.accept(pointer(PointerKind::Down, 7, 10003)));
  EXPECT_TRUE(contacts.accept(pointer(PointerKind::Up, 7, 10004)));
  EXPECT_EQ(contacts.next_deadline(), std::nullopt);
}

TEST(Batch, JoinsMovesOfOneFingerOnly) {
  std::vector<Input> batch;
  append(batch, pointer(PointerKind::Down, 1, 0));
  append(batch, pointer(PointerKind::Move, 1, 1));
  append(batch, pointer(PointerKind::Move, 1, 2));
  append(batch, pointer(PointerKind::Move, 2, 3));
  append(batch, KeyInput{Key::Home, base::Monotonic(4)});
  append(batch, pointer(PointerKind::Move, 2, 5));
  append(batch, pointer(PointerKind::Up, 2, 6));
  ASSERT_EQ(batch.size(), 6U);
  EXPECT_EQ(std::get<PointerInput>(batch[1]), pointer(PointerKind::Move, 1, 2));
}

}  // namespace
}  // namespace kiosk::platform
