#include "kiosk/store/queries.h"

namespace kiosk::store {
namespace {

using directory::Answer;
using directory::Lead;
using directory::Question;

// What check allows, and room to spare; more is damage.
constexpr int kMostHeight = 16;

base::Result<std::string> visible_slug(Reader& reader, RowId id) {
  const std::optional<Head> head = TRY(reader.visible(id));
  return head ? head->slug : std::string();
}

base::Result<std::vector<Lead>> read_leads(Reader& reader, RowId question, std::int64_t answer) {
  std::vector<Lead> leads;
  Query query =
      TRY(reader.db().query("SELECT contact_id, service_id FROM answer_contact "
                            "WHERE question_id = ?1 AND answer_rank = ?2 ORDER BY rank"));
  query.bind(question);
  query.bind(answer);
  while (TRY(query.next())) {
    const std::string contact = TRY(visible_slug(reader, query.integer(0)));
    if (contact.empty()) {
      continue;
    }
    Lead lead{directory::ContactId(contact), {}};
    if (!query.is_null(1)) {
      lead.service = directory::ServiceId(TRY(visible_slug(reader, query.integer(1))));
    }
    leads.push_back(std::move(lead));
  }
  return leads;
}

base::Result<Answer> answer_at(Reader& reader, const Query& query, const Texts& texts) {
  Answer answer;
  answer.key = query.text(1);
  answer.name = texts.get("answer." + answer.key + ".name");
  answer.icon = query.text(2);
  answer.color = query.is_null(3) ? -1 : TRY(read_number(reader, query, 3, 0, 7));
  if (!query.is_null(4)) {
    answer.next = directory::QuestionId(TRY(visible_slug(reader, query.integer(4))));
  }
  answer.urgent = query.flag(5);
  return answer;
}

}  // namespace

base::Result<Question> read_question(Reader& reader, const std::string& slug,
                                     const std::string& lang) {
  const Head head = TRY(reader.head("question", slug));
  const Texts texts = TRY(reader.texts(head.id, lang));
  Question question;
  question.id = directory::QuestionId(slug);
  question.name = texts.get("name");
  question.description = texts.get("description");
  Query row = TRY(reader.db().query("SELECT height FROM question WHERE entity_id = ?1"));
  row.bind(head.id);
  if (!TRY(row.next())) {
    return reader.damaged("a question has no data");
  }
  question.height = TRY(read_number(reader, row, 0, 1, kMostHeight));
  Query query = TRY(reader.db().query(
      "SELECT rank, key, icon, color, next_id, urgent FROM answer WHERE question_id = ?1 "
      "ORDER BY rank"));
  query.bind(head.id);
  while (TRY(query.next())) {
    Answer answer = TRY(answer_at(reader, query, texts));
    answer.leads = TRY(read_leads(reader, head.id, query.integer(0)));
    if (!answer.leads.empty()) {
      question.answers.push_back(std::move(answer));
    }
  }
  return question;
}

}  // namespace kiosk::store
