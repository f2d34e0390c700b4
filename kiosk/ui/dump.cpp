#include "kiosk/ui/dump.h"

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace kiosk::ui {
namespace {

using nlohmann::json;

json to_json(const Rect& rect) {
  return json::array({rect.x, rect.y, rect.width, rect.height});
}

std::string hex(Color color) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02X%02X%02X", color.r, color.g, color.b);
  return text;
}

double rounded(double value) {
  return std::round(value * 100) / 100;
}

Rect around(const TextCommand& text) {
  Rect box{0, 0, -1, 0};
  for (size_t i = text.first; i < text.last; ++i) {
    const text::Line& line = text.paragraph->lines[i];
    const int x = text.origin.x + static_cast<int>(std::floor(line.x));
    const int right = text.origin.x + static_cast<int>(std::ceil(line.x + line.width));
    const Rect at{x, text.origin.y + line.top, right - x, line.height};
    if (box.width < 0) {
      box = at;
      continue;
    }
    const int left = std::min(box.x, at.x);
    box = {left, box.y, std::max(box.right(), at.right()) - left, at.bottom() - box.y};
  }
  return box;
}

bool inside(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

std::string words_of(const TextCommand& text) {
  const auto& lines = text.paragraph->lines;
  if (text.first >= text.last || lines.empty()) {
    return "";
  }
  const auto begin = lines[text.first].begin;
  return text.paragraph->text.substr(begin, lines[text.last - 1].end - begin);
}

json to_json(const DrawnText& t) {
  return {{"node", t.node},
          {"text", t.text},
          {"lang", t.lang},
          {"rect", to_json(t.rect)},
          {"baseline", t.baseline},
          {"px", rounded(t.px)},
          {"cap_mm", rounded(t.cap_mm)},
          {"color", hex(t.color)},
          {"background", hex(t.background)},
          {"missing_glyphs", t.missing_glyphs},
          {"clipped", t.clipped}};
}

json to_json(const Target& t, double mm_per_px) {
  return {
      {"node", t.node},
      {"role", std::string(to_string(t.role))},
      {"name", t.name},
      {"rect", to_json(t.rect)},
      {"mm", json::array({rounded(t.rect.width * mm_per_px), rounded(t.rect.height * mm_per_px)})},
      {"action", to_string(t.action)}};
}

}  // namespace

std::vector<DrawnText> drawn_texts(const Frame& frame, const text::Measurer& measurer) {
  const double cap = measurer.cap_height(1000) / 1000;
  const Rect panel{0, 0, frame.size.width, frame.size.height};
  Rect clip = panel;
  std::vector<DrawnText> texts;
  for (const DrawCommand& command : frame.commands) {
    if (std::holds_alternative<DimCommand>(command)) {
      texts.clear();
    } else if (const auto* set = std::get_if<ClipCommand>(&command)) {
      clip = intersection(set->rect, panel);
    } else if (std::holds_alternative<UnclipCommand>(command)) {
      clip = panel;
    } else if (const auto* text = std::get_if<TextCommand>(&command)) {
      const text::Paragraph& p = *text->paragraph;
      DrawnText drawn{text->node, words_of(*text), text->lang, around(*text)};
      drawn.baseline =
          text->last > text->first ? text->origin.y + p.lines[text->first].baseline : 0;
      drawn.px = p.style.px;
      drawn.cap_mm = p.style.px * cap * frame.mm_per_px;
      drawn.color = text->color;
      drawn.background = text->background;
      drawn.missing_glyphs = p.missing_glyphs;
      drawn.dotted_circles = p.dotted_circles;
      drawn.clipped = p.overflows || !inside(drawn.rect, clip);
      texts.push_back(std::move(drawn));
    }
  }
  return texts;
}

std::string dump(const Frame& frame, const text::Measurer& measurer, const Stats& stats) {
  json out;
  out["size_px"] = {frame.size.width, frame.size.height};
  out["mm_per_px"] = frame.mm_per_px;
  out["page"] = frame.page + 1;
  out["pages"] = frame.pages;
  out["texts"] = json::array();
  for (const DrawnText& text : drawn_texts(frame, measurer)) {
    out["texts"].push_back(to_json(text));
  }
  out["targets"] = json::array();
  for (const Target& target : frame.targets) {
    out["targets"].push_back(to_json(target, frame.mm_per_px));
  }
  out["focus"] = frame.focus;
  out["utterances"] = json::array();
  for (const Utterance& said : frame.utterances) {
    out["utterances"].push_back(
        {{"node", said.node}, {"lang", said.lang}, {"spoken", said.spoken}});
  }
  out["stats"] = {
      {"shapings", stats.shapings}, {"queries", stats.queries}, {"presents", stats.presents}};
  return out.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace kiosk::ui
