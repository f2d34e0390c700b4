#include "content/townhall/films.h"

#include <algorithm>

#include "content/townhall/digest.h"
#include "content/townhall/records.h"

namespace townhall {

using nlohmann::json;

bool is_film(const json& record) {
  return record.contains("signs");
}

std::vector<SignedText> signed_texts(const Canonical& canonical) {
  std::vector<SignedText> texts;
  each_record(canonical, "media", [&](const json& record, const Where& where) {
    const json& signs = list_of(record, "signs");
    for (std::size_t at = 0; at < signs.size(); ++at) {
      if (!signs[at].is_object()) {
        continue;
      }
      const translate::FieldKey key = translate::split_key(string_of(signs[at], "text"));
      if (!key.record.empty()) {
        texts.push_back({where.record, at, key, string_of(signs[at], "digest")});
      }
    }
  });
  return texts;
}

FilmState film_state(const Canonical& canonical, const SignedText& text) {
  const std::string* now = canonical.text(canonical.source, text.text.record, text.text.field);
  if (now == nullptr) {
    return FilmState::SourceChanged;
  }
  if (text.digest.empty()) {
    return FilmState::Unknown;
  }
  return text.digest == text_digest(*now) ? FilmState::Current : FilmState::SourceChanged;
}

std::set<std::string> films_to_leave_out(const Canonical& canonical) {
  std::set<std::string> slugs;
  for (const SignedText& text : signed_texts(canonical)) {
    if (film_state(canonical, text) != FilmState::Current) {
      slugs.insert(split_reference(text.film).second);
    }
  }
  return slugs;
}

void set_film_digest(Canonical& canonical, const SignedText& text, const std::string& digest) {
  const std::string slug = split_reference(text.film).second;
  for (json& record : canonical.records["media"]) {
    if (string_of(record, "slug") == slug) {
      record["signs"][text.at]["digest"] = digest;
    }
  }
}

Canonical without_films(Canonical canonical, const std::set<std::string>& slugs) {
  std::vector<json>& media = canonical.records["media"];
  std::erase_if(media,
                [&](const json& record) { return slugs.count(string_of(record, "slug")) != 0; });
  for (const std::string& slug : slugs) {
    canonical.slugs["media"].erase(slug);
    for (TextFile& file : canonical.texts) {
      file.texts.erase("media/" + slug);
    }
  }
  std::erase_if(canonical.media, [&](const auto& file) {
    return std::none_of(media.begin(), media.end(), [&](const json& record) {
      return string_of(record, "file") == file.first;
    });
  });
  return canonical;
}

}  // namespace townhall
