#include "tests/sync/attacks.h"

namespace kiosk::sync {
namespace {

using Text = const std::string&;

Reply page(int status) {
  Reply reply;
  reply.status = status;
  reply.body = "<!DOCTYPE html><html><body>Please sign in to the network</body></html>";
  return reply;
}

Reply file(const std::string& body) {
  Reply reply;
  reply.body = body;
  return reply;
}

Reply endless(bool chunked) {
  Reply reply = file(std::string(65536, ' '));
  reply.endless = true;
  reply.without_length = !chunked;
  reply.chunked = chunked;
  return reply;
}

Reply claiming(const std::string& body, std::uint64_t length) {
  Reply reply = file(body);
  reply.claimed_length = length;
  return reply;
}

Reply encoded(const std::string& body, const char* header) {
  Reply reply = file(body);
  reply.headers = {header};
  return reply;
}

Reply raw(const std::string& bytes) {
  Reply reply;
  reply.raw = bytes;
  return reply;
}

Reply redirect(const char* to) {
  Reply reply = page(302);
  reply.headers = {std::string("Location: ") + to};
  return reply;
}

// An answer with these header lines before its body.
Reply spoken(const std::string& headers, const std::string& body) {
  return raw("HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body);
}

std::string length_line(std::uint64_t length) {
  return "Content-Length: " + std::to_string(length) + "\r\n";
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) {
    out += text;
  }
  return out;
}

std::string flipped(std::string bytes, size_t at) {
  bytes[at] = static_cast<char>(bytes[at] ^ 1);
  return bytes;
}

std::string nested(const std::string& tail) {
  return "{\"a\":" + std::string(5'000, '[') + std::string(5'000, ']') + "," + tail.substr(1);
}

}  // namespace

// size: one row for each attack
const std::vector<Attack>& attacks() {
  static const std::vector<Attack> kAttacks = {
      {"500", [](Text, Text) { return page(500); }},
      {"503", [](Text, Text) { return page(503); }},
      {"401", [](Text, Text) { return page(401); }},
      {"410", [](Text, Text) { return page(410); }},
      {"a redirect to itself", [](Text, Text) { return redirect("timestamp.json"); }},
      {"a redirect to a portal", [](Text, Text) { return redirect("http://127.0.0.1:1/login"); }},
      {"a page of the network", [](Text, Text) { return page(200); }},
      {"nothing with 200", [](Text, Text) { return file(""); }},
      {"204",
       [](Text, Text) {
         Reply reply = file("");
         reply.status = 204;
         return reply;
       }},
      {"cut off on the way",
       [](Text whole, Text) { return claiming(whole.substr(0, whole.size() / 2), whole.size()); }},
      {"cut off on the server",
       [](Text whole, Text) { return file(whole.substr(0, whole.size() / 2)); }},
      {"its last byte missing",
       [](Text whole, Text) { return file(whole.substr(0, whole.size() - 1)); }},
      {"a length that is too short",
       [](Text whole, Text) { return claiming(whole, whole.size() - 1); }},
      {"endless", [](Text, Text) { return endless(false); }},
      {"endless in chunks", [](Text, Text) { return endless(true); }},
      {"a length of terabytes", [](Text whole, Text) { return claiming(whole, 1ULL << 43U); }},
      {"six megabytes", [](Text whole, Text) { return file(whole + std::string(6'000'000, ' ')); }},
      {"gzip", [](Text whole, Text) { return encoded(whole, "Content-Encoding: gzip"); }},
      {"a bomb",
       [](Text, Text) {
         return encoded("\x1F\x8B\x08" + std::string(9'000, 'B'), "Content-Encoding: gzip");
       }},
      {"no HTTP", [](Text whole, Text) { return raw(whole); }},
      {"a closed connection", [](Text, Text) { return raw("H"); }},
      {"203",
       [](Text whole, Text) {
         Reply reply = file(whole);
         reply.status = 203;
         return reply;
       }},
      {"a part that nobody asked for",
       [](Text whole, Text) {
         Reply reply = file(whole);
         reply.status = 206;
         reply.headers = {"Content-Range: bytes 0-" + std::to_string(whole.size() - 1) + "/*"};
         return reply;
       }},
      {"hints without end",
       [](Text whole, Text) {
         return raw(repeated("HTTP/1.1 103 Early Hints\r\n\r\n", 4'000) +
                    spoken(length_line(whole.size()), whole).raw);
       }},
      {"one header of a megabyte",
       [](Text whole, Text) {
         return spoken("X: " + std::string(1'000'000, 'x') + "\r\n" + length_line(whole.size()),
                       whole);
       }},
      {"two lengths",
       [](Text whole, Text) {
         return spoken(length_line(whole.size()) + length_line(whole.size() - 1), whole);
       }},
      {"a negative length",
       [](Text whole, Text) { return spoken("Content-Length: -5\r\n", whole.substr(5)); }},
      {"a chunk of more bytes than there are numbers",
       [](Text whole, Text) {
         return spoken("Transfer-Encoding: chunked\r\n", "FFFFFFFFFFFFFFFFFF\r\n" + whole);
       }},
      {"a chunk that is described without end",
       [](Text, Text) {
         return spoken("Transfer-Encoding: chunked\r\n", "5;" + std::string(1'000'000, 'x'));
       }},
      {"chunks that break off",
       [](Text whole, Text) {
         return spoken("Transfer-Encoding: chunked\r\n", "5\r\n" + whole.substr(0, 5) + "\r\n");
       }},
      {"commands to a terminal in a header",
       [](Text whole, Text) { return encoded(whole, "Content-Encoding: \x1B[2J\x1B]0;x\x07"); }},
      {"one bit flipped in front", [](Text whole, Text) { return file(flipped(whole, 4)); }},
      {"one bit flipped in the middle",
       [](Text whole, Text) { return file(flipped(whole, whole.size() / 2)); }},
      {"one bit flipped behind",
       [](Text whole, Text) { return file(flipped(whole, whole.size() - 3)); }},
      {"bytes behind it", [](Text whole, Text) { return file(whole + "x"); }, true},
      {"a second file behind it", [](Text whole, Text) { return file(whole + whole); }, true},
      {"a byte order mark", [](Text whole, Text) { return file("\xEF\xBB\xBF" + whole); }, true},
      {"a NUL behind it", [](Text whole, Text) { return file(whole + std::string(1, '\0')); },
       true},
      {"a key twice",
       [](Text whole, Text) { return file("{\"signatures\":[]," + whole.substr(1)); }, true},
      {"a key twice, escaped",
       [](Text whole, Text) { return file("{\"\\u0073igned\":{}," + whole.substr(1)); }, true},
      {"a fraction", [](Text whole, Text) { return file("{\"a\":1.0," + whole.substr(1)); }, true},
      {"minus zero", [](Text whole, Text) { return file("{\"a\":-0," + whole.substr(1)); }, true},
      {"a huge integer",
       [](Text whole, Text) { return file("{\"a\":99999999999999999999," + whole.substr(1)); },
       true},
      {"a control character",
       [](Text whole, Text) { return file("{\"a\x01\":1," + whole.substr(1)); }, true},
      {"half a surrogate pair",
       [](Text whole, Text) { return file("{\"\\ud800\":1," + whole.substr(1)); }, true},
      {"no UTF-8", [](Text whole, Text) { return file("{\"\xFF\":1," + whole.substr(1)); }, true},
      {"too many levels", [](Text whole, Text) { return file(nested(whole)); }, true},
      {"UTF-16",
       [](Text whole, Text) {
         std::string wide = "\xFF\xFE";
         for (const char c : whole) {
           wide += c;
           wide += '\0';
         }
         return file(wide);
       }},
      {"a list", [](Text whole, Text) { return file("[" + whole + "]"); }},
      {"its first version", [](Text, Text first) { return file(first); }},
  };
  return kAttacks;
}

}  // namespace kiosk::sync
