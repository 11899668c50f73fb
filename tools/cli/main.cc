// The `dateline` command.
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>

#include "arguments.h"
#include "dateline/dateline.h"
#include "ndjson.h"
#include "render.h"

namespace dateline::cli {
namespace {

enum Exit { kOk = 0, kFailed = 1, kUsage = 2 };

void complain(const std::string& what) { std::fprintf(stderr, "dateline: %s\n", what.c_str()); }

std::FILE* open_input(const std::string& name) {
  std::FILE* file = name == "-" ? stdin : std::fopen(name.c_str(), "rb");
  if (file == nullptr) complain(name + ": " + std::strerror(errno));
  return file;
}

void close_input(std::FILE* file) {
  if (file != stdin) std::fclose(file);
}

bool read_all(const std::string& name, std::string& text) {
  std::FILE* file = open_input(name);
  if (file == nullptr) return false;
  char buffer[1 << 16];
  size_t n = 0;
  while ((n = std::fread(buffer, 1, sizeof buffer, file)) > 0) text.append(buffer, n);
  const bool failed = std::ferror(file) != 0;
  if (failed) complain(name + ": " + std::strerror(errno));
  close_input(file);
  return !failed;
}

// A JSON string; file names may be any bytes.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    char escape[8];
    if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20) {
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
      out += escape;
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string render(const Document& document, const Arguments& arguments, const std::string& file, double milliseconds) {
  switch (arguments.format) {
    case Format::json: return to_json(document, arguments.options, milliseconds) + "\n";
    case Format::ndjson: return with_id(quoted(file), to_json(document, arguments.options, milliseconds)) + "\n";
    case Format::html: return render_html(document);
    case Format::text: break;
  }
  return render_text(document, isatty(STDOUT_FILENO) != 0);
}

bool write_out(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return true;
  complain(std::string("standard output: ") + std::strerror(errno));
  return false;
}

bool run_file(const std::string& name, const Arguments& arguments) {
  std::string text;
  if (!read_all(name, text)) return false;
  const auto before = std::chrono::steady_clock::now();
  const Result result = analyze(text, arguments.options);
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - before;
  if (result.status != Status::ok) {
    complain(name + ": " + message(result.status));
    return false;
  }
  return write_out(render(result.document, arguments, name, static_cast<double>(static_cast<long>(spent.count() * 100)) / 100));
}

bool run_lines(const std::string& name, const Arguments& arguments) {
  std::FILE* file = open_input(name);
  if (file == nullptr) return false;
  const bool ok = run_ndjson(file, stdout, arguments.options, arguments.jobs);
  close_input(file);
  return ok;
}

// The user's own names; false, with a complaint, when the file or a row of it can't be read.
bool read_own_names(Arguments& arguments) {
  if (arguments.lexicon.empty()) return true;
  std::string rows, error;
  if (!read_all(arguments.lexicon, rows)) return false;
  arguments.options.lexicon = read_lexicon(rows, error);
  if (arguments.options.lexicon == nullptr) complain(arguments.lexicon + ": " + error);
  return arguments.options.lexicon != nullptr;
}

// Optional packs; false, with a complaint, when one can't be read or is none.
bool read_packs(const Arguments& arguments) {
  for (const std::string& file : arguments.packs) {
    std::string bytes, error;
    if (!read_all(file, bytes)) return false;
    if (add_pack(std::move(bytes), error)) continue;
    complain(file + ": " + error);
    return false;
  }
  return true;
}

int run(const Arguments& arguments) {
  bool ok = true;
  for (const std::string& name : arguments.files) ok = (arguments.ndjson_input ? run_lines(name, arguments) : run_file(name, arguments)) && ok;
  return ok ? kOk : kFailed;
}

}  // namespace
}  // namespace dateline::cli

int main(int argc, char** argv) {
  using namespace dateline::cli;
  Arguments arguments;
  std::string error;
  if (!read_arguments(argc, argv, arguments, error)) {
    complain(error + "\nTry 'dateline --help'.");
    return kUsage;
  }
  if (arguments.help) return write_out(kHelp) ? kOk : kFailed;
  if (arguments.version) return write_out(std::string("dateline ") + dateline::version() + "\n") ? kOk : kFailed;
  if (!read_packs(arguments) || !read_own_names(arguments)) return kUsage;
  if (arguments.files.empty()) arguments.files.push_back("-");
  return run(arguments);
}
