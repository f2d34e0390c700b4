#include "kiosk/sync/json.h"

#include <charconv>
#include <optional>

#include "kiosk/base/utf8.h"

namespace kiosk::sync {
namespace {

constexpr std::string_view kEscapes = "\"\\/bfnrt";
constexpr std::string_view kEscaped = "\"\\/\b\f\n\r\t";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Recursive descent; `depth` bounds the recursion. The first complaint wins.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<Json> run() {
    if (const auto bad = base::first_bad_utf8(text_)) {
      at_ = *bad;
      return refuse("is not UTF-8");
    }
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") {
      return refuse("begins a byte order mark");
    }
    auto value = read_value(0);
    skip_space();
    if (value && at_ < text_.size()) {
      return refuse("follows the end of the value");
    }
    return value;
  }

  // "byte 12 begins a fraction"
  std::string complaint() const { return "byte " + std::to_string(wrong_at_) + " " + complaint_; }

 private:
  std::nullopt_t refuse(const std::string& what) {
    if (complaint_.empty()) {
      complaint_ = what;
      wrong_at_ = at_;
    }
    return std::nullopt;
  }

  void skip_space() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) {
      ++at_;
    }
  }

  bool take(char wanted) {
    if (at_ < text_.size() && text_[at_] == wanted) {
      ++at_;
      return true;
    }
    return false;
  }

  bool take_word(std::string_view word) {
    if (text_.substr(at_, word.size()) == word) {
      at_ += word.size();
      return true;
    }
    return false;
  }

  std::optional<Json> read_value(int depth) {
    skip_space();
    if (at_ == text_.size()) {
      return refuse("is the end, where a value is missing");
    }
    const char c = text_[at_];
    if (c == '{' || c == '[') {
      if (depth == kJsonDepth) {
        return refuse("opens too many levels");
      }
      ++at_;
      return c == '{' ? read_object(depth + 1) : read_array(depth + 1);
    }
    if (c == '"') {
      auto text = read_string();
      return text ? std::optional<Json>(Json(std::move(*text))) : std::nullopt;
    }
    return c == '-' || is_digit(c) ? read_number() : read_word();
  }

  std::optional<Json> read_word() {
    if (take_word("true")) {
      return Json(true);
    }
    if (take_word("false")) {
      return Json(false);
    }
    if (take_word("null")) {
      return Json();
    }
    return refuse("begins no value");
  }

  std::optional<Json> read_number() {
    const size_t begin = at_;
    const bool negative = take('-');
    const size_t digits = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) {
      ++at_;
    }
    const std::string_view number = text_.substr(digits, at_ - digits);
    const bool fraction =
        at_ < text_.size() && (text_[at_] == '.' || text_[at_] == 'e' || text_[at_] == 'E');
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text_.data() + begin, text_.data() + at_, value);
    at_ = begin;
    if (fraction) {
      return refuse("begins a fraction, which cannot be signed");
    }
    if (number.empty() || (number.size() > 1 && number[0] == '0') || (negative && number == "0")) {
      return refuse("begins a number that is not written in its shortest form");
    }
    if (code != std::errc()) {
      return refuse("begins an integer beyond 64 bits");
    }
    at_ = static_cast<size_t>(end - text_.data());
    return Json(value);
  }

  std::optional<Json> read_array(int depth) {
    JsonArray array;
    skip_space();
    if (take(']')) {
      return Json(std::move(array));
    }
    do {
      auto element = read_value(depth);
      if (!element) {
        return std::nullopt;
      }
      array.push_back(std::move(*element));
      skip_space();
    } while (take(','));
    return take(']') ? std::optional<Json>(Json(std::move(array)))
                     : refuse("is neither ',' nor the end of the list");
  }

  std::optional<Json> read_object(int depth) {
    JsonObject object;
    skip_space();
    if (take('}')) {
      return Json(std::move(object));
    }
    do {
      skip_space();
      const size_t begin = at_;
      auto key = read_string();
      skip_space();
      if (!key || !take(':')) {
        return refuse("is no \"key\": of an object");
      }
      auto member = read_value(depth);
      if (!member) {
        return std::nullopt;
      }
      if (!object.emplace(std::move(*key), std::move(*member)).second) {
        at_ = begin;
        return refuse("begins a key for the second time in one object");
      }
      skip_space();
    } while (take(','));
    return take('}') ? std::optional<Json>(Json(std::move(object)))
                     : refuse("is neither ',' nor the end of the object");
  }

  std::optional<std::string> read_string() {
    if (!take('"')) {
      return refuse("does not begin a string");
    }
    std::string out;
    while (at_ < text_.size() && text_[at_] != '"') {
      const char c = text_[at_];
      if (static_cast<unsigned char>(c) < 0x20) {
        return refuse("is a control character in a string");
      }
      if (c != '\\') {
        out += c;
        ++at_;
      } else if (!read_escape(out)) {
        return std::nullopt;
      }
    }
    return take('"') ? std::optional<std::string>(std::move(out))
                     : refuse("is the end, inside a string");
  }

  bool read_escape(std::string& out) {
    const size_t begin = at_++;
    const char c = at_ < text_.size() ? text_[at_] : '\0';
    const size_t known = c == '\0' ? std::string_view::npos : kEscapes.find(c);
    if (known != std::string_view::npos) {
      out += kEscaped[known];
      ++at_;
      return true;
    }
    const auto code_point = c == 'u' ? read_code_point() : std::nullopt;
    if (!code_point) {
      at_ = begin;
      refuse("begins an escape that means nothing");
      return false;
    }
    base::append_utf8(out, *code_point);
    return true;
  }

  // At the 'u'. Two escapes for a code point beyond U+FFFF; half a pair is refused.
  std::optional<char32_t> read_code_point() {
    const auto first = read_four_hex();
    if (!first || *first < 0xD800 || *first > 0xDFFF) {
      return first;
    }
    if (*first > 0xDBFF || !take('\\')) {
      return std::nullopt;
    }
    const auto second = read_four_hex();
    if (!second || *second < 0xDC00 || *second > 0xDFFF) {
      return std::nullopt;
    }
    return 0x10000U + ((*first - 0xD800U) << 10U) + (*second - 0xDC00U);
  }

  std::optional<char32_t> read_four_hex() {
    if (!take('u') || at_ + 4 > text_.size()) {
      return std::nullopt;
    }
    unsigned value = 0;
    const char* begin = text_.data() + at_;
    const auto [end, code] = std::from_chars(begin, begin + 4, value, 16);
    if (code != std::errc() || end != begin + 4) {
      return std::nullopt;
    }
    at_ += 4;
    return char32_t{value};
  }

  std::string_view text_;
  size_t at_ = 0;
  size_t wrong_at_ = 0;
  std::string complaint_;
};

}  // namespace

const Json* Json::find(const std::string& key) const {
  const JsonObject* members = object();
  if (members == nullptr) {
    return nullptr;
  }
  const auto found = members->find(key);
  return found == members->end() ? nullptr : &found->second;
}

Outcome<Json> parse_json(std::string_view text) {
  Reader reader(text);
  auto value = reader.run();
  if (!value) {
    return failure(Reason::Malformed, "This is not strict JSON: " + reader.complaint());
  }
  return std::move(*value);
}

}  // namespace kiosk::sync
