#include "kiosk/sync/patch_pieces.h"

#include <gtest/gtest.h>

using namespace kiosk::sync;

namespace {

constexpr std::size_t kPage = 512;

// A page of a database: `type`, two children before the last, each in a cell of six bytes.
std::string interior(char type, unsigned first, unsigned second, unsigned last) {
  std::string page(kPage, '\0');
  page[0] = type;
  page[4] = 2;
  page[11] = static_cast<char>(last);
  page[13] = 100;
  page[15] = 106;
  page[103] = static_cast<char>(first);
  page[109] = static_cast<char>(second);
  return page;
}

std::string head() {
  std::string page(kPage, '\0');
  page.replace(0, 16, "SQLite format 3", 16);
  page[16] = 2;
  return page;
}

std::uint64_t mebibytes(std::uint64_t count) {
  return count * 1'048'576;
}

}  // namespace

TEST(PatchPieces, AreInOrderAndLookBothWays) {
  EXPECT_EQ(piece_of(0, 10), (Stretch{0, 10}));
  EXPECT_EQ(piece_of(1, 10), (Stretch{10, 0}));
  EXPECT_EQ(piece_of(1, mebibytes(20)), (Stretch{mebibytes(16), mebibytes(4)}));
  EXPECT_EQ(base_of(0, mebibytes(100)), (Stretch{0, mebibytes(24)}));
  EXPECT_EQ(base_of(1, mebibytes(100)), (Stretch{mebibytes(8), mebibytes(32)}));
  EXPECT_EQ(base_of(6, mebibytes(90)), (Stretch{mebibytes(88), mebibytes(2)}));
  EXPECT_EQ(base_of(7, mebibytes(90)), (Stretch{mebibytes(90), 0}));
}

TEST(PatchPieces, TellsADatabaseByItsHead) {
  EXPECT_EQ(page_size_of(head()), kPage);
  EXPECT_EQ(page_size_of(head().substr(0, 99)), 0U);
  EXPECT_EQ(page_size_of(std::string(200, 'x')), 0U);
  std::string odd = head();
  odd[17] = 1;
  EXPECT_EQ(page_size_of(odd), 0U);
}

TEST(RelativeNumbers, AreTheSameWhereAllPagesMoved) {
  for (const char type : {char{2}, char{5}}) {
    std::string here = interior(type, 10, 11, 12);
    std::string there = interior(type, 13, 14, 15);
    const std::string before = here;
    make_relative(here, 8 * kPage, kPage);
    make_relative(there, 11 * kPage, kPage);
    EXPECT_EQ(here, there);
    EXPECT_NE(here, before);
    make_absolute(here, 8 * kPage, kPage);
    EXPECT_EQ(here, before);
  }
}

TEST(RelativeNumbers, OfOverflowPagesComeBackWhateverTheyAre) {
  for (const unsigned next : {0U, 1U, 6U, 7U, 8U, 200U}) {
    std::string page(kPage, 'x');
    page.replace(0, 4, std::string("\0\0\0", 3) + static_cast<char>(next));
    const std::string before = page;
    make_relative(page, 6 * kPage, kPage);
    EXPECT_EQ(page == before, next == 0) << next;
    make_absolute(page, 6 * kPage, kPage);
    EXPECT_EQ(page, before) << next;
  }
}

TEST(RelativeNumbers, LeaveOtherBytesAlone) {
  std::string leaf = interior(13, 10, 11, 12);
  const std::string before = leaf;
  make_relative(leaf, 8 * kPage, kPage);
  EXPECT_EQ(leaf, before);
  make_relative(leaf, 0, 0);
  EXPECT_EQ(leaf, before);
}

TEST(PatchMap, ComesBackAsItWasWritten) {
  const PatchMap map = {{kPage, {3 * kPage, 2 * kPage}}, {0, {0, kPage}}, {5 * kPage, {kPage, 0}}};
  const auto read = read_map(write_map(map, kPage), kPage, 9 * kPage, 5 * kPage);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(*read, map);
  EXPECT_EQ(left_of_new(*read), 6 * kPage);
  EXPECT_EQ(left_of_old(*read, 6 * kPage),
            (std::vector<Stretch>{{kPage, 2 * kPage}, {5 * kPage, kPage}}));
}

TEST(PatchMap, MayCopyTheSamePagesTwice) {
  const PatchMap map = {{0, {0, 2 * kPage}}, {0, {kPage, kPage}}, {0, {0, 2 * kPage}}};
  EXPECT_EQ(left_of_old(map, 3 * kPage), (std::vector<Stretch>{{2 * kPage, kPage}}));
}

TEST(PatchMap, IsOneRunWhereItIsEmpty) {
  EXPECT_EQ(*read_map("", 0, 7, 3), (PatchMap{{7, {}}}));
  EXPECT_EQ(left_of_old({{7, {}}}, 3), (std::vector<Stretch>{{0, 3}}));
}

TEST(PatchMap, IsRefusedWhereItLeadsOutOfItsFiles) {
  const std::string good = write_map({{kPage, {kPage, kPage}}}, kPage);
  EXPECT_TRUE(read_map(good, kPage, 2 * kPage, 2 * kPage).has_value());
  EXPECT_FALSE(read_map(good, kPage, 3 * kPage, 2 * kPage).has_value()) << "too little";
  EXPECT_FALSE(read_map(good, kPage, kPage, 2 * kPage).has_value()) << "too much";
  EXPECT_FALSE(read_map(good, kPage, 2 * kPage, kPage).has_value()) << "beyond the old file";
  EXPECT_FALSE(read_map(good, 0, 2 * kPage, 2 * kPage).has_value()) << "no pages";
  EXPECT_FALSE(read_map(good.substr(0, 2), kPage, 2 * kPage, 2 * kPage).has_value()) << "cut off";
  EXPECT_FALSE(read_map(good + std::string(9, '\xFF'), kPage, 2 * kPage, 2 * kPage).has_value());
  EXPECT_FALSE(read_map(std::string("\1\0\3", 3), kPage, kPage, kPage).has_value()) << "before 0";
}
