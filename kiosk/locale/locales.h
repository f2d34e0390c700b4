#pragma once
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/files.h"
#include "kiosk/base/log.h"
#include "kiosk/locale/catalogue.h"
#include "kiosk/locale/formats.h"
#include "kiosk/locale/keyboards.h"
#include "kiosk/locale/language.h"

namespace kiosk::locale {

// Everything of a folder like i18n/: the table at once, the messages of a language when it is
// first asked for. Asserts that the process is in the "C" locale: numbers in files are not to
// depend on the machine. Thread-safe: no.
class Locales {
 public:
  // `files` and `log` must outlive this. Fails without languages.json or de.arb, or if one of them
  // is faulty. Any other ARB file that is missing or faulty is warned of when its language is first
  // asked for, which then speaks its fallback.
  static base::Result<Locales> load(const base::FileReader& files, const std::string& i18n_folder,
                                    base::Log& log);
  ~Locales();
  Locales(Locales&&) noexcept;
  Locales& operator=(Locales&&) noexcept;

  const Languages& languages() const;

  // For a tag that is not in the table (the caller's mistake; warned of once): German.
  const Language& language(const std::string& tag) const;
  const Catalogue& catalogue(const std::string& tag) const;
  const Formats& formats(const std::string& tag) const;

  // The on-screen keyboard of a language. Without keyboards.json, or with a faulty one, of which is
  // warned once: none.
  const Keyboard& keyboard(const std::string& tag) const;
  const KeyRows& digit_keys() const;

 private:
  struct Impl;
  explicit Locales(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::locale
