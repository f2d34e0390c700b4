#include "kiosk/main/world.h"

#include "kiosk/main/index.h"
#include "kiosk/main/urgent.h"
#include "kiosk/ui/panel_option.h"

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

// A logo that cannot be read is left out: the town's name says the same.
// As the site shows it. NotFound if the content does not know the site.
base::Result<std::unique_ptr<store::Revision>> open_revision(const std::string& path,
                                                             const std::string& site) {
  return store::Revision::open(path, {.site = site, .quick_check = false});
}

Content with_logo(std::unique_ptr<store::Revision> revision) {
  Content content;
  const auto package = revision->package("de");
  if (package && !package->logo_media.empty()) {
    content.logo_slug = package->logo_media;
    const auto png = revision->media(content.logo_slug);
    content.logo = png ? platform::MediaGlyphs::shape_of(content.logo_slug, *png)
                       : base::Result<platform::MediaGlyphs::Shape>(png.error());
  }
  content.revision = std::move(revision);
  return content;
}

}  // namespace

base::Result<std::unique_ptr<World>> World::open(const Options& options, const base::Clock& clock,
                                                 base::Log& log, std::optional<Content> content) {
  std::unique_ptr<World> world(new World(log));
  CHECK_OK(world->open_all(options, clock, std::move(content)));
  return world;
}

base::Result<void> World::open_all(const Options& options, const base::Clock& clock,
                                   std::optional<Content> content) {
  clock_ = &clock;
  const ui::Panel panel = TRY(ui::panel_of(options.panel));
  if (!content) {
    content = with_logo(TRY(open_revision(options.content, options.site)));
    content->path = options.content;
  }
  content_path_ = content->path;
  CHECK_OK(is_there(files_, options.i18n + "/languages.json", "languages", "--i18n"));
  locales_ =
      std::make_unique<locale::Locales>(TRY(locale::Locales::load(files_, options.i18n, log_)));
  if (locales_->languages().find(options.locale) == nullptr) {
    return base::not_found("There is no language \"" + options.locale +
                           "\"; i18n/languages.json lists them.");
  }
  CHECK_OK(open_speech(options.i18n));
  CHECK_OK(is_there(files_, options.fonts + "/manifest.json", "staged fonts", "--fonts"));
  typesetter_ = TRY(text::Typesetter::create(files_, options.fonts, log_));
  pictograms_ = std::make_unique<text::PictogramFont>(
      TRY(text::PictogramFont::create(files_, options.fonts, typesetter_->fonts())));
  raster_ = std::make_unique<text::GlyphRaster>(typesetter_->fonts());
  glyphs_ = std::make_unique<platform::FontGlyphs>(*raster_, *pictograms_, log_);
  media_ = std::make_unique<platform::MediaGlyphs>(*glyphs_);
  take_logo(*content);
  revision_ = std::move(content->revision);
  revision_->follow(clock);
  painter_ = std::make_unique<platform::Painter>(*media_, log_);
  kiosk_ = std::make_unique<app::Kiosk>(
      TRY(app::Kiosk::create(*revision_, *locales_, *typesetter_, clock,
                             app::Setup{options.site, panel, options.dark_in_private,
                                        base::Monotonic{options.scan_ms}, options.means})));
  kiosk_->set_speech(lexicons_.get(), voices_.get());
  site_ = options.site;
  take_search(std::move(content->search));
  return {};
}

base::Result<void> World::open_speech(const std::string& i18n) {
  lexicons_ =
      std::make_unique<speech::Lexicons>(TRY(speech::Lexicons::load(files_, i18n + "/speech")));
  const std::string table = TRY(files_.read(i18n + "/languages.json"));
  voices_ = std::make_unique<locale::Voices>(TRY(locale::Voices::parse(table)));
  return {};
}

base::Result<Content> World::open_beside(const std::string& path, const std::string& site) {
  Content content = with_logo(TRY(open_revision(path, site)));
  content.path = path;
  content.search = open_brought_search(path, site);
  return content;
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

base::Result<void> World::exchange(Content content) {
  content.revision->follow(*clock_);
  auto next = with_urgent(*content.revision);
  CHECK_OK(kiosk_->set_directory(*next));
  with_urgent_ = std::move(next);
  revision_ = std::move(content.revision);
  content_path_ = content.path;
  take_logo(content);
  take_search(std::move(content.search));
  return {};
}

void World::take_search(base::Result<std::unique_ptr<store::ContentSearch>> search) {
  kiosk_->set_search(nullptr);
  if (search) {
    search_ = std::move(search).value();
    if (search_ != nullptr) {
      search_->follow(*clock_);
    }
  } else {
    search_.reset();
    log_.info("Nothing can be searched. " + search.error().message);
  }
  kiosk_->set_search(search_.get());
}

void World::await_search() {
  kiosk_->set_search(&coming_);
}

void World::take_logo(Content& content) {
  if (content.logo_slug.empty()) {
    return;
  }
  if (content.logo) {
    media_->put(content.logo_slug, std::move(content.logo).value());
  } else {
    log_.warn("The logo is left out. " + content.logo.error().message);
  }
}

}  // namespace kiosk::main
