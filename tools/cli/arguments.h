// What the command line asks for.
#pragma once

#include <string>
#include <vector>

#include "dateline/options.h"

namespace dateline::cli {

enum class Format { json, ndjson, text, html };

struct Arguments {
  Options options;
  Format format = Format::text;
  bool format_given = false;
  bool ndjson_input = false;   ///< --ndjson: lines of {"id","text","published"?}
  unsigned jobs = 1;
  std::string lexicon;         ///< file of the user's own names, or empty
  std::vector<std::string> packs;   ///< files of optional packs of names
  bool help = false;
  bool version = false;
  std::vector<std::string> files;  ///< "-" is standard input
};

/// Reads argv. On a mistake returns false and says what is wrong in `error`.
bool read_arguments(int argc, char** argv, Arguments& arguments, std::string& error);

extern const char* const kHelp;

}  // namespace dateline::cli
