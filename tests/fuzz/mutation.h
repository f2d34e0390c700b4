#pragma once
#include <random>
#include <string>
#include <vector>

namespace fuzz {

// Inputs in memory, and new ones made of them. The same seed gives the same inputs.
class Mutations {
 public:
  // `corpus` must not be empty. No input becomes longer than `most_bytes`.
  Mutations(std::vector<std::string> corpus, unsigned seed, size_t most_bytes);

  // One to eight small changes to one of the corpus.
  std::string next();

 private:
  size_t below(size_t limit);  // 0 to limit - 1; 0 for 0
  void change(std::string& input);
  std::string piece();  // of any input of the corpus

  std::vector<std::string> corpus_;
  std::mt19937 random_;
  size_t most_bytes_;
};

}  // namespace fuzz
