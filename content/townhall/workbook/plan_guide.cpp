#include "content/townhall/workbook/plan_tables.h"

namespace townhall::workbook {
namespace {

constexpr bool kHidden = true;

constexpr ColumnPlan kTopics[] = {
    {"Schlüssel", Holds::Slug, {}, 26},
    {"Name", Holds::Text, "name", 30},
    {"Beschreibung", Holds::Text, "description", 50},
    {"Enthält", Holds::Value, "entries", 70},
    {"Bildzeichen", Holds::Value, "icon", 18},
    {"Farbe (0-7)", Holds::Value, "color", 12},
};

constexpr ColumnPlan kArticles[] = {
    {"Schlüssel", Holds::Slug, {}, 26},          {"Name", Holds::Text, "name", 30},
    {"Kurz gesagt", Holds::Text, "teaser", 36},  {"Text", Holds::Text, "body", 80},
    {"Dazu passt", Holds::Value, "related", 50}, {"Bildzeichen", Holds::Value, "icon", 18},
};

constexpr ColumnPlan kTerms[] = {
    {"Schlüssel", Holds::Slug, {}, 26},
    {"Name", Holds::Text, "name", 36},
    {"Art", Holds::Value, "taxonomy", 20},
    {"Gehört zu", Holds::Value, "parent", 24},
    {"Beschreibung", Holds::Text, "description", 50},
    {"Code", Holds::Value, "code", 14, kHidden},
    {"Quelle", Holds::Value, "uri", 30, kHidden},
};

constexpr ColumnPlan kQuestions[] = {
    {"Schlüssel", Holds::Slug, {}, 26},
    {"Frage", Holds::Text, "name", 50},
    {"Erklärung", Holds::Text, "description", 60},
};

constexpr ColumnPlan kAnswers[] = {
    {"Frage", Holds::Parent, {}, 26},
    {"Kürzel", Holds::ItemKey, {}, 18},
    {"Antwort", Holds::Text, "answer.<key>.name", 40},
    {"Nächste Frage", Holds::Value, "next", 24},
    {"Hilft weiter", Holds::Value, "among", 60},
    {"Nur mit Merkmal", Holds::Value, "with_terms", 24},
    {"Spricht", Holds::Value, "speaking", 16},
    {"Dringend", Holds::Value, "urgent", 11},
    {"Bildzeichen", Holds::Value, "icon", 18},
    {"Farbe (0-7)", Holds::Value, "color", 12},
};

constexpr SheetPlan kPlans[] = {
    {"Themen", "topic", "", "Thema", kTopics},
    {"Artikel", "article", "", "Artikel", kArticles},
    {"Merkmale", "term", "", "Merkmal", kTerms},
    {"Fragen", "question", "", "Frage", kQuestions},
    {"Antworten", "question", "answers", "Antwort", kAnswers},
};

}  // namespace

const std::span<const SheetPlan> kGuideSheets = kPlans;

}  // namespace townhall::workbook
