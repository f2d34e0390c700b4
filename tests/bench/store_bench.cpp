#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "kiosk/store/revision.h"

// Questions of the screens to packages of 200, 2,000 and 20,000 invented services. The packages are
// made by tests/bench/run, which says where in WEGWEISER_PACKAGES.
namespace {

using kiosk::directory::Directory;
using kiosk::store::Revision;

std::unique_ptr<Revision> open(benchmark::State& state) {
  const char* folder = std::getenv("WEGWEISER_PACKAGES");
  const std::string name = std::string(folder == nullptr ? "." : folder) + "/generated-" +
                           std::to_string(state.range(0)) + ".db";
  auto revision = Revision::open(name);
  if (!revision) {
    state.SkipWithError(revision.error().message.c_str());
    return nullptr;
  }
  return std::move(revision).value();
}

// A topic with twelve entries, as there is one in every package; the home screen itself has two
// tiles in the small ones and twelve in the large one.
void start(benchmark::State& state) {
  for (auto _ : state) {
    const auto revision = open(state);
    if (revision == nullptr) {
      return;
    }
    benchmark::DoNotOptimize(revision->topic(kiosk::directory::TopicId("topic-0"), "ti"));
  }
}

// Asks for records of a kind all over the package, so that not always the same pages are read.
template <typename Ask>
void ask(benchmark::State& state, Directory::Kind kind, const Ask& question) {
  const auto revision = open(state);
  if (revision == nullptr) {
    return;
  }
  const auto slugs = revision->slugs(kind).value_or({});
  size_t at = 0;
  for (auto _ : state) {
    at = (at + 7919) % slugs.size();
    benchmark::DoNotOptimize(question(*revision, slugs[at]));
  }
}

void topic(benchmark::State& state) {
  ask(state, Directory::Kind::Topic, [](const Revision& revision, const std::string& slug) {
    return revision.topic(kiosk::directory::TopicId(slug), "ti").has_value();
  });
}

void contact(benchmark::State& state) {
  ask(state, Directory::Kind::Contact, [](const Revision& revision, const std::string& slug) {
    return revision.contact(kiosk::directory::ContactId(slug), "ti").has_value();
  });
}

void service(benchmark::State& state) {
  ask(state, Directory::Kind::Service, [](const Revision& revision, const std::string& slug) {
    return revision.service(kiosk::directory::ServiceId(slug), "ti").has_value();
  });
}

// As a resident goes: a topic with services, three of them, and the contact point of each.
void visit(benchmark::State& state) {
  const auto revision = open(state);
  if (revision == nullptr) {
    return;
  }
  std::vector<std::string> topics;
  for (const std::string& slug : revision->slugs(Directory::Kind::Topic).value_or({})) {
    const auto topic = revision->topic(kiosk::directory::TopicId(slug), "ti");
    if (topic && topic->entries.front().kind == kiosk::directory::EntryKind::Service) {
      topics.push_back(slug);
    }
  }
  size_t at = 0;
  for (auto _ : state) {
    at = (at + 7919) % topics.size();
    const auto topic = revision->topic(kiosk::directory::TopicId(topics[at]), "ti");
    for (size_t i = 0; topic && i < 3 && i < topic->entries.size(); ++i) {
      const auto service =
          revision->service(kiosk::directory::ServiceId(topic->entries[i].slug), "ti");
      if (service) {
        benchmark::DoNotOptimize(revision->contact(service->contacts.front().contact, "ti"));
      }
    }
  }
}

BENCHMARK(start)->Arg(200)->Arg(2000)->Arg(20000);
BENCHMARK(topic)->Arg(200)->Arg(2000)->Arg(20000);
BENCHMARK(contact)->Arg(200)->Arg(2000)->Arg(20000);
BENCHMARK(service)->Arg(200)->Arg(2000)->Arg(20000);
BENCHMARK(visit)->Arg(200)->Arg(2000)->Arg(20000);

}  // namespace
