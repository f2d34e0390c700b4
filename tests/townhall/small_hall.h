#pragma once
#include "tests/support/package_builder.h"

namespace test_support {

// A town hall with a room, a desk in it with phones and hours, its organization, and a notice: one
// record or item for most of what staff can do wrong in a workbook.
PackageBuilder small_hall();

}  // namespace test_support
