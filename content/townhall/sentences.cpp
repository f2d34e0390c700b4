#include "content/townhall/sentences.h"

#include <algorithm>
#include <set>

#include "content/townhall/spoken.h"
#include "kiosk/directory/markdown.h"
#include "kiosk/speech/say.h"

namespace townhall {
namespace {

using kiosk::directory::Block;
using kiosk::directory::Inline;
using kiosk::directory::InlineKind;
using nlohmann::json;

bool leads_out(const Inline& part) {
  return part.kind == InlineKind::Link &&
         (part.target.starts_with("https:") || part.target.starts_with("tel:") ||
          part.target.starts_with("mailto:"));
}

// What a screen shows of a text, piece by piece.
std::vector<std::string> pieces_of(const std::string& text, bool markdown) {
  if (!markdown) {
    return {text};
  }
  std::vector<std::string> pieces;
  for (const Block& block : kiosk::directory::parse_markdown(text).blocks) {
    if (std::none_of(block.inlines.begin(), block.inlines.end(), leads_out)) {
      pieces.push_back(plain_text(block.inlines));
    }
  }
  return pieces;
}

class Collector {
 public:
  Collector(const Canonical& canonical, const TextFile& file,
            const kiosk::speech::Lexicons& lexicons)
      : file_(file), lexicons_(lexicons) {
    for (SpokenForm& form : spoken_forms(canonical, file)) {
      forms_[form.written] = std::move(form.words);
    }
  }

  void add(const std::string& record, const std::string& field, const std::string& text) {
    for (const std::string& piece : pieces_of(text, is_markdown(record, field).value_or(false))) {
      const kiosk::text::Text written = {{piece, kiosk::text::SpanKind::Prose, file_.lang}};
      const auto form = forms_.find(piece);
      for (const kiosk::speech::Spoken& sentence : kiosk::speech::read_aloud(
               written, file_.lang, form == forms_.end() ? "" : form->second, lexicons_)) {
        ++place_;
        if (sentence.lang == file_.lang && known_.insert(sentence.words).second) {
          found_.push_back({file_.file, record, field, file_.lang, sentence.words, place_});
        }
      }
    }
  }

  std::vector<Sentence> found() && { return std::move(found_); }

 private:
  const TextFile& file_;
  const kiosk::speech::Lexicons& lexicons_;
  std::map<std::string, std::string> forms_;  // by what is written
  std::set<std::string> known_;
  std::size_t place_ = 0;
  std::vector<Sentence> found_;
};

}  // namespace

std::vector<Sentence> sentences_of(const Canonical& canonical, const std::string& lang,
                                   const kiosk::speech::Lexicons& lexicons) {
  const TextFile* file = canonical.text_file(lang);
  if (file == nullptr) {
    return {};
  }
  Collector collector(canonical, *file, lexicons);
  for (const auto& [record, fields] : file->texts.items()) {
    if (record.starts_with("media/") || !fields.is_object()) {
      continue;
    }
    for (const auto& [field, text] : fields.items()) {
      if (text.is_string()) {
        collector.add(record, field, text.get<std::string>());
      }
    }
  }
  return std::move(collector).found();
}

}  // namespace townhall
