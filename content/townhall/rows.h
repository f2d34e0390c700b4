#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/townhall/canonical.h"
#include "content/townhall/languages.h"
#include "content/townhall/sql_writer.h"
#include "kiosk/base/result.h"

// Inside build.cpp: one function per kind, from a checked record to its rows.
namespace townhall {

// The keys of all entities of a package.
class Keys {
 public:
  // Invalid if two records would get the same key.
  static kiosk::base::Result<Keys> of(const Canonical& canonical);

  std::int64_t at(std::string_view kind, const std::string& slug) const;
  // "kind/slug".
  std::int64_t at(const std::string& reference) const;
  // The key of the record that `object[key]` names, or NULL.
  Value optional(const nlohmann::json& object, const char* key, std::string_view kind) const;

 private:
  std::map<std::string, std::int64_t> keys_;
};

struct RowContext {
  const Canonical& canonical;
  const Keys& keys;
  SqlWriter& out;
  std::size_t media_within;  // bytes of a media file that lies in the revision, at most
};

// NULL if the key is missing.
Value text_or_null(const nlohmann::json& object, const char* key);
Value number_or_null(const nlohmann::json& object, const char* key);
Value real_or_null(const nlohmann::json& object, const char* key);
Value integer(long value);
Value flag(const nlohmann::json& object, const char* key);
Value minutes(const nlohmann::json& object, const char* key);

// How many languages the ids of texts have room for.
inline constexpr std::int64_t kLanguageSlots = 64;
// By tag.
using LanguageSlots = std::map<std::string, std::int64_t>;

// A number below `most` from a hash of `name`, so that another name hardly ever moves it; the next
// free one if taken. `taken` must have room.
std::int64_t free_slot(const std::string& name, std::int64_t most, std::set<std::int64_t>& taken);

void write_entities(const RowContext& context);
void write_package(const RowContext& context);
void write_spoken_forms(const RowContext& context);
// Invalid if there are more languages than slots.
kiosk::base::Result<LanguageSlots> write_languages(const RowContext& context,
                                                   const std::vector<LanguageRow>& languages);
void write_field_defs(const RowContext& context);
// Invalid if a text is in a language without a slot, or a record has too many.
kiosk::base::Result<void> write_texts(const RowContext& context, const LanguageSlots& languages);
void write_contact(const RowContext& context, const nlohmann::json& record, std::int64_t id);
void write_hours(const RowContext& context, const nlohmann::json& hours, std::int64_t id);
void write_spoken(const RowContext& context, const nlohmann::json& record, std::int64_t id);
void write_links(const RowContext& context, const nlohmann::json& record, std::int64_t id);
void write_service(const RowContext& context, const nlohmann::json& record, std::int64_t id);
void write_place(const RowContext& context, const nlohmann::json& record, std::int64_t id);
void write_event(const RowContext& context, const nlohmann::json& record, std::int64_t id);
void write_notice(const RowContext& context, const nlohmann::json& record, std::int64_t id);
void write_announcement(const RowContext& context, const nlohmann::json& record, std::int64_t id);
void write_site(const RowContext& context, const nlohmann::json& record, std::int64_t id,
                long rank);
void write_media(const RowContext& context, const nlohmann::json& record, std::int64_t id);
// Which records have films, behind the media that they name themselves.
void write_films(const RowContext& context);
void write_navigation(const RowContext& context);
void write_finder(const RowContext& context);
void write_common(const RowContext& context, const nlohmann::json& record, std::int64_t id);
void write_search_words(const RowContext& context);

}  // namespace townhall
