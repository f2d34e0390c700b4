#include "i18n/keyboards/layout.h"

#include <xkbcommon/xkbcommon.h>

#include <memory>

namespace keyboards {
namespace {

// The same result on every machine: neither the user's own layouts nor the environment count.
constexpr const char* kRoot = "/usr/share/X11/xkb";

using Context = std::unique_ptr<xkb_context, decltype(&xkb_context_unref)>;
using Keymap = std::unique_ptr<xkb_keymap, decltype(&xkb_keymap_unref)>;

Key read_key(xkb_keymap* keymap, const std::string& name) {
  Key key;
  const xkb_keycode_t code = xkb_keymap_key_by_name(keymap, name.c_str());
  if (code == XKB_KEYCODE_INVALID || xkb_keymap_num_layouts_for_key(keymap, code) == 0) {
    return key;
  }
  const xkb_level_index_t levels = xkb_keymap_num_levels_for_key(keymap, code, 0);
  for (xkb_level_index_t level = 0; level < levels; ++level) {
    const xkb_keysym_t* symbols = nullptr;
    const int count = xkb_keymap_key_get_syms_by_level(keymap, code, 0, level, &symbols);
    key.push_back(count == 1 ? xkb_keysym_to_utf32(symbols[0]) : 0);
  }
  return key;
}

std::vector<Key> read_keys(xkb_keymap* keymap, const char* row, int count) {
  std::vector<Key> keys;
  for (int i = 1; i <= count; ++i) {
    const std::string number = (i < 10 ? "0" : "") + std::to_string(i);
    keys.push_back(read_key(keymap, row + number));
  }
  return keys;
}

}  // namespace

kiosk::base::Result<HardwareLayout> read_layout(const std::string& name) {
  const size_t bracket = name.find('(');
  const bool has_variant = bracket != std::string::npos && name.back() == ')';
  const std::string layout = name.substr(0, bracket);
  const std::string variant =
      has_variant ? name.substr(bracket + 1, name.size() - bracket - 2) : std::string();
  const auto flags = static_cast<xkb_context_flags>(XKB_CONTEXT_NO_DEFAULT_INCLUDES |
                                                    XKB_CONTEXT_NO_ENVIRONMENT_NAMES);
  const Context context(xkb_context_new(flags), &xkb_context_unref);
  if (context == nullptr || xkb_context_include_path_append(context.get(), kRoot) == 0) {
    return kiosk::base::not_found(std::string("There are no keyboard layouts in ") + kRoot +
                                  "; install xkb-data.");
  }
  const xkb_rule_names names{"evdev", "pc105", layout.c_str(), variant.c_str(), ""};
  const Keymap keymap(xkb_keymap_new_from_names(context.get(), &names, XKB_KEYMAP_COMPILE_NO_FLAGS),
                      &xkb_keymap_unref);
  if (keymap == nullptr) {
    return kiosk::base::not_found("xkb-data has no layout \"" + name +
                                  "\"; correct \"keyboard\" in languages.json.");
  }
  HardwareLayout read;
  read.number_row = read_keys(keymap.get(), "AE", 12);
  read.number_row.insert(read.number_row.begin(), read_key(keymap.get(), "TLDE"));
  read.rows = {read_keys(keymap.get(), "AD", 12), read_keys(keymap.get(), "AC", 11),
               read_keys(keymap.get(), "AB", 10)};
  read.rows[1].push_back(read_key(keymap.get(), "BKSL"));
  read.rows[2].insert(read.rows[2].begin(), read_key(keymap.get(), "LSGT"));
  return read;
}

}  // namespace keyboards
