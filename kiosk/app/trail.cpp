#include "kiosk/app/trail.h"

#include <algorithm>

namespace kiosk::app {
namespace {

using directory::Answer;
using directory::Lead;
using directory::Question;

std::vector<std::string> keys_of(const std::string& path) {
  std::vector<std::string> keys;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    keys.push_back(path.substr(at, end - at));
    at = end + 1;
  }
  return keys;
}

const Answer* answer_of(const Question& question, const std::string& key) {
  const auto found = std::find_if(question.answers.begin(), question.answers.end(),
                                  [&](const Answer& answer) { return answer.key == key; });
  return found == question.answers.end() ? nullptr : &*found;
}

base::Error lost(const std::string& path) {
  return base::not_found("The finder has no way \"" + path + "\"; begin again at finder.");
}

}  // namespace

std::string Trail::way_out() const {
  const std::string last = asked.empty() ? "" : asked.back().key;
  return last == kAnyAnswer || last == kOtherAnswer ? last : "";
}

std::vector<Lead> leads_of(const Question& question) {
  std::vector<Lead> all;
  for (const Answer& answer : question.answers) {
    for (const Lead& lead : answer.leads) {
      const bool known = std::any_of(
          all.begin(), all.end(), [&](const Lead& other) { return other.contact == lead.contact; });
      if (!known) {
        all.push_back(lead);
      }
    }
  }
  return all;
}

base::Result<Trail> trail(const directory::Directory& directory, const directory::QuestionId& first,
                          const std::string& path, const std::string& lang) {
  if (first.empty()) {
    return lost(path);
  }
  Trail trail;
  trail.open = TRY(directory.question(first, lang));
  std::string route = "finder";
  for (const std::string& key : keys_of(path)) {
    if (!trail.open) {
      return lost(path);
    }
    const Question question = std::move(*trail.open);
    trail.open.reset();
    trail.asked.push_back({route, question.name, {}, key});
    trail.leads = leads_of(question);
    route += "/" + key;
    if (key == kAnyAnswer || key == kOtherAnswer) {
      continue;
    }
    const Answer* answer = answer_of(question, key);
    if (answer == nullptr) {
      return lost(path);
    }
    trail.asked.back().answer = answer->name;
    trail.leads = answer->leads;
    trail.urgent = trail.urgent || answer->urgent;
    trail.exact = answer->next.empty();
    if (!trail.exact) {
      trail.open = TRY(directory.question(answer->next, lang));
    }
  }
  if (trail.open) {
    trail.leads = leads_of(*trail.open);
  }
  return trail;
}

}  // namespace kiosk::app
