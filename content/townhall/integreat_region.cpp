#include "content/townhall/integreat_region.h"

#include <algorithm>
#include <array>
#include <map>

namespace townhall {
namespace {

struct Zone {
  int first;  // leading two digits of the postcode, both ends included
  int last;
  const char* state;
};

// The state that holds most of each leading zone (Deutsche Post, Leitregionen). Borders cut through
// some of them, so only the most frequent state of many postcodes counts.
constexpr std::array kZones = {
    Zone{1, 2, "DE-SN"},   Zone{3, 3, "DE-BB"},   Zone{4, 4, "DE-SN"},   Zone{6, 6, "DE-ST"},
    Zone{7, 7, "DE-TH"},   Zone{8, 9, "DE-SN"},   Zone{10, 13, "DE-BE"}, Zone{14, 16, "DE-BB"},
    Zone{17, 19, "DE-MV"}, Zone{20, 22, "DE-HH"}, Zone{23, 25, "DE-SH"}, Zone{26, 27, "DE-NI"},
    Zone{28, 28, "DE-HB"}, Zone{29, 31, "DE-NI"}, Zone{32, 33, "DE-NW"}, Zone{34, 36, "DE-HE"},
    Zone{37, 38, "DE-NI"}, Zone{39, 39, "DE-ST"}, Zone{40, 48, "DE-NW"}, Zone{49, 49, "DE-NI"},
    Zone{50, 53, "DE-NW"}, Zone{54, 56, "DE-RP"}, Zone{57, 59, "DE-NW"}, Zone{60, 65, "DE-HE"},
    Zone{66, 66, "DE-SL"}, Zone{67, 67, "DE-RP"}, Zone{68, 79, "DE-BW"}, Zone{80, 87, "DE-BY"},
    Zone{88, 88, "DE-BW"}, Zone{89, 89, "DE-BY"}, Zone{90, 97, "DE-BY"}, Zone{98, 99, "DE-TH"},
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Five digits alone, then a space and a capital letter: "86150 Augsburg".
void count_postcodes(const std::string& html, std::map<std::string, int>& states) {
  for (size_t at = 0; at + 7 <= html.size(); ++at) {
    const bool starts = at == 0 || (!is_digit(html[at - 1]) && html[at - 1] != '-');
    const bool five =
        starts && std::all_of(html.begin() + static_cast<std::ptrdiff_t>(at),
                              html.begin() + static_cast<std::ptrdiff_t>(at) + 5, is_digit);
    if (!five || html[at + 5] != ' ' || html[at + 6] < 'A' || html[at + 6] > 'Z') {
      continue;
    }
    const int zone = (html[at] - '0') * 10 + (html[at + 1] - '0');
    for (const Zone& known : kZones) {
      if (zone >= known.first && zone <= known.last) {
        ++states[known.state];
      }
    }
  }
}

std::string capitalised(const std::string& words) {
  std::string out;
  for (const char c : words) {
    const bool first = out.empty() || out.back() == '-' || out.back() == ' ';
    out += first && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return out;
}

}  // namespace

std::string town_name(const std::string& region) {
  std::string rest = region;
  for (const std::string prefix : {"lkr-", "lkr", "lk-", "lk", "landkreis-"}) {
    if (rest.starts_with(prefix) && rest.size() > prefix.size() + 2) {
      return "Landkreis " + capitalised(rest.substr(prefix.size()));
    }
  }
  if (rest.starts_with("stadt-")) {
    rest.erase(0, 6);
  }
  return capitalised(rest);
}

std::string state_of(const std::vector<IntegreatPage>& pages) {
  std::map<std::string, int> states;
  for (const IntegreatPage& page : pages) {
    if (page.lang == "de") {
      count_postcodes(page.content, states);
    }
  }
  const auto most =
      std::max_element(states.begin(), states.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == states.end() ? "" : most->first;
}

}  // namespace townhall
