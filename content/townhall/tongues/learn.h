#pragma once
#include <map>
#include <string>
#include <vector>

// What a catalogue teaches of its language: how often three letters stand together in it.
namespace townhall {

// The messages of each language by its tag, without the words of their patterns.
using Lessons = std::map<std::string, std::vector<std::string>>;

// A message of MessageFormat without its arguments, whose words are English in every language.
std::string words_of_message(const std::string& message);

// The source of tongue_tables().
std::string table_source(const Lessons& lessons);

}  // namespace townhall
