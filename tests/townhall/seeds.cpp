#include "tests/townhall/seeds.h"

namespace seeds {

// A package with something of everything, of the 23rd of November 2026.
PackageBuilder town() {
  PackageBuilder b;
  b.record("contact", R"({"slug": "desk", "kind": "desk", "email": "desk@town.example",
      "phones": [{"key": "main", "number": "040 66969-100"}],
      "hours": {"schedules": [{"key": "s", "on_holiday": "closed", "rules": [
          {"days": ["mo", "fr"], "opens": "08:00", "closes": "12:00"}]}]}})");
  b.record("holiday", R"({"slug": "first", "kind": "public", "region": "DE-SH",
                          "dates": ["2026-12-25", "2027-12-25"]})");
  b.text("de", "holiday/first", "name", "Erster Weihnachtstag");
  b.record("media", R"({"slug": "m", "file": "m.png", "mime": "image/png", "licence": "CC0"})");
  b.extra_files["media/m.png"] = "png";
  b.text("de", "media/m", "alt", "Das Rathaus von vorn");
  b.package["logo"] = "m";
  b.record("notice", R"({"slug": "n", "severity": "info", "valid_from": "2026-11-23T00:00",
                         "valid_until": "2026-12-01T00:00"})");
  b.text("de", "notice/n", "title", "Heute nur vormittags");
  b.record("event", R"({"slug": "e", "starts": "2026-11-25", "from": "10:00", "until": "12:00"})");
  b.text("de", "event/e", "name", "Treffen");
  return b;
}

nlohmann::json& desk(PackageBuilder& b) {
  return b.records["contact"][0];
}

nlohmann::json& schedule(PackageBuilder& b) {
  return desk(b)["hours"]["schedules"][0];
}

void description(PackageBuilder& b, const char* text) {
  b.text("de", "contact/desk", "description", text);
}

nlohmann::json& clip(PackageBuilder& b, const std::string& slug) {
  b.record("media", nlohmann::json({{"slug", slug},
                                    {"file", slug + ".ogg"},
                                    {"mime", "audio/ogg"},
                                    {"licence", "CC0"},
                                    {"lang", "de"},
                                    {"said", "Das sagt niemand."}})
                        .dump());
  b.extra_files["media/" + slug + ".ogg"] = "OggS";
  return b.records["media"].back();
}

nlohmann::json& film(PackageBuilder& b) {
  b.record("media", R"({"slug": "f", "file": "f.mp4", "mime": "video/mp4", "licence": "own film",
      "lang": "gsg", "signs": [{"text": "contact/desk/name"}]})");
  b.extra_files["media/f.mp4"] = "film";
  nlohmann::json& record = b.records["media"].back();
  record["signs"][0]["digest"] = townhall::text_digest("Wohngeldstelle");
  return record;
}

}  // namespace seeds
