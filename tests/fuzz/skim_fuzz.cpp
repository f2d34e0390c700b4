#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "content/townhall/preview/skim.h"

// Any bytes are left to the whole reading, or are JSON of which the wanted records come out as they
// stand in it. What is skimmed and is no JSON is refused by who reads what came out.
namespace {

using nlohmann::json;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

json without_others(json whole, const std::string& only) {
  for (const char* section : {"texts", "digests", "spoken", "marks"}) {
    if (!whole.contains(section)) {
      continue;
    }
    json kept = json::object();
    for (const auto& [record, value] : whole[section].items()) {
      if (record == only) {
        kept[record] = value;
      }
    }
    whole[section] = kept;
  }
  return whole;
}

json parsed(std::string_view bytes) {
  return json::parse(bytes, nullptr, false);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string text(data, data + size);
  const auto skimmed = townhall::preview::SkimmedTexts::of(text);
  if (!skimmed) {
    return 0;
  }
  const std::string all = skimmed->with_only([](std::string_view) { return true; });
  const std::string one =
      skimmed->with_only([](std::string_view record) { return record == "contact/desk"; });
  const json whole = parsed(text);
  if (whole.is_discarded()) {
    return 0;
  }
  require(parsed(all) == whole);
  require(parsed(one) == without_others(whole, "contact/desk"));
  if (whole.contains("texts")) {
    for (const auto& [record, fields] : whole["texts"].items()) {
      require(parsed(skimmed->texts_of(record)) == fields);
    }
  }
  return 0;
}
