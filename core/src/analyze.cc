// The whole way of an article. Each stage reads what earlier ones wrote and fills its own members of the document.
#include "dateline/dateline.h"

#include "check_input.h"
#include "dates/find_dates.h"
#include "entities/find_entities.h"
#include "facts/find_facts.h"
#include "figures/find_figures.h"
#include "language/read_language.h"
#include "text/read_text.h"

namespace dateline {

Result analyze(std::string_view text, const Options& options) {
  Result result;
  result.status = check_input(text, options);
  if (result.status != Status::ok) return result;
  Document& document = result.document;
  document.text = text;
  read_text(document, options);
  read_language(document, options);
  find_dates(document, options);
  find_figures(document, options);
  find_entities(document, options);
  find_facts(document, options);
  return result;
}

void warm_up() {
  // One sentence that every stage has something to say about.
  analyze("LIMA, Aug. 9 - President Ana Quispe said on Tuesday that trade rose 5% to $3 billion.");
}

const char* version() { return DATELINE_VERSION; }

}  // namespace dateline
