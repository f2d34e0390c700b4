#include <gmock/gmock.h>
#include <sys/stat.h>

#include "content/townhall/publish/key_ring.h"
#include "kiosk/base/hex.h"
#include "kiosk/sync/digest.h"
#include "tests/support/programs.h"
#include "tests/townhall/town_office.h"

using test_support::kCheap;
using test_support::kPassphrase;
using test_support::TownOffice;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string bytes(std::string_view hex) {
  return kiosk::base::from_hex(hex).value();
}

}  // namespace

TEST(SigningKey, SignsAsTheStandardSays) {
  // RFC 8032, section 7.1, tests 1 and 2.
  const auto first = townhall::SigningKey::from_seed(
      bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
  EXPECT_EQ(first->public_key().value,
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  EXPECT_THAT(first->sign(""),
              HasSubstr("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06"));
  const auto second = townhall::SigningKey::from_seed(
      bytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
  EXPECT_THAT(second->sign("r"), HasSubstr("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb376"));
  EXPECT_FALSE(townhall::SigningKey::from_seed("short").has_value());
}

TEST(SecretBox, OpensWithItsPassphraseAndContextOnly) {
  const auto sealed = townhall::seal("the secret", "a passphrase", "key 1", kCheap);
  ASSERT_TRUE(sealed.has_value());
  EXPECT_THAT(sealed->bytes, Not(HasSubstr("the secret")));
  EXPECT_EQ(*townhall::unseal(*sealed, "a passphrase", "key 1"), "the secret");
  EXPECT_FALSE(townhall::unseal(*sealed, "another one", "key 1").has_value());
  EXPECT_FALSE(townhall::unseal(*sealed, "a passphrase", "key 2").has_value());
  townhall::Sealed changed = *sealed;
  changed.bytes[3] = static_cast<char>(changed.bytes[3] ^ 1);
  EXPECT_FALSE(townhall::unseal(changed, "a passphrase", "key 1").has_value());
}

TEST(SecretBox, NeverSealsTheSameWayTwice) {
  const auto one = townhall::seal("the secret", "a passphrase", "key 1", kCheap);
  const auto other = townhall::seal("the secret", "a passphrase", "key 1", kCheap);
  EXPECT_NE(one->bytes, other->bytes);
  EXPECT_NE(one->salt, other->salt);
}

TEST(Keys, AreMadeForEveryRoleOfTheTable) {
  TownOffice office;
  std::map<std::string, int> count;
  auto ring = townhall::KeyRing::open(office.files, {"keys"}, {});
  for (const townhall::KeyFile& key : ring->keys()) {
    ++count[key.role];
  }
  EXPECT_EQ(count, (std::map<std::string, int>{{"root", 3},
                                               {"targets", 2},
                                               {"content", 2},
                                               {"notice", 2},
                                               {"snapshot", 1},
                                               {"timestamp", 1}}));
  const townhall::Chain chain = *townhall::read_chain(office.files, "keys/metadata");
  EXPECT_EQ(chain.signing("root").role.threshold, 2);
  EXPECT_EQ(chain.signing("content").role.key_ids.size(), 2U);
  EXPECT_EQ(chain.delegations().delegations.at(1).paths, std::vector<std::string>{"notice/*"});
}

TEST(Keys, AreNeverOverwritten) {
  TownOffice office;
  const auto before = test_support::tree(office.files, "keys");
  const std::string said = office.with_keys(office.files, [&](townhall::KeyRing& ring) {
    return townhall::init_keys({ring, office.now, kCheap, office.out});
  });
  EXPECT_THAT(said, HasSubstr("never overwritten"));
  EXPECT_EQ(test_support::tree(office.files, "keys"), before);
}

TEST(Keys, NeedALongerPassphrase) {
  TownOffice office;
  office.passphrases = {"short"};
  EXPECT_THAT(office.rotate("snapshot"), HasSubstr("at least 8 characters"));
}

TEST(Keys, WithAWrongPassphraseGiveOneSentenceThatDoesNotRepeatIt) {
  TownOffice office;
  office.passphrases = {"wrong battery"};
  const std::string said = office.publish(TownOffice::database(1));
  EXPECT_THAT(said, HasSubstr("The passphrase is wrong"));
  EXPECT_THAT(said, Not(HasSubstr("battery")));
  EXPECT_THAT(office.out.str(), Not(HasSubstr(kPassphrase)));
}

TEST(Keys, OfSeveralPeopleOpenWithSeveralPassphrases) {
  TownOffice office;
  office.passphrases = {"wrong battery", kPassphrase};
  EXPECT_EQ(office.publish(TownOffice::database(1)), "");
}

TEST(Keys, ThatAreOnlineHaveThePassphraseOfTheirOwn) {
  kiosk::base::MemoryFiles files;
  ASSERT_TRUE(files.write("keys/README", "").has_value());
  townhall::Passphrases both{{kPassphrase}, "battery staple", {}};
  auto ring = townhall::KeyRing::open(files, {"keys"}, both);
  std::ostringstream out;
  ASSERT_TRUE(townhall::init_keys({*ring, test_support::kPublishing, kCheap, out}).has_value());
  for (const townhall::KeyFile& key : ring->keys()) {
    const bool online = key.role == "snapshot" || key.role == "timestamp";
    EXPECT_EQ(townhall::unlock(key, "battery staple").has_value(), online) << key.name;
    EXPECT_EQ(townhall::unlock(key, kPassphrase).has_value(), !online) << key.name;
  }
}

TEST(Keys, ThatAreDamagedAreNamed) {
  TownOffice office;
  const std::string path = "keys/content-1.key.json";
  const std::string good = *office.files.read(path);
  ASSERT_TRUE(office.files.write(path, good.substr(0, good.size() / 2)).has_value());
  EXPECT_THAT(office.publish(TownOffice::database(1)),
              HasSubstr("content-1.key.json\" is damaged"));
}

TEST(Keys, ThatAskForMoreMemoryThanThereIsAreRefused) {
  TownOffice office;
  const std::string path = "keys/content-1.key.json";
  std::string file = *office.files.read(path);
  file.replace(file.find("\"memory_kib\":8"), 14, "\"memory_kib\":99999999");
  ASSERT_TRUE(office.files.write(path, file).has_value());
  EXPECT_THAT(office.publish(TownOffice::database(1)), HasSubstr("memory_kib is more than"));
}

TEST(Keys, OnTheDiskAreForTheirOwnerOnly) {
  const test_support::Scratch scratch;
  const std::string folder = scratch / "keys";
  kiosk::base::DiskFiles disk;
  ASSERT_TRUE(disk.make_folder(folder).has_value());
  const auto key = townhall::new_key("root-1", "root", "2026-11-22T18:00:00Z", kPassphrase, kCheap);
  ASSERT_TRUE(townhall::write_key_file(disk, folder, *key).has_value());

  struct stat facts {};

  ASSERT_EQ(stat((folder + "/root-1.key.json").c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0600U);
  EXPECT_FALSE(townhall::write_key_file(disk, folder, *key).has_value());
}

TEST(Keys, AreListedWithWhatIsNotAtHand) {
  TownOffice office;
  office.lose("root-2");
  auto ring = townhall::KeyRing::open(office.files, {"keys"}, {});
  std::ostringstream out;
  ASSERT_TRUE(townhall::list_keys(*ring, out).has_value());
  EXPECT_THAT(out.str(), testing::ContainsRegex("root-2  [0-9a-f]+  not here"));
  EXPECT_THAT(out.str(), testing::ContainsRegex("root-1  [0-9a-f]+  made 2026-11-22T18:00:00Z"));
}
