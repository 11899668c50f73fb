#include "text/read_text.h"

namespace dateline {

void read_text(Document&, const Options&) {}

}  // namespace dateline
