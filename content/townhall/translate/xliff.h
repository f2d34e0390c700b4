#pragma once
#include <string>

#include "content/townhall/translate/unit.h"
#include "content/townhall/translate/voice.h"
#include "kiosk/base/result.h"

// XLIFF 1.2 (OASIS, 2008): the version that agencies' programs all read; 2.0 few of them.
namespace townhall::translate {

// The same exchange gives the same bytes.
kiosk::base::Result<std::string> write_xliff(const Exchange& exchange);

// A file that came back, as the programs of agencies save it: in UTF-8 or UTF-16, with any prefix,
// in segments (<mrk>), with pieces of the text in <bpt>, <ept>, <ph>, <it>; elements of other
// namespaces between the units are passed over. A unit whose text has anything else in it says so
// (has_elements). `name` is the file's name in sentences. Refused as a whole (Invalid): more than
// 64 MiB, XML that is not well-formed, a document type (with which entities begin), another version
// than 1.2, more than one <file>, and a file that does not say package and languages. Nothing is
// fetched.
kiosk::base::Result<Exchange> read_xliff(const std::string& file, const std::string& name,
                                         Voice voice);

}  // namespace townhall::translate
