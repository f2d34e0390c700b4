#pragma once
#include <span>

#include "content/townhall/kinds.h"

// Inside kinds.cpp only: the tables of content/README.md.
namespace townhall {

extern const std::span<const Kind> kAllKinds;
extern const Kind kPackageKind;
extern const std::span<const Field> kCommon;
extern const std::span<const Field> kSearchWord;

}  // namespace townhall
