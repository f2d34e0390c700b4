// A short fuzz run without libFuzzer, for the ordinary build with sanitizers: every file of the
// corpus, then so many mutations of them.
//   <target>_fuzz CORPUS_FOLDER RUNS LAST_INPUT_FILE [BYTES_AT_MOST]
//   <target>_fuzz FILE                                     one input, to look into a crash
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "tests/fuzz/mutation.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr unsigned kSeed = 20261122;
constexpr size_t kBytesAtMost = 4096;

void run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> read_corpus(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> corpus;
  for (const auto& path : paths) {
    corpus.push_back(contents(path));
  }
  return corpus;
}

int fuzz_shortly(const std::string& folder, int runs, const std::string& last, size_t most_bytes) {
  const std::vector<std::string> corpus = read_corpus(folder);
  if (corpus.empty()) {
    std::cerr << "The corpus " << folder << " has no files; add at least one.\n";
    return EXIT_FAILURE;
  }
  for (const std::string& input : corpus) {
    run(input);
  }
  run("");
  fuzz::Mutations mutations(corpus, kSeed, most_bytes);
  std::ofstream left_behind(last, std::ios::binary | std::ios::trunc);
  for (int i = 0; i < runs; ++i) {
    const std::string input = mutations.next();
    // Before it runs, so that a crash leaves its input behind.
    left_behind.seekp(0);
    left_behind << input << std::flush;
    std::filesystem::resize_file(last, input.size());
    run(input);
  }
  std::cout << corpus.size() << " files and " << runs << " mutations of them\n";
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() == 1) {
    run(contents(words[0]));
    return EXIT_SUCCESS;
  }
  if (words.size() != 3 && words.size() != 4) {
    std::cerr << "Use: CORPUS_FOLDER RUNS LAST_INPUT_FILE [BYTES_AT_MOST], or FILE.\n";
    return 2;
  }
  const size_t most =
      words.size() == 4 ? std::strtoul(words[3].c_str(), nullptr, 10) : kBytesAtMost;
  return fuzz_shortly(words[0], std::atoi(words[1].c_str()), words[2], most);
}
