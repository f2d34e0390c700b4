#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "kiosk/base/utf8.h"
#include "kiosk/store/search.h"

namespace {

using kiosk::store::ContentSearch;

// The search over a small invented package.
ContentSearch& search() {
  static const std::unique_ptr<ContentSearch> kSearch = [] {
    std::string folder = (std::filesystem::temp_directory_path() / "wegweiser-XXXXXX").string();
    const bool made = mkdtemp(folder.data()) != nullptr;
    auto opened = ContentSearch::open_or_build(WEGWEISER_SMALL_DB, "small", folder + "/search.db");
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);  // it stays open
    if (!made || !opened) {
      std::fprintf(stderr, "%s\n", opened ? "no folder" : opened.error().message.c_str());
      std::abort();
    }
    return std::move(opened).value();
  }();
  return *kSearch;
}

void need(bool holds) {
  if (!holds) {
    std::abort();
  }
}

}  // namespace

// Any bytes are a query, and get an answer; the same one each time. What is marked in a text lies
// in it, in order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string query(data, data + size);
  for (const char* lang : {"de", "ar"}) {
    const auto answer = search().search(query, lang, 5, {});
    need(answer.has_value() && answer->hits.size() <= 5);
    need(!kiosk::base::first_bad_utf8(answer->did_you_mean));
    need(!answer->hits.empty() || !answer->instead.empty());
    const auto again = search().search(query, lang, 5, {});
    need(again.has_value() && again->hits.size() == answer->hits.size());
    for (std::size_t i = 0; i < answer->hits.size(); ++i) {
      need(again->hits[i].slug == answer->hits[i].slug);
      std::size_t end = 0;
      const std::string& text = answer->hits[i].name.text;
      for (const auto& mark : answer->hits[i].marks) {
        need(mark.begin >= end && mark.end > mark.begin && mark.end <= text.size());
        end = mark.end;
      }
    }
  }
  return 0;
}
