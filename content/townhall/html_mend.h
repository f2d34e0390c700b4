#pragma once
#include <vector>

#include "content/townhall/html_blocks.h"
#include "content/townhall/html_lines.h"

namespace townhall {

// Machine translation tears addresses apart: "A <a href="mailto:Anna@x.de">nna</a> @x.de". Where
// the words around an anchor and its own are exactly its address, blanks aside, the address is put
// together again; else "@x.de" would be read, and dialled, as another address. Each is a finding.
void mend_mail_addresses(std::vector<Piece>& pieces, std::vector<PageFinding>& findings);

}  // namespace townhall
