#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

constexpr Style kLabel{TextRole::Tile, text::Weight::Bold, text::Align::Start, false};
constexpr Style kDetail{TextRole::Small, text::Weight::Regular, text::Align::Start, false};

// Pictogram beside the word: where there are many tiles or large letters.
bool is_lying(const Node& node) {
  return node.level == 1;
}

bool is_roomy(const Setting& setting) {
  return setting.metrics().scale() < 1.1 && !setting.metrics().landscape() &&
         !setting.presentation().low_reach;
}

int columns_for(const Node& tiles, const Setting& setting, int width) {
  const Metrics& metrics = setting.metrics();
  const bool choices = !tiles.children.empty() && tiles.children.front().role == Role::Choice;
  const double least_mm = choices ? 92 : setting.presentation().low_reach ? 88 : 112;
  const int least = metrics.px(least_mm * metrics.soft(choices ? 0.75 : 0.6));
  const int gap = metrics.gap();
  const int fit = std::max(1, (width + gap) / (least + gap));
  const int most = metrics.landscape() ? 4 : (setting.presentation().low_reach ? 3 : 2);
  const int count = static_cast<int>(tiles.children.size());
  return std::clamp(std::min(fit, most), 1, std::max(1, count));
}

int lay_lying(const Node& node, const Setting& inside, Rect rect, int pad) {
  const Metrics& metrics = inside.metrics();
  // Two columns at the normal size leave room for a larger pictogram and a calmer height.
  const bool roomy = is_roomy(inside);
  const int side = roomy ? metrics.px(19) : metrics.icon();
  const int least = roomy ? metrics.px(45) : metrics.tile();
  const int left = pad + side + pad * 2 / 3;
  const Place words{rect.x + left, rect.y, rect.width - left - pad / 2, 0};
  const Setting dry = inside.measuring();
  const int name = dry.text(node, node.name, kLabel, inside.theme().ink, words);
  const int detail = dry.text(node, node.detail, kDetail, inside.theme().quiet, words);
  const int around = metrics.landscape() ? pad * 3 / 5 : pad;  // a low glass holds few rows
  const int height = std::max({name + detail + around, side + pad, least, rect.height});
  if (!inside.draws()) {
    return height;
  }
  inside.icon(node, node.icon, {rect.x + pad, rect.y + (height - side) / 2, side, side},
              inside.topic(node.color));
  const int top = rect.y + (height - name - detail) / 2;
  inside.text(node, node.name, kLabel, inside.theme().ink, {words.x, top, words.width, 0});
  inside.text(node, node.detail, kDetail, inside.theme().quiet,
              {words.x, top + name, words.width, 0});
  return height;
}

int lay_standing(const Node& node, const Setting& inside, Rect rect, int pad) {
  const Metrics& metrics = inside.metrics();
  const int side = metrics.icon();
  const Place words{rect.x + pad, rect.y, rect.width - 2 * pad, 0};
  const int name = inside.measuring().text(node, node.name, kLabel, inside.theme().ink, words);
  const int gap = metrics.px(3);
  const int height = std::max({pad + side + gap + name + pad * 3 / 4, metrics.tile(), rect.height});
  if (!inside.draws()) {
    return height;
  }
  inside.icon(node, node.icon, {rect.x + pad, rect.y + pad, side, side}, inside.topic(node.color));
  inside.text(node, node.name, kLabel, inside.theme().ink,
              {words.x, rect.y + height - pad * 3 / 4 - name, words.width, 0});
  return height;
}

// In large letters on a low glass the first row must leave room for what stands above it: the first
// page would show a question and no answer.
bool is_too_tall(const std::vector<Node>& tiles, int columns, const Setting& setting, int width) {
  constexpr double kShareOfGlass = 0.345;  // what header, question, counts and bar leave
  const Metrics& metrics = setting.metrics();
  if (columns == 1 || !metrics.landscape() || metrics.scale() <= 1.5) {
    return false;
  }
  const auto count = std::min(tiles.size(), static_cast<std::size_t>(columns));
  const std::vector<Node> first(tiles.begin(), tiles.begin() + static_cast<std::ptrdiff_t>(count));
  const int height = lay_grid(first, columns, setting.measuring(), {0, 0, width, 0});
  return height > setting.presentation().panel.px.height * kShareOfGlass;
}

}  // namespace

int lay_tile(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const int pad = metrics.padding() * 3 / 4;
  const Setting inside = setting.on(setting.pressed(node) ? theme.chip.ground : theme.card);
  const Rect box{place.x, place.y, place.width, place.min_height};
  const auto lay_inside = is_lying(node) ? lay_lying : lay_standing;
  const int height = lay_inside(node, inside.measuring(), box, pad);
  if (!setting.draws()) {
    return height;
  }
  const Rect rect{place.x, place.y, place.width, height};
  inside.fill(rect, metrics.radius(), inside.background());
  inside.border(rect, metrics.radius(), metrics.px(theme.outline_mm), theme.outline);
  lay_inside(node, inside, rect, pad);
  inside.target(node, rect, metrics.radius());
  return height;
}

int lay_tiles(const Node& node, const Setting& setting, Place place) {
  int columns = columns_for(node, setting, place.width);
  std::vector<Node> children = node.children;
  // Standing tiles are the design's; they lie down where they would not fit on one page.
  const int rows = (static_cast<int>(children.size()) + columns - 1) / columns;
  const Panel& panel = setting.presentation().panel;
  const int standing = rows * (setting.metrics().px(60) + setting.metrics().gap());
  const bool lying = columns == 1 || setting.metrics().scale() > 1.5 ||
                     standing > panel.px.height * 55 / 100 || setting.presentation().low_reach;
  for (Node& child : children) {
    child.level = child.role == Role::Tile ? (lying ? 1 : 0) : child.level;
  }
  if (is_too_tall(children, columns, setting, place.width)) {
    columns = 1;
  }
  return lay_grid(children, columns, setting, place);
}

}  // namespace kiosk::ui
