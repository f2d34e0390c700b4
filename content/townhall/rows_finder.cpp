#include "content/townhall/finder.h"
#include "content/townhall/rows.h"

namespace townhall {
namespace {

using nlohmann::json;

void write_leads(const RowContext& context, std::int64_t question, long answer,
                 const std::vector<Lead>& leads) {
  long rank = 0;
  for (const Lead& lead : leads) {
    context.out.insert(
        "answer_contact",
        {question, integer(answer), integer(rank++), context.keys.at("contact", lead.contact),
         lead.service.empty() ? Value(nullptr) : Value(context.keys.at("service", lead.service))});
  }
}

}  // namespace

void write_finder(const RowContext& context) {
  const auto questions = context.canonical.records.find("question");
  if (questions == context.canonical.records.end()) {
    return;
  }
  const Finder finder(context.canonical);
  for (const json& question : questions->second) {
    const std::string slug = string_of(question, "slug");
    const std::int64_t id = context.keys.at("question", slug);
    context.out.insert("question", {id, integer(finder.height(slug))});
    long rank = 0;
    for (const json& answer : list_of(question, "answers")) {
      context.out.insert(
          "answer", {id, integer(rank), string_of(answer, "key"), text_or_null(answer, "icon"),
                     number_or_null(answer, "color"),
                     context.keys.optional(answer, "next", "question"), flag(answer, "urgent")});
      write_leads(context, id, rank++, finder.beneath(answer));
    }
  }
}

}  // namespace townhall
