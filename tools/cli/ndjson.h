// Articles by the line: a reader, some threads that analyse, a writer that keeps the order.
#pragma once

#include <cstdio>
#include <string>

#include "dateline/options.h"

namespace dateline::cli {

/// Reads lines from `in` until its end and writes a line for each, in order, as soon as it and all before it are
/// ready. Memory is bounded by 4 lines a job.
/// Returns false when any line was bad or writing failed; a write error is reported on standard error.
bool run_ndjson(std::FILE* in, std::FILE* out, const Options& options, unsigned jobs);

/// The output line (without line end) for one input line; `bad` is set when it holds an error.
std::string analyze_line(const std::string& line, size_t number, const Options& options, bool& bad);

/// The document of one article with "id" as its first member.
std::string with_id(const std::string& id_json, const std::string& document_json);

}  // namespace dateline::cli
