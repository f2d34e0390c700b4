#include "content/townhall/translate/exchange_json.h"

namespace townhall::translate {
namespace {

using nlohmann::json;

std::string text_in(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Unit unit_of(const json& object) {
  Unit unit;
  unit.key = text_in(object, "key");
  unit.source = text_in(object, "source");
  unit.target = text_in(object, "target");
  unit.previous = text_in(object, "previous");
  unit.fuzzy = object.value("fuzzy", json()) == true;
  const json line = object.value("line", json());
  unit.line = line.is_number_unsigned() ? line.get<std::size_t>() : 0;
  for (const json& note : object.value("notes", json::array())) {
    if (note.is_string()) {
      unit.notes.push_back(note.get<std::string>());
    }
  }
  return unit;
}

}  // namespace

json to_json(const Exchange& exchange) {
  json units = json::array();
  for (const Unit& unit : exchange.units) {
    units.push_back({{"key", unit.key},
                     {"source", unit.source},
                     {"target", unit.target},
                     {"previous", unit.previous},
                     {"fuzzy", unit.fuzzy},
                     {"line", unit.line},
                     {"notes", unit.notes}});
  }
  return {{"package", exchange.package},
          {"from", exchange.from},
          {"to", exchange.to},
          {"date", exchange.date},
          {"units", std::move(units)}};
}

std::optional<Exchange> exchange_of(const json& document) {
  if (!document.is_object() || !document.contains("units") || !document.at("units").is_array()) {
    return std::nullopt;
  }
  Exchange exchange;
  exchange.package = text_in(document, "package");
  exchange.from = text_in(document, "from");
  exchange.to = text_in(document, "to");
  exchange.date = text_in(document, "date");
  for (const json& unit : document.at("units")) {
    if (!unit.is_object()) {
      return std::nullopt;
    }
    exchange.units.push_back(unit_of(unit));
  }
  return exchange;
}

}  // namespace townhall::translate
