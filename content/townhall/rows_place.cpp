#include "content/townhall/rows.h"

namespace townhall {

using nlohmann::json;

void write_place(const RowContext& context, const json& record, std::int64_t id) {
  context.out.insert(
      "place", {id, string_of(record, "type"), context.keys.optional(record, "parent", "place"),
                number_or_null(record, "level"), text_or_null(record, "door_sign"),
                text_or_null(record, "street"), text_or_null(record, "house_number"),
                text_or_null(record, "postcode"), text_or_null(record, "city"),
                text_or_null(record, "district"), text_or_null(record, "state"),
                text_or_null(record, "country"), real_or_null(record, "lat"),
                real_or_null(record, "lon"), flag(record, "confidential")});
  long rank = 0;
  for (const json& access : list_of(record, "access")) {
    context.out.insert("accessibility",
                       {id, integer(rank++), string_of(access, "code"), string_of(access, "value"),
                        number_or_null(access, "measure_cm"), text_or_null(access, "checked_on"),
                        text_or_null(access, "checked_by")});
  }
  rank = 0;
  for (const json& closure : list_of(record, "closures")) {
    context.out.insert("closure", {id, integer(rank++), string_of(closure, "key"),
                                   string_of(closure, "from"), string_of(closure, "to")});
  }
}

void write_site(const RowContext& context, const json& record, std::int64_t id, long rank) {
  context.out.insert("site", {id, integer(rank), context.keys.optional(record, "place", "place"),
                              real_or_null(record, "lat"), real_or_null(record, "lon"),
                              number_or_null(record, "level"), number_or_null(record, "heading"),
                              context.keys.optional(record, "start", "topic")});
  long place = 0;
  for (const json& lang : list_of(record, "wall")) {
    context.out.insert("site_wall", {id, integer(place++), lang.get<std::string>()});
  }
  for (const json& group : list_of(record, "groups")) {
    context.out.insert("site_group", {id, group.get<std::string>()});
  }
  for (const json& way : list_of(record, "ways")) {
    context.out.insert("site_route", {id, context.keys.at("place", string_of(way, "to")),
                                      integer(number_of(way, "metres")),
                                      integer(number_of(way, "minutes")), flag(way, "step_free")});
  }
}

}  // namespace townhall
