#include "kiosk/sync/names.h"

#include <gtest/gtest.h>

#include "kiosk/sync/path_pattern.h"

namespace kiosk::sync {
namespace {

TEST(MetadataFile, IsOneSafeNameForAnyRole) {
  EXPECT_EQ(metadata_file("timestamp"), "timestamp.json");
  EXPECT_EQ(metadata_file("root", 12), "12.root.json");
  EXPECT_EQ(metadata_file("?"), "%3F.json");
  EXPECT_EQ(metadata_file("#", 1), "1.%23.json");
  EXPECT_EQ(metadata_file("/delegated"), "%2Fdelegated.json");
  EXPECT_EQ(metadata_file("../delegated"), "..%2Fdelegated.json");
  EXPECT_EQ(metadata_file(std::string("a\0b", 3)), "a%00b.json");
  EXPECT_EQ(metadata_file("Bürger amt%"), "B%C3%BCrger%20amt%25.json");
}

TEST(StoredFile, StaysShortAndKeepsDifferentRolesApart) {
  EXPECT_EQ(stored_file("timestamp"), "timestamp.json");
  EXPECT_EQ(stored_file("../delegated"), "..%2Fdelegated.json");
  EXPECT_EQ(stored_file(std::string(240, 'x')), std::string(240, 'x') + ".json");
  const std::string of_x = stored_file(std::string(241, 'x'));
  EXPECT_EQ(of_x.size(), std::string("%sha256-.json").size() + 64);
  EXPECT_TRUE(of_x.ends_with(".json"));
  EXPECT_NE(of_x, stored_file(std::string(242, 'x')));
  EXPECT_EQ(stored_file(std::string(100, '/')).size(), of_x.size());
}

TEST(TargetAddress, PutsThePrefixOnTheLastPart) {
  EXPECT_EQ(target_address("http://r/t", "a/b/c.txt", "12ab"), "http://r/t/a/b/12ab.c.txt");
  EXPECT_EQ(target_address("http://r/t/", "c.txt", "12ab"), "http://r/t/12ab.c.txt");
  EXPECT_EQ(target_address("http://r/t/", "a/c.txt", ""), "http://r/t/a/c.txt");
}

TEST(TargetAddress, EncodesWhatAnAddressCannotHold) {
  EXPECT_EQ(target_address("http://r", "a b/ü?#%41%.txt", ""),
            "http://r/a%20b/%C3%BC%3F%23%41%25.txt");
}

TEST(TargetFile, NeverLeavesItsFolder) {
  for (const std::string path :
       {"../../etc/passwd", "/etc/passwd", "..", ".", "a/../../b", ".bashrc", "a//b", ""}) {
    const std::string name = target_file(path);
    EXPECT_EQ(name.find('/'), std::string::npos) << path;
    EXPECT_FALSE(name.empty() || name.starts_with('.')) << path;
  }
  EXPECT_EQ(target_file("path/to/a.txt"), "path%2Fto%2Fa.txt");
}

TEST(TargetFile, StaysShortAndKeepsDifferentPathsApart) {
  const std::string first = target_file(std::string(4096, 'a'));
  const std::string second = target_file(std::string(4096, 'b'));
  EXPECT_LE(first.size(), 240U);
  EXPECT_NE(first, second);
  EXPECT_EQ(first, target_file(std::string(4096, 'a')));
  EXPECT_NE(target_file(first), first);
  EXPECT_EQ(target_file(std::string(240, 'a')), std::string(240, 'a'));
}

struct PatternCase {
  const char* pattern;
  const char* path;
  bool matches;
};

TEST(PathPattern, StandsForPathsAsTheSpecificationSays) {
  for (const PatternCase& one : std::vector<PatternCase>{
           {"*", "a", true},
           {"*", "a/b", false},
           {"*/*", "a/b", true},
           {"*/*", "a/b/c", false},
           {"targets/*.tgz", "targets/foo.tgz", true},
           {"targets/*.tgz", "targets/foo.txt", false},
           {"targets/*.tgz", "targets/a/foo.tgz", false},
           {"foo-version-?.tgz", "foo-version-2.tgz", true},
           {"foo-version-?.tgz", "foo-version-22.tgz", false},
           {"a?b", "a/b", false},
           {"a[/]b", "a/b", false},
           {"a[!x]b", "a/b", false},
           {"a*b*c", "aXbYbZc", true},
           {"a*b*c", "aXbYbZ", false},
           {"*.md", ".md", true},
           {"*", ".hidden", true},
           {"*", "", true},
           {"", "", true},
           {"", "a", false},
           {"a**", "a", true},
           {"/a", "a", false},
           {"a/", "a", false},
           {"a", "A", false},
           {"[abc]x", "bx", true},
           {"[a-c]x", "dx", false},
           {"[!a-c]x", "dx", true},
           {"[!a-c]x", "ax", false},
           {"[]]x", "]x", true},
           {"[!]]x", "ax", true},
           {"[a-]x", "-x", true},
           {"[abc", "[abc", true},
           {"a\\*", "a\\b", true},
           {"a.b", "aXb", false},
           {"?", "\xC3\xBC", true},
           {"[\xC3\xA4-\xC3\xBC]", "\xC3\xB6", true},
       }) {
    EXPECT_EQ(path_matches(one.path, one.pattern), one.matches) << one.pattern << " " << one.path;
  }
}

TEST(PathPattern, TakesBoundedTimeForAnyPattern) {
  std::string pattern;
  for (int i = 0; i < 500; ++i) {
    pattern += "*a";
  }
  EXPECT_FALSE(path_matches(std::string(2000, 'a') + "b", pattern + "c"));
}

TEST(Delegation, CoversPathsByTheBeginningOfTheirHash) {
  Delegation delegation;
  delegation.hash_prefixes = {"00", sha256_hex("a.txt").substr(0, 3)};
  EXPECT_TRUE(covers(delegation, "a.txt"));
  EXPECT_FALSE(covers(delegation, "b.txt"));
}

}  // namespace
}  // namespace kiosk::sync
