#pragma once
#include <memory>
#include <string>

#include "kiosk/app/kiosk.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/log.h"
#include "kiosk/locale/locales.h"
#include "kiosk/store/revision.h"
#include "kiosk/store/search.h"
#include "kiosk/text/fixed_measurer.h"
#include "kiosk/text/typesetter.h"

namespace test_support {

// Monday 2026-11-23, 10:42 in Berlin: the moment of the design's pictures, with open offices.
inline constexpr kiosk::base::UnixSeconds kMonday{1795426920};

// The sample town as a kiosk shows it: content/ahrensburg built from its text, the messages of
// i18n/, the search over it, the staged fonts, and a clock that the test moves. A part that cannot be had fails the
// test, and the program ends.
class Town {
 public:
  explicit Town(kiosk::base::UnixSeconds moment = kMonday);
  ~Town();

  // A kiosk of its own, with real fonts or with fixed advances. The town must outlive it.
  kiosk::app::Kiosk kiosk(const std::string& panel = "27p");
  kiosk::app::Kiosk fixed_kiosk(const std::string& panel = "27p");

  const kiosk::locale::Locales& locales() const { return *locales_; }

  const kiosk::store::Revision& revision() const { return *revision_; }

  kiosk::text::Typesetter& typesetter() { return *typesetter_; }

  kiosk::text::FixedMeasurer& fixed() { return fixed_; }

  kiosk::base::VirtualClock& clock() { return clock_; }

  kiosk::base::MemoryLog& log() { return log_; }

 private:
  kiosk::app::Kiosk kiosk_with(kiosk::text::Measurer& measurer, const std::string& panel);

  kiosk::base::MemoryLog log_;
  kiosk::base::DiskFiles files_;
  kiosk::base::VirtualClock clock_;
  std::unique_ptr<kiosk::store::Revision> revision_;
  std::unique_ptr<kiosk::store::ContentSearch> search_;
  std::unique_ptr<kiosk::locale::Locales> locales_;
  std::unique_ptr<kiosk::speech::Lexicons> lexicons_;
  std::unique_ptr<kiosk::locale::Voices> voices_;
  std::unique_ptr<kiosk::text::Typesetter> typesetter_;
  kiosk::text::FixedMeasurer fixed_;
};

}  // namespace test_support
