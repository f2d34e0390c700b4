#include "content/townhall/rows.h"

namespace townhall {
namespace {

using nlohmann::json;

void write_documents(const RowContext& context, const json& record, std::int64_t id) {
  long rank = 0;
  for (const json& document : list_of(record, "documents")) {
    const bool plain = document.is_string();
    const std::string slug = plain ? document.get<std::string>() : string_of(document, "document");
    context.out.insert("service_document",
                       {id, integer(rank++), context.keys.at("document", slug),
                        plain ? Value(nullptr) : text_or_null(document, "key")});
  }
}

void write_contacts(const RowContext& context, const json& record, std::int64_t id) {
  long rank = 0;
  for (const json& contact : list_of(record, "contacts")) {
    context.out.insert(
        "service_contact",
        {id, integer(rank++), context.keys.at("contact", string_of(contact, "contact")),
         string_of(contact, "role", "first-stop")});
  }
}

std::string eligibility_value(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

void write_conditions(const RowContext& context, const json& record, std::int64_t id) {
  long rank = 0;
  for (const json& rule : list_of(record, "eligibility")) {
    context.out.insert("eligibility_rule",
                       {id, integer(rank++), string_of(rule, "dimension"), string_of(rule, "op"),
                        eligibility_value(rule.at("value"))});
  }
  for (const json& area : list_of(record, "areas")) {
    context.out.insert("service_area", {id, area.get<std::string>()});
  }
  rank = 0;
  for (const json& cost : list_of(record, "costs")) {
    context.out.insert(
        "cost", {id, integer(rank++), string_of(cost, "key"), integer(number_of(cost, "cents"))});
  }
}

}  // namespace

void write_service(const RowContext& context, const json& record, std::int64_t id) {
  context.out.insert("service",
                     {id, context.keys.optional(record, "organization", "organization"),
                      text_or_null(record, "leika_key"), number_or_null(record, "min_age"),
                      number_or_null(record, "max_age"), string_of(record, "cost_kind", "unknown"),
                      text_or_null(record, "online_url"), text_or_null(record, "icon")});
  write_contacts(context, record, id);
  write_documents(context, record, id);
  write_conditions(context, record, id);
  write_links(context, record, id);
}

}  // namespace townhall
