#include "tests/structure/names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/structure/source.h"

// CMake compiles several test files of a folder as one (tests/CMakeLists.txt), and which ones
// changes with every new file: what they declare in anonymous namespaces may not clash.
namespace structure {
namespace {

struct Place {
  std::string path;
  Name name;
};

bool clash(const Place& one, const Place& other) {
  const bool functions = one.name.of == Name::Of::Function && other.name.of == Name::Of::Function;
  const bool usings = one.name.of == Name::Of::Using && other.name.of == Name::Of::Using;
  const bool overloads = functions && one.name.types != other.name.types;
  return one.path != other.path && !overloads && !usings;
}

// One sentence for each name that files of the same folder make twice.
std::vector<std::string> clashes(const std::vector<Source>& sources) {
  std::map<std::string, std::vector<Place>> places;  // by folder and name
  for (const Source& source : sources) {
    const std::string folder = source.path.substr(0, source.path.rfind('/') + 1);
    for (const Name& name : anonymous_names(source)) {
      places[folder + " " + name.name].push_back({source.path, name});
    }
  }
  std::vector<std::string> found;
  for (const auto& [key, all] : places) {
    std::string where;
    for (const Place& place : all) {
      const auto other = [&](const Place& one) { return clash(one, place); };
      if (std::any_of(all.begin(), all.end(), other)) {
        where += " " + place.path + ":" + std::to_string(place.name.line);
      }
    }
    if (!where.empty()) {
      found.push_back(all.front().name.name + " stands in" + where +
                      ". These files are compiled as one: give each a name that says what it is "
                      "there, or share one in a header.");
    }
  }
  return found;
}

// Compiled file by file.
bool is_apart(const std::string& path) {
  return path.starts_with("tests/fuzz/") || path.starts_with("tests/bench/") ||
         path.starts_with("tests/support/");
}

TEST(AnonymousNames, AreUniqueInEachFolderOfTests) {
  std::vector<Source> sources;
  size_t names = 0;
  for (const std::string& path : paths_under({"tests"}, {".cpp"})) {
    if (!is_apart(path)) {
      sources.push_back(scan(path, read(path)));
      names += anonymous_names(sources.back()).size();
    }
  }
  EXPECT_GT(names, 500U);
  for (const std::string& fault : clashes(sources)) {
    ADD_FAILURE() << fault;
  }
}

Source file(const std::string& path, const std::string& inside) {
  return scan(path, "namespace {\n\n" + inside + "\n}  // namespace\n");
}

TEST(AnonymousNames, ClashWithinAFolderUnlessTheyOverload) {
  const std::vector<std::string> found =
      clashes({file("tests/a/a_test.cpp",
                    "constexpr int kTen = 10;\nint of(int a);\nstd::string said(int a, bool b = "
                    "f(1)) {}\nvoid read() {}"),
               file("tests/a/b_test.cpp",
                    "struct kTen {};\nint of(const std::string& a) {}\nvoid said(int, bool c) "
                    "{}\nusing a::read;"),
               file("tests/b/a_test.cpp", "const Date kTen(2026, 1, 1);\nint of(int a);")});
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0],
            "kTen stands in tests/a/a_test.cpp:3 tests/a/b_test.cpp:3. These files are compiled as "
            "one: give each a name that says what it is there, or share one in a header.");
  EXPECT_TRUE(found[1].starts_with("read stands in tests/a/a_test.cpp:6 tests/a/b_test.cpp:6."));
  EXPECT_TRUE(found[2].starts_with("said stands in tests/a/a_test.cpp:5 tests/a/b_test.cpp:5."));
}

TEST(AnonymousNames, AreReadFromDeclarations) {
  const Source source = scan("tests/a/a_test.cpp",
                             "int outside = 1;\nnamespace {\n\nusing a::B;\nusing C = int;\n"
                             "template <class T>\nclass D : public T {\n  int no = 1;\n};\n"
                             "const std::map<std::string, int> kE[] = {\n    {\"\", 1},\n};\n"
                             "constexpr Date kF{1, 2};\nbool operator==(const D& a, const D& b) {\n"
                             "  return true;\n}\nstd::function<int(int)> g(int a,\n"
                             "                          const std::map<int, int>& b = {1, 2}) {}\n"
                             "enum class H { no };\nTEST(A, B) {\n}\n}  // namespace\nint i;\n");
  std::string names;
  for (const Name& name : anonymous_names(source)) {
    names += name.name;
    for (const std::string& type : name.types) {
      names += "," + type;
    }
    names += " ";
  }
  EXPECT_EQ(names, "B C D kE kF operator==,const D&,const D& g,int,const std::map<int, int>& H ");
}

}  // namespace
}  // namespace structure
