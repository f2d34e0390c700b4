#pragma once
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/base/result.h"

namespace test_support {

namespace base = kiosk::base;

// Records of one kind as they were added. A language without a record of its own is answered with
// the German one, whose texts say that they are German.
template <typename T>
class Shelf {
 public:
  // Replaces the record of the same slug and language.
  void put(T record, const std::string& lang = "de") {
    const std::string slug = slug_of(record);
    std::erase_if(records_, [&](const auto& r) { return r.lang == lang && r.slug == slug; });
    records_.push_back({slug, lang, std::move(record)});
  }

  void remove(const std::string& slug) {
    std::erase_if(records_, [&](const auto& record) { return record.slug == slug; });
  }

  base::Result<T> find(const std::string& slug, const std::string& lang) const {
    for (const std::string& wanted : {lang, std::string("de")}) {
      for (const auto& record : records_) {
        if (record.slug == slug && record.lang == wanted) {
          return record.value;
        }
      }
    }
    return base::not_found("There is no \"" + slug + "\"; add it to the shelf.");
  }

  std::vector<T> all(const std::string& lang) const {
    std::vector<T> found;
    for (const auto& record : records_) {
      if (record.lang == "de") {
        found.push_back(find(record.slug, lang).value());
      }
    }
    return found;
  }

  std::vector<std::string> slugs() const {
    std::vector<std::string> slugs;
    for (const T& record : all("de")) {
      slugs.push_back(slug_of(record));
    }
    std::sort(slugs.begin(), slugs.end());
    return slugs;
  }

 private:
  struct Record {
    std::string slug;
    std::string lang;
    T value;
  };

  static std::string slug_of(const T& record) {
    if constexpr (requires { record.id.slug(); }) {
      return record.id.slug();
    } else {
      return record.place.id.slug();
    }
  }

  std::vector<Record> records_;
};

}  // namespace test_support
