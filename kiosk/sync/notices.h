#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/sync/json.h"
#include "kiosk/sync/outcome.h"

// Urgent notices that travel apart from the content ("notice/notices.json"), signed by the notice
// role alone: "closed today". Each publication replaces all that came before.
namespace kiosk::sync {

inline constexpr const char* kNoticesTarget = "notice/notices.json";
inline constexpr std::uint64_t kNoticesBytes = 65'536;
inline constexpr std::size_t kNotices = 20;

enum class NoticeSeverity { Info, Warning, Emergency };

std::string_view to_string(NoticeSeverity severity);

// UTF-8. No control characters; line feeds only in `body` and `what_to_do`.
struct UrgentText {
  std::string title;       // not empty
  std::string body;        // may be empty
  std::string what_to_do;  // may be empty

  bool operator==(const UrgentText&) const = default;
};

struct UrgentNotice {
  std::string slug;  // a plain name, none twice
  NoticeSeverity severity = NoticeSeverity::Info;
  base::UnixSeconds from{0};
  base::UnixSeconds until{0};               // after `from`; not shown from then on
  std::map<std::string, UrgentText> texts;  // by language tag; "de" is always there

  bool operator==(const UrgentNotice&) const = default;
};

struct Notices {
  std::int64_t version = 0;  // from 1
  base::UnixSeconds published_at{0};
  std::vector<UrgentNotice> notices;  // at most kNotices

  bool operator==(const Notices&) const = default;
};

// Strict and bounded; fields that are not known are ignored. Unsupported for another format.
Outcome<Notices> read_notices(std::string_view bytes);

// The list "notices" alone, as the town hall writes it before it is published.
Outcome<std::vector<UrgentNotice>> read_notice_list(const Json& file);

// Plain JSON with escapes, not canonical: texts have line feeds.
Outcome<std::string> notices_json(const Notices& notices);

}  // namespace kiosk::sync
