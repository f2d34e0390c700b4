#include "kiosk/text/typesetter.h"

#include "kiosk/text/composer.h"
#include "kiosk/text/font_manifest.h"
#include "kiosk/text/paragraph_cache.h"

namespace kiosk::text {

base::Result<std::unique_ptr<Typesetter>> Typesetter::create(const base::FileReader& files,
                                                             const std::string& fonts_folder,
                                                             base::Log& log) {
  FontStack fonts = TRY(FontStack::create(files, fonts_folder));
  auto hyphenator =
      std::make_unique<DictionaryHyphenator>(TRY(read_dictionaries(files, fonts_folder)), log);
  return std::unique_ptr<Typesetter>(new Typesetter(std::move(fonts), std::move(hyphenator), log));
}

Typesetter::Typesetter(FontStack fonts, std::unique_ptr<DictionaryHyphenator> hyphenator,
                       base::Log& log)
    : fonts_(std::move(fonts)),
      log_(log),
      shaper_(std::make_unique<HarfBuzzShaper>(fonts_)),
      hyphenator_(std::move(hyphenator)),
      composer_(std::make_unique<Composer>(*shaper_, hyphenator_.get())),
      cache_(std::make_unique<ParagraphCache>()) {
  const char32_t capital = U'H';
  const std::uint16_t face = fonts_.face_for({&capital, 1}, {"Latn", "de", Weight::Regular});
  cap_height_ = shaper_->ink(face, fonts_.glyph_of(face, capital), 1.0).above;
}

Typesetter::~Typesetter() = default;

ParagraphPtr Typesetter::lay_out(const Text& text, const ParagraphStyle& style) {
  return cache_->find_or(text, style, [&] {
    auto paragraph = composer_->compose(text, style);
    if (paragraph->missing_glyphs > 0 && !warned_missing_) {
      warned_missing_ = true;
      log_.warn("No font has all characters of \"" + paragraph->text + "\" (" + style.lang +
                "); correct the text or add a font to fonts/stack.json.");
    }
    return paragraph;
  });
}

double Typesetter::cap_height(double em_px) const {
  return cap_height_ * em_px;
}

long Typesetter::shapings() const {
  return cache_->misses();
}

}  // namespace kiosk::text
