#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {

Node article(const Context& context, const std::string& slug) {
  const auto found = context.directory.article(directory::ArticleId(slug), context.lang());
  if (!found) {
    return missing(context);
  }
  Sheet sheet(context);
  sheet.label(found->name);
  sheet.add_title(context.words.text(found->name), found->path);
  sheet.add_text(Role::Paragraph, "teaser", found->teaser);
  add_markdown(sheet, "body", found->body);
  if (!found->related.empty()) {
    sheet.add_heading("related/heading", "article.related");
    Node list{.role = Role::List, .id = "related"};
    for (const directory::Entry& entry : found->related) {
      list.children.push_back(entry_card(context, entry, "related/" + entry.slug));
    }
    sheet.add(std::move(list));
  }
  return screen(context, sheet.finish());
}

}  // namespace kiosk::app::screens
