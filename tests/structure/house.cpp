#include "tests/structure/house.h"

#include <gtest/gtest.h>

#include <sstream>

namespace structure {

namespace {

struct Known {
  const char* beginning;
  const char* library;
};

constexpr Known kKnown[] = {
    {"unicode/", "ICU"},
    {"nlohmann/", "JSON"},
    {"hb.h", "HarfBuzz"},
    {"hb-", "HarfBuzz"},
    {"ft2build.h", "FreeType"},
    {"FT_", "FreeType"},
    {"freetype/", "FreeType"},
    {"hyphen.h", "libhyphen"},
    {"libstemmer.h", "libstemmer"},
    {"sqlite3.h", "SQLite"},
    {"SDL", "SDL2"},
    {"png.h", "PNG"},
    {"qrencode.h", "QR"},
    {"toml++/", "TOML"},
    {"CLI/", "CLI11"},
    {"openssl/", "OpenSSL"},
    {"curl/", "libcurl"},
    {"zstd.h", "zstd"},
    {"libxml/", "libxml2"},
    {"zip.h", "libzip"},
    {"xlsxwriter.h", "libxlsxwriter"},
    {"argon2.h", "libargon2"},
    {"xkbcommon/", "libxkbcommon"},
    {"espeak-ng/", "espeak-ng"},
    {"opusfile.h", "opusfile"},
    {"opusenc.h", "libopusenc"},
    {"sndfile.h", "libsndfile"},
    {"libevdev/", "libevdev"},
    {"linux/", "std"},
    {"sys/", "std"},
    {"sanitizer/", "std"},
    {"phonenumbers/", "libphonenumber"},
    {"gettext-po.h", "libgettextpo"},
    {"unistd.h", "std"},
    {"fcntl.h", "std"},
    {"poll.h", "std"},
    {"spawn.h", "std"},
    {"termios.h", "std"},
};

std::string trimmed(const std::string& text) {
  const size_t first = text.find_first_not_of(' ');
  return first == std::string::npos ? ""
                                    : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> cut(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::stringstream list(text);
  for (std::string part; std::getline(list, part, at);) {
    parts.push_back(trimmed(part));
  }
  return parts;
}

}  // namespace

std::map<std::string, Module> parse_house(const std::string& readme) {
  std::map<std::string, Module> house;
  for (const std::string& line : cut(readme, '\n')) {
    const std::vector<std::string> cells = cut(line, '|');
    if (cells.size() < 2 || cells[1].find_first_not_of("0123456789") != std::string::npos) {
      continue;
    }
    if (cells.size() != 5 || cells[2].size() < 3) {
      ADD_FAILURE() << "This row of the level table cannot be read: " << line;
      continue;
    }
    const std::string path = cells[2].substr(1, cells[2].size() - 2);
    const std::vector<std::string> may = cut(cells[3], ',');
    house[path] = {std::stoi(cells[1]), path, {may.begin(), may.end()}};
  }
  return house;
}

std::vector<Include> includes_of(const std::vector<std::string>& lines) {
  static const std::string kBegin = "#include ";
  std::vector<Include> includes;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_with(kBegin)) {
      continue;
    }
    std::string name = lines[i].substr(kBegin.size());
    const bool quoted = name.starts_with('"');
    if (quoted || name.starts_with('<')) {
      name = name.substr(1, name.find_first_of("\">", 1) - 1);
    }
    includes.push_back({static_cast<int>(i) + 1, name, quoted});
  }
  return includes;
}

std::string module_of(const std::string& path) {
  const size_t second = path.find('/', path.find('/') + 1);
  return second == std::string::npos ? "" : path.substr(0, second);
}

std::string library_of(const std::string& header) {
  for (const Known& known : kKnown) {
    if (header.starts_with(known.beginning)) {
      return known.library;
    }
  }
  return header.find_first_of("./") == std::string::npos ? "std" : "";
}

}  // namespace structure
