#pragma once
#include <functional>
#include <map>
#include <set>

#include "content/townhall/workbook/cells.h"

// The rows of a sheet as items of the package.
namespace townhall::workbook {

// Calls visit(name, item) for each item of a sheet, in the order of the package.
void each_item(const Canonical& canonical, const PlannedSheet& sheet,
               const std::function<void(const RowName&, const nlohmann::json&)>& visit);

// Finds, adds and removes items of a package that is being changed. A pointer holds until the next
// item is added or removed.
class Items {
 public:
  explicit Items(Canonical& canonical);

  // nullptr if there is none.
  nlohmann::json* record(const std::string& kind, const std::string& slug);
  nlohmann::json* item(const PlannedSheet& sheet, const RowName& name);

  // The list that the item stands in.
  nlohmann::json* list(const PlannedSheet& sheet, const RowName& name) {
    return list_of_item(sheet, name, false);
  }

  // A new item at the end of its list. Of `name` the last key is made up when the list has made-up
  // keys ("key") and it is empty. nullptr if the record or a list between is missing.
  nlohmann::json* add(const PlannedSheet& sheet, RowName& name);

  // Hours of this record ("contact/standesamt") stand in a sheet that is taken in later.
  void expect_hours(const std::string& record) { hours_.insert(record); }

  bool has_hours_to_come(const std::string& record) const { return hours_.count(record) != 0; }

  // Whether `remove` took this record ("contact/standesamt") away.
  bool was_removed(const std::string& record) const { return removed_.count(record) != 0; }

  // With its texts, in all languages, and of a record the words that search knows it by.
  void remove(const PlannedSheet& sheet, const RowName& name);

 private:
  void index(const std::string& kind);
  void remove_record(const RowName& name);
  // The list that holds the item; made if `make`.
  nlohmann::json* list_of_item(const PlannedSheet& sheet, const RowName& name, bool make);

  Canonical& canonical_;
  std::map<std::string, std::map<std::string, std::size_t>> positions_;  // by kind and slug
  std::set<std::string> removed_;
  std::set<std::string> hours_;
};

// The identity in the key of an item: "age" in "age#2".
std::string identity_of_key(const std::string& key);

// Where the item with that key stands in its list; npos if there is none.
std::size_t find_key(const nlohmann::json& list, const std::string& key, const Step& step);

// The key of an item among those before it in its list: that of its identity, with "#2" for the
// second of the same.
std::string key_of_item(const nlohmann::json& list, std::size_t at, const Step& step);

}  // namespace townhall::workbook
