#include "kiosk/main/world.h"

#include "kiosk/main/index.h"
#include "kiosk/main/urgent.h"

namespace kiosk::main {
namespace {

base::Result<void> is_there(const base::FileReader& files, const std::string& file,
                            const std::string& what, const std::string& option) {
  if (files.read(file)) {
    return {};
  }
  return base::not_found("There is no " + file + "; name the folder of the " + what + " with " +
                         option + ".");
}

}  // namespace

base::Result<std::unique_ptr<World>> World::open(const Options& options, const base::Clock& clock,
                                                 base::Log& log,
                                                 std::unique_ptr<store::Revision> content) {
  std::unique_ptr<World> world(new World(log));
  world->revision_ = std::move(content);
  CHECK_OK(world->open_all(options, clock));
  return world;
}

base::Result<void> World::open_all(const Options& options, const base::Clock& clock) {
  const ui::Panel panel = TRY(panel_of(options.panel));
  if (revision_ == nullptr) {
    revision_ = TRY(store::Revision::open(options.content));
  }
  CHECK_OK(is_there(files_, options.i18n + "/languages.json", "languages", "--i18n"));
  locales_ =
      std::make_unique<locale::Locales>(TRY(locale::Locales::load(files_, options.i18n, log_)));
  if (locales_->languages().find(options.locale) == nullptr) {
    return base::not_found("There is no language \"" + options.locale +
                           "\"; i18n/languages.json lists them.");
  }
  CHECK_OK(is_there(files_, options.fonts + "/manifest.json", "staged fonts", "--fonts"));
  typesetter_ = TRY(text::Typesetter::create(files_, options.fonts, log_));
  pictograms_ = std::make_unique<text::PictogramFont>(
      TRY(text::PictogramFont::create(files_, options.fonts, typesetter_->fonts())));
  raster_ = std::make_unique<text::GlyphRaster>(typesetter_->fonts());
  glyphs_ = std::make_unique<platform::FontGlyphs>(*raster_, *pictograms_, log_);
  media_ = std::make_unique<platform::MediaGlyphs>(*glyphs_);
  take_logo();
  painter_ = std::make_unique<platform::Painter>(*media_, log_);
  kiosk_ = std::make_unique<app::Kiosk>(TRY(app::Kiosk::create(
      *revision_, *locales_, *typesetter_, clock, app::Setup{options.site, panel})));
  site_ = options.site;
  return {};
}

base::Result<std::unique_ptr<store::Revision>> World::open_beside(const std::string& path) {
  return store::Revision::open(path);
}

std::unique_ptr<directory::WithNotices> World::with_urgent(const store::Revision& revision) const {
  return std::make_unique<directory::WithNotices>(revision, by_language(urgent_));
}

base::Result<void> World::set_urgent(const sync::Notices& notices) {
  urgent_ = notices;
  auto next = with_urgent(*revision_);
  CHECK_OK(kiosk_->set_directory(*next));
  with_urgent_ = std::move(next);
  return {};
}

base::Result<void> World::exchange(std::unique_ptr<store::Revision> revision,
                                   const std::string& path) {
  auto next = with_urgent(*revision);
  CHECK_OK(kiosk_->set_directory(*next));
  with_urgent_ = std::move(next);
  revision_ = std::move(revision);
  take_logo();
  take_search(open_brought_search(path, site_));
  return {};
}

void World::take_search(base::Result<std::unique_ptr<store::ContentSearch>> search) {
  kiosk_->set_search(nullptr);
  search_ = search ? std::move(search).value() : nullptr;
  kiosk_->set_search(search_.get());
  if (!search) {
    log_.info("Nothing can be searched. " + search.error().message);
  }
}

// A logo that cannot be read is left out: the town's name says the same.
void World::take_logo() {
  const auto package = revision_->package("de");
  if (!package || package->logo_media.empty()) {
    return;
  }
  const auto png = revision_->media(package->logo_media);
  const auto added = png ? media_->add(package->logo_media, *png) : base::Result<void>(png.error());
  if (!added) {
    log_.warn("The logo is left out. " + added.error().message);
  }
}

}  // namespace kiosk::main
