#include "kiosk/sync/notices.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "kiosk/sync/packed_fields.h"

namespace kiosk::sync {
namespace {

constexpr std::size_t kLanguages = 64;
constexpr std::size_t kTitleBytes = 300;
constexpr std::size_t kBodyBytes = 4'000;
constexpr std::array<std::string_view, 3> kSeverities = {"info", "warning", "emergency"};

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

Outcome<std::string> words(const Fields& fields, const std::string& name, std::size_t most,
                           bool line_feeds) {
  std::string text = TRY(fields.text(name));
  if (text.size() > most) {
    return fields.wrong(name, "has more than " + std::to_string(most) + " bytes");
  }
  const bool clean = std::none_of(text.begin(), text.end(), [&](char c) {
    return is_control(c) && !(line_feeds && c == '\n');
  });
  if (!clean) {
    return fields.wrong(name, "has control characters");
  }
  return text;
}

Outcome<UrgentText> read_text(const Json& value, const std::string& path) {
  const Fields fields = TRY(Fields::of(value, path));
  UrgentText text;
  text.title = TRY(words(fields, "title", kTitleBytes, false));
  if (text.title.empty()) {
    return fields.wrong("title", "is empty");
  }
  if (fields.has("body")) {
    text.body = TRY(words(fields, "body", kBodyBytes, true));
  }
  if (fields.has("do")) {
    text.what_to_do = TRY(words(fields, "do", kBodyBytes, true));
  }
  return text;
}

Outcome<std::map<std::string, UrgentText>> read_texts(const Fields& notice) {
  const Fields all = TRY(notice.fields("texts"));
  if (!all.has("de")) {
    return notice.wrong("texts", "lacks German (\"de\")");
  }
  if (all.object().size() > kLanguages) {
    return notice.wrong("texts", "has more than " + std::to_string(kLanguages) + " languages");
  }
  std::map<std::string, UrgentText> texts;
  for (const auto& [language, value] : all.object()) {
    if (!is_plain_name(language, 16)) {
      return notice.wrong("texts", "has a key that is no language tag");
    }
    texts[language] = TRY(read_text(value, all.path_of(language)));
  }
  return texts;
}

Outcome<NoticeSeverity> read_severity(const Fields& fields) {
  const std::string text = TRY(fields.text("severity"));
  const auto* found = std::find(kSeverities.begin(), kSeverities.end(), text);
  if (found == kSeverities.end()) {
    return fields.wrong("severity", "is none of info, warning and emergency");
  }
  return static_cast<NoticeSeverity>(found - kSeverities.begin());
}

Outcome<UrgentNotice> read_notice(const Json& value) {
  const Fields fields = TRY(Fields::of(value, "notices"));
  UrgentNotice notice;
  notice.slug = TRY(name_field(fields, "slug"));
  notice.severity = TRY(read_severity(fields));
  notice.from = TRY(moment_field(fields, "from"));
  notice.until = TRY(moment_field(fields, "until"));
  if (notice.until <= notice.from) {
    return fields.wrong("until", "is not after \"from\"");
  }
  notice.texts = TRY(read_texts(fields));
  return notice;
}

Json text_json(const UrgentText& text) {
  JsonObject object = {{"title", Json(text.title)}};
  if (!text.body.empty()) {
    object["body"] = Json(text.body);
  }
  if (!text.what_to_do.empty()) {
    object["do"] = Json(text.what_to_do);
  }
  return Json(std::move(object));
}

Json notice_json(const UrgentNotice& notice) {
  JsonObject texts;
  for (const auto& [language, text] : notice.texts) {
    texts[language] = text_json(text);
  }
  return Json(JsonObject{{"slug", Json(notice.slug)},
                         {"severity", Json(std::string(to_string(notice.severity)))},
                         {"from", Json(moment_text(notice.from))},
                         {"until", Json(moment_text(notice.until))},
                         {"texts", Json(std::move(texts))}});
}

// Canonical JSON has line feeds as they are, which no other reader of JSON takes; here they are
// nowhere but in texts.
std::string escaped(const std::string& canonical) {
  std::string out;
  for (const char c : canonical) {
    out += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return out;
}

}  // namespace

std::string_view to_string(NoticeSeverity severity) {
  return kSeverities.at(static_cast<std::size_t>(severity));
}

Outcome<std::vector<UrgentNotice>> read_notice_list(const Json& file) {
  const Fields fields = TRY(Fields::of(file, "file"));
  const JsonArray& array = *TRY(fields.array("notices"));
  if (array.size() > kNotices) {
    return fields.wrong("notices", "has more than " + std::to_string(kNotices) + " entries");
  }
  std::vector<UrgentNotice> notices;
  std::set<std::string> slugs;
  for (const Json& value : array) {
    notices.push_back(TRY(read_notice(value)));
    if (!slugs.insert(notices.back().slug).second) {
      return fields.wrong("notices", "has a slug twice");
    }
  }
  return notices;
}

Outcome<Notices> read_notices(std::string_view bytes) {
  if (bytes.size() > kNoticesBytes) {
    return failure(Reason::TooLarge, "The notices have " + std::to_string(bytes.size()) +
                                         " bytes, and " + std::to_string(kNoticesBytes) +
                                         " are read at most");
  }
  const Json json = TRY(parse_json(bytes));
  const Fields fields = TRY(Fields::of(json, "file"));
  CHECK_OK(check_format(fields));
  Notices notices;
  notices.version = TRY(fields.integer("version", 1));
  notices.published_at = TRY(moment_field(fields, "published_at"));
  notices.notices = TRY(read_notice_list(json));
  return notices;
}

Outcome<std::string> notices_json(const Notices& notices) {
  JsonArray list;
  for (const UrgentNotice& notice : notices.notices) {
    list.push_back(notice_json(notice));
  }
  const Json file(JsonObject{{"format", Json(std::int64_t{1})},
                             {"version", Json(notices.version)},
                             {"published_at", Json(moment_text(notices.published_at))},
                             {"notices", Json(std::move(list))}});
  return escaped(TRY(canonical_json(file)));
}

}  // namespace kiosk::sync
