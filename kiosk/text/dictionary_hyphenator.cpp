#include <hyphen.h>

#include <algorithm>
#include <cstdlib>

#include "kiosk/base/utf8.h"
#include "kiosk/text/hyphenator.h"
#include "kiosk/text/joined.h"

namespace kiosk::text {

namespace {

struct DictionaryDeleter {
  void operator()(HyphenDict* patterns) const { hnj_hyphen_free(patterns); }
};

// What libhyphen says of one word. It allocates the lists with malloc, and only where a division
// would change the spelling ("Schiffahrt" to "Schiff-fahrt" of the old German orthography).
class Answer {
 public:
  Answer(HyphenDict* patterns, const std::string& word) : size_(word.size()) {
    marks_.resize(word.size() + 5);  // the room that hyphen.h asks for
    failed_ = hnj_hyphen_hyphenate2(patterns, word.c_str(), static_cast<int>(word.size()),
                                    marks_.data(), nullptr, &spelling_, &position_, &cut_) != 0;
  }

  Answer(const Answer&) = delete;
  Answer& operator=(const Answer&) = delete;

  ~Answer() {
    for (std::size_t at = 0; spelling_ != nullptr && at < size_; ++at) {
      std::free(spelling_[at]);
    }
    std::free(spelling_);
    std::free(position_);
    std::free(cut_);
  }

  // Whether the word may be divided behind this letter as it is spelt: odd marks allow it.
  bool divides_behind(std::size_t letter) const {
    const bool respelt = spelling_ != nullptr && spelling_[letter] != nullptr;
    return !failed_ && !respelt && marks_[letter] % 2 != 0;
  }

 private:
  std::size_t size_;
  std::vector<char> marks_;
  bool failed_ = false;
  char** spelling_ = nullptr;
  int* position_ = nullptr;
  int* cut_ = nullptr;
};

}  // namespace

struct DictionaryHyphenator::Dictionary {
  DictionaryInfo info;
  std::unique_ptr<HyphenDict, DictionaryDeleter> patterns;
  bool tried = false;
};

DictionaryHyphenator::DictionaryHyphenator(std::vector<DictionaryInfo> dictionaries, base::Log& log)
    : log_(log) {
  for (DictionaryInfo& info : dictionaries) {
    dictionaries_.push_back({std::move(info), nullptr, false});
  }
}

DictionaryHyphenator::~DictionaryHyphenator() = default;

void DictionaryHyphenator::open(Dictionary& dictionary) {
  dictionary.tried = true;
  ++opened_;
  dictionary.patterns.reset(hnj_hyphen_load(dictionary.info.path.c_str()));
  if (!dictionary.patterns) {
    log_.warn("The hyphenation dictionary " + dictionary.info.path +
              " cannot be opened, so long words break without hyphens; build the target "
              "wegweiser-fonts again.");
  }
}

DictionaryHyphenator::Dictionary* DictionaryHyphenator::dictionary_for(std::string_view lang) {
  const auto found =
      std::find_if(dictionaries_.begin(), dictionaries_.end(), [&](const Dictionary& dictionary) {
        return dictionary.info.language == primary_language(lang);
      });
  if (found == dictionaries_.end()) {
    return nullptr;
  }
  if (!found->tried) {
    open(*found);
  }
  return found->patterns ? &*found : nullptr;
}

std::vector<std::size_t> DictionaryHyphenator::divisions(std::u32string_view word,
                                                         std::string_view lang) {
  const Dictionary* dictionary = dictionary_for(lang);
  std::vector<std::size_t> divisions;
  if (dictionary == nullptr || word.empty()) {
    return divisions;
  }
  std::string utf8;
  for (const char32_t letter : word) {
    base::append_utf8(utf8, letter);
  }
  const Answer answer(dictionary->patterns.get(), utf8);
  for (std::size_t letter = 0; letter + 1 < word.size(); ++letter) {
    if (answer.divides_behind(letter)) {
      divisions.push_back(letter + 1);
    }
  }
  return divisions;
}

}  // namespace kiosk::text
