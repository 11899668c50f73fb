#include "knowledge/tsv.h"

#include <algorithm>

namespace dateline {

std::vector<TsvRow> read_tsv(std::string_view text) {
  std::vector<TsvRow> rows;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    TsvRow row;
    for (size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
      row.push_back(line.substr(0, tab));
      line.remove_prefix(tab + 1);
    }
    row.push_back(line);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace dateline
