// Dateline: reads a news article and says who, what, when, where, how much and who said so.
//
//   #include <dateline/dateline.h>
//
//   dateline::Options options;
//   options.published = "2024-04-18";
//   dateline::Result result = dateline::analyze("Kenya signed 14 accords on Tuesday.", options);
//   if (result.status != dateline::Status::ok) return report(dateline::message(result.status));
//   for (const dateline::Timex& date : result.document.dates) use(date.value);      // "2024-04-16"
//   std::string json = dateline::to_json(result.document, options);                 // schema "dateline/1"
//
// Promises: any bytes may be given; no exception leaves the library, nothing is printed, nothing is read or written;
// time and memory are linear in the text; calls from several threads at once are safe; the same text and options
// give the same document everywhere, native and WebAssembly.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "dateline/document.h"
#include "dateline/options.h"

namespace dateline {

enum class Status : uint8_t {
  ok,
  empty,        ///< nothing but white space
  too_long,     ///< more than Options::max_bytes
  bad_options,  ///< `published` is no calendar day, or an option is unknown
  out_of_memory,
  binary        ///< the bytes are no text (a picture, an archive, an office file)
};

/// One plain sentence for a reader, e.g. "There is no text to read."
const char* message(Status status);

struct Result {
  Status status = Status::ok;
  Document document;  ///< empty unless status is ok
};

/// Reads one article. Cost: about a millisecond per thousand words.
Result analyze(std::string_view text, const Options& options = {});

/// Compiles the rules and lists that the first analysis would compile otherwise. Optional.
void warm_up();

/// The document as JSON (output-format "dateline/1"), offsets in `options.offsets`. Bytes that are not UTF-8 come out as
/// U+FFFD, one for each maximal ill-formed part. `milliseconds` goes to "stats"; negative leaves it null.
std::string to_json(const Document& document, const Options& options, double milliseconds = -1);

/// Reads a list of the caller's own names: lines of name, type, QID and aliases, separated by tabs. QID and aliases (in
/// their turn separated by "|") may be left out; lines that begin with "#" are comments. A name between slashes is a
/// rule, an RE2 pattern whose first group, or else whole match, is a name: "/shares of (Zeltron \w+)/<tab>ORG".
/// A name is found wherever its words stand, in any letter case if it has no capital, else where one of them has one.
/// Returns null, and in `error` the line and what is wrong ("line 3: ..."), when a row does not fit; at most 100,000
/// names and 500 rules. Cost: linear in the list; an analysis then pays one look-up a word and one search a rule.
std::shared_ptr<const NameList> read_lexicon(std::string_view tsv, std::string& error);

/// Adds an optional pack of names, such as build/release/names-more.bin, to what the library knows; for the whole program,
/// and before its first analysis. False, and a sentence in `error`, when the bytes are no pack or it is too late. Costs
/// some milliseconds at the first analysis.
bool add_pack(std::string bytes, std::string& error);

/// Reads options from a JSON object: {"published", "offsets", "explain", "lexicon"}; "lexicon" is a list as
/// read_lexicon() takes. Returns false, and says why in
/// `error`, on anything unknown or of the wrong type; `options` is then unchanged.
bool parse_options(std::string_view json, Options& options, std::string& error);

/// "1.0.0"
const char* version();

}  // namespace dateline
