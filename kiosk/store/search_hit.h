#pragma once
#include <optional>
#include <string>

#include "kiosk/directory/search.h"
#include "kiosk/store/reader.h"
#include "kiosk/store/search_index.h"

// Inside this module: a record of the index as the content shows it.
namespace kiosk::store {

// All of it that has nothing to do with a query; `lang` is that of its name. Nothing if the record
// is not shown here.
std::optional<directory::SearchHit> hit_of(const Reader& reader, IndexRecord record,
                                           const std::string& lang);

}  // namespace kiosk::store
