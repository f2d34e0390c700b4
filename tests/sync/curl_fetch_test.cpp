#include "kiosk/sync/curl_fetch.h"

#include <gtest/gtest.h>

#include "tests/support/web_server.h"
#include "tests/sync/client.h"

namespace kiosk::sync {
namespace {

using std::chrono::milliseconds;
using test_support::HttpRequest;
using test_support::Reply;
using test_support::WebServer;

// Gives up after a second of slowness, so that tests are quick.
Patience impatient() {
  Patience patience;
  patience.connect = milliseconds(2000);
  patience.slow_for = std::chrono::seconds(1);
  patience.metadata_deadline = milliseconds(3000);
  patience.target_deadline = milliseconds(3000);
  return patience;
}

WebServer::Handler always(const Reply& reply) {
  return [reply](const HttpRequest&) { return reply; };
}

// What a client makes of one answer to "/x" with room for `cap` bytes.
Outcome<std::string> fetched(const Reply& reply, std::uint64_t cap = 1000) {
  WebServer server(always(reply));
  CurlFetch fetch(impatient());
  return fetch_bytes(fetch, server.url() + "/x", cap);
}

Reply with_status(int status) {
  Reply reply;
  reply.status = status;
  reply.body = "<html>some page</html>";
  return reply;
}

Reply with_body(const std::string& body) {
  Reply reply;
  reply.body = body;
  return reply;
}

// Counts what arrives.
class Counter final : public Sink {
 public:
  Outcome<void> start(std::uint64_t offset) override {
    started_at = offset;
    return {};
  }

  Outcome<void> take(std::string_view bytes) override {
    taken += bytes.size();
    return taken <= most ? Outcome<void>() : Failure{Reason::Disk, "The disk is full."};
  }

  std::optional<std::uint64_t> started_at;
  std::uint64_t taken = 0;
  std::uint64_t most = 1'000'000'000;
};

TEST(CurlFetch, BringsTheBytesAsTheyAre) {
  const std::string bytes("a\0b\r\n\xFF", 6);
  EXPECT_EQ(fetched(with_body(bytes)).value(), bytes);
  EXPECT_EQ(fetched(with_body("")).value(), "");
  EXPECT_EQ(fetched(with_body(std::string(1000, 'x'))).value(), std::string(1000, 'x'));
  Reply chunked = with_body(std::string(900, 'y'));
  chunked.chunked = true;
  chunked.piece = 7;
  EXPECT_EQ(fetched(chunked).value(), chunked.body);
  Reply open_ended = with_body("z");
  open_ended.without_length = true;
  EXPECT_EQ(fetched(open_ended).value(), "z");
}

TEST(CurlFetch, AsksForNoCompressionAndSaysNothingOfThisMachine) {
  HttpRequest seen;
  WebServer server([&](const HttpRequest& request) {
    seen = request;
    return with_body("x");
  });
  CurlFetch fetch(impatient());
  ASSERT_TRUE(fetch_bytes(fetch, server.url() + "/a%20b?c", 10));
  EXPECT_EQ(seen.path, "/a%20b?c");
  EXPECT_EQ(seen.headers.at("accept-encoding"), "identity");
  EXPECT_TRUE(seen.headers.at("user-agent").starts_with("wegweiser-sync/"));
  seen.headers.erase("accept-encoding");
  seen.headers.erase("user-agent");
  seen.headers.erase("host");
  seen.headers.erase("accept");
  EXPECT_TRUE(seen.headers.empty()) << seen.headers.begin()->first;
}

TEST(CurlFetch, TellsAMissingFileFromATroubledServer) {
  EXPECT_EQ(reason(fetched(with_status(404))), "missing");
  EXPECT_EQ(reason(fetched(with_status(403))), "missing");
  EXPECT_EQ(reason(fetched(with_status(404), 3)), "missing") << "the page may be beyond the cap";
  for (const int status : {201, 204, 206, 300, 301, 302, 304, 307, 400, 401, 407, 410, 416, 429,
                           500, 502, 503, 504, 599}) {
    Reply reply = with_status(status);
    reply.headers = {"Location: /x"};
    if (status == 204 || status == 304) {
      reply.body.clear();
    }
    EXPECT_EQ(reason(fetched(reply)), "server-error") << status;
  }
}

// A kiosk's look is a root that is missing and a timestamp; with TLS a connection costs more than
// both.
TEST(CurlFetch, KeepsTheConnectionWhenAFileIsMissing) {
  WebServer server([](const HttpRequest& request) {
    Reply reply = request.path == "/x" ? with_status(404) : with_body("y");
    reply.keeps = true;
    return reply;
  });
  CurlFetch fetch(impatient());
  EXPECT_EQ(reason(fetch_bytes(fetch, server.url() + "/x", 1000)), "missing");
  EXPECT_EQ(fetch_bytes(fetch, server.url() + "/y", 1000).value(), "y");
  EXPECT_EQ(server.connections(), 1);
}

TEST(CurlFetch, ReadsNoPageToItsEndThatHasNone) {
  Reply endless = with_status(404);
  endless.endless = true;
  endless.without_length = true;
  EXPECT_EQ(reason(fetched(endless, 1'000'000)), "missing");
  Reply slow = with_status(404);
  slow.piece = 1;
  slow.pause = std::chrono::hours(1);
  EXPECT_EQ(reason(fetched(slow)), "missing");
}

TEST(CurlFetch, FollowsNoRedirect) {
  WebServer server([](const HttpRequest& request) {
    Reply reply = with_status(302);
    reply.headers = {"Location: /y"};
    return request.path == "/y" ? with_body("login page") : reply;
  });
  CurlFetch fetch(impatient());
  EXPECT_EQ(reason(fetch_bytes(fetch, server.url() + "/x", 1000)), "server-error");
  EXPECT_EQ(server.requests(), std::vector<std::string>{"/x"});
}

TEST(CurlFetch, StopsAtTheCapWhateverTheServerClaims) {
  EXPECT_EQ(reason(fetched(with_body(std::string(1001, 'x')))), "too-large");
  Reply endless = with_body(std::string(65536, 'x'));
  endless.endless = true;
  endless.without_length = true;
  EXPECT_EQ(reason(fetched(endless)), "too-large");
  endless.chunked = true;
  EXPECT_EQ(reason(fetched(endless)), "too-large");
  Reply lying = with_body("short");
  lying.claimed_length = 4'000'000'000'000;
  EXPECT_EQ(reason(fetched(lying)), "too-large") << "before any of the body";
  Reply more_than_claimed = with_body(std::string(5000, 'x'));
  more_than_claimed.claimed_length = 10;
  EXPECT_EQ(fetched(more_than_claimed).value(), std::string(10, 'x'));
}

TEST(CurlFetch, TakesNoMoreThanTheCapAndABufferOfAnEndlessFile) {
  Reply endless = with_body(std::string(65536, 'x'));
  endless.endless = true;
  endless.without_length = true;
  WebServer server(always(endless));
  CurlFetch fetch(impatient());
  Counter counter;
  EXPECT_EQ(reason(fetch.fetch({server.url(), 100'000, 0}, counter)), "too-large");
  EXPECT_LE(counter.taken, 100'000U);
}

TEST(CurlFetch, TakesABrokenOffFileForUnreachable) {
  Reply cut = with_body("half");
  cut.claimed_length = 800;
  EXPECT_EQ(reason(fetched(cut)), "unreachable");
  Reply cut_chunks;
  cut_chunks.raw = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc";
  EXPECT_EQ(reason(fetched(cut_chunks)), "unreachable");
  Reply no_headers;
  no_headers.raw = "HTTP/1.1 200 OK\r\nContent-";
  EXPECT_EQ(reason(fetched(no_headers)), "unreachable");
}

TEST(CurlFetch, RefusesAnswersThatAreNoHttp) {
  for (const char* raw :
       {"hello\r\n", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/9.9 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nabc",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nabc"}) {
    Reply reply;
    reply.raw = raw;
    EXPECT_FALSE(fetched(reply)) << raw;
  }
}

TEST(CurlFetch, EndsHeadersWithoutEnd) {
  Reply one_line;
  one_line.raw = "HTTP/1.1 200 OK\r\nX: " + std::string(200'000, 'x');
  EXPECT_FALSE(fetched(one_line));
  Reply many;
  for (int i = 0; i < 10'000; ++i) {
    many.headers.push_back("X-" + std::to_string(i) + ": xxxxxxxxxx");
  }
  EXPECT_EQ(reason(fetched(many)), "too-large");
  Reply endless;
  endless.raw = "HTTP/1.1 100 Continue\r\n\r\n";
  endless.raw_endless = true;
  EXPECT_FALSE(fetched(endless));
}

TEST(CurlFetch, RefusesCompressedAnswers) {
  for (const char* header : {"Content-Encoding: gzip", "content-encoding: br",
                             "Content-Encoding: deflate, gzip", "Transfer-Encoding: gzip"}) {
    Reply reply = with_body("\x1F\x8B\x08");
    reply.headers = {header};
    EXPECT_EQ(reason(fetched(reply)), "server-error") << header;
  }
  Reply plain = with_body("x");
  plain.headers = {"Content-Encoding: identity"};
  EXPECT_EQ(fetched(plain).value(), "x");
}

TEST(CurlFetch, GivesUpOnAServerThatIsTooSlow) {
  Reply drip = with_body(std::string(1000, 'x'));
  drip.piece = 1;
  drip.pause = milliseconds(100);
  EXPECT_EQ(reason(fetched(drip)), "too-slow");
  Reply silent;
  silent.silent = true;
  EXPECT_EQ(reason(fetched(silent)), "too-slow");
}

TEST(CurlFetch, GivesUpAtTheDeadlineHoweverSteadyTheServer) {
  Reply steady = with_body(std::string(1'000'000, 'x'));
  steady.piece = 2000;
  steady.pause = milliseconds(50);
  WebServer server(always(steady));
  Patience patience = impatient();
  patience.metadata_deadline = milliseconds(600);
  CurlFetch fetch(patience);
  EXPECT_EQ(reason(fetch_bytes(fetch, server.url(), 1'000'000)), "too-slow");
}

TEST(CurlFetch, SaysThatNobodyIsThere) {
  std::string url;
  {
    const WebServer closed(always(Reply()));
    url = closed.url();
  }
  CurlFetch fetch(impatient());
  const auto outcome = fetch_bytes(fetch, url + "/x", 10);
  EXPECT_EQ(reason(outcome), "unreachable");
  EXPECT_TRUE(outcome.error().message.ends_with("check the network and the address."))
      << outcome.error().message;
}

TEST(CurlFetch, SpeaksNothingButHttp) {
  CurlFetch fetch(impatient());
  for (const char* url : {"file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1/x",
                          "dict://127.0.0.1/x", "", "http://", "nonsense://x"}) {
    EXPECT_EQ(reason(fetch_bytes(fetch, url, 10'000)), "unreachable") << url;
  }
}

TEST(CurlFetch, TakesNoProxyFromTheEnvironment) {
  WebServer server(always(with_body("x")));
  ASSERT_EQ(setenv("http_proxy", "http://127.0.0.1:1", 1), 0);
  CurlFetch fetch(impatient());
  EXPECT_EQ(fetch_bytes(fetch, server.url(), 10).value(), "x");
  unsetenv("http_proxy");
}

TEST(CurlFetch, UsesTheProxyThatItIsGiven) {
  WebServer proxy(always(with_body("by proxy")));
  CurlFetch fetch(impatient(), proxy.url());
  EXPECT_EQ(fetch_bytes(fetch, "http://town.invalid/x", 10).value(), "by proxy");
  EXPECT_EQ(proxy.requests(), std::vector<std::string>{"http://town.invalid/x"});
}

TEST(CurlFetch, GoesOnWithinAFile) {
  WebServer server([](const HttpRequest& request) {
    Reply reply = with_body("56789");
    reply.status = 206;
    reply.headers = {"Content-Range: bytes 5-9/10"};
    return request.headers.at("range") == "bytes=5-" ? reply : with_status(500);
  });
  CurlFetch fetch(impatient());
  Counter counter;
  ASSERT_EQ(reason(fetch.fetch({server.url(), 10, 5}, counter)), "none");
  EXPECT_EQ(counter.started_at, 5U);
  EXPECT_EQ(counter.taken, 5U);
  Counter tight;
  EXPECT_EQ(reason(fetch.fetch({server.url(), 9, 5}, tight)), "too-large");
}

TEST(CurlFetch, SaysWhenAServerSendsTheWholeFileAllTheSame) {
  WebServer server(always(with_body("0123456789")));
  CurlFetch fetch(impatient());
  Counter counter;
  ASSERT_EQ(reason(fetch.fetch({server.url(), 10, 5}, counter)), "none");
  EXPECT_EQ(counter.started_at, 0U);
  EXPECT_EQ(counter.taken, 10U);
}

TEST(CurlFetch, RefusesAnotherPartThanAskedFor) {
  Reply reply = with_body("45678");
  reply.status = 206;
  reply.headers = {"Content-Range: bytes 4-8/10"};
  WebServer server(always(reply));
  CurlFetch fetch(impatient());
  Counter counter;
  EXPECT_EQ(reason(fetch.fetch({server.url(), 10, 5}, counter)), "server-error");
  EXPECT_EQ(counter.taken, 0U);
}

TEST(CurlFetch, EndsWhenTheSinkCannotTakeMore) {
  WebServer server(always(with_body(std::string(500'000, 'x'))));
  CurlFetch fetch(impatient());
  Counter counter;
  counter.most = 10'000;
  const auto outcome = fetch.fetch({server.url(), 1'000'000, 0}, counter);
  EXPECT_EQ(reason(outcome), "disk");
  EXPECT_EQ(outcome.error().message, "The disk is full.");
}

TEST(CurlFetch, ServesAgainAfterAFailure) {
  int count = 0;
  WebServer server(
      [&](const HttpRequest&) { return count++ % 2 == 0 ? with_status(500) : with_body("x"); });
  CurlFetch fetch(impatient());
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(reason(fetch_bytes(fetch, server.url(), 10)), "server-error");
    EXPECT_EQ(fetch_bytes(fetch, server.url(), 10).value(), "x");
  }
}

}  // namespace
}  // namespace kiosk::sync
