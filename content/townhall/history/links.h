#pragma once
#include <optional>
#include <string>

// Symbolic links, by which a path that looks like one of the package leads out of it. These look
// at the disk itself, past base::Files, which follows links.
namespace townhall::history {

// Whether the file, or the folder that it lies in, is one.
bool is_link(const std::string& path);

// The first one: the folder itself or anything in it. Nothing if there is none, or no folder.
std::optional<std::string> link_in(const std::string& folder);

}  // namespace townhall::history
