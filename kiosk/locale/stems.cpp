#include "kiosk/locale/stems.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/locale/light_stems.h"

namespace kiosk::locale {
namespace {

// Snowball's stemmers that Debian's libstemmer 2.2 has, for languages of i18n/languages.json and
// their neighbours.
constexpr std::array<std::pair<std::string_view, const char*>, 17> kAlgorithms{{
    {"da", "danish"},
    {"de", "german"},
    {"el", "greek"},
    {"en", "english"},
    {"es", "spanish"},
    {"fr", "french"},
    {"hi", "hindi"},
    {"hu", "hungarian"},
    {"it", "italian"},
    {"lt", "lithuanian"},
    {"nl", "dutch"},
    {"no", "norwegian"},
    {"pt", "portuguese"},
    {"ro", "romanian"},
    {"sr", "serbian"},
    {"sv", "swedish"},
    {"ta", "tamil"},
}};

struct Light {
  std::string_view language;
  std::string (*stem)(const std::string&);
};

constexpr std::array<Light, 5> kLight{{{"ar", arabic_stem},
                                       {"fa", persian_stem},
                                       {"ru", russian_stem},
                                       {"tr", turkish_stem},
                                       {"uk", ukrainian_stem}}};

const Light* light_of(std::string_view language) {
  const auto found = std::find_if(kLight.begin(), kLight.end(), [language](const Light& light) {
    return light.language == language;
  });
  return found == kLight.end() ? nullptr : found;
}

const char* algorithm_of(std::string_view rules) {
  for (const auto& [name, algorithm] : kAlgorithms) {
    if (name == rules) {
      return algorithm;
    }
  }
  return nullptr;
}

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

}  // namespace

struct Stems::Stemmer {
  std::unique_ptr<sb_stemmer, DeleteStemmer> made;
};

Stems::Stems() = default;
Stems::~Stems() = default;
Stems::Stems(Stems&&) noexcept = default;
Stems& Stems::operator=(Stems&&) noexcept = default;

std::string_view Stems::rules_of(std::string_view tag) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  if (const Light* light = light_of(language)) {
    return light->language;
  }
  for (const auto& [name, algorithm] : kAlgorithms) {
    if (name == language) {
      return name;
    }
  }
  return "-";
}

std::string Stems::stem(std::string_view tag, const std::string& key) {
  const std::string_view rules = rules_of(tag);
  std::string term = std::string(rules) + ":";
  if (rules == "-") {
    return term + key;
  }
  if (const Light* light = light_of(rules)) {
    return term + light->stem(key);
  }
  auto found = stemmers_.find(rules);
  if (found == stemmers_.end()) {
    Stemmer stemmer{decltype(Stemmer::made)(sb_stemmer_new(algorithm_of(rules), "UTF_8"))};
    found = stemmers_.emplace(std::string(rules), std::move(stemmer)).first;
  }
  sb_stemmer* stemmer = found->second.made.get();
  const auto* bytes = reinterpret_cast<const sb_symbol*>(key.data());
  const sb_symbol* stem =
      stemmer == nullptr ? nullptr : sb_stemmer_stem(stemmer, bytes, static_cast<int>(key.size()));
  if (stem == nullptr) {
    return term + key;
  }
  return term.append(reinterpret_cast<const char*>(stem),
                     static_cast<std::size_t>(sb_stemmer_length(stemmer)));
}

}  // namespace kiosk::locale
