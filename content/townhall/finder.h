#pragma once
#include <map>
#include <string>
#include <vector>

#include "content/townhall/canonical.h"

namespace townhall {

// One contact point that an answer leads to.
struct Lead {
  std::string contact;  // slug
  std::string service;  // slug of the service that led there; empty: the contact was named itself

  bool operator==(const Lead&) const = default;
};

// The questions of the finder with all conditions worked out: what an editor wrote as topics,
// services, terms and languages becomes contact points, in the editor's order of fit. Needs a
// package without dangling references; `canonical` must outlive it.
class Finder {
 public:
  explicit Finder(const Canonical& canonical);

  // Where an answer without a further question leads: living contact points (published, not yet
  // over on the date of the content), each once.
  std::vector<Lead> leads(const nlohmann::json& answer) const;

  // The same for any answer: what stands beneath it, in the order in which it is met. Circles in
  // the questions end where they close.
  std::vector<Lead> beneath(const nlohmann::json& answer) const;

  // Questions to answer from the one of this slug on, itself counted; more than `kDeepest` is a
  // circle or too deep.
  int height(const std::string& slug) const;

  // Nothing if there is no such question.
  const nlohmann::json* question(const std::string& slug) const;

  // Nobody answers more questions than these to be helped.
  static constexpr int kDeepest = 5;

 private:
  void add(const std::string& reference, std::vector<Lead>& leads, int depth) const;
  bool fits(const Lead& lead, const nlohmann::json& answer) const;
  bool lives(const nlohmann::json& record) const;
  const nlohmann::json* record(const std::string& reference) const;
  void collect(const nlohmann::json& answer, int depth, std::vector<Lead>& leads) const;
  int height(const std::string& slug, int limit) const;

  std::string date_;
  std::map<std::string, const nlohmann::json*> records_;  // by "kind/slug"
};

}  // namespace townhall
