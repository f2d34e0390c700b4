#pragma once
#include <memory>
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

// Everything that a kiosk stands on, opened in order and held for as long as the program runs.
class World {
 public:
  // The first thing that cannot be opened ends it, in one sentence.
  // Shows `content`, or if that is null opens the one that the options name.
  static base::Result<std::unique_ptr<World>> open(
      const Options& options, const base::Clock& clock, base::Log& log,
      std::unique_ptr<store::Revision> content = nullptr);

  app::Kiosk& kiosk() { return *kiosk_; }

  text::Typesetter& typesetter() { return *typesetter_; }

  platform::Painter& painter() { return *painter_; }

  const store::Revision& revision() const { return *revision_; }

  const locale::Locales& locales() const { return *locales_; }

  base::Files& files() { return files_; }

  // Opens other content beside what is shown, without showing it.
  static base::Result<std::unique_ptr<store::Revision>> open_beside(const std::string& path);

  // Urgent notices beside the content, in place of those before.
  base::Result<void> set_urgent(const sync::Notices& notices);

  // From now on the screens offer this search over the content; where there is none, they offer
  // none and the log says why.
  void take_search(base::Result<std::unique_ptr<store::ContentSearch>> search);

  // Shows it from now on; after a failure the old content still is. `path` is that of its file,
  // whose search index lies beside it; without one nothing can be searched.
  base::Result<void> exchange(std::unique_ptr<store::Revision> revision,
                              const std::string& path = "");

 private:
  explicit World(base::Log& log) : log_(log) {}

  base::Result<void> open_all(const Options& options, const base::Clock& clock);
  void take_logo();
  std::unique_ptr<directory::WithNotices> with_urgent(const store::Revision& revision) const;

  base::Log& log_;
  base::DiskFiles files_;
  std::unique_ptr<locale::Locales> locales_;
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
  std::unique_ptr<store::ContentSearch> search_;
  std::unique_ptr<app::Kiosk> kiosk_;
};

}  // namespace kiosk::main
