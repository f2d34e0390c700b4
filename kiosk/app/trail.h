#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/directory/directory.h"

namespace kiosk::app {

// The ways out that every question of the finder has; no answer of an editor has such a key
// (`wegweiser-townhall check`).
inline constexpr const char* kAnyAnswer = "any";      // "I don't know": everything that is left
inline constexpr const char* kOtherAnswer = "other";  // "something else": the information desk

// A question that was answered on the way.
struct Asked {
  std::string route;  // of the question: there the answer can be changed
  directory::LocalizedText question;
  directory::LocalizedText answer;  // empty for the two ways out
  std::string key;
};

// Where the path of a route "finder/<key>/<key>" leads: to a question that is still open, or to the
// contact points at the end. The path holds answers, not questions, so it means the same in every
// language, and after an exchange of the content too, as long as the answers are still there.
struct Trail {
  std::vector<Asked> asked;
  std::optional<directory::Question> open;
  std::vector<directory::Lead> leads;  // at the end; with `open`, what is left
  bool urgent = false;                 // somebody answered that it cannot wait
  bool exact = false;  // the end was reached by answers alone: the leads' order is fit

  // "any", "other", or empty.
  std::string way_out() const;
};

// NotFound if the package has no finder, or the path names an answer that is not there.
base::Result<Trail> trail(const directory::Directory& directory, const directory::QuestionId& first,
                          const std::string& path, const std::string& lang);

// All leads beneath a question, each contact point once.
std::vector<directory::Lead> leads_of(const directory::Question& question);

}  // namespace kiosk::app
