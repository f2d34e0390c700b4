#include "kiosk/sync/key.h"

#include <gtest/gtest.h>

#include "kiosk/base/hex.h"
#include "kiosk/sync/digest.h"
#include "tests/sync/test_key.h"

namespace kiosk::sync {
namespace {

constexpr TestKey::Kind kKinds[] = {TestKey::Kind::Ed25519, TestKey::Kind::Ecdsa,
                                    TestKey::Kind::Rsa};

bool verifies(const PublicKey& key, const std::string& message, const std::string& hex) {
  const auto loaded = VerifyingKey::load(key);
  return loaded && loaded->verifies(message, base::from_hex(hex).value_or(""));
}

TEST(VerifyingKey, ChecksSignaturesOfEverySchemeOfTheSpecification) {
  for (const auto kind : kKinds) {
    const TestKey& key = TestKey::of(kind, 0);
    EXPECT_TRUE(verifies(key.public_key(), "message", key.sign("message")));
    EXPECT_FALSE(verifies(key.public_key(), "massage", key.sign("message")));
    EXPECT_FALSE(verifies(key.public_key(), "message", TestKey::of(kind, 1).sign("message")));
    EXPECT_FALSE(verifies(key.public_key(), "message", ""));
    EXPECT_FALSE(verifies(key.public_key(), "message", std::string(10'000, 'a')));
  }
}

// RFC 8032, section 7.1, test 2.
TEST(VerifyingKey, AgreesWithTheVectorOfEd25519) {
  const PublicKey key{"ed25519", "ed25519",
                      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"};
  EXPECT_TRUE(verifies(key, "r",
                       "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                       "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
}

// RFC 6979, A.2.5: P-256, SHA-256, message "sample"; the signature in DER, the point as hex.
TEST(VerifyingKey, AgreesWithTheVectorOfEcdsaAndReadsPoints) {
  const PublicKey key{"ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256",
                      "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                      "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299"};
  EXPECT_TRUE(verifies(key, "sample",
                       "3046022100efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                       "022100f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8"));
}

TEST(VerifyingKey, TakesTheOldNameOfEcdsaKeys) {
  const TestKey& key = TestKey::of(TestKey::Kind::Ecdsa, 0);
  PublicKey old = key.public_key();
  old.type = "ecdsa-sha2-nistp256";
  EXPECT_TRUE(verifies(old, "message", key.sign("message")));
}

TEST(VerifyingKey, RefusesKeysThatAreNotWhatTheySay) {
  const std::string ecdsa = TestKey::of(TestKey::Kind::Ecdsa, 0).public_key().value;
  const std::string rsa = TestKey::of(TestKey::Kind::Rsa, 0).public_key().value;
  const std::string ed25519 = TestKey::of(TestKey::Kind::Ed25519, 0).public_key().value;
  for (const PublicKey& key :
       std::vector<PublicKey>{{"rsa", "rsassa-pss-sha256", ecdsa},
                              {"ecdsa", "ecdsa-sha2-nistp256", rsa},
                              {"ecdsa", "ecdsa-sha2-nistp256", ed25519},
                              {"ed25519", "ed25519", ecdsa},
                              {"ed25519", "ed25519", ed25519 + "00"},
                              {"ed25519", "ed25519", ""},
                              {"ed25519", "rsassa-pss-sha256", ed25519},
                              {"rsa", "rsa-pkcs1v15-sha256", rsa},
                              {"rsa", "rsassa-pss-sha256", ""},
                              {"gost", "gost", "whatever"},
                              {"ecdsa", "ecdsa-sha2-nistp256", std::string(130, '0')},
                              // P-384
                              {"ecdsa", "ecdsa-sha2-nistp256",
                               "-----BEGIN PUBLIC KEY-----\n"
                               "MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEKHXrfSeqDz2gpqfHrZqaqpnSEWXPOYaW\n"
                               "JRbEL7vcGqJElxRzmm8gTIgaiWRcU/gXU3y+cgV2iv5/28ceSgrDK2wYxxAG3f4b\n"
                               "37qSoVrNtxSbDoHoXhc8sF5aYU7HLCqE\n"
                               "-----END PUBLIC KEY-----\n"}}) {
    EXPECT_FALSE(VerifyingKey::load(key)) << key.type << " " << key.value;
  }
}

TEST(VerifyingKey, RefusesRsaKeysOfTooFewBits) {
  // 1,024 bits, made for this test.
  const PublicKey weak{"rsa", "rsassa-pss-sha256",
                       "-----BEGIN PUBLIC KEY-----\n"
                       "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC+n2fZhWpYM4tSJjFIlApJBeCn\n"
                       "+4ZJ6vmWXy03dITFLIVoHEtH8OdxiQMsZQ1psDGqTRSuuqdqz55rCFv+bxNNnKKb\n"
                       "V6NY0F0cQ0FegL5QKRhaTLIvuktmV0kZXwwAs0TePxHBBhC7sbF2T4HivbnTUNq4\n"
                       "VxAhwV+GNYq+eCt4dwIDAQAB\n"
                       "-----END PUBLIC KEY-----\n"};
  EXPECT_FALSE(VerifyingKey::load(weak));
}

TEST(VerifyingKey, KnowsTheSameKeyInAnotherSpelling) {
  const TestKey& key = TestKey::of(TestKey::Kind::Ecdsa, 0);
  PublicKey spaced = key.public_key();
  spaced.value = "a comment before it\n" + spaced.value + "\n\n";
  const auto one = VerifyingKey::load(key.public_key());
  const auto same = VerifyingKey::load(spaced);
  const auto other = VerifyingKey::load(TestKey::of(TestKey::Kind::Ecdsa, 1).public_key());
  ASSERT_TRUE(one && same && other);
  EXPECT_TRUE(one->same_as(*same));
  EXPECT_FALSE(one->same_as(*other));
}

}  // namespace
}  // namespace kiosk::sync
