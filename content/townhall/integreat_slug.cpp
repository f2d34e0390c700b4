#include "content/townhall/integreat_slug.h"

#include <map>

#include "content/townhall/digest.h"
#include "kiosk/base/utf8.h"

namespace townhall {
namespace {

constexpr size_t kLongest = 60;
constexpr size_t kHashDigits = 8;

// Latin letters as German towns write them in addresses; anything else is left out.
std::string_view latin(char32_t c) {
  static const std::map<char32_t, std::string_view> kLetters = {
      {U'ä', "ae"}, {U'ö', "oe"}, {U'ü', "ue"}, {U'Ä', "ae"}, {U'Ö', "oe"}, {U'Ü', "ue"},
      {U'ß', "ss"}, {U'é', "e"},  {U'è', "e"},  {U'ê', "e"},  {U'á', "a"},  {U'à', "a"},
      {U'â', "a"},  {U'ç', "c"},  {U'í', "i"},  {U'î', "i"},  {U'ó', "o"},  {U'ô', "o"},
      {U'ú', "u"},  {U'û', "u"},  {U'ñ', "n"},  {U'ø', "oe"}, {U'å', "a"},  {U'ş', "s"},
      {U'ğ', "g"},  {U'ı', "i"},  {U'ł', "l"},  {U'š', "s"},  {U'ž', "z"},  {U'č', "c"},
      {U'ć', "c"},  {U'É', "e"},  {U'ă', "a"},  {U'ș', "s"},  {U'ț', "t"},  {U'ý', "y"},
  };
  const auto found = kLetters.find(c);
  return found == kLetters.end() ? std::string_view() : found->second;
}

std::string last_parts(const std::string& path, int parts) {
  size_t begin = path.size();
  for (int part = 0; part < parts && begin != 0; ++part) {
    begin = begin == 0 ? 0 : path.rfind('/', begin - 1);
    if (begin == std::string::npos) {
      return path;
    }
  }
  return path.substr(begin);
}

std::string with_hash(const std::string& slug, const std::string& path) {
  std::string out = slug.substr(0, kLongest - kHashDigits - 1);
  while (!out.empty() && out.back() == '-') {
    out.pop_back();
  }
  return (out.empty() ? "p" : out) + "-" + sha256_hex(path).substr(0, kHashDigits);
}

std::string fitted(const std::string& slug, const std::string& path) {
  return slug.empty() || slug.size() > kLongest ? with_hash(slug, path) : slug;
}

std::map<std::string, int> uses(const std::vector<std::string>& slugs) {
  std::map<std::string, int> out;
  for (const std::string& slug : slugs) {
    ++out[slug];
  }
  return out;
}

template <typename Make>
void replace_shared(std::vector<std::string>& slugs, const Make& make) {
  const std::map<std::string, int> used = uses(slugs);
  for (size_t at = 0; at < slugs.size(); ++at) {
    if (used.at(slugs[at]) > 1) {
      slugs[at] = make(at);
    }
  }
}

}  // namespace

std::string slug_words(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = kiosk::base::next_code_point(text, at);
    if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) {
      out += static_cast<char>(c);
    } else if (c >= U'A' && c <= U'Z') {
      out += static_cast<char>(c - U'A' + U'a');
    } else if (c < 0x80) {
      out += out.empty() || out.back() == '-' ? "" : "-";
    } else {
      out += latin(c);
    }
  }
  while (!out.empty() && out.back() == '-') {
    out.pop_back();
  }
  return out;
}

std::vector<std::string> slugs_of(const std::vector<std::string>& paths) {
  std::vector<std::string> slugs;
  for (const std::string& path : paths) {
    slugs.push_back(fitted(slug_words(last_parts(path, 1)), path));
  }
  replace_shared(
      slugs, [&](size_t at) { return fitted(slug_words(last_parts(paths[at], 2)), paths[at]); });
  replace_shared(slugs, [&](size_t at) { return with_hash(slugs[at], paths[at]); });
  return slugs;
}

std::vector<std::string> slugs_of(const std::vector<std::string>& paths, const KnownSlugs& known) {
  std::set<std::string> used = known.taken;
  for (const auto& [path, slug] : known.by_path) {
    used.insert(slug);
  }
  std::set<std::string> given;  // two paths may be said to have the same
  std::vector<std::string> slugs = slugs_of(paths);
  for (size_t at = 0; at < paths.size(); ++at) {
    const auto found = known.by_path.find(paths[at]);
    if (found != known.by_path.end() && given.insert(found->second).second) {
      slugs[at] = found->second;
    } else if (used.contains(slugs[at])) {
      slugs[at] = with_hash(slugs[at], paths[at]);
    }
  }
  return slugs;
}

}  // namespace townhall
