#include <array>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/records.h"
#include "kiosk/base/utf8.h"

namespace townhall {
namespace {

// Elements and entities as they come along when a text is copied from a page of the web.
constexpr std::array<std::string_view, 14> kHtml = {"<b>",     "<br",    "<p>",   "<i>",   "<a ",
                                                    "<strong", "<em>",   "<div",  "<span", "<ul>",
                                                    "<li>",    "&nbsp;", "&amp;", "&#"};

bool is_balanced(const std::string& text) {
  constexpr char32_t kFirstIsolate = 0x2066;
  constexpr char32_t kLastIsolate = 0x2068;
  constexpr char32_t kPop = 0x2069;
  int open = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = kiosk::base::next_code_point(text, at);
    const bool ends_block = c == '\n';
    open += c >= kFirstIsolate && c <= kLastIsolate ? 1 : 0;
    open -= c == kPop ? 1 : 0;
    if (open < 0 || (ends_block && open != 0)) {
      return false;
    }
  }
  return open == 0;
}

}  // namespace

void check_marks_in_text(const Canonical& canonical, Issues& issues) {
  each_text(canonical,
            [&](const TextFile&, const Where& where, const TextField&, const std::string& text) {
              if (!is_balanced(text)) {
                issues.add(rule("isolates-unbalanced"), where);
              }
              for (const std::string_view mark : kHtml) {
                if (text.find(mark) != std::string::npos) {
                  issues.add(rule("html-in-text"), where, {std::string(mark)});
                  break;
                }
              }
            });
}

}  // namespace townhall
