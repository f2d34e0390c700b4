#pragma once
#include <memory>
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/base/log.h"
#include "kiosk/base/result.h"
#include "kiosk/text/font_stack.h"
#include "kiosk/text/measurer.h"

namespace kiosk::text {

class Composer;
class DictionaryHyphenator;
class HarfBuzzShaper;
class ParagraphCache;

// Sets paragraphs in the fonts of a staged folder: bidi and line breaks by ICU, fallback per
// grapheme cluster, shaping by HarfBuzz without hinting, words that no line holds divided by the
// folder's dictionaries. Paragraphs are cached by text and style.
// It does not draw: see GlyphRaster.
class Typesetter final : public Measurer {
 public:
  // Errors as FontStack::create. `log` must outlive the typesetter.
  static base::Result<std::unique_ptr<Typesetter>> create(const base::FileReader& files,
                                                          const std::string& fonts_folder,
                                                          base::Log& log);
  ~Typesetter() override;

  ParagraphPtr lay_out(const Text& text, const ParagraphStyle& style) override;
  double cap_height(double em_px) const override;
  long shapings() const override;

  // For GlyphRaster and PictogramFont.
  FontStack& fonts() { return fonts_; }

 private:
  Typesetter(FontStack fonts, std::unique_ptr<DictionaryHyphenator> hyphenator, base::Log& log);

  FontStack fonts_;
  base::Log& log_;
  double cap_height_ = 0.714;  // em
  std::unique_ptr<HarfBuzzShaper> shaper_;
  std::unique_ptr<DictionaryHyphenator> hyphenator_;
  std::unique_ptr<Composer> composer_;
  std::unique_ptr<ParagraphCache> cache_;
  bool warned_missing_ = false;
};

}  // namespace kiosk::text
