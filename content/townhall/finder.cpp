#include "content/townhall/finder.h"

#include <algorithm>

namespace townhall {
namespace {

using nlohmann::json;

// Deeper than any tree of topics (check_navigation refuses circles).
constexpr int kDeepestTopic = 16;

// Empty for what is no text: the shape check has reported it.
std::string word(const json& value) {
  return value.is_string() ? value.get<std::string>() : std::string();
}

bool holds_any(const json& list, const json& wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const json& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
  });
}

bool speaks_any(const json& contact, const json& wanted) {
  const json& languages = list_of(contact, "languages");
  return std::any_of(languages.begin(), languages.end(), [&](const json& spoken) {
    return std::find(wanted.begin(), wanted.end(), string_of(spoken, "lang")) != wanted.end();
  });
}

void add_once(std::vector<Lead>& leads, Lead lead) {
  const bool known = std::any_of(leads.begin(), leads.end(),
                                 [&](const Lead& other) { return other.contact == lead.contact; });
  if (!known) {
    leads.push_back(std::move(lead));
  }
}

}  // namespace

Finder::Finder(const Canonical& canonical) : date_(string_of(canonical.package, "content_date")) {
  for (const char* kind : {"contact", "service", "topic", "question"}) {
    const auto records = canonical.records.find(kind);
    if (records != canonical.records.end()) {
      for (const json& record : records->second) {
        records_[std::string(kind) + "/" + string_of(record, "slug")] = &record;
      }
    }
  }
}

const json* Finder::record(const std::string& reference) const {
  const auto found = records_.find(reference);
  return found == records_.end() ? nullptr : found->second;
}

const json* Finder::question(const std::string& slug) const {
  return record("question/" + slug);
}

bool Finder::lives(const json& record) const {
  const std::string status = string_of(record, "status");
  const std::string until = string_of(record, "publish_until");
  return (status.empty() || status == "published") && (until.empty() || until >= date_);
}

void Finder::add(const std::string& reference, std::vector<Lead>& leads, int depth) const {
  const json* found = record(reference);
  if (found == nullptr || !lives(*found) || depth > kDeepestTopic) {
    return;
  }
  const auto [kind, slug] = split_reference(reference);
  if (kind == "contact") {
    add_once(leads, {slug, ""});
  } else if (kind == "service") {
    for (const json& served : list_of(*found, "contacts")) {
      const std::string contact = string_of(served, "contact");
      const json* known = record("contact/" + contact);
      if (known != nullptr && lives(*known)) {
        add_once(leads, {contact, slug});
      }
    }
  } else if (kind == "topic") {
    for (const json& entry : list_of(*found, "entries")) {
      add(word(entry), leads, depth + 1);
    }
  }
}

bool Finder::fits(const Lead& lead, const json& answer) const {
  const json& terms = list_of(answer, "with_terms");
  const json& languages = list_of(answer, "speaking");
  const json& contact = *record("contact/" + lead.contact);
  const json* service = record("service/" + lead.service);
  const bool term_fits = terms.empty() || holds_any(list_of(contact, "terms"), terms) ||
                         (service != nullptr && holds_any(list_of(*service, "terms"), terms));
  return term_fits && (languages.empty() || speaks_any(contact, languages));
}

std::vector<Lead> Finder::leads(const json& answer) const {
  std::vector<Lead> all;
  for (const json& reference : list_of(answer, "among")) {
    add(word(reference), all, 0);
  }
  std::vector<Lead> fitting;
  std::copy_if(all.begin(), all.end(), std::back_inserter(fitting),
               [&](const Lead& lead) { return fits(lead, answer); });
  return fitting;
}

void Finder::collect(const json& answer, int depth, std::vector<Lead>& leads) const {
  for (Lead& lead : this->leads(answer)) {
    add_once(leads, std::move(lead));
  }
  const json* next = question(string_of(answer, "next"));
  if (next != nullptr && depth < kDeepest) {
    for (const json& further : list_of(*next, "answers")) {
      collect(further, depth + 1, leads);
    }
  }
}

std::vector<Lead> Finder::beneath(const json& answer) const {
  std::vector<Lead> leads;
  collect(answer, 0, leads);
  return leads;
}

int Finder::height(const std::string& slug, int limit) const {
  const json* found = question(slug);
  if (found == nullptr || limit == 0) {
    return 0;
  }
  int deepest = 0;
  for (const json& answer : list_of(*found, "answers")) {
    deepest = std::max(deepest, height(string_of(answer, "next"), limit - 1));
  }
  return deepest + 1;
}

int Finder::height(const std::string& slug) const {
  return height(slug, kDeepest + 1);
}

}  // namespace townhall
