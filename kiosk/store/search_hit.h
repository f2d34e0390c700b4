#pragma once
#include <optional>
#include <string>

#include "kiosk/directory/search.h"
#include "kiosk/store/reader.h"
#include "kiosk/store/search_index.h"

// Inside this module: a record of the index as the content shows it.
namespace kiosk::store {

// All of it that has nothing to do with a query. Nothing if the record is not shown here.
base::Result<std::optional<directory::SearchHit>> read_hit(Reader& reader,
                                                           const IndexRecord& record,
                                                           const std::string& lang);

}  // namespace kiosk::store
