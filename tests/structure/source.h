#pragma once
#include <string>
#include <vector>

// Reads the sources of this repository the way the structure tests need them: by line, with
// comments and literals told apart from code. It is no parser.
namespace structure {

struct Literal {
  int line = 0;      // from 1
  std::string text;  // as written between the quotes, escapes and all
};

struct Source {
  std::string path;                // from the root: "kiosk/app/kiosk.cpp"
  std::vector<std::string> lines;  // as written
  std::vector<std::string> code;   // the same without comments; literals are empty quotes
  std::vector<Literal> literals;   // strings only, without those of includes
};

Source scan(const std::string& path, const std::string& text);

// The file at `path` below the root; a test failure and "" if it cannot be read.
std::string read(const std::string& path);

// Every file below these folders whose name ends with one of `endings`, in order of path. Paths
// are given and returned from the root.
std::vector<std::string> paths_under(const std::vector<std::string>& folders,
                                     const std::vector<std::string>& endings);

// All .h and .cpp below these folders, scanned. A test failure if there are none.
std::vector<Source> sources_under(const std::vector<std::string>& folders);

}  // namespace structure
