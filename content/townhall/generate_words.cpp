#include "content/townhall/generate_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>

namespace townhall {
namespace {

struct Vocabulary {
  std::string_view tag;
  std::array<std::string_view, kRealWords> words;
};

constexpr std::array<Vocabulary, kMostLanguages> kVocabularies{{
    {"de",
     {"Wohnung", "Antrag", "Beratung", "Bescheid", "Familie", "Schule", "Arbeit", "Kurs", "Hilfe",
      "Termin", "Ausweis", "Unterlagen"}},
    {"en",
     {"housing", "request", "advice", "notice", "family", "school", "work", "course", "help",
      "appointment", "card", "papers"}},
    {"ar",
     {"سكن", "طلب", "استشارة", "قرار", "عائلة", "مدرسة", "عمل", "دورة", "مساعدة", "موعد", "بطاقة",
      "أوراق"}},
    {"ti",
     {"ቤት", "ሕቶ", "ምኽሪ", "ውሳነ", "ስድራ", "ቤት-ትምህርቲ", "ስራሕ", "ኮርስ", "ሓገዝ", "ቆጸራ", "ካርድ", "ሰነዳት"}},
    {"uk",
     {"житло", "заява", "порада", "рішення", "родина", "школа", "робота", "курс", "допомога",
      "зустріч", "посвідчення", "документи"}},
    {"ru",
     {"жильё", "заявление", "совет", "решение", "семья", "школа", "работа", "курс", "помощь",
      "встреча", "удостоверение", "документы"}},
    {"tr",
     {"konut", "başvuru", "danışma", "karar", "aile", "okul", "iş", "kurs", "yardım", "randevu",
      "kimlik", "belgeler"}},
    {"fa",
     {"مسکن", "درخواست", "مشاوره", "تصمیم", "خانواده", "مدرسه", "کار", "دوره", "کمک", "نوبت",
      "کارت", "مدارک"}},
    {"fr",
     {"logement", "demande", "conseil", "décision", "famille", "école", "travail", "cours", "aide",
      "rendez-vous", "carte", "papiers"}},
    {"es",
     {"vivienda", "solicitud", "consejo", "decisión", "familia", "escuela", "trabajo", "curso",
      "ayuda", "cita", "tarjeta", "papeles"}},
    {"pl",
     {"mieszkanie", "wniosek", "porada", "decyzja", "rodzina", "szkoła", "praca", "kurs", "pomoc",
      "termin", "dowód", "dokumenty"}},
    {"ro",
     {"locuință", "cerere", "sfat", "decizie", "familie", "școală", "muncă", "curs", "ajutor",
      "programare", "carte", "acte"}},
    {"bg",
     {"жилище", "молба", "съвет", "решение", "семейство", "училище", "работа", "курс", "помощ",
      "среща", "карта", "документи"}},
    {"it",
     {"alloggio", "domanda", "consiglio", "decisione", "famiglia", "scuola", "lavoro", "corso",
      "aiuto", "appuntamento", "carta", "documenti"}},
    {"vi",
     {"nhà", "đơn", "tư-vấn", "quyết-định", "gia-đình", "trường", "việc", "lớp", "giúp", "hẹn",
      "thẻ", "giấy-tờ"}},
}};

// The code points of constants of ours, which are valid UTF-8.
std::vector<std::string> letters_of(std::string_view word) {
  std::vector<std::string> letters;
  for (const char c : word) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (continues) {
      letters.back() += c;
    } else {
      letters.emplace_back(1, c);
    }
  }
  return letters;
}

// std::uniform_int_distribution differs from library to library.
std::size_t below(std::mt19937& random, std::size_t count) {
  return static_cast<std::size_t>(random()) % count;
}

std::vector<std::string> invented(const Vocabulary& vocabulary, int count) {
  std::vector<std::string> letters;
  std::vector<std::size_t> lengths;
  for (const std::string_view word : vocabulary.words) {
    const std::vector<std::string> own = letters_of(word);
    // A word that begins with a hyphen would begin a list.
    std::copy_if(own.begin(), own.end(), std::back_inserter(letters),
                 [](const std::string& letter) { return letter != "-"; });
    lengths.push_back(own.size());
  }
  std::mt19937 random(static_cast<unsigned>(count));
  std::vector<std::string> words(static_cast<std::size_t>(count));
  for (std::string& word : words) {
    for (std::size_t left = lengths[below(random, lengths.size())]; left > 0; --left) {
      word += letters[below(random, letters.size())];
    }
  }
  return words;
}

}  // namespace

Words::Words(std::size_t language, int count) : tag_(kVocabularies[language].tag) {
  const Vocabulary& vocabulary = kVocabularies[language];
  words_ = count <= kRealWords
               ? std::vector<std::string>(vocabulary.words.begin(), vocabulary.words.end())
               : invented(vocabulary, count);
}

const std::string& Words::draw(std::mt19937& random) const {
  if (words_.size() == kRealWords) {
    return words_[below(random, words_.size())];
  }
  // First the octave of the rank, then the rank in it: each octave is as likely as the others.
  const auto octaves = static_cast<std::size_t>(std::bit_width(words_.size()));
  const std::size_t first = std::size_t{1} << below(random, octaves);
  const std::size_t rank = first + below(random, first);
  return words_[(rank - 1) % words_.size()];
}

}  // namespace townhall
