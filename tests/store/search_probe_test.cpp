#include <array>

#include "tests/support/searched.h"

// The sixteen probe queries of the reference (content model, section 7): what built-in tokenizers
// miss.
namespace {

using test_support::PackageBuilder;
using test_support::Searched;

struct Probe {
  const char* slug;
  const char* name;
  const char* query;
};

constexpr std::array<Probe, 16> kProbes{{
    {"zh", "申请住房补贴", "住房"},
    {"th", "ขอความช่วยเหลือเรื่องที่อยู่อาศัย", "ช่วยเหลือ"},
    {"km", "សេវាសង្គមសម្រាប់គ្រួសារ", "គ្រួសារ"},
    {"hi", "आवास सहायता के लिए आवेदन", "सहायता"},
    {"ar", "طَلَبُ مُسَاعَدَةِ السَّكَن", "مساعدة"},
    {"ar", "طَلَبُ مُسَاعَدَةِ السَّكَن", "السكن"},
    {"muell", "Müllabfuhr", "mullabfuhr"},
    {"muell", "Müllabfuhr", "muellabfuhr"},
    {"strasse", "Straßenreinigung Große Straße", "strasse"},
    {"tr", "İşsizlik parası", "issizlik"},
    {"gross", "Hilfe für Großeltern", "grosseltern"},
    {"pass", "Reisepass", "reisep"},
    {"uk", "Житло та оренда", "житл"},
    {"schein", "Wohnberechtigungsschein", "schein"},
    {"uk", "Житло та оренда", "zhytlo"},
    {"ja", "子どもの学校", "学校"},
}};

}  // namespace

TEST(SearchProbes, AllFindTheirEntry) {
  PackageBuilder builder;
  for (const Probe& probe : kProbes) {
    const std::string slug = probe.slug;
    builder.record("service", R"({"slug": ")" + slug + R"(", "contacts": [{"contact": "desk"}]})");
    builder.text("de", "service/" + slug, "name", probe.name);
  }
  // Parts of compounds are found among words that stand by themselves somewhere.
  builder.text("de", "service/pass", "description", "Ein Schein, keine Wohnberechtigung.");
  const Searched town(builder);
  for (const Probe& probe : kProbes) {
    EXPECT_EQ(town.first(probe.query), probe.slug) << probe.query;
  }
}
