#include "kiosk/locale/message_text.h"

#include <unicode/messagepattern.h>

#include "kiosk/locale/icu_text.h"

namespace kiosk::locale {
namespace {

using icu::MessagePattern;

std::string type_of(UMessagePatternArgType type) {
  switch (type) {
    case UMSGPAT_ARG_TYPE_NONE:
      return "";
    case UMSGPAT_ARG_TYPE_SIMPLE:
      return "simple";
    case UMSGPAT_ARG_TYPE_CHOICE:
      return "choice";
    case UMSGPAT_ARG_TYPE_PLURAL:
      return "plural";
    case UMSGPAT_ARG_TYPE_SELECT:
      return "select";
    case UMSGPAT_ARG_TYPE_SELECTORDINAL:
      return "selectordinal";
  }
  return "";
}

// The argument that starts at part `start`, with the selectors that stand directly in it.
Placeholder read_placeholder(const MessagePattern& message, std::int32_t start) {
  Placeholder found;
  found.type = type_of(message.getPart(start).getArgType());
  found.name = to_utf8(message.getSubstring(message.getPart(start + 1)));
  const std::int32_t limit = message.getLimitPartIndex(start);
  for (std::int32_t at = start + 2; at < limit; ++at) {
    const MessagePattern::Part& part = message.getPart(at);
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
      found.forms.push_back(to_utf8(message.getSubstring(part)));
    } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_TYPE) {
      found.type = to_utf8(message.getSubstring(part));
    } else if (part.getType() == UMSGPAT_PART_TYPE_MSG_START) {
      at = message.getLimitPartIndex(at);
    }
  }
  return found;
}

bool parse(MessagePattern& message, const std::string& pattern) {
  UErrorCode status = U_ZERO_ERROR;
  message.parse(to_icu(pattern), nullptr, status);
  return U_SUCCESS(status) != 0;
}

MessagePattern empty_pattern() {
  UErrorCode status = U_ZERO_ERROR;
  return MessagePattern(status);
}

}  // namespace

std::optional<std::vector<Placeholder>> placeholders_of(const std::string& pattern) {
  MessagePattern message = empty_pattern();
  if (!parse(message, pattern)) {
    return std::nullopt;
  }
  std::vector<Placeholder> found;
  for (std::int32_t at = 0; at < message.countParts(); ++at) {
    if (message.getPartType(at) == UMSGPAT_PART_TYPE_ARG_START) {
      found.push_back(read_placeholder(message, at));
    }
  }
  return found;
}

std::optional<std::string> change_words(
    const std::string& pattern, const std::function<std::string(const std::string&)>& change) {
  MessagePattern message = empty_pattern();
  if (!parse(message, pattern)) {
    return std::nullopt;
  }
  const icu::UnicodeString& source = message.getPatternString();
  std::string out;
  std::int32_t done = 0;
  bool in_words = false;
  for (std::int32_t at = 0; at < message.countParts(); ++at) {
    const MessagePattern::Part& part = message.getPart(at);
    const std::string before = to_utf8(source.tempSubStringBetween(done, part.getIndex()));
    out += in_words && !before.empty() ? change(before) : before;
    out += to_utf8(source.tempSubStringBetween(part.getIndex(), part.getLimit()));
    done = part.getLimit();
    const UMessagePatternPartType type = part.getType();
    if (type == UMSGPAT_PART_TYPE_MSG_START || type == UMSGPAT_PART_TYPE_ARG_LIMIT) {
      in_words = true;
    } else if (type == UMSGPAT_PART_TYPE_ARG_START || type == UMSGPAT_PART_TYPE_MSG_LIMIT) {
      in_words = false;
    }
  }
  return out;
}

}  // namespace kiosk::locale
