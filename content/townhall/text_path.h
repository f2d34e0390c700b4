#pragma once
#include <string>
#include <string_view>

namespace townhall {

// "ar" of "texts/ar.json", the file of a package's texts in a language; empty for any other path.
inline std::string language_of_texts(std::string_view path) {
  constexpr std::string_view kFolder = "texts/";
  constexpr std::string_view kEnd = ".json";
  if (!path.starts_with(kFolder) || !path.ends_with(kEnd)) {
    return {};
  }
  path.remove_prefix(kFolder.size());
  path.remove_suffix(kEnd.size());
  return std::string(path);
}

}  // namespace townhall
