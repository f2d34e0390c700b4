#include "content/townhall/po/po.h"
#include "content/townhall/translate/exchange_json.h"

// Whatever comes back from translators is refused, or units in proper UTF-8 that survive the way
// to the town hall's program.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  const auto read = townhall::po::read_po({reinterpret_cast<const char*>(data), size});
  const auto* exchange = std::get_if<townhall::po::Exchange>(&read);
  if (exchange != nullptr && !townhall::translate::exchange_of(nlohmann::json::parse(
                                 townhall::translate::to_json(*exchange).dump()))) {
    __builtin_trap();
  }
  return 0;
}
