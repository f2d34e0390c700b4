#pragma once
#include <memory>
#include <optional>
#include <string>

#include "kiosk/app/kiosk.h"
#include "kiosk/base/files.h"
#include "kiosk/base/log.h"
#include "kiosk/directory/with_notices.h"
#include "kiosk/main/options.h"
#include "kiosk/platform/font_glyphs.h"
#include "kiosk/platform/media_glyphs.h"
#include "kiosk/platform/painter.h"
#include "kiosk/store/revision.h"
#include "kiosk/store/search.h"
#include "kiosk/sync/notices.h"
#include "kiosk/text/pictogram.h"
#include "kiosk/text/raster.h"
#include "kiosk/text/typesetter.h"

namespace kiosk::main {

// Content and what a screen needs of it from the first frame on, so that showing it opens nothing.
struct Content {
  std::string path;
  std::unique_ptr<store::Revision> revision;
  std::string logo_slug;  // empty: the package has none
  base::Result<platform::MediaGlyphs::Shape> logo{platform::MediaGlyphs::Shape{}};
  base::Result<std::unique_ptr<store::ContentSearch>> search{nullptr};
};

// Stands in while the index is made: finds nothing yet, which the screens say.
class ComingSearch final : public directory::Search {
 public:
  base::Result<directory::SearchAnswer> search(std::string_view, const std::string&, std::size_t,
                                               const directory::KeyRows&) override {
    return base::not_found("The search index is being made; ask again in a moment.");
  }
};

// Everything that a kiosk stands on, opened in order and held for as long as the program runs.
class World {
 public:
  // The first thing that cannot be opened ends it, in one sentence.
  // Shows `content`, or without one what the options name, as yet without a search.
  static base::Result<std::unique_ptr<World>> open(const Options& options, const base::Clock& clock,
                                                   base::Log& log,
                                                   std::optional<Content> content = std::nullopt);

  app::Kiosk& kiosk() { return *kiosk_; }

  text::Typesetter& typesetter() { return *typesetter_; }

  platform::Painter& painter() { return *painter_; }

  const store::Revision& revision() const { return *revision_; }

  const speech::Lexicons& lexicons() const { return *lexicons_; }

  const locale::Locales& locales() const { return *locales_; }

  base::Files& files() { return files_; }

  // Opens the content of a file that the sync program brought, with the search index beside it, as
  // the site `site` shows it, without showing it. On any thread.
  static base::Result<Content> open_beside(const std::string& path, const std::string& site);

  const std::string& site() const { return site_; }

  // Urgent notices beside the content, in place of those before.
  base::Result<void> set_urgent(const sync::Notices& notices);

  // From now on the screens offer this search over the content; where there is none, they offer
  // none and the log says why.
  void take_search(base::Result<std::unique_ptr<store::ContentSearch>> search);

  // From now on the screens say that the search is coming.
  void await_search();

  // Whether what is shown cannot be searched, or no more; also while a search is awaited.
  bool lacks_search() const { return search_ == nullptr || search_->is_damaged(); }

  // Whether there is a search that turned out damaged.
  bool has_damaged_search() const { return search_ != nullptr && search_->is_damaged(); }

  // The file that is shown.
  const std::string& content_path() const { return content_path_; }

  // Shows it from now on; after a failure the old content still is.
  base::Result<void> exchange(Content content);

 private:
  explicit World(base::Log& log) : log_(log) {}

  base::Result<void> open_speech(const std::string& i18n);
  base::Result<void> open_all(const Options& options, const base::Clock& clock,
                              std::optional<Content> content);
  void take_logo(Content& content);
  std::unique_ptr<directory::WithNotices> with_urgent(const store::Revision& revision) const;

  base::Log& log_;
  const base::Clock* clock_ = nullptr;  // set as soon as there is anything
  base::DiskFiles files_;
  std::unique_ptr<locale::Locales> locales_;
  std::unique_ptr<speech::Lexicons> lexicons_;
  std::unique_ptr<locale::Voices> voices_;
  std::unique_ptr<store::Revision> revision_;
  sync::Notices urgent_;
  std::unique_ptr<directory::WithNotices> with_urgent_;  // over revision_
  std::unique_ptr<text::Typesetter> typesetter_;
  std::unique_ptr<text::PictogramFont> pictograms_;
  std::unique_ptr<text::GlyphRaster> raster_;
  std::unique_ptr<platform::FontGlyphs> glyphs_;
  std::unique_ptr<platform::MediaGlyphs> media_;
  std::unique_ptr<platform::Painter> painter_;
  std::string site_;
  std::string content_path_;
  ComingSearch coming_;
  std::unique_ptr<store::ContentSearch> search_;
  std::unique_ptr<app::Kiosk> kiosk_;
};

}  // namespace kiosk::main
