#pragma once

// Inside po_read.cpp and po_write.cpp: what a file of ours says of itself.
namespace townhall::po {

inline constexpr const char* kPoPackage = "X-Wegweiser-Package";
inline constexpr const char* kPoFrom = "X-Wegweiser-From";
inline constexpr const char* kPoTo = "X-Wegweiser-To";

}  // namespace townhall::po
