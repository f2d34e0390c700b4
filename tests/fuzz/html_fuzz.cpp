#include <cstdint>
#include <cstdlib>
#include <string>

#include "content/townhall/html_markdown.h"
#include "kiosk/base/utf8.h"

// Any page is refused or becomes Markdown that reads back as the same blocks without a problem.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string html(data, data + size);
  if (kiosk::base::first_bad_utf8(html)) {
    return 0;
  }
  const auto made = townhall::blocks_from_html(html, {});
  if (!made) {
    return 0;
  }
  const auto read = kiosk::directory::parse_markdown(townhall::write_markdown(made->blocks));
  if (!read.problems.empty() || read.blocks != made->blocks) {
    std::abort();
  }
  return 0;
}
