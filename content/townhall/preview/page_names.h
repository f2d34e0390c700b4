#pragma once
#include <string>

#include "content/townhall/canonical.h"
#include "content/townhall/phrase.h"
#include "content/townhall/preview/touched.h"
#include "kiosk/locale/language.h"

namespace townhall::preview {

// What a page is called for staff: "Kontaktstelle „Wohngeldstelle“ auf Arabisch
// (contact/wohngeldstelle)". Its parts have to outlive it.
class PageNames {
 public:
  // `before` names what is gone by now.
  PageNames(const Canonical& before, const Canonical& now,
            const kiosk::locale::Languages& languages, Voice voice)
      : before_(before), now_(now), languages_(languages), voice_(voice) {}

  std::string of(const Page& page) const;

 private:
  std::string title(const std::string& route) const;
  std::string language(const std::string& tag) const;

  const Canonical& before_;
  const Canonical& now_;
  const kiosk::locale::Languages& languages_;
  Voice voice_;
};

}  // namespace townhall::preview
