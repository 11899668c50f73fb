#include "arguments.h"

#include <string_view>

#include "dateline/dateline.h"

namespace dateline::cli {
namespace {

constexpr unsigned kMaxJobs = 256;

bool read_format(const std::string& value, Arguments& arguments) {
  constexpr const char* kNames[] = {"json", "ndjson", "text", "html"};
  for (size_t i = 0; i < 4; ++i) {
    if (value != kNames[i]) continue;
    arguments.format = static_cast<Format>(i);
    arguments.format_given = true;
    return true;
  }
  return false;
}

bool read_jobs(const std::string& value, unsigned& jobs) {
  if (value.empty() || value.size() > 3 || value.find_first_not_of("0123456789") != std::string::npos) return false;
  jobs = static_cast<unsigned>(std::stoul(value));
  return jobs >= 1 && jobs <= kMaxJobs;
}

bool read_value(const std::string& name, const std::string& value, Arguments& arguments, std::string& error) {
  if (name == "--format") {
    if (read_format(value, arguments)) return true;
    error = "--format: one of json, ndjson, text, html";
  } else if (name == "--jobs") {
    if (read_jobs(value, arguments.jobs)) return true;
    error = "--jobs: a number from 1 to " + std::to_string(kMaxJobs);
  } else if (name == "--lexicon") {
    arguments.lexicon = value;
    return true;
  } else if (name == "--pack") {
    arguments.packs.push_back(value);
    return true;
  } else {  // --published, --offsets: the library checks their values
    const std::string json = "{\"" + name.substr(2) + "\":\"" + value + "\"}";
    if (value.find_first_of("\"\\") == std::string::npos && parse_options(json, arguments.options, error)) return true;
    error = "--" + (error.empty() ? name.substr(2) + ": not understood" : error);
  }
  return false;
}

bool takes_value(const std::string& name) { return name == "--format" || name == "--jobs" || name == "--published" || name == "--offsets" || name == "--lexicon" || name == "--pack"; }

bool read_flag(const std::string& name, Arguments& arguments) {
  if (name == "--help" || name == "-h") arguments.help = true;
  else if (name == "--version") arguments.version = true;
  else if (name == "--explain") arguments.options.explain = true;
  else if (name == "--ndjson") arguments.ndjson_input = true;
  else return false;
  return true;
}

}  // namespace

bool read_arguments(int argc, char** argv, Arguments& arguments, std::string& error) {
  bool only_files = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (only_files || argument == "-" || argument.empty() || argument[0] != '-') {
      arguments.files.push_back(argument);
      continue;
    }
    if (argument == "--") {
      only_files = true;
      continue;
    }
    const size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    if (equals == std::string::npos && read_flag(name, arguments)) continue;
    if (!takes_value(name)) {
      error = argument + ": unknown option";
      return false;
    }
    if (equals == std::string::npos && i + 1 == argc) {
      error = name + " needs a value";
      return false;
    }
    const std::string value = equals == std::string::npos ? argv[++i] : argument.substr(equals + 1);
    if (!read_value(name, value, arguments, error)) return false;
  }
  if (arguments.ndjson_input && arguments.format_given && arguments.format != Format::ndjson) {
    error = "--ndjson writes ndjson; it can't be combined with another --format";
    return false;
  }
  return true;
}

const char* const kHelp =
    R"(Usage: dateline [OPTION]... [FILE]...
Reads news articles and writes who, what, when, where, how much and who said so.
With no FILE, or when FILE is -, reads standard input.

  --published DAY    day of publication, YYYY-MM-DD; dates are counted from it
  --format FORMAT    text (a summary, the default), json, ndjson or html
  --offsets UNIT     what JSON offsets count: code-point (default), utf-16 or utf-8
  --lexicon FILE     names of your own: lines of name, type, QID, aliases (with "|" between),
                     separated by tabs, QID and aliases if any; a name between slashes is an RE2
                     pattern, whose first group or whole match is a name
  --pack FILE        a pack of more names, such as names-more.bin beside this program; may be
                     given several times
  --explain          JSON also lists the tokens with part of speech and name tag
  --ndjson           input is lines of {"id","text","published"?}; writes {"id",...document} a line,
                     in the same order; a bad line gives {"id"?,"line","error"} and the rest goes on
  --jobs N           threads for --ndjson (default 1); the output is the same whatever N
  --help, --version

Exit status: 0 when everything was read, 1 when a file, an article or a line could not be, 2 on a wrong option.

  dateline --published 2024-04-18 article.txt
  dateline --format json article.txt | jq '.card'
  dateline --ndjson --jobs 4 < articles.ndjson > documents.ndjson
)";

}  // namespace dateline::cli
