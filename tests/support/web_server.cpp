#include "tests/support/web_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>

namespace test_support {
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// Up to the empty line that ends the headers.
std::string read_head(int client) {
  std::string head;
  char buffer[4096];
  while (head.find("\r\n\r\n") == std::string::npos) {
    const ssize_t count = recv(client, buffer, sizeof buffer, 0);
    if (count <= 0) {
      return "";
    }
    head.append(buffer, static_cast<size_t>(count));
  }
  return head;
}

HttpRequest parse(const std::string& head) {
  std::istringstream lines(head);
  HttpRequest request;
  std::string method;
  lines >> method >> request.path;
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line) && line != "\r") {
    const size_t colon = line.find(':');
    if (colon != std::string::npos) {
      request.headers[lower(line.substr(0, colon))] =
          line.substr(colon + 2, line.size() - colon - 3);
    }
  }
  return request;
}

std::string head_of(const Reply& reply) {
  std::string head = "HTTP/1.1 " + std::to_string(reply.status) + " Reply\r\n" +
                     (reply.keeps ? "" : "Connection: close\r\n");
  for (const std::string& header : reply.headers) {
    head += header + "\r\n";
  }
  if (reply.chunked) {
    head += "Transfer-Encoding: chunked\r\n";
  } else if (!reply.without_length) {
    head += "Content-Length: " + std::to_string(reply.claimed_length.value_or(reply.body.size())) +
            "\r\n";
  }
  return head + "\r\n";
}

std::string chunk(const std::string& bytes) {
  std::ostringstream out;
  out << std::hex << bytes.size() << "\r\n" << bytes << "\r\n";
  return out.str();
}

}  // namespace

WebServer::WebServer(Handler handler) : handler_(std::move(handler)) {
  listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  if (bind(listener_, generic, size) != 0 || listen(listener_, 64) != 0 ||
      getsockname(listener_, generic, &size) != 0 || pipe(stop_) != 0) {
    std::abort();
  }
  port_ = ntohs(address.sin_port);
  acceptor_ = std::thread([this] { accept_clients(); });
}

WebServer::~WebServer() {
  close(stop_[1]);
  acceptor_.join();
  for (std::thread& client : clients_) {
    client.join();
  }
  close(listener_);
  close(stop_[0]);
}

std::vector<std::string> WebServer::requests() {
  const std::lock_guard guard(lock_);
  return std::exchange(requests_, {});
}

void WebServer::accept_clients() {
  while (true) {
    pollfd waiting[2] = {{listener_, POLLIN, 0}, {stop_[0], POLLIN, 0}};
    if (poll(waiting, 2, -1) < 0 || waiting[1].revents != 0) {
      return;
    }
    const int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client >= 0) {
      ++connections_;
      const int at_once = 1;
      setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
      clients_.emplace_back([this, client] {
        while (serve(client)) {
        }
        close(client);
      });
    }
  }
}

bool WebServer::serve(int client) {
  const std::string head = read_head(client);
  if (head.empty()) {
    return false;
  }
  Reply reply;
  {
    const std::lock_guard guard(lock_);
    const HttpRequest request = parse(head);
    requests_.push_back(request.path);
    reply = handler_(request);
  }
  if (reply.silent) {
    pollfd over[2] = {{client, POLLIN | POLLRDHUP, 0}, {stop_[0], POLLIN, 0}};
    poll(over, 2, -1);
  } else if (!reply.raw.empty()) {
    while (send_all(client, reply.raw) && reply.raw_endless) {
    }
  } else if (send_all(client, head_of(reply))) {
    send_body(client, reply);
  }
  return reply.keeps;
}

void WebServer::send_body(int client, const Reply& reply) {
  do {
    for (size_t at = 0; at < reply.body.size(); at += reply.piece) {
      const std::string piece = reply.body.substr(at, reply.piece);
      if (!pause(reply) || !send_all(client, reply.chunked ? chunk(piece) : piece)) {
        return;
      }
      bytes_sent_ += piece.size();
    }
  } while (reply.endless && pause(reply));
  if (reply.chunked) {
    send_all(client, "0\r\n\r\n");
  }
}

// False if the server ends meanwhile.
bool WebServer::pause(const Reply& reply) const {
  pollfd over{stop_[0], POLLIN, 0};
  return poll(&over, 1, static_cast<int>(reply.pause.count())) == 0;
}

bool WebServer::send_all(int client, const std::string& bytes) {
  size_t sent = 0;
  while (sent < bytes.size()) {
    pollfd ready[2] = {{client, POLLOUT, 0}, {stop_[0], POLLIN, 0}};
    if (poll(ready, 2, -1) < 0 || ready[1].revents != 0) {
      return false;
    }
    const ssize_t count = send(client, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (count <= 0) {
      return false;
    }
    sent += static_cast<size_t>(count);
  }
  return true;
}

}  // namespace test_support
