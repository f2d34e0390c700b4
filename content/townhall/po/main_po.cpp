#include <sys/resource.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "content/townhall/po/po.h"
#include "content/townhall/translate/exchange_json.h"

// The helper of "wegweiser-townhall translate": reads and writes gettext's files. Its standard
// input is the number of bytes, a line feed and the bytes.
//     wegweiser-po read     a PO file; answers with an exchange or a fault as JSON
//     wegweiser-po write    an exchange as JSON; answers with a PO file
// Ends with 1 and answers nothing if it cannot.
namespace {

namespace po = townhall::po;
using nlohmann::json;

// What any package of ours needs is far below; a file that asks for more is an attack.
constexpr rlim_t kMostMemory = 512U << 20;

void limit_memory() {
#if !defined(__SANITIZE_ADDRESS__)  // which takes terabytes of addresses
  const rlimit limit{kMostMemory, kMostMemory};
  setrlimit(RLIMIT_AS, &limit);
#endif
}

std::string input() {
  std::size_t size = 0;
  std::cin >> size;
  std::cin.get();
  if (!std::cin || size > kMostMemory) {
    return {};
  }
  std::string bytes(size, '\0');
  std::cin.read(bytes.data(), static_cast<std::streamsize>(size));
  return std::cin ? bytes : std::string();
}

json answer_of(const po::Fault& fault) {
  return {{"fault", {{"kind", fault.kind}, {"line", fault.line}, {"detail", fault.detail}}}};
}

int read_file(const std::string& bytes) {
  const auto read = po::read_po(bytes);
  const po::Fault* fault = std::get_if<po::Fault>(&read);
  std::cout << (fault != nullptr ? answer_of(*fault)
                                 : townhall::translate::to_json(std::get<po::Exchange>(read)));
  return 0;
}

int write_file(const std::string& bytes) {
  const auto exchange = townhall::translate::exchange_of(json::parse(bytes, nullptr, false));
  if (!exchange) {
    return 1;
  }
  const auto written = po::write_po(*exchange);
  if (!written) {
    std::cerr << written.error().message << '\n';
    return 1;
  }
  std::cout << *written;
  return 0;
}

int run(const std::string& task) {
  limit_memory();
  const std::string bytes = input();
  if (task == "read") {
    return read_file(bytes);
  }
  if (task == "write") {
    return write_file(bytes);
  }
  std::cerr << "Use: wegweiser-po read|write; \"wegweiser-townhall translate\" starts it.\n";
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc == 2 ? argv[1] : "");
  } catch (const std::exception& error) {
    std::cerr << "wegweiser-po had to give up (" << error.what() << "); free memory.\n";
    return 1;
  }
}
