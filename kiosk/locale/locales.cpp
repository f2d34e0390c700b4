#include "kiosk/locale/locales.h"

#include <cassert>
#include <clocale>
#include <map>
#include <set>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/arb.h"
#include "kiosk/locale/pseudo.h"

namespace kiosk::locale {
namespace {

using Messages = std::map<std::string, std::string>;

base::Result<Messages> read_messages(const base::FileReader& files, const std::string& folder,
                                     const std::string& tag) {
  const std::string name = tag + ".arb";
  const std::string json = TRY(files.read(folder + "/" + name));
  Arb arb = TRY(parse_arb(json, name));
  if (arb.locale != tag) {
    return base::corrupt(name + ": @@locale is \"" + arb.locale + "\"; write \"" + tag + "\"");
  }
  return std::move(arb.messages);
}

Messages pseudo_messages(const Messages& german, bool rtl) {
  Messages out;
  for (const auto& [key, message] : german) {
    out[key] = rtl ? pseudo_rtl_message(message) : pseudo_message(message);
  }
  return out;
}

}  // namespace

struct Locales::Impl {
  const base::FileReader& files;
  base::Log& log;
  std::string folder;
  Languages languages;
  Messages german;
  std::map<std::string, std::unique_ptr<Catalogue>> catalogues;
  std::map<std::string, std::unique_ptr<Formats>> formats;
  std::set<std::string> unknown;
  std::unique_ptr<Keyboards> keyboards;

  const Language& language(const std::string& tag) {
    if (const Language* found = languages.find(tag)) {
      return *found;
    }
    if (unknown.insert(tag).second) {
      log.warn("There is no language " + tag + " in languages.json; German is shown instead");
    }
    return *languages.find(kGerman);
  }

  Messages messages(const Language& wanted) {
    if (wanted.tag == kGerman) {
      return german;
    }
    if (wanted.tag == kPseudo || wanted.tag == kPseudoRtl) {
      return pseudo_messages(german, wanted.rtl);
    }
    auto read = read_messages(files, folder, wanted.tag);
    if (!read) {
      log.warn("The messages in " + wanted.tag + " are not shown: " + read.error().message);
      return {};
    }
    return std::move(read).value();
  }

  const Keyboards& all_keyboards() {
    if (keyboards == nullptr) {
      const auto text = files.read(folder + "/keyboards.json");
      auto read = text ? Keyboards::parse(*text) : base::Result<Keyboards>(text.error());
      if (!read) {
        log.warn("There is no keyboard on the screen: " + read.error().message);
      }
      keyboards = std::make_unique<Keyboards>(read ? std::move(read).value() : Keyboards());
    }
    return *keyboards;
  }

  const Catalogue& catalogue(const Language& wanted) {
    auto& slot = catalogues[wanted.tag];
    if (slot == nullptr) {
      const bool last = wanted.fallback.empty();
      // Chains are explicit and free of cycles, but each names the whole way; the next catalogue
      // has its own way to German.
      const Catalogue* next = last ? nullptr : &catalogue(language(wanted.fallback.front()));
      slot = std::make_unique<Catalogue>(wanted, messages(wanted), next, log);
    }
    return *slot;
  }
};

Locales::Locales(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Locales::~Locales() = default;
Locales::Locales(Locales&&) noexcept = default;
Locales& Locales::operator=(Locales&&) noexcept = default;

base::Result<Locales> Locales::load(const base::FileReader& files, const std::string& i18n_folder,
                                    base::Log& log) {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): asked before there are threads.
  assert(std::string(std::setlocale(LC_ALL, nullptr)) == "C");
  const std::string table = TRY(files.read(i18n_folder + "/languages.json"));
  Languages languages = TRY(Languages::parse(table));
  Messages german = TRY(read_messages(files, i18n_folder, std::string(kGerman)));
  std::unique_ptr<Impl> impl(new Impl{
      files, log, i18n_folder, std::move(languages), std::move(german), {}, {}, {}, nullptr});
  return Locales(std::move(impl));
}

const Languages& Locales::languages() const {
  return impl_->languages;
}

const Language& Locales::language(const std::string& tag) const {
  return impl_->language(tag);
}

const Catalogue& Locales::catalogue(const std::string& tag) const {
  return impl_->catalogue(impl_->language(tag));
}

const Formats& Locales::formats(const std::string& tag) const {
  const Language& wanted = impl_->language(tag);
  auto& slot = impl_->formats[wanted.tag];
  if (slot == nullptr) {
    slot = std::make_unique<Formats>(wanted, impl_->languages);
  }
  return *slot;
}

const Keyboard& Locales::keyboard(const std::string& tag) const {
  const std::string& own = impl_->language(tag).tag;
  const bool pseudo = own == kPseudo || own == kPseudoRtl;
  return impl_->all_keyboards().of(pseudo ? std::string(kGerman) : own);
}

const KeyRows& Locales::digit_keys() const {
  return impl_->all_keyboards().digits();
}

}  // namespace kiosk::locale
