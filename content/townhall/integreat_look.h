#pragma once
#include <string>
#include <string_view>

namespace townhall {

// How a topic looks: a pictogram (Material Design Icons) and one of the theme's eight topic
// colours.
struct Look {
  std::string icon;
  int color = 0;

  bool operator==(const Look&) const = default;
};

// By keywords of the German title; the first rule that fits. `otherwise` if none does.
Look look_of(std::string_view german_title, const Look& otherwise);

}  // namespace townhall
