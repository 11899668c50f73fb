#include "language/read_language.h"

namespace dateline {

void read_language(Document&, const Options&) {}

}  // namespace dateline
