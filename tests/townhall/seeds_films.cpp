#include "tests/townhall/seeds.h"

namespace seeds {
namespace {

const Seed kFilmSeeds[] = {
    {"a film of another text than today's",
     [](PackageBuilder& b) {
       film(b);
       b.text("de", kDesk, "name", "Stelle für Wohngeld");
     },
     "film-stale", "media.json", "media/f", "signs"},
    {"a film of which nobody said what it signs",
     [](PackageBuilder& b) { film(b)["signs"][0].erase("digest"); }, "film-stale", "media.json",
     "media/f", "signs"},
    {"a film in a spoken language", [](PackageBuilder& b) { film(b)["lang"] = "de"; }, "film-form",
     "media.json", "media/f", "lang"},
    {"a film that is a picture", [](PackageBuilder& b) { film(b)["mime"] = "image/png"; },
     "film-form", "media.json", "media/f", "mime"},
    {"a film of nothing", [](PackageBuilder& b) { film(b)["signs"] = nlohmann::json::array(); },
     "film-form", "media.json", "media/f", "signs"},
    {"a film with a digest that is none",
     [](PackageBuilder& b) { film(b)["signs"][0]["digest"] = "0815"; }, "film-form", "media.json",
     "media/f", "signs"},
    {"a film that is not there", [](PackageBuilder& b) { film(b)["file"] = "none.mp4"; },
     "media-unreadable", "media.json", "media/f", "file"},
    {"a film for a logo",
     [](PackageBuilder& b) {
       film(b);
       b.package["logo"] = "f";
     },
     "film-used", "package.json", "", "logo"},
};

}  // namespace

std::span<const Seed> of_films() {
  return kFilmSeeds;
}

}  // namespace seeds
