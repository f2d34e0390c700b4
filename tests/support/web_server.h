#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace test_support {

struct HttpRequest {
  std::string path;                            // "/metadata/timestamp.json"
  std::map<std::string, std::string> headers;  // names in lower case
};

// What a server answers, well or ill.
struct Reply {
  int status = 200;
  std::vector<std::string> headers;  // whole lines, besides Content-Length
  std::string body;
  std::optional<std::uint64_t> claimed_length;  // Content-Length, if not the true one
  bool without_length = false;                  // the end of the connection is the end of the body
  bool chunked = false;
  bool endless = false;                // the body again and again
  std::size_t piece = 64 * 1024;       // bytes at once
  std::chrono::milliseconds pause{0};  // between pieces
  std::string raw;                     // if not empty: these bytes, and nothing else
  bool raw_endless = false;            // again and again
  bool silent = false;                 // no answer; the connection stays open
  bool keeps = false;                  // the connection, for the next request
};

// A real web server on the loopback of this machine, for as long as it lives. Each connection has
// a thread of its own and serves one request, if the reply does not keep it.
class WebServer {
 public:
  using Handler = std::function<Reply(const HttpRequest&)>;

  // `handler` is called under a lock, one request at a time.
  explicit WebServer(Handler handler);
  ~WebServer();
  WebServer(const WebServer&) = delete;
  WebServer& operator=(const WebServer&) = delete;

  // "http://127.0.0.1:PORT"
  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }

  // Paths in order, since the last call.
  std::vector<std::string> requests();

  int connections() const { return connections_; }

  // Bytes of bodies that clients took, over all.
  std::uint64_t bytes_sent() const { return bytes_sent_; }

 private:
  void accept_clients();
  // False if the connection is over.
  bool serve(int client);
  bool send_all(int client, const std::string& bytes);
  void send_body(int client, const Reply& reply);
  bool pause(const Reply& reply) const;

  Handler handler_;
  int listener_ = -1;
  int stop_[2] = {-1, -1};  // a pipe; closed at one end when it is over
  int port_ = 0;
  std::mutex lock_;
  std::vector<std::string> requests_;
  std::atomic<std::uint64_t> bytes_sent_{0};
  std::atomic<int> connections_{0};
  std::vector<std::thread> clients_;
  std::thread acceptor_;
};

}  // namespace test_support
