#pragma once
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/store/reader.h"

// Inside this module: one function per question, one file per kind of record.
namespace kiosk::store {

// How the codes of the schema read as values; a code that is not in the list is damage.
template <typename Enum, std::size_t N>
base::Result<Enum> read_code(const Reader& reader, std::string_view code,
                             const std::array<std::pair<std::string_view, Enum>, N>& codes) {
  for (const auto& [name, value] : codes) {
    if (name == code) {
      return value;
    }
  }
  return reader.damaged("unknown code \"" + std::string(code) + "\"");
}

// A number from `low` to `high`; anything else is damage.
base::Result<int> read_number(const Reader& reader, const Query& query, int column, int low,
                              int high);
base::Result<base::Date> read_date(const Reader& reader, const Query& query, int column);
// Nothing if the column is NULL.
base::Result<std::optional<base::Date>> read_optional_date(const Reader& reader, const Query& query,
                                                           int column);
// "2026-11-23T08:30".
base::Result<base::LocalTime> read_date_time(const Reader& reader, const Query& query, int column);

// The bytes of the media record with that id.
base::Result<std::string> read_media(Reader& reader, RowId id);
base::Result<std::string> read_clip(Reader& reader, const std::string& lang,
                                    const std::string& words);
base::Result<bool> has_clips(Reader& reader, const std::string& lang);
base::Result<std::string> read_spoken_form(Reader& reader, const std::string& lang,
                                           const std::string& written);

struct PlaceAnswer {
  directory::Place place;
  std::vector<directory::HoursException> closures;  // of the place and of all it lies in
};

// In no language (the empty tag): all but the texts.
base::Result<PlaceAnswer> read_place(Reader& reader, RowId id, const std::string& lang);
base::Result<directory::Building> read_building(Reader& reader, const std::string& slug,
                                                const std::string& lang);

base::Result<directory::ContactPoint> read_contact(Reader& reader, const Head& head,
                                                   const std::string& lang);
base::Result<directory::Standing> read_standing(Reader& reader, const Head& head,
                                                const std::string& lang);
base::Result<std::vector<directory::ContactPoint>> read_emergency_lines(Reader& reader,
                                                                        const std::string& lang);
base::Result<std::vector<directory::SpokenLanguage>> read_languages(Reader& reader, RowId id);
base::Result<std::vector<directory::Link>> read_links(Reader& reader, RowId id, const Texts& texts);
base::Result<directory::OrganizationSummary> read_organization(Reader& reader, RowId id,
                                                               const std::string& lang);

// The schedules of a contact point; its own columns are read by read_contact.
base::Result<std::vector<directory::Schedule>> read_schedules(Reader& reader, RowId contact,
                                                              const Texts& texts);

base::Result<directory::Service> read_service(Reader& reader, const std::string& slug,
                                              const std::string& lang);
base::Result<directory::Article> read_article(Reader& reader, const std::string& slug,
                                              const std::string& lang);
base::Result<directory::Topic> read_topic(Reader& reader, const std::string& slug,
                                          const std::string& lang);

base::Result<directory::Question> read_question(Reader& reader, const std::string& slug,
                                                const std::string& lang);

// Nothing if the record is not shown here, or of a kind that is no entry.
base::Result<std::optional<directory::Entry>> read_entry(Reader& reader, RowId id,
                                                         const std::string& lang);
// From the first level down to the node that `id` hangs in first.
base::Result<std::vector<directory::Entry>> read_path(Reader& reader, RowId id,
                                                      const std::string& lang);

base::Result<directory::Event> read_event(Reader& reader, const Head& head,
                                          const std::string& lang);
base::Result<directory::CostKind> read_cost_kind(const Reader& reader, std::string_view code);
base::Result<std::vector<directory::Event>> read_events(Reader& reader, const std::string& lang);
base::Result<std::vector<directory::Notice>> read_notices(Reader& reader, const std::string& lang);
base::Result<std::vector<directory::Holiday>> read_holidays(Reader& reader,
                                                            const std::string& lang);

base::Result<std::vector<std::string>> read_slugs(Reader& reader, directory::Directory::Kind kind);
base::Result<directory::LocalizedText> read_about(Reader& reader, const std::string& field,
                                                  const std::string& lang);
base::Result<directory::Package> read_package(Reader& reader, const std::string& lang);
base::Result<std::vector<directory::Site>> read_sites(Reader& reader, const std::string& lang);
base::Result<directory::Way> read_way(Reader& reader, const std::string& from,
                                      const std::string& to, const std::string& lang);

}  // namespace kiosk::store
