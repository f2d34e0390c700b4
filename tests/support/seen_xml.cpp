#include "tests/support/seen_xml.h"

#include <gmock/gmock.h>
#include <libxml/parser.h>

#include <algorithm>
#include <map>
#include <regex>

namespace test_support {
namespace {

std::string text_of(const xmlChar* text) {
  return text == nullptr ? std::string() : reinterpret_cast<const char*>(text);
}

std::string words_at(const SeenSheet& sheet, const std::smatch& range) {
  const std::size_t column = column_number(range[2]);
  std::string words;
  for (std::size_t row = std::stoul(range[3]); row <= std::stoul(range[5]); ++row) {
    const bool known = row <= sheet.rows.size() && column < sheet.rows[row - 1].size();
    const std::string word = known ? sheet.rows[row - 1][column].text : std::string();
    words += word.empty() ? "" : (words.empty() ? "" : " | ") + word;
  }
  return words;
}

std::string words_of(const std::vector<SeenSheet>& sheets, const std::string& reference) {
  static const std::regex kRange(R"(\$?'?([^'$.!]+)'?[.!]\$([A-Z]+)\$(\d+):\.?\$([A-Z]+)\$(\d+))");
  std::smatch range;
  if (!std::regex_search(reference, range, kRange)) {
    return "no list: " + reference;
  }
  for (const SeenSheet& sheet : sheets) {
    if (sheet.name == range[1]) {
      return words_at(sheet, range);
    }
  }
  return "no sheet: " + reference;
}

}  // namespace

Document parse_part(const townhall::workbook::Archive& archive, const std::string& name) {
  const std::string bytes = part_of(archive, name);
  Document document(xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                                  XML_PARSE_HUGE));
  EXPECT_TRUE(document != nullptr) << name;
  return document;
}

std::string attribute(const xmlNode* node, const std::string& name) {
  for (const xmlAttr* one = node->properties; one != nullptr; one = one->next) {
    if (text_of(one->name) == name) {
      return one->children == nullptr ? std::string() : text_of(one->children->content);
    }
  }
  return {};
}

std::vector<xmlNode*> children(const xmlNode* node, const std::string& name) {
  std::vector<xmlNode*> found;
  for (xmlNode* one = node->children; one != nullptr; one = one->next) {
    if (one->type == XML_ELEMENT_NODE && text_of(one->name) == name) {
      found.push_back(one);
    }
  }
  return found;
}

std::vector<xmlNode*> below(const xmlNode* node, const std::string& name) {
  std::vector<xmlNode*> found;
  for (xmlNode* one = node->children; one != nullptr; one = one->next) {
    if (one->type != XML_ELEMENT_NODE) {
      continue;
    }
    if (text_of(one->name) == name) {
      found.push_back(one);
    }
    const std::vector<xmlNode*> inside = below(one, name);
    found.insert(found.end(), inside.begin(), inside.end());
  }
  return found;
}

std::string content(const xmlNode* node) {
  xmlChar* text = xmlNodeGetContent(node);
  std::string out = text_of(text);
  xmlFree(text);
  return out;
}

void name_offers(std::vector<SeenSheet>& sheets) {
  std::map<std::string, std::string> known;
  for (SeenSheet& sheet : sheets) {
    for (std::vector<SeenCell>& row : sheet.rows) {
      for (SeenCell& cell : row) {
        if (cell.offers.empty()) {
          continue;
        }
        const auto [found, is_new] = known.emplace(cell.offers, "");
        if (is_new) {
          found->second = words_of(sheets, cell.offers);
        }
        cell.offers = found->second;
      }
    }
  }
}

std::size_t column_number(const std::string& letters) {
  std::size_t number = 0;
  for (const char letter : letters) {
    number = number * 26 + static_cast<std::size_t>(letter - 'A') + 1;
  }
  return number - 1;
}

std::size_t SeenSheet::visible_columns() const {
  std::size_t visible = 0;
  for (std::size_t i = 0; !rows.empty() && i < rows.front().size(); ++i) {
    const bool is_hidden = i < hidden_columns.size() && hidden_columns[i];
    visible += rows.front()[i].text.empty() || is_hidden ? 0U : 1U;
  }
  return visible;
}

std::size_t SeenSheet::column_of(const std::string& heading) const {
  for (std::size_t i = 0; !rows.empty() && i < rows.front().size(); ++i) {
    if (rows.front()[i].text == heading) {
      return i;
    }
  }
  ADD_FAILURE() << name << " has no column " << heading;
  return 0;
}

std::string part_of(const townhall::workbook::Archive& archive, const std::string& name) {
  std::string bytes;
  std::string chunk(1U << 16U, '\0');
  auto part = archive.part(name);
  EXPECT_TRUE(part.has_value()) << name;
  for (int got = 0; part && (got = part->read(chunk.data(), 1 << 16)) > 0;) {
    bytes.append(chunk, 0, static_cast<std::size_t>(got));
  }
  return bytes;
}

}  // namespace test_support
