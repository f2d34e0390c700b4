#include <algorithm>

#include "content/townhall/digest.h"
#include "content/townhall/films.h"
#include "content/townhall/records.h"
#include "content/townhall/rows.h"

namespace townhall {
namespace {

using nlohmann::json;

// The sites that an entry of "only" or "never" means: a site, or all of "group/<name>".
std::vector<std::int64_t> sites_of(const RowContext& context, const std::string& name) {
  const auto [prefix, group] = split_reference(name);
  if (prefix != "group") {
    return {context.keys.at("site", name)};
  }
  std::vector<std::int64_t> sites;
  const auto records = context.canonical.records.find("site");
  if (records != context.canonical.records.end()) {
    for (const json& site : records->second) {
      const json& groups = list_of(site, "groups");
      if (std::find(groups.begin(), groups.end(), group) != groups.end()) {
        sites.push_back(context.keys.at("site", string_of(site, "slug")));
      }
    }
  }
  return sites;
}

}  // namespace

void write_event(const RowContext& context, const json& record, std::int64_t id) {
  const char* until = record.contains("until") ? "until" : "from";
  context.out.insert(
      "event", {id, context.keys.optional(record, "organization", "organization"),
                context.keys.optional(record, "place", "place"),
                context.keys.optional(record, "contact", "contact"), string_of(record, "starts"),
                minutes(record, "from"), minutes(record, until), text_or_null(record, "rrule"),
                string_of(record, "cost_kind", "unknown"), flag(record, "with_children"),
                text_or_null(record, "booking_url"), number_or_null(record, "max_people"),
                string_of(record, "event_status", "planned"), text_or_null(record, "icon")});
  for (const json& day : list_of(record, "excluded")) {
    context.out.insert("event_excluded", {id, day.get<std::string>()});
  }
  write_spoken(context, record, id);
}

void write_notice(const RowContext& context, const json& record, std::int64_t id) {
  context.out.insert("notice", {id, string_of(record, "severity"), string_of(record, "valid_from"),
                                string_of(record, "valid_until"),
                                context.keys.optional(record, "supersedes", "notice"),
                                text_or_null(record, "source"), text_or_null(record, "cap_id"),
                                flag(record, "acknowledge")});
}

void write_announcement(const RowContext& context, const json& record, std::int64_t id) {
  context.out.insert(
      "announcement",
      {id, string_of(record, "published_on"), text_or_null(record, "display_from"),
       text_or_null(record, "display_until"), text_or_null(record, "legal_reference")});
  long rank = 0;
  for (const json& media : list_of(record, "media")) {
    context.out.insert("media_use",
                       {id, integer(rank++), context.keys.at("media", media.get<std::string>())});
  }
}

void write_media(const RowContext& context, const json& record, std::int64_t id) {
  const std::string& bytes = context.canonical.media.at(string_of(record, "file"));
  context.out.insert(
      "media",
      {id, string_of(record, "file"), string_of(record, "mime"), string_of(record, "licence"),
       text_or_null(record, "credit"), sha256_hex(bytes), integer(static_cast<long>(bytes.size())),
       bytes.size() > context.media_within ? Value(nullptr) : Value(Blob{bytes})});
  if (record.contains("said")) {
    context.out.insert("clip",
                       {string_of(record, "lang"), sha256_hex(string_of(record, "said")), id});
  }
}

void write_films(const RowContext& context) {
  std::map<std::string, long> rank;
  each_record(context.canonical, "announcement", [&](const json& record, const Where& where) {
    rank[where.record] = static_cast<long>(list_of(record, "media").size());
  });
  std::set<std::pair<std::string, std::string>> known;  // a film may sign two texts of a record
  for (const SignedText& text : signed_texts(context.canonical)) {
    if (known.insert({text.text.record, text.film}).second) {
      context.out.insert("media_use",
                         {context.keys.at(text.text.record), integer(rank[text.text.record]++),
                          context.keys.at(text.film)});
    }
  }
}

void write_common(const RowContext& context, const json& record, std::int64_t id) {
  long rank = 0;
  for (const json& term : list_of(record, "terms")) {
    context.out.insert("entity_term",
                       {id, integer(rank++), context.keys.at("term", term.get<std::string>())});
  }
  if (!record.contains("sites")) {
    return;
  }
  for (const char* rule : {"only", "never"}) {
    std::set<std::int64_t> sites;
    for (const json& name : list_of(record.at("sites"), rule)) {
      const std::vector<std::int64_t> named = sites_of(context, name.get<std::string>());
      sites.insert(named.begin(), named.end());
    }
    for (const std::int64_t site : sites) {
      context.out.insert("site_scope", {id, site, std::string(rule)});
    }
  }
}

}  // namespace townhall
