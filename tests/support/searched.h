#pragma once
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/store/search.h"
#include "tests/support/open_package.h"

namespace test_support {

// Stands for the SHA-256 of the content.
inline constexpr const char* kContentHash = "0123";

// A content file and the search over it.
struct Searched {
  explicit Searched(const PackageBuilder& builder) : Searched(builder.bytes()) {}

  explicit Searched(const std::string& bytes) : file(bytes) {
    auto opened = kiosk::store::ContentSearch::open_or_build(file.path(), kContentHash, index());
    EXPECT_TRUE(opened.has_value()) << (opened ? "" : opened.error().message);
    search = std::move(opened).value();
  }

  std::string index() const { return file.path() + "-search/" + kContentHash + ".db"; }

  kiosk::directory::SearchAnswer ask(const std::string& query, const std::string& lang = "de",
                                     const kiosk::directory::KeyRows& keys = {}) const {
    auto answer = search->search(query, lang, 10, keys);
    EXPECT_TRUE(answer.has_value()) << (answer ? "" : answer.error().message);
    return answer ? *answer : kiosk::directory::SearchAnswer{};
  }

  std::vector<std::string> slugs(const std::string& query, const std::string& lang = "de") const {
    std::vector<std::string> slugs;
    for (const kiosk::directory::SearchHit& hit : ask(query, lang).hits) {
      slugs.push_back(hit.slug);
    }
    return slugs;
  }

  std::string first(const std::string& query, const std::string& lang = "de") const {
    const auto all = slugs(query, lang);
    return all.empty() ? "" : all.front();
  }

  TemporaryFile file;
  std::unique_ptr<kiosk::store::ContentSearch> search;
};

}  // namespace test_support
