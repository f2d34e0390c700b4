#include "tests/laws/laws.h"

namespace laws {

const std::vector<Law>& all_laws() {
  static const std::vector<Law> kLaws = {{"same actions", same_actions},
                                         {"targets are named", targets_are_named},
                                         {"drawn is spoken", drawn_is_spoken},
                                         {"spoken as it reads", spoken_as_it_reads},
                                         {"nothing is left out", nothing_is_left_out},
                                         {"mirrored", mirrored},
                                         {"targets are large", targets_are_large},
                                         {"targets keep apart", targets_keep_apart},
                                         {"targets are in reach", targets_are_in_reach},
                                         {"texts have contrast", texts_have_contrast},
                                         {"icons have contrast", icons_have_contrast},
                                         {"targets have outlines", targets_have_outlines},
                                         {"nothing is clipped", nothing_is_clipped},
                                         {"texts do not overlap", texts_do_not_overlap},
                                         {"glyphs are there", glyphs_are_there},
                                         {"languages are told", languages_are_told},
                                         {"scripts fit languages", scripts_fit_languages},
                                         {"digits run on", digits_run_on},
                                         {"letters are tall", letters_are_tall},
                                         {"ids are unique", ids_are_unique},
                                         {"bar is whole", bar_is_whole},
                                         {"first page leads on", first_page_leads_on}};
  return kLaws;
}

}  // namespace laws
