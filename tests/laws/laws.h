#pragma once
#include <functional>
#include <string>
#include <vector>

#include "tests/laws/findings.h"
#include "tests/laws/view.h"

// Each law looks at one view and reports where it does not hold. They measure frames and know
// nothing of how they are laid out.
namespace laws {

void same_actions(const View& view, Report& report);
void targets_are_named(const View& view, Report& report);
void drawn_is_spoken(const View& view, Report& report);
void spoken_as_it_reads(const View& view, Report& report);
void nothing_is_left_out(const View& view, Report& report);
void mirrored(const View& view, Report& report);
void targets_are_large(const View& view, Report& report);
void targets_keep_apart(const View& view, Report& report);
void targets_are_in_reach(const View& view, Report& report);
void texts_have_contrast(const View& view, Report& report);
void icons_have_contrast(const View& view, Report& report);
void targets_have_outlines(const View& view, Report& report);
void nothing_is_clipped(const View& view, Report& report);
void texts_do_not_overlap(const View& view, Report& report);
void glyphs_are_there(const View& view, Report& report);
void languages_are_told(const View& view, Report& report);
void scripts_fit_languages(const View& view, Report& report);
void digits_run_on(const View& view, Report& report);
void letters_are_tall(const View& view, Report& report);
void ids_are_unique(const View& view, Report& report);
void bar_is_whole(const View& view, Report& report);
void first_page_leads_on(const View& view, Report& report);

// Of "mirrored": that one frame is the mirror image of the other.
void are_images(const kiosk::ui::Frame& left, const kiosk::ui::Frame& right, Report& report);

struct Law {
  const char* name;
  void (*holds)(const View& view, Report& report);
};

// All of the above, by the names that findings carry.
const std::vector<Law>& all_laws();

}  // namespace laws
