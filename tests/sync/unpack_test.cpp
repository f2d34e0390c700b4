#include "kiosk/sync/unpack.h"

#include <gtest/gtest.h>
#include <zstd.h>

#include "kiosk/sync/digest.h"

namespace kiosk::sync {
namespace {

// A frame whose blocks begin anew at `cut`, without a checksum behind the last one.
std::string bare_frame(const std::string& content, std::size_t cut) {
  std::string frame(ZSTD_compressBound(content.size()) + 64, '\0');
  ZSTD_outBuffer out{frame.data(), frame.size(), 0};
  const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                     ZSTD_freeCCtx);
  ZSTD_inBuffer first{content.data(), cut, 0};
  ZSTD_inBuffer second{content.data() + cut, content.size() - cut, 0};
  EXPECT_EQ(ZSTD_compressStream2(context.get(), &out, &first, ZSTD_e_flush), 0U);
  EXPECT_EQ(ZSTD_compressStream2(context.get(), &out, &second, ZSTD_e_end), 0U);
  frame.resize(out.pos);
  return frame;
}

// Blocks are of 128 KiB and come out through a buffer of 1 MiB, which then ends within the last.
TEST(Unpack, TakesALastBlockThatItsBufferCuts) {
  const std::string content(1'090'000, 'x');
  base::MemoryFiles files;
  ASSERT_TRUE(files.write("packed", bare_frame(content, 700'000)).has_value());
  const Packed packed{"packed", "", "to", content.size(), sha256_hex(content)};
  const auto unpacked = unpack(files, packed);
  EXPECT_TRUE(unpacked) << (unpacked ? "" : unpacked.error().message);
  EXPECT_EQ(files.read("to").value_or("none"), content);
}

TEST(Unpack, RefusesWhatComesBehindTheEnd) {
  const std::string content(1'090'000, 'x');
  const std::string frame = bare_frame(content, 700'000);
  for (const std::string& behind : {std::string("x"), frame}) {
    base::MemoryFiles files;
    ASSERT_TRUE(files.write("packed", frame + behind).has_value());
    const auto unpacked = unpack(files, {"packed", "", "to", content.size(), sha256_hex(content)});
    ASSERT_FALSE(unpacked);
    EXPECT_NE(unpacked.error().message.find("goes on after its end"), std::string::npos);
    EXPECT_FALSE(files.read("to").has_value());
  }
}

}  // namespace
}  // namespace kiosk::sync
