// Output for people.
#pragma once

#include <string>

#include "dateline/document.h"

namespace dateline::cli {

/// The fact card and the annotated article as plain text; `colour` adds ANSI escapes.
std::string render_text(const Document& document, bool colour);

/// A complete HTML page: the annotated article and its card. No script; every word of the article is escaped.
std::string render_html(const Document& document);

}  // namespace dateline::cli
