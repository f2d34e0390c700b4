#include "content/townhall/tongues/script.h"

#include <array>

namespace townhall {
namespace {

struct Range {
  char32_t first;
  char32_t last;
  Script script;
};

// Blocks of the Unicode Standard with letters; marks and digits do not count.
constexpr std::array<Range, 20> kRanges = {{
    {'A', 'Z', Script::Latin},        {'a', 'z', Script::Latin},
    {0xC0, 0x24F, Script::Latin},     {0x1E00, 0x1EFF, Script::Latin},
    {0x370, 0x3FF, Script::Greek},    {0x400, 0x52F, Script::Cyrillic},
    {0x530, 0x5FF, Script::Other},    {0x620, 0x64A, Script::Arabic},
    {0x66E, 0x66F, Script::Arabic},   {0x671, 0x6D3, Script::Arabic},
    {0x6D5, 0x6D5, Script::Arabic},   {0x6FA, 0x77F, Script::Arabic},
    {0x900, 0x109F, Script::Other},   {0x10A0, 0x10FF, Script::Other},
    {0x1100, 0x11FF, Script::Hangul}, {0x1200, 0x139F, Script::Ethiopic},
    {0x3040, 0x30FF, Script::Kana},   {0x3400, 0x9FFF, Script::Han},
    {0xAC00, 0xD7AF, Script::Hangul}, {0xFB50, 0xFDFF, Script::Arabic},
}};

struct Known {
  std::string_view lang;
  Script script;
};

constexpr std::array<Known, 32> kLanguages = {{
    {"ar", Script::Arabic},   {"fa", Script::Arabic},   {"ckb", Script::Arabic},
    {"ps", Script::Arabic},   {"ur", Script::Arabic},   {"ru", Script::Cyrillic},
    {"uk", Script::Cyrillic}, {"bg", Script::Cyrillic}, {"el", Script::Greek},
    {"ti", Script::Ethiopic}, {"am", Script::Ethiopic}, {"zh", Script::Han},
    {"ja", Script::Kana},     {"ko", Script::Hangul},   {"de", Script::Latin},
    {"en", Script::Latin},    {"fr", Script::Latin},    {"es", Script::Latin},
    {"it", Script::Latin},    {"pt", Script::Latin},    {"pl", Script::Latin},
    {"ro", Script::Latin},    {"tr", Script::Latin},    {"ku", Script::Latin},
    {"kmr", Script::Latin},   {"sq", Script::Latin},    {"so", Script::Latin},
    {"hr", Script::Latin},    {"hu", Script::Latin},    {"vi", Script::Latin},
    {"nl", Script::Latin},    {"bs", Script::Latin},
}};

}  // namespace

Script script_of(char32_t c) {
  for (const Range& range : kRanges) {
    if (c >= range.first && c <= range.last) {
      return range.script;
    }
  }
  return Script::None;
}

Script script_of_language(std::string_view lang) {
  if (lang.find("-Latn") != std::string_view::npos) {
    return Script::Latin;
  }
  for (const Known& known : kLanguages) {
    if (known.lang == primary(lang)) {
      return known.script;
    }
  }
  return Script::None;
}

}  // namespace townhall
