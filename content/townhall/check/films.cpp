#include "content/townhall/films.h"

#include <algorithm>
#include <set>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/records.h"

namespace townhall {
namespace {

using nlohmann::json;

bool is_digest(const std::string& digest) {
  return digest.size() == 16 && digest.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// Texts of the package itself belong to no page.
bool is_of_page(const std::string& key) {
  const std::string kind = split_reference(translate::split_key(key).record).first;
  return !kind.empty() && kind != "package" && find_kind(kind) != nullptr;
}

void check_form(const json& record, const Where& where, Issues& issues) {
  const std::string mime = string_of(record, "mime");
  if (string_of(record, "lang") != kSignLanguage) {
    issues.add(rule("film-form"), at_field(where, "lang"));
  }
  if (mime != "video/mp4" && mime != "video/webm") {
    issues.add(rule("film-form"), at_field(where, "mime"));
  }
  if (record.contains("said")) {
    issues.add(rule("film-form"), at_field(where, "said"));
  }
  const json& signs = list_of(record, "signs");
  const bool is_right =
      !signs.empty() && std::all_of(signs.begin(), signs.end(), [](const json& one) {
        return one.is_object() && is_of_page(string_of(one, "text")) &&
               (!one.contains("digest") || is_digest(string_of(one, "digest")));
      });
  if (!is_right) {
    issues.add(rule("film-form"), at_field(where, "signs"));
  }
}

// Where a record names media, a film may be missing from the built package.
void check_uses(const Canonical& canonical, Issues& issues) {
  std::set<std::string> films;
  each_record(canonical, "media", [&](const json& record, const Where&) {
    if (is_film(record)) {
      films.insert(string_of(record, "slug"));
    }
  });
  const auto look = [&](const json& slug, const Where& where) {
    if (slug.is_string() && films.count(slug.get<std::string>()) != 0) {
      issues.add(rule("film-used"), where, {slug.get<std::string>()});
    }
  };
  look(canonical.package.value("logo", json()), {"package.json", "", "logo"});
  each_record(canonical, "announcement", [&](const json& record, const Where& where) {
    for (const json& slug : list_of(record, "media")) {
      look(slug, at_field(where, "media"));
    }
  });
}

}  // namespace

void check_films(const Canonical& canonical, Issues& issues) {
  each_record(canonical, "media", [&](const json& record, const Where& where) {
    if (is_film(record)) {
      check_form(record, where, issues);
    }
  });
  for (const SignedText& text : signed_texts(canonical)) {
    if (film_state(canonical, text) != FilmState::Current) {
      issues.add(rule("film-stale"), {"media.json", text.film, "signs"},
                 {translate::key_of(text.text.record, text.text.field)});
    }
  }
  check_uses(canonical, issues);
}

}  // namespace townhall
