#include "kiosk/sync/curl_fetch.h"

#include <curl/curl.h>

#include <algorithm>
#include <optional>

namespace kiosk::sync {
namespace {

// Real answers of static servers have less than 2 KiB of them.
constexpr std::size_t kHeaderBytes = 65'536;

// A page that says that there is no such file. The next root is missing at every look.
constexpr std::size_t kRefusalBytes = 16'384;

// Metadata has at most this many bytes; what is larger is a target and gets its deadline.
constexpr std::uint64_t kMetadataBytes = 5'000'000;

struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

std::string trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos
             ? ""
             : std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

// One answer as it comes in.
class Answer {
 public:
  Answer(CURL* handle, const Request& request, Sink& sink)
      : handle_(handle), request_(request), sink_(sink) {}

  // False ends the transfer; `failure()` says why.
  bool header(std::string_view line) {
    header_bytes_ += line.size();
    headers_ended_ = line == "\r\n" || line == "\n";
    const size_t colon = line.find(':');
    const std::string name = lower(line.substr(0, colon));
    const std::string value =
        colon == std::string_view::npos ? "" : trimmed(line.substr(colon + 1));
    if (name == "content-range") {
      range_ = value;
    }
    const bool encoded =
        (name == "content-encoding" && !value.empty() && lower(value) != "identity") ||
        (name == "transfer-encoding" && lower(value) != "chunked");
    if (encoded) {
      return stop(Reason::ServerError, "answers with \"" + name + ": " + value +
                                           "\", though files must come as they are");
    }
    return header_bytes_ <= kHeaderBytes || stop(Reason::TooLarge, "sends headers without end");
  }

  bool body(std::string_view bytes) {
    if (is_refusal()) {
      // Read to its end, so that the connection can serve the next request; pages of servers are
      // short.
      refusal_bytes_ += bytes.size();
      return refusal_bytes_ <= kRefusalBytes;
    }
    if (!started_ && !start()) {
      return false;
    }
    if (bytes.size() > request_.cap - received_) {
      return stop(Reason::TooLarge, "sends more than the " + std::to_string(request_.cap) +
                                        " bytes that are allowed");
    }
    received_ += bytes.size();
    return keep(sink_.take(bytes));
  }

  // The server says that it does not give the file.
  bool is_refusal() const { return status() >= 400; }

  long status() const {
    long status = 0;
    curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
    return status;
  }

  // An empty file has no body.
  bool finish() {
    if (!started_ && !headers_ended_) {
      return stop(Reason::Unreachable, "broke off in its headers");
    }
    return started_ || start();
  }

  const std::optional<Failure>& failure() const { return failure_; }

 private:
  bool start() {
    if (status() == 206 && request_.from > 0) {
      const std::string wanted = "bytes " + std::to_string(request_.from) + "-";
      if (!range_.starts_with(wanted)) {
        return stop(Reason::ServerError,
                    "answers with another part of the file than was asked for");
      }
      received_ = request_.from;
    } else if (status() != 200) {
      return stop(Reason::ServerError, "answers with status " + std::to_string(status()));
    }
    started_ = true;
    return keep(sink_.start(received_));
  }

  bool stop(Reason reason, const std::string& what) {
    if (!failure_) {
      failure_ = sync::failure(reason, "The server at " + request_.url + " " + what);
    }
    return false;
  }

  bool keep(const Outcome<void>& outcome) {
    if (!outcome && !failure_) {
      failure_ = outcome.error();
    }
    return outcome.has_value();
  }

  CURL* handle_;
  const Request& request_;
  Sink& sink_;
  std::size_t header_bytes_ = 0;
  std::size_t refusal_bytes_ = 0;
  bool headers_ended_ = false;
  std::string range_;
  bool started_ = false;
  std::uint64_t received_ = 0;  // of the whole file
  std::optional<Failure> failure_;
};

// A number of bytes other than `size * count` ends the transfer.
size_t on_header(char* data, size_t size, size_t count, void* answer) {
  return static_cast<Answer*>(answer)->header({data, size * count}) ? size * count : 0;
}

size_t on_body(char* data, size_t size, size_t count, void* answer) {
  return static_cast<Answer*>(answer)->body({data, size * count}) ? size * count : size * count + 1;
}

Failure http_failure(long status, const std::string& url) {
  if (status == 404 || status == 403) {
    return failure(Reason::Missing, "The server has no file " + url);
  }
  return failure(Reason::ServerError,
                 "The server answers with status " + std::to_string(status) + " to " + url);
}

Failure curl_failure(CURLcode code, CURL* handle, const Request& request) {
  curl_off_t connected = 0;
  curl_easy_getinfo(handle, CURLINFO_CONNECT_TIME_T, &connected);
  const std::string& url = request.url;
  const std::string why = std::string(" (") + curl_easy_strerror(code) + ")";
  if (code == CURLE_FILESIZE_EXCEEDED) {
    return failure(Reason::TooLarge, "The file " + url + " has more than the " +
                                         std::to_string(request.cap) + " bytes that are allowed");
  }
  if (code == CURLE_OPERATION_TIMEDOUT && connected > 0) {
    return failure(Reason::TooSlow, "The file " + url + " comes too slowly");
  }
  if (code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_URL_MALFORMAT) {
    return failure(Reason::Unreachable, url + " is no address of http or https");
  }
  if (code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_BAD_CONTENT_ENCODING) {
    return failure(Reason::ServerError, "The server does not speak HTTP at " + url + why);
  }
  return failure(Reason::Unreachable, "The connection to " + url + " failed or broke off" + why);
}

void set_patience(CURL* handle, const Patience& patience, const Request& request) {
  const auto deadline =
      request.cap > kMetadataBytes ? patience.target_deadline : patience.metadata_deadline;
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(patience.connect.count()));
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, patience.least_bytes_per_second);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(patience.slow_for.count()));
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(deadline.count()));
}

void set_manners(CURL* handle, const std::string& proxy) {
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_PROXY, proxy.c_str());
  curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  curl_easy_setopt(handle, CURLOPT_USERAGENT, "wegweiser-sync/" WEGWEISER_VERSION);
}

}  // namespace

CurlFetch::CurlFetch(const Patience& patience, std::string proxy)
    : patience_(patience), proxy_(std::move(proxy)), handle_(nullptr) {
  // Counted by libcurl, and safe from several threads since its version 7.84.
  if (curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK) {
    handle_ = curl_easy_init();
  }
}

CurlFetch::~CurlFetch() {
  curl_easy_cleanup(handle_);
  curl_global_cleanup();
}

Outcome<void> CurlFetch::fetch(const Request& request, Sink& sink) {
  if (handle_ == nullptr) {
    return failure(Reason::Unreachable, "libcurl could not start");
  }
  curl_easy_reset(handle_);  // keeps the connection
  Answer answer(handle_, request, sink);
  set_manners(handle_, proxy_);
  set_patience(handle_, patience_, request);
  const std::unique_ptr<curl_slist, FreeList> headers(
      curl_slist_append(nullptr, "Accept-Encoding: identity"));
  const std::string range = std::to_string(request.from) + "-";
  curl_easy_setopt(handle_, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(handle_, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(handle_, CURLOPT_RANGE, request.from > 0 ? range.c_str() : nullptr);
  curl_easy_setopt(handle_, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(request.cap));
  curl_easy_setopt(handle_, CURLOPT_HEADERFUNCTION, on_header);
  curl_easy_setopt(handle_, CURLOPT_HEADERDATA, &answer);
  curl_easy_setopt(handle_, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(handle_, CURLOPT_WRITEDATA, &answer);
  const CURLcode code = curl_easy_perform(handle_);
  // However its page came, which may also be larger than the cap.
  if (!answer.failure() && answer.is_refusal()) {
    return http_failure(answer.status(), request.url);
  }
  if (!answer.failure() && code != CURLE_OK) {
    return curl_failure(code, handle_, request);
  }
  if (!answer.failure()) {
    static_cast<void>(answer.finish());
  }
  return answer.failure() ? Outcome<void>(*answer.failure()) : Outcome<void>();
}

}  // namespace kiosk::sync
