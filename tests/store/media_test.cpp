#include <gtest/gtest.h>

#include <filesystem>

#include "kiosk/base/files.h"
#include "tests/support/open_package.h"

using kiosk::base::DiskFiles;
using kiosk::base::ErrorKind;
using kiosk::store::Revision;
using test_support::PackageBuilder;
using test_support::TemporaryFile;

namespace {

PackageBuilder with_picture(const std::string& bytes) {
  PackageBuilder builder;
  builder.record("media", R"({"slug": "logo", "file": "logo.png", "mime": "image/png",
      "licence": "CC0-1.0"})");
  builder.text("de", "media/logo", "alt", "Wappen");
  builder.extra_files["media/logo.png"] = bytes;
  return builder;
}

const std::string kPicture(5000, 'p');
const std::string kDigest = townhall::sha256_hex(kPicture);

}  // namespace

TEST(Media, LieWithinTheRevisionUnlessTheyAreTooLarge) {
  const auto whole = with_picture(kPicture).built();
  EXPECT_TRUE(whole.media.empty());
  const TemporaryFile file(whole.bytes);
  const auto revision = Revision::open(file.path()).value();
  EXPECT_EQ(revision->media("logo").value(), kPicture);
  EXPECT_TRUE(revision->media_beside()->empty());
}

TEST(Media, AreReadFromTheFolderBesideByTheirDigest) {
  const auto built = with_picture(kPicture).built(4096);
  EXPECT_EQ(built.media, (std::map<std::string, std::string>{{kDigest, kPicture}}));
  EXPECT_EQ(built.bytes.find(kPicture), std::string::npos);
  const TemporaryFile file(built.bytes);
  const auto revision = Revision::open(file.path()).value();
  EXPECT_EQ(revision->media_beside().value(), std::vector<std::string>{kDigest});
  EXPECT_EQ(revision->media("logo").error().kind, ErrorKind::NotFound);
  const std::string folder = std::filesystem::path(file.path()).parent_path() / "media";
  DiskFiles files;
  ASSERT_TRUE(files.make_folder(folder));
  ASSERT_TRUE(files.write(folder + "/" + kDigest, kPicture));
  EXPECT_EQ(revision->media("logo").value(), kPicture);
}

TEST(Media, ThatAreNotThoseOfTheContentAreRefused) {
  const TemporaryFile file(with_picture(kPicture).built(4096).bytes);
  const auto revision = Revision::open(file.path()).value();
  const std::string folder = std::filesystem::path(file.path()).parent_path() / "media";
  DiskFiles files;
  ASSERT_TRUE(files.make_folder(folder));
  for (const std::string& other :
       {std::string(5000, 'q'), kPicture + "p", std::string("p"), std::string()}) {
    ASSERT_TRUE(files.write(folder + "/" + kDigest, other));
    EXPECT_EQ(revision->media("logo").error().kind, ErrorKind::Corrupt) << other.size();
  }
}
