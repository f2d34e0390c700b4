#include "content/townhall/check/check.h"

#include "content/townhall/shape_check.h"

namespace townhall {

void check(const Canonical& canonical, const CheckOptions& options, Issues& issues) {
  check_shapes(canonical, issues);
  check_texts(canonical, options, issues);
  check_markdown(canonical, issues);
  check_navigation(canonical, issues);
  check_finder(canonical, issues);
  check_contacts(canonical, issues);
  check_parents(canonical, issues);
  check_places(canonical, issues);
  check_dated(canonical, issues);
  check_looks(canonical, options, issues);
  check_sites(canonical, options, issues);
  check_spoken(canonical, options, issues);
  check_films(canonical, issues);
  check_numbers(canonical, issues);
  check_opening(canonical, issues);
  check_references(canonical, issues);
  check_marks_in_text(canonical, issues);
  check_language(canonical, issues);
  check_simple(canonical, issues);
  check_pictures(canonical, issues);
  if (options.measurer) {
    check_fit(canonical, *options.measurer, issues);
  }
  if (options.listening) {
    check_listening(canonical, *options.listening, issues);
  }
}

}  // namespace townhall
