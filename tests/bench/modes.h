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

// Exchanges two contents 1,000 times under taps, as the running kiosk would, and prints the times
// of all frames and of those with an exchange. False if a screen was not as a kiosk shows it that
// never had another content, or if an old content stayed open.
bool measure_swaps(const std::string& content, const std::string& other);

// Taps "listen" in every language, with the real helper and sound device, and reads 2,000 pages.
// False if a language that offers it was not heard, or its first word not lit.
bool measure_listening(const std::string& content);

// Builds the search index beside the content (CONTENT.search), asks it five kinds of queries made
// of names of services in six languages, once cold and once warm, and prints what the warm ones
// took in milliseconds of processor time.
void measure_search(const std::string& content);

// Types the beginnings of names into the search in six languages and two sizes and prints the real
// time from a letter to the last frame that changes anything. False if that is not the next frame.
bool measure_typing(const std::string& content);

// Does one piece of work inside measured_work(), for callgrind. False: no such piece.
bool measure_work(const std::string& content, const std::string& piece, const std::string& lang);

}  // namespace bench
