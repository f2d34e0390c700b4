#include "kiosk/directory/with_notices.h"

#include <algorithm>

namespace kiosk::directory {

base::Result<std::vector<Notice>> WithNotices::notices(const std::string& lang) const {
  const auto found = urgent_.count(lang) > 0 ? urgent_.find(lang) : urgent_.find("de");
  std::vector<Notice> all = found == urgent_.end() ? std::vector<Notice>() : found->second;
  const std::vector<Notice> own = TRY(content_.notices(lang));
  all.insert(all.end(), own.begin(), own.end());
  std::stable_sort(all.begin(), all.end(), [](const Notice& left, const Notice& right) {
    return left.severity > right.severity;
  });
  return all;
}

base::Result<std::vector<std::string>> WithNotices::slugs(Kind kind) const {
  std::vector<std::string> slugs = TRY(content_.slugs(kind));
  const auto german = urgent_.find("de");
  if (kind == Kind::Notice && german != urgent_.end()) {
    for (const Notice& notice : german->second) {
      slugs.push_back(notice.id.slug());
    }
    std::sort(slugs.begin(), slugs.end());
  }
  return slugs;
}

}  // namespace kiosk::directory
