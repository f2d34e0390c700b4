#include "tests/structure/functions.h"

#include <cctype>
#include <set>
#include <sstream>

namespace structure {

namespace {

enum class Brace {
  Scope,  // namespace, type, extern "C"
  Function,
  Values,
};

Brace kind_of(const std::string& head) {
  static const std::set<std::string> kScope = {"namespace", "class", "struct",
                                               "union",     "enum",  "extern"};
  if (head.find('(') != std::string::npos) {
    return head.ends_with('=') ? Brace::Values : Brace::Function;
  }
  std::istringstream words(head);
  for (std::string word; words >> word;) {
    if (kScope.contains(word)) {
      return Brace::Scope;
    }
  }
  return Brace::Values;
}

class Finder {
 public:
  std::vector<Function> run(const Source& source) {
    for (size_t i = 0; i < source.code.size(); ++i) {
      line_ = static_cast<int>(i) + 1;
      // Preprocessor lines may hold braces that close elsewhere.
      if (!source.code[i].starts_with("#")) {
        for (char c : source.code[i] + "\n") {
          take(c);
        }
      }
    }
    return found_;
  }

 private:
  void take(char c) {
    if (c == '{') {
      open();
    } else if (c == '}') {
      close();
    } else if (inside_ == 0) {
      outside(c);
    }
  }

  // Between bodies: collects the head of the next one.
  void outside(char c) {
    const bool is_space = std::isspace(static_cast<unsigned char>(c)) != 0;
    // After "a_{1}" of an initialiser list the head goes on with these; else a new one begins.
    const bool after_body = head_.ends_with("{}");
    if (!is_space && after_body && c != ',' && c != ')') {
      head_.clear();
    }
    if (c == ';') {
      head_.clear();
    } else if (!is_space || (!head_.empty() && !after_body && head_.back() != ' ')) {
      if (head_.empty()) {
        head_line_ = line_;
      }
      head_ += is_space ? ' ' : c;
    }
  }

  void open() {
    if (inside_++ > 0) {
      return;
    }
    while (head_.ends_with(' ')) {
      head_.pop_back();
    }
    kind_ = kind_of(head_);
    line_opened_ = line_;
    if (kind_ == Brace::Scope) {
      inside_ = 0;
      head_.clear();
    }
  }

  void close() {
    if (inside_ == 0) {
      head_.clear();  // the end of a scope
      return;
    }
    if (--inside_ > 0) {
      return;
    }
    if (kind_ == Brace::Function) {
      found_.push_back({head_, head_line_, line_opened_, line_});
    }
    head_ += "{}";
  }

  std::vector<Function> found_;
  std::string head_;
  int head_line_ = 0;
  int line_ = 0;
  int line_opened_ = 0;
  int inside_ = 0;  // braces open since the last scope
  Brace kind_ = Brace::Scope;
};

}  // namespace

std::vector<Function> functions_of(const Source& source) {
  return Finder().run(source);
}

}  // namespace structure
