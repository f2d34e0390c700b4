#include "tests/structure/source.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace structure {

namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class Scanner {
 public:
  Scanner(const std::string& path, const std::string& text) : text_(text) { source_.path = path; }

  Source run() {
    start_line();
    while (at_ < text_.size()) {
      step();
    }
    return std::move(source_);
  }

 private:
  bool here(const char* wanted) const {
    return text_.compare(at_, std::char_traits<char>::length(wanted), wanted) == 0;
  }

  void start_line() {
    source_.lines.emplace_back();
    source_.code.emplace_back();
  }

  // Every character passes here, so that lines are counted in one place.
  void take(bool is_code) {
    const char c = text_[at_++];
    if (c == '\n') {
      if (at_ < text_.size()) {
        start_line();
      }
      return;
    }
    source_.lines.back() += c;
    if (is_code) {
      source_.code.back() += c;
    }
  }

  void take_until(const std::string& end) {
    const size_t found = text_.find(end, at_);
    const size_t stop = found == std::string::npos ? text_.size() : found;
    while (at_ < stop) {
      take(false);
    }
  }

  void step() {
    const std::string& code = source_.code.back();
    if (here("//")) {
      take_until("\n");
    } else if (here("/*")) {
      take_until("*/");
      take(false);
      take(false);
    } else if (here("R\"") && (code.empty() || !is_word(code.back()))) {
      raw_string();
    } else if (here("\"") && !code.starts_with("#include")) {
      quoted('"');
    } else if (here("'") && !is_digit_separator()) {
      quoted('\'');
    } else {
      take(true);
    }
  }

  // 1'000: the word before the quote begins with a digit.
  bool is_digit_separator() const {
    const std::string& code = source_.code.back();
    size_t begin = code.size();
    while (begin > 0 && (is_word(code[begin - 1]) || code[begin - 1] == '\'')) {
      --begin;
    }
    return begin < code.size() && std::isdigit(static_cast<unsigned char>(code[begin])) != 0;
  }

  void quoted(char quote) {
    Literal literal{static_cast<int>(source_.lines.size()), ""};
    take(true);
    while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') {
      if (text_[at_] == '\\') {
        literal.text += text_[at_];
        take(false);
      }
      literal.text += text_[at_];
      take(false);
    }
    if (at_ < text_.size()) {
      take(true);
    }
    if (quote == '"') {
      source_.literals.push_back(literal);
    }
  }

  void raw_string() {
    Literal literal{static_cast<int>(source_.lines.size()), ""};
    const size_t open = text_.find('(', at_);
    const std::string end = ")" + text_.substr(at_ + 2, open - at_ - 2) + "\"";
    take(false);
    take(true);
    take_until("(");
    take(false);
    const size_t begin = at_;
    take_until(end);
    literal.text = text_.substr(begin, at_ - begin);
    take_until("\"");
    take(true);
    source_.literals.push_back(literal);
  }

  const std::string& text_;
  size_t at_ = 0;
  Source source_;
};

}  // namespace

Source scan(const std::string& path, const std::string& text) {
  return Scanner(path, text).run();
}

std::string read(const std::string& path) {
  std::ifstream file(std::string(WEGWEISER_SOURCE) + "/" + path, std::ios::binary);
  EXPECT_TRUE(file) << path << " cannot be read";
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> paths_under(const std::vector<std::string>& folders,
                                     const std::vector<std::string>& endings) {
  std::vector<std::string> paths;
  const std::filesystem::path root(WEGWEISER_SOURCE);
  for (const std::string& folder : folders) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const std::string path = entry.path().lexically_relative(root).string();
      const auto fits = [&](const std::string& ending) { return path.ends_with(ending); };
      if (entry.is_regular_file() && std::any_of(endings.begin(), endings.end(), fits)) {
        paths.push_back(path);
      }
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<Source> sources_under(const std::vector<std::string>& folders) {
  std::vector<Source> sources;
  for (const std::string& path : paths_under(folders, {".h", ".cpp"})) {
    sources.push_back(scan(path, read(path)));
  }
  EXPECT_FALSE(sources.empty());
  return sources;
}

}  // namespace structure
