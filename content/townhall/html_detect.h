#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "content/townhall/html_phone.h"

namespace townhall {

// "name@host.tld", ASCII, with nothing that is doubtful.
bool is_mail_address(std::string_view text);

// E-mail addresses, https addresses and phone numbers that stand in running text, in order and
// without overlap. Addresses with http: or without a scheme are not among them.
std::vector<TextLink> links_in(const std::string& text);

// An https address as a link target may carry it: spaces, brackets and letters beyond ASCII become
// percent signs; empty if it is not https or has no host.
std::string https_target(std::string_view address);

}  // namespace townhall
