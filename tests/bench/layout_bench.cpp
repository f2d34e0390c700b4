#include <benchmark/benchmark.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "kiosk/base/files.h"
#include "kiosk/base/log.h"
#include "kiosk/base/utf8.h"
#include "kiosk/locale/locales.h"
#include "kiosk/text/typesetter.h"

// A paragraph of 1,000 characters, made of the messages of each language, never found in the cache.
namespace {

constexpr size_t kCharacters = 1000;
// More widths than the cache holds of these paragraphs (4 MB, about 50 kB each).
constexpr int kWidths = 2000;

std::string sample(const std::string& tag) {
  std::ifstream file(WEGWEISER_I18N "/" + tag + ".arb");
  const auto messages = nlohmann::json::parse(file, nullptr, false);
  std::string text;
  while (messages.is_object() && kiosk::base::code_point_count(text) < kCharacters) {
    for (const auto& [key, value] : messages.items()) {
      const std::string words = value.is_string() ? value.get<std::string>() : "";
      if (!key.starts_with('@') && words.find('{') == std::string::npos &&
          kiosk::base::code_point_count(text) < kCharacters) {
        text += words + " ";
      }
    }
  }
  return text;
}

void layout(benchmark::State& state, const std::string& tag, bool rtl) {
  const kiosk::base::DiskFiles files;
  kiosk::base::StderrLog log;
  const auto typesetter = kiosk::text::Typesetter::create(files, WEGWEISER_FONTS, log);
  if (!typesetter) {
    state.SkipWithError(typesetter.error().message.c_str());
    return;
  }
  const kiosk::text::Text text = {{sample(tag), kiosk::text::SpanKind::Prose, tag, false}};
  kiosk::text::ParagraphStyle style;
  style.lang = tag;
  style.rtl = rtl;
  int width = 0;
  for (auto _ : state) {
    width = (width + 1) % kWidths;
    style.max_width = 800 + width;
    benchmark::DoNotOptimize((*typesetter)->lay_out(text, style));
  }
  state.counters["characters"] =
      static_cast<double>(kiosk::base::code_point_count(text.front().text));
}

const bool registered = [] {
  const kiosk::base::DiskFiles files;
  kiosk::base::StderrLog log;
  const auto locales = kiosk::locale::Locales::load(files, WEGWEISER_I18N, log);
  if (!locales) {
    log.warn(locales.error().message);
    return false;
  }
  for (const auto& language : locales->languages().all()) {
    if (std::ifstream(WEGWEISER_I18N "/" + language.tag + ".arb")) {
      benchmark::RegisterBenchmark(("layout/" + language.tag).c_str(),
                                   [tag = language.tag, rtl = language.rtl](
                                       benchmark::State& state) { layout(state, tag, rtl); });
    }
  }
  return true;
}();

}  // namespace
