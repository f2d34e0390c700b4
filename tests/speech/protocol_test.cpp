#include "kiosk/speech/protocol.h"

#include <gtest/gtest.h>

namespace {

using namespace kiosk::speech;

const std::vector<Frame> kFrames = {{7, Speak{175, "de", "gmw/de", "Grüße"}},
                                    {7, Cancel{}},
                                    {0, Hello{1, 22050}},
                                    {7, Sound{"abcd"}},
                                    {7, Word{120, 3, 9}},
                                    {7, Ended{true}},
                                    {0xFFFFFFFF, Refused{"No voice."}}};

std::vector<Frame> read_in_pieces(const std::string& bytes, size_t piece) {
  FrameReader reader;
  std::vector<Frame> out;
  for (size_t at = 0; at < bytes.size(); at += piece) {
    reader.add(std::string_view(bytes).substr(at, piece));
    for (auto frame = reader.next(); frame && *frame; frame = reader.next()) {
      out.push_back(**frame);
    }
  }
  return out;
}

std::string refusal(const std::string& bytes) {
  FrameReader reader;
  reader.add(bytes);
  const auto frame = reader.next();
  return frame ? "accepted" : frame.error().message;
}

TEST(Protocol, ReadsWhatItWroteInPiecesOfAnySize) {
  std::string bytes;
  for (const Frame& frame : kFrames) {
    bytes += encode(frame);
  }
  for (const size_t piece : {1U, 3U, 7U, 1000U}) {
    EXPECT_EQ(read_in_pieces(bytes, piece), kFrames) << piece;
  }
}

TEST(Protocol, RefusesWhatIsNotAsAgreed) {
  const auto frame = [](const std::string& body) {
    return std::string{static_cast<char>(body.size()), 0, 0, 0} + body;
  };
  const std::string request(4, '\0');
  EXPECT_NE(refusal(std::string(4, '\xFF')), "accepted");
  EXPECT_NE(refusal(std::string(4, '\0')), "accepted");
  EXPECT_NE(refusal(frame("\x09" + request)), "accepted");
  EXPECT_NE(refusal(frame("\x02" + request + "x")), "accepted");
  EXPECT_NE(refusal(frame("\x11" + request + "odd")), "accepted");
  EXPECT_NE(refusal(frame("\x13" + request + "\x02")), "accepted");
  EXPECT_NE(refusal(frame("\x01" + request + "\x01")), "accepted");
  EXPECT_NE(refusal(frame(std::string("\x01") + request + "aa\x09" + "de")), "accepted");
  EXPECT_EQ(refusal(frame("\x02" + request)), "accepted");
}

TEST(Protocol, StaysAtAnError) {
  FrameReader reader;
  reader.add(std::string(4, '\xFF'));
  EXPECT_FALSE(reader.next());
  reader.add(encode(kFrames[0]));
  EXPECT_FALSE(reader.next());
}

TEST(Protocol, CarriesAMegabyteOfText) {
  const Frame frame{1, Speak{80, "de", "gmw/de", std::string(kMostText, 'a')}};
  EXPECT_EQ(read_in_pieces(encode(frame), 65536), std::vector<Frame>{frame});
}

}  // namespace
