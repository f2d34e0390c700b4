#include "kiosk/store/queries.h"

namespace kiosk::store {
namespace {

using directory::ContactRole;
using directory::CostKind;
using directory::Service;

constexpr std::array<std::pair<std::string_view, ContactRole>, 5> kRoles{{
    {"first-stop", ContactRole::FirstStop},
    {"application", ContactRole::Application},
    {"counselling", ContactRole::Counselling},
    {"appeal", ContactRole::Appeal},
    {"emergency", ContactRole::Emergency},
}};

constexpr std::array<std::pair<std::string_view, CostKind>, 4> kCostKinds{{
    {"free", CostKind::Free},
    {"fee", CostKind::Fee},
    {"depends", CostKind::Depends},
    {"unknown", CostKind::Unknown},
}};

// Ten million Euro: beyond any fee of a town.
constexpr int kMostCents = 1'000'000'000;

base::Result<RowId> read_row(Reader& reader, RowId id, Service& service) {
  Query query = TRY(reader.db().query(
      "SELECT organization_id, cost_kind, online_url, icon FROM service WHERE entity_id = ?1"));
  query.bind(id);
  if (!TRY(query.next())) {
    return reader.damaged("a service has no data");
  }
  service.cost_kind = TRY(read_cost_kind(reader, query.view(1)));
  service.online_url = query.text(2);
  service.icon = query.text(3);
  return query.integer(0);
}

base::Result<void> add_contacts(Reader& reader, RowId id, const Texts& texts, Service& service) {
  Query query = TRY(reader.db().query(
      "SELECT e.slug, s.role, e.id FROM service_contact s JOIN entity e ON e.id = s.contact_id "
      "WHERE s.service_id = ?1 AND e.status = 'published' ORDER BY s.rank"));
  query.bind(id);
  while (TRY(query.next())) {
    if (reader.hidden(query.integer(2))) {
      continue;
    }
    directory::ServiceContact contact;
    contact.contact = directory::ContactId(query.text(0));
    contact.role = TRY(read_code(reader, query.view(1), kRoles));
    contact.note = texts.get("contact." + query.text(0) + ".note");
    service.contacts.push_back(std::move(contact));
  }
  return {};
}

base::Result<void> add_costs(Reader& reader, RowId id, const Texts& texts, Service& service) {
  Query query =
      TRY(reader.db().query("SELECT key, cents FROM cost WHERE service_id = ?1 ORDER BY rank"));
  query.bind(id);
  while (TRY(query.next())) {
    directory::Cost cost;
    cost.condition = texts.get("cost." + query.text(0) + ".condition");
    cost.cents = TRY(read_number(reader, query, 1, 0, kMostCents));
    service.costs.push_back(std::move(cost));
  }
  return {};
}

base::Result<void> add_documents(Reader& reader, RowId id, const std::string& lang,
                                 const Texts& texts, Service& service) {
  Query query = TRY(reader.db().query(
      "SELECT document_id, key FROM service_document WHERE service_id = ?1 ORDER BY rank"));
  query.bind(id);
  while (TRY(query.next())) {
    if (!TRY(reader.visible(query.integer(0)))) {
      continue;
    }
    const Texts own = TRY(reader.texts(query.integer(0), lang, Extent::ForLists));
    directory::Document document;
    document.title = own.get("title");
    document.title_de = own.german("title");
    if (!query.is_null(1)) {
      document.condition = texts.get("document." + query.text(1) + ".condition");
    }
    service.documents.push_back(std::move(document));
  }
  return {};
}

void put_texts(Service& service, const Texts& texts) {
  service.name = texts.get("name");
  service.name_de = texts.german("name");
  service.teaser = texts.get("teaser");
  service.description = texts.get("description");
  service.eligibility = texts.get("eligibility");
  service.procedure = texts.get("procedure");
  service.documents_note = texts.get("documents_note");
  service.fees = texts.get("fees");
  service.deadline = texts.get("deadline");
  service.duration = texts.get("duration");
  service.legal_basis = texts.get("legal_basis");
}

}  // namespace

base::Result<CostKind> read_cost_kind(const Reader& reader, std::string_view code) {
  return read_code(reader, code, kCostKinds);
}

base::Result<Service> read_service(Reader& reader, const std::string& slug,
                                   const std::string& lang) {
  const Head head = TRY(reader.head("service", slug));
  Service service;
  service.id = directory::ServiceId(slug);
  const RowId organization = TRY(read_row(reader, head.id, service));
  const Texts texts = TRY(reader.texts(head.id, lang));
  put_texts(service, texts);
  service.organization = TRY(read_organization(reader, organization, lang));
  CHECK_OK(add_contacts(reader, head.id, texts, service));
  CHECK_OK(add_costs(reader, head.id, texts, service));
  CHECK_OK(add_documents(reader, head.id, lang, texts, service));
  service.links = TRY(read_links(reader, head.id, texts));
  service.path = TRY(read_path(reader, head.id, lang));
  return service;
}

base::Result<directory::Article> read_article(Reader& reader, const std::string& slug,
                                              const std::string& lang) {
  const Head head = TRY(reader.head("article", slug));
  const Texts texts = TRY(reader.texts(head.id, lang));
  directory::Article article;
  article.id = directory::ArticleId(slug);
  article.name = texts.get("name");
  article.name_de = texts.german("name");
  article.teaser = texts.get("teaser");
  article.body = texts.get("body");
  Query icon = TRY(reader.db().query("SELECT icon FROM article WHERE entity_id = ?1"));
  icon.bind(head.id);
  if (TRY(icon.next())) {
    article.icon = icon.text(0);
  }
  article.path = TRY(read_path(reader, head.id, lang));
  Query related =
      TRY(reader.db().query("SELECT related_id FROM related WHERE entity_id = ?1 ORDER BY rank"));
  related.bind(head.id);
  while (TRY(related.next())) {
    std::optional<directory::Entry> entry = TRY(read_entry(reader, related.integer(0), lang));
    if (entry) {
      article.related.push_back(std::move(*entry));
    }
  }
  return article;
}

}  // namespace kiosk::store
