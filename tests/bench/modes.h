#pragma once
#include <string>

namespace bench {

// What wegweiser-measure can do; each prints lines of "name value" or a table to standard output.

// For each language of the wall: all its screens once cold and three times warm, in
// milliseconds of processor time.
void measure_screens(const std::string& content);

// Memory of this process after 200 and after 2,000 screens in all languages.
void measure_memory(const std::string& content);

// From here to the first painted frame, in this process.
void measure_start(const std::string& content);

// Does one piece of work inside measured_work(), for callgrind. False: no such piece.
bool measure_work(const std::string& content, const std::string& piece, const std::string& lang);

}  // namespace bench
