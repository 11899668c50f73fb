// The fact card in words, for people at a terminal and for the HTML output.
#pragma once

#include <string>
#include <vector>

#include "dateline/document.h"

namespace dateline::cli {

struct Section {
  std::string heading;
  struct Line {
    std::string main, detail;
  };
  std::vector<Line> lines;
};

/// The sections of the card that have something to say: who, what, how much, when, where, who said so, to check.
std::vector<Section> sections_of(const Document& document);

/// The card's headline on one line; empty when there is none.
std::string headline_of(const Document& document);

/// "Published 2024-04-18, found in the byline", or that no date was found.
std::string published_line(const Document& document);

}  // namespace dateline::cli
