#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/directory/localized_text.h"
#include "kiosk/directory/model.h"

namespace kiosk::directory {

// Rows of keys as they lie side by side; each key is what it types.
using KeyRows = std::vector<std::vector<std::string>>;

enum class HitKind { Topic, Article, Service, Contact, Event };

// Where a query met a record, best first.
enum class MatchField { Name, Synonym, Term, Short, Body };

// Bytes [begin, end) of a text.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const Mark&) const = default;
};

// One record that answers a query; never twice the same in one answer, and none that the directory
// of the same content does not show.
struct SearchHit {
  HitKind kind = HitKind::Topic;
  std::string slug;
  LocalizedText name;       // in the visit's language where there is one; label it where not
  std::vector<Mark> marks;  // the words of the query in it; ascending, without overlap
  std::string icon;      // as in Entry
  // As in Entry; of a service or an article that of the first topic on the way to it.
  int color = -1;
  std::string origin_id;  // of the source that the record was imported from; may be empty
  MatchField field = MatchField::Body;
  std::string matched_lang;                // of the text in which it was found
  std::vector<std::string> matched_words;  // of the query, folded
  int place = 0;  // from 0; hits that were found equally well have the same
  // A contact point itself, and who helps with a service, in the editor's order.
  std::vector<ContactId> contacts;
};

// Hits in order; the order of equal ones never changes while the content does not.
struct SearchAnswer {
  std::vector<SearchHit> hits;
  // What may have been meant, in own words, if the query was misspelt; the hits are for that.
  std::string did_you_mean;
  // What to offer where nothing, or only doubtful things, were found: the nearest topics, and the
  // desk that knows the way.
  std::vector<SearchHit> instead;
  // The words tell of need: show the crisis lines above all.
  bool crisis = false;
};

// Finds records of one content revision by words in any of its languages. Thread-safety: one
// thread.
class Search {
 public:
  virtual ~Search() = default;

  // Any bytes are a query: what is no well-formed UTF-8 is passed over, and what is longer than a
  // person types is cut. At most `most` hits. Corrupt if a file is damaged.
  // `keys` are those that the query is typed with: a mistake is often the key beside. Empty where
  // nobody knows them.
  virtual base::Result<SearchAnswer> search(std::string_view query, const std::string& lang,
                                            std::size_t most, const KeyRows& keys) = 0;
};

}  // namespace kiosk::directory
