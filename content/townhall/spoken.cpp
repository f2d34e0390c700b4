#include "content/townhall/spoken.h"

#include "content/townhall/kinds.h"
#include "kiosk/directory/markdown.h"

namespace townhall {

using nlohmann::json;

std::optional<std::string> as_one(const std::string& text, bool markdown) {
  if (!markdown) {
    return text;
  }
  const kiosk::directory::Markdown parsed = kiosk::directory::parse_markdown(text);
  const bool one =
      parsed.blocks.size() == 1 && parsed.blocks[0].kind == kiosk::directory::BlockKind::Paragraph;
  return one ? std::optional(plain_text(parsed.blocks[0].inlines)) : std::nullopt;
}

std::optional<bool> is_markdown(const std::string& record, const std::string& field) {
  const std::string kind = split_reference(record).first;
  const Kind* table = kind == "package" ? &package_kind() : find_kind(kind);
  const TextField* text = table == nullptr ? nullptr : find_text(*table, field);
  return text == nullptr ? std::nullopt : std::optional(text->markdown);
}

bool is_clip(const json& record) {
  return record.is_object() && record.contains("said");
}

std::vector<SpokenForm> spoken_forms(const Canonical& canonical, const TextFile& file) {
  std::vector<SpokenForm> forms;
  for (const auto& [record, fields] : file.spoken.items()) {
    for (const auto& [field, words] : fields.items()) {
      const std::string* text = canonical.text(file.lang, record, field);
      const std::optional<bool> markdown = is_markdown(record, field);
      if (text == nullptr || !markdown || !words.is_string()) {
        continue;  // an error that check() reports
      }
      if (auto written = as_one(*text, *markdown)) {
        forms.push_back(
            {file.file, record, field, file.lang, std::move(*written), words.get<std::string>()});
      }
    }
  }
  return forms;
}

}  // namespace townhall
